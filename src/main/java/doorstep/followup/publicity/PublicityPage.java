package doorstep.followup.publicity;

import doorstep.followup.PlaceName;
import doorstep.followup.WaveDays;
import doorstep.followup.tasks.Register;
import doorstep.questionnaire.VersionDifference;
import doorstep.rates.FigureText;
import doorstep.tally.model.CorrectedDifference;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the page of publicity shows.
 *
 * @param place whose ranking is shown; its code is empty for all communities of the wave
 * @param code the place's all the same, where all share one; may be empty
 * @param asking waves in the field in some of the communities, now
 * @param earlier null for the first wave
 * @param next null for the last one
 * @param tainted waves that were asking when it was handed out, as the form says; empty unless that is to be confirmed
 */
public record PublicityPage(
        Wave wave,
        LocalDateTime asOf,
        long onPhones,
        PlaceName place,
        String code,
        List<Known> known,
        List<Known> least,
        List<Community> communities,
        List<Wave> asking,
        List<Register.Choice> items,
        List<Street> streets,
        HandoutForm form,
        List<Wave> tainted,
        List<Line> handouts,
        Wave earlier,
        Wave next,
        boolean preliminary,
        List<Told> effects,
        int done) {

    /**
     * An awareness item at the place.
     *
     * @param ranks {@code 1–3}, counted from what fewest know; empty where no rate is shown
     * @param tip the sentence of the chart
     */
    public record Known(
            String name,
            String label,
            FigureText figure,
            String target,
            String ranks,
            boolean mayBeLeast,
            boolean hasCard,
            String low,
            String high,
            String tip) {}

    /**
     * A community.
     *
     * @param others beside the lowest, that may be the lowest too
     */
    public record Community(PlaceName place, Known lowest, List<Known> others, String otherNames) {}

    /** Communities of one street to tick. */
    public record Street(String name, List<PlaceName> communities) {}

    /** A record of publicity. @param asking the waves that asked there on that day */
    public record Line(Handout handout, String label, PlaceName place, WaveDays.When when, List<Wave> asking) {}

    /**
     * One kind of communities.
     *
     * @param start where they really were before, as far as can be told; empty where it is not corrected
     * @param change since then; empty where nothing is compared
     */
    public record Side(int communities, FigureText before, String start, FigureText after, String change) {}

    /**
     * One item's difference in differences, with corrected starts where there are enough communities.
     *
     * @param difference corrected; empty where nothing is judged
     * @param disagree whether only one of the two differences would be clear by itself
     * @param plain the same uncorrected, with limits; empty where nothing is compared
     */
    public record Told(
            String label,
            String slug,
            Effect.Verdict verdict,
            List<VersionDifference.Reason> breaks,
            Side there,
            Side elsewhere,
            String difference,
            String limits,
            String detectable,
            boolean clearAlone,
            boolean disagree,
            String plain,
            int leftOut) {}

    public List<Handout.Kind> kinds() {
        return List.of(Handout.Kind.values());
    }

    /** So few communities are not judged. */
    public int fewest() {
        return CorrectedDifference.FEWEST;
    }

    /** How many items were judged together. */
    public int judged() {
        return (int) effects.stream().filter(one -> !one.difference().isEmpty()).count();
    }
}
