package doorstep.followup.publicity;

import doorstep.followup.PlaceName;
import doorstep.followup.WaveDays;
import doorstep.followup.tasks.Register;
import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemText;
import doorstep.rates.ResultsPage;
import doorstep.rates.Slug;
import doorstep.tally.model.CorrectedDifference;
import doorstep.wave.Wave;
import java.util.List;

/**
 * What the page of publicity shows.
 *
 * @param place whose ranking is shown; its code is empty for all communities of the wave
 * @param code the place's all the same, where all share one; may be empty
 * @param asking waves in the field in some of the communities, now
 */
public record PublicityPage(
        ResultsPage results,
        PlaceName place,
        String code,
        List<Known> known,
        List<Community> communities,
        List<Wave> asking,
        Handing handing,
        Since since) {

    /** Those that fewest may know. */
    public List<Known> least() {
        return known.stream().filter(Known::mayBeLeast).toList();
    }

    /**
     * An awareness item at the place.
     *
     * @param isRanked whether a rate is shown, so that it can be the lowest
     */
    public record Known(ItemText item, FigureText figure, boolean isRanked, boolean mayBeLeast) {
        /** In the chart. */
        public String tone() {
            return mayBeLeast ? "weak" : "plain";
        }

        public boolean hasCard() {
            return item.indicator().card().isPresent();
        }
    }

    /**
     * What was handed out, and the form for more.
     *
     * @param tainted waves that were asking when it was handed out, as the form says; empty unless that is to be confirmed
     * @param done how many were recorded just now
     */
    public record Handing(
            List<Register.Choice> items,
            List<Street> streets,
            HandoutForm form,
            List<Wave> tainted,
            List<Line> handouts,
            int done) {
        public List<Handout.Kind> kinds() {
            return List.of(Handout.Kind.values());
        }
    }

    /**
     * What came of it since the wave before.
     *
     * @param earlier null for the first wave
     * @param next null for the last one
     */
    public record Since(Wave earlier, Wave next, boolean preliminary, List<Told> effects) {
        /** So few communities are not judged. */
        public int fewest() {
            return CorrectedDifference.FEWEST;
        }

        /** How many items were judged together. */
        public int judged() {
            return (int) effects.stream().filter(one -> one.judged() != null).count();
        }
    }

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
     * @param judged corrected; null where nothing is judged
     * @param plain the same uncorrected, with limits; empty where nothing is compared
     */
    public record Told(
            String label,
            Effect effect,
            Side there,
            Side elsewhere,
            IntervalText judged,
            String detectable,
            String plain) {
        /** As a class of the style sheet. */
        public String slug() {
            return Slug.of(effect.verdict());
        }
    }
}
