package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.rates.FigureText;
import doorstep.rates.ItemView;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import java.util.List;

/**
 * The page of a ranking, in words and figures.
 *
 * @param said null where fewer than two places can be ranked
 */
record RankingView(ResultsPage page, Picked picked, What what, Said said, Table table, Versus versus) {

    /**
     * What the page's reader can choose, and has chosen.
     *
     * @param item its name, empty for a measure
     */
    record Picked(
            String item, List<ItemGroup> itemGroups, List<Link> measures, PlaceLevel by, List<ItemView.Level> levels) {}

    /**
     * What is ranked by.
     *
     * @param label of the item or measure; empty where there is nothing to rank
     * @param items of {@code of}: how many items of a measure have a rate everywhere
     * @param places what they are: communities
     * @param whole all of them together
     */
    record What(String label, int items, int of, String places, FigureText whole) {}

    /**
     * The places.
     *
     * @param curves of the funnel; empty where there is none
     */
    record Table(List<Row> rows, List<Curve> curves, List<Apart> apart) {}

    /** Items of one measure to choose from. */
    record ItemGroup(String measure, List<Choice> items) {}

    /** Something to choose in a list. */
    record Choice(String value, String label, boolean chosen) {}

    record Link(String keyword, String label, String address, boolean current) {}

    /**
     * What can be concluded, and what cannot.
     *
     * @param rate of the whole
     * @param funnel null where there is none: then tiers alone say what there is to say
     * @param lowest names of the lowest of so many tiers
     */
    record Said(int places, String rate, ByFunnel funnel, int tiers, String lowest) {}

    /**
     * What the funnel says.
     *
     * @param below names of those clearly below the whole, joined; empty where there are none, as {@code above} and {@code watch}
     * @param rest how many others there are
     * @param expected how many of them chance alone puts beyond the limits at 95 %
     */
    record ByFunnel(
            String below, String above, String watch, int rest, String expected, String phi, boolean overdispersed) {}

    /**
     * One place.
     *
     * @param mayBe the ranks that it may truly have, {@code 3–17}
     * @param tier {@code 1} or {@code 1–2}
     * @param tone {@code lower} or {@code higher} than the whole, else {@code plain}
     * @param answers effective answers; empty without a funnel, as is {@code band}
     */
    record Row(
            WavePlaces.RatedPlace place,
            int rank,
            String mayBe,
            String tier,
            FigureText figure,
            String tone,
            String answers,
            String band) {}

    /** A point of the funnel's curves, in percent. */
    record Curve(String limit, long answers, String low, String high) {}

    record Apart(WavePlaces.RatedPlace place, FigureText figure) {}

    /**
     * Two places to compare, and what comes of it.
     *
     * @param unrated names of those chosen that have no rate here
     * @param a code of the first; empty where none is chosen, as {@code b}
     * @param pair address of the same two in all items
     * @param result null until two different ones with rates were chosen
     */
    record Versus(
            List<Choice> first,
            List<Choice> second,
            boolean isSame,
            List<String> unrated,
            String a,
            String b,
            String pair,
            VersusText result) {}
}
