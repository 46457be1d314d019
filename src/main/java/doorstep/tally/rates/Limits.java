package doorstep.tally.rates;

/**
 * The limits between which the true rate is believed to lie.
 *
 * @param low 0 to 1, at most the rate
 * @param high 0 to 1, at least the rate
 */
public record Limits(double low, double high) {

    /** The confidence that everything shown uses, where nothing else is said. */
    public static final double CONFIDENCE = 0.95;

    public Limits {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("Limits " + low + " to " + high + " are not within 0 and 1");
        }
    }

    /** Whether the value lies between the limits, both included. */
    public boolean contain(double value) {
        return low <= value && value <= high;
    }

    /** Whether both have a value in common. */
    public boolean overlap(Limits other) {
        return low <= other.high && other.low <= high;
    }

    /** From low to high. */
    public double width() {
        return high - low;
    }
}
