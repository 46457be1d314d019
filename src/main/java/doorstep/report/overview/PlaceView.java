package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.rates.ChangeText;
import doorstep.rates.FigureText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.wave.Reach;
import java.util.List;

/**
 * What the page of one place shows.
 *
 * @param above the places it lies in, the highest first
 * @param text what the results say of it
 * @param aboveName name of the place right above, where figures stand beside
 * @param answers of the sample and from open links
 * @param changes since the wave before; null where there is none
 */
record PlaceView(
        ResultsPage page,
        List<WavePlaces.RatedPlace> above,
        PlaceText text,
        String aboveName,
        Below below,
        Answers answers,
        ChangeText changes) {

    /** The place, where its figures do not come from all of its communities. */
    public List<WavePlaces.RatedPlace> reached() {
        boolean isTold =
                text.place().reach().how() != Reach.How.ALL && !page.rates().isOfLinks();
        return isTold ? List.of(text.place()) : List.of();
    }

    /** Whether the wave has another place of its level, to compare it with. */
    public boolean hasAlike() {
        return page.rates().places(PlaceLevel.ofCode(text.place().code()).orElseThrow()) > 1;
    }

    /**
     * The places below it.
     *
     * @param level null for a community
     * @param measures heads of their columns
     * @param isOfLinks whether open links are all there is to speak from
     */
    record Below(PlaceLevel level, List<Head> measures, List<BelowRow> places, boolean isOfLinks) {}

    /** How many answers there are. */
    record Answers(long sampled, long linked) {}

    /** A measure that places below are compared by: made of {@code items} of its {@code of} items, the same in all of them. */
    record Head(String label, int items, int of) {}

    /**
     * A place below it.
     *
     * @param lost points expected lost; empty where no item has a rate
     * @param shown of its items, {@code of}, how many have a rate and so a part in the points lost
     * @param measures in the order of the heads
     */
    record BelowRow(
            WavePlaces.RatedPlace place,
            PlaceRates.Coverage coverage,
            Answers answers,
            String lost,
            int shown,
            int of,
            List<FigureText> measures) {}
}
