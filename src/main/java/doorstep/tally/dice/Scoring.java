package doorstep.tally.dice;

import java.util.Comparator;
import java.util.List;

/**
 * How a rate becomes points. That is not public: which one holds is the office's own assumption.
 *
 * @param steps for {@link Kind#STEPS} alone, what is kept of the points below the target
 */
public record Scoring(Kind kind, List<Step> steps) {

    /** The ways that are known of. */
    public enum Kind {
        /** Points fall in proportion, from the target down to a rate of 0. */
        LINEAR,
        /** All points at the target, a part of them not far below, none further down. */
        STEPS,
        /** All points at the target, none below. */
        ALL_OR_NOTHING
    }

    /**
     * A part of the points.
     *
     * @param below how far the rate may lie below the target, 0 to 1
     * @param kept of the points, 0 to 1
     */
    public record Step(double below, double kept) {}

    /** In proportion. */
    public static final Scoring LINEAR = new Scoring(Kind.LINEAR, List.of());

    /** A rate that was rounded on its way still meets its target. */
    private static final double ROUNDING = 1e-9;

    public Scoring {
        steps = steps.stream().sorted(Comparator.comparingDouble(Step::below)).toList();
    }

    /**
     * What is kept of the points.
     *
     * @param rate 0 to 1
     * @param target 0 to 1; one of 0 is always met
     * @return 0 to 1, never less for a higher rate if no step keeps more than a nearer one
     */
    public double kept(double rate, double target) {
        if (meets(rate, target)) {
            return 1;
        }
        return switch (kind) {
            case LINEAR -> rate / target;
            case STEPS ->
                steps.stream()
                        .filter(step -> meets(rate, target - step.below()))
                        .findFirst()
                        .map(Step::kept)
                        .orElse(0.0);
            case ALL_OR_NOTHING -> 0;
        };
    }

    static boolean meets(double rate, double target) {
        return rate >= target - ROUNDING;
    }
}
