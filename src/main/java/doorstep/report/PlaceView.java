package doorstep.report;

import doorstep.place.PlaceLevel;
import doorstep.wave.Wave;
import java.util.List;

/**
 * What the page of one place shows.
 *
 * @param above the places it lies in, the highest first
 * @param text what the results say of it
 * @param aboveName name of the place right above, where figures stand beside
 * @param belowLevel level of the places below; null for a community
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
        Answers answers,
        ChangeText changes) {

    /** How many answers there are. */
    record Answers(long sampled, long linked) {}

    /** A place below it. */
    record Below(
            WavePlaces.RatedPlace place,
            PlaceRates.Coverage coverage,
            Answers answers,
            String lost,
            List<MeasureCard> measures) {}
}
