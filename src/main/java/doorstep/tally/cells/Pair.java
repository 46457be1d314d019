package doorstep.tally.cells;

/**
 * What two indicators' answers add up to together, over those in the base of both: how they hang together. Exact whole numbers in the
 * units and with the bounds of {@link Sums}; a is the earlier one in the questionnaire.
 *
 * @param ww Σw²
 * @param wwya Σw²y of a
 * @param wwyb Σw²y of b
 * @param wwyy Σw²y of a · y of b
 */
public record Pair(long ww, long wwya, long wwyb, long wwyy) {

    /** Nothing added yet. */
    public static final Pair NONE = new Pair(0, 0, 0, 0);

    Pair plus(Pair o) {
        return new Pair(
                Math.addExact(ww, o.ww),
                Math.addExact(wwya, o.wwya),
                Math.addExact(wwyb, o.wwyb),
                Math.addExact(wwyy, o.wwyy));
    }

    Pair negated() {
        return new Pair(-ww, -wwya, -wwyb, -wwyy);
    }

    /** Σw²(y of a − one)(y of b − other), both in ten-thousandths. */
    public double around(double one, double other) {
        return wwyy - other * wwya - one * (wwyb - other * ww);
    }
}
