package doorstep.tally.rates;

import doorstep.tally.cells.Pairs;
import doorstep.tally.compare.Change;
import java.util.List;
import java.util.Optional;

/**
 * A measure as a whole (awareness, satisfaction, …): the mean of its indicators' rates, weighted by their points.
 *
 * <p>How sure it is depends on how the answers of one person hang together.
 *
 * <ul>
 *   <li>Where the cells hold {@link Pairs}, that is known: {@code joint} has the total's own standard error, and its limits are
 *       Korn–Graubard's with the effective answers that follow ({@link StratifiedSample#total}).
 *   <li>Where they don't, and for answers that are no sample, limits are the means of the indicators' own lower and upper limits. They are
 *       the widest there can be: MOVER ({@link Change}) with all correlations at 1. So they hold at least what they promise, and chances
 *       stay nearer to one half than the answers would allow.
 * </ul>
 *
 * @param rate Σ points × rate / Σ points, 0 to 1
 * @param parts the indicators that it is the mean of, at least one
 * @param joint the total as a rate of its own, where pairs are known. Its base is that of the indicator with the largest one
 */
public record MeasureTotal(double rate, List<Part> parts, Optional<Rate> joint) implements Measured {

    /**
     * One indicator's part.
     *
     * @param rate 0 to 1
     * @param points at stake, 0 or more
     * @param target 0 to 1
     */
    public record Part(Measured rate, double points, double target) {}

    public MeasureTotal {
        parts = List.copyOf(parts);
    }

    /**
     * The total of those indicators that have a rate; where none has points, each counts the same.
     *
     * @return with the widest limits there can be; empty without any part: never 0 in place of nothing
     */
    public static Optional<MeasureTotal> of(List<Part> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(new MeasureTotal(rate(parts), parts, Optional.empty()));
    }

    static MeasureTotal of(List<Part> parts, Optional<Rate> joint) {
        return new MeasureTotal(joint.map(Rate::rate).orElse(rate(parts)), parts, joint);
    }

    private static double rate(List<Part> parts) {
        double[] shares = shares(parts);
        double rate = 0;
        for (int i = 0; i < shares.length; i++) {
            rate += shares[i] * parts.get(i).rate().rate();
        }
        return Math.min(1, rate);
    }

    /** Each one's part of the points, together 1; the same for each where there are none. */
    static double[] shares(List<Part> parts) {
        double sum = parts.stream().mapToDouble(Part::points).sum();
        return parts.stream()
                .mapToDouble(part -> sum > 0 ? part.points() / sum : 1.0 / parts.size())
                .toArray();
    }

    /** How many indicators it is the mean of. */
    public int indicators() {
        return parts.size();
    }

    /** Whether the limits are only the widest there can be. */
    public boolean isBound() {
        return joint.isEmpty();
    }

    /** The targets of the indicators, weighted as the rates are, 0 to 1: the office's own assumption, as they are. */
    public double target() {
        double[] shares = shares(parts);
        double target = 0;
        for (int i = 0; i < shares.length; i++) {
            target += shares[i] * parts.get(i).target();
        }
        return Math.min(1, target);
    }

    @Override
    public Limits limits() {
        return limits(Limits.CONFIDENCE);
    }

    @Override
    public Limits limits(double confidence) {
        return joint.map(own -> own.limits(confidence)).orElseGet(() -> widest(confidence));
    }

    private Limits widest(double confidence) {
        double[] shares = shares(parts);
        double low = 0;
        double high = 0;
        for (int i = 0; i < shares.length; i++) {
            Limits own = parts.get(i).rate().limits(confidence);
            low += shares[i] * own.low();
            high += shares[i] * own.high();
        }
        return new Limits(Math.min(low, rate), Math.max(rate, Math.min(1, high)));
    }
}
