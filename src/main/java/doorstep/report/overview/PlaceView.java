package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.rates.ChangeText;
import doorstep.rates.FigureText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.wave.Wave;
import java.util.List;

/**
 * What the page of one place shows.
 *
 * @param above the places it lies in, the highest first
 * @param text what the results say of it
 * @param aboveName name of the place right above, where figures stand beside
 * @param belowLevel level of the places below; null for a community
 * @param measures heads of the columns of the places below
 * @param answers of the sample and from open links
 * @param changes since the wave before; null where there is none
 */
record PlaceView(
        Wave wave,
        WaveRates rates,
        long onPhones,
        List<WavePlaces.RatedPlace> above,
        PlaceText text,
        String aboveName,
        PlaceLevel level,
        PlaceLevel belowLevel,
        List<Below> below,
        List<Head> measures,
        Answers answers,
        ChangeText changes) {

    /** Whether the wave has another place of its level, to compare it with. */
    public boolean hasAlike() {
        return rates.places(level) > 1;
    }

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
    record Below(
            WavePlaces.RatedPlace place,
            PlaceRates.Coverage coverage,
            Answers answers,
            String lost,
            int shown,
            int of,
            List<FigureText> measures) {}
}
