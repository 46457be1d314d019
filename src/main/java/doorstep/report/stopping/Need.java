package doorstep.report.stopping;

import doorstep.tally.compare.NextAnswers;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import java.util.List;
import java.util.Optional;

/**
 * What is still needed until something is as precise as it is wanted.
 *
 * @param more answers, where some are needed
 */
record Need(Kind kind, int more) {
    enum Kind {
        /** It is as precise as wanted. */
        NONE,
        /** So many answers more, where they bring most. */
        MORE,
        /** All households of the communities asked would not do. */
        BEYOND,
        /** Nothing is shown yet, so nobody can say. */
        UNKNOWN
    }

    static final Need UNKNOWN = new Need(Kind.UNKNOWN, 0);

    /**
     * The variance is to fall by the square of the widths. What communities differ, where they were drawn, no further answer in the same
     * ones takes off, nor what volunteers differ a further answer to the same ones.
     *
     * @param now half the width of its limits
     * @param wanted likewise, above 0
     */
    static Need of(Measured rate, double now, double wanted, List<NextAnswers.Community> communities) {
        if (now <= wanted) {
            return new Need(Kind.NONE, 0);
        }
        double fixed = effect(rate)
                .map(effect -> 1 - 1 / (effect.volunteers() * effect.communities()))
                .orElse(0.0);
        double left = (wanted * wanted / now / now - fixed) / (1 - fixed);
        if (left <= 0) {
            return new Need(Kind.BEYOND, 0);
        }
        return NextAnswers.needed(communities, left)
                .map(more -> more.values().stream().mapToInt(Integer::intValue).sum())
                .map(more -> new Need(Kind.MORE, more))
                .orElse(new Need(Kind.BEYOND, 0));
    }

    /** Of a rate, or of a total whose own error is known. */
    static Optional<DesignEffect> effect(Measured rate) {
        Optional<Rate> own = rate instanceof MeasureTotal total ? total.joint() : rate.weighted();
        return own.map(Rate::effect);
    }
}
