package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.rates.ChartPoint;
import doorstep.rates.FigureText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.wave.Wave;
import java.util.List;

/**
 * The page of a ranking, in words and figures.
 *
 * @param what the item or measure that is ranked by; empty where there is nothing to rank
 * @param item its name, empty for a measure
 * @param levelWord what the places are: communities
 * @param whole all of them together
 * @param said null where fewer than two places can be ranked
 * @param curves of the funnel; empty where there is none
 * @param items of {@code of}: how many items of a measure have a rate everywhere
 */
record RankingView(
        Wave wave,
        WaveRates rates,
        long onPhones,
        String what,
        String item,
        List<ItemGroup> itemGroups,
        List<Link> measures,
        List<Level> levels,
        PlaceLevel by,
        String levelWord,
        FigureText whole,
        Said said,
        List<Row> rows,
        List<Curve> curves,
        List<Apart> apart,
        Versus versus,
        int items,
        int of) {

    /** Items of one measure to choose from. */
    record ItemGroup(String measure, List<Choice> items) {}

    /** Something to choose in a list. */
    record Choice(String value, String label, boolean chosen) {}

    record Link(String keyword, String label, String address, boolean current) {}

    record Level(PlaceLevel level, String address, boolean current) {}

    /**
     * What can be concluded, and what cannot.
     *
     * @param byFunnel whether it rests on the funnel; else on tiers alone
     * @param below names of those clearly below the whole, joined; empty where there are none, as {@code above} and {@code watch}
     * @param rest how many others there are
     * @param expected how many of them chance alone puts beyond the limits at 95 %
     * @param lowest names of the lowest tier
     */
    record Said(
            boolean byFunnel,
            int places,
            String rate,
            String below,
            String above,
            String watch,
            int rest,
            String expected,
            String phi,
            boolean overdispersed,
            int tiers,
            String lowest) {}

    /**
     * One place.
     *
     * @param mayBe the ranks that it may truly have, {@code 3–17}
     * @param tier {@code 1} or {@code 1–2}
     * @param answers effective answers; empty without a funnel, as is {@code band}
     */
    record Row(
            WavePlaces.RatedPlace place,
            String address,
            int rank,
            String mayBe,
            String tier,
            FigureText figure,
            ChartPoint point,
            String answers,
            String band) {}

    /** A point of the funnel's curves, in percent. */
    record Curve(String limit, long answers, String low, String high) {}

    record Apart(WavePlaces.RatedPlace place, String address, long n, String reason) {}

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
