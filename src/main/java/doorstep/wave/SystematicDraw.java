package doorstep.wave;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every k-th of N households in walking order, from a random start: the same seed gives the same draw for ever.
 *
 * <p>Interval k = N/n, start r = seed/1000000 × k, picks ⌊r + i·k⌋ + 1 for i = 0 … n−1 (fractional interval: L. Kish, Survey
 * Sampling, 1965, section 4.1; W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 8.1). All in whole numbers, since r + i·k =
 * (seed + 1000000·i)·N / (1000000·n): no rounding anywhere.
 *
 * @param households N
 * @param drawn n, 0 to N
 * @param seed 0 to 999999
 */
public record SystematicDraw(int households, int drawn, int seed) {
    public static final int SEEDS = 1_000_000;
    private static final int SHOWN_DECIMALS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public SystematicDraw {
        if (drawn < 0 || drawn > households || seed < 0 || seed >= SEEDS) {
            throw new IllegalArgumentException("no draw: %d of %d by %d".formatted(drawn, households, seed));
        }
    }

    /** Six digits that nobody could foresee. */
    public static String newSeed() {
        return "%06d".formatted(RANDOM.nextInt(SEEDS));
    }

    /** The i-th household drawn, i from 0; households are counted from 1. */
    public int pick(int i) {
        return (int) (((long) SEEDS * i + seed) * households / ((long) SEEDS * drawn)) + 1;
    }

    /** All households drawn, ascending and different, as k ≥ 1. */
    public List<Integer> picks() {
        return IntStream.range(0, drawn).mapToObj(this::pick).toList();
    }

    /** k, cut to four decimals. */
    public String interval() {
        return cut(households, drawn);
    }

    /** r, cut to four decimals. */
    public String start() {
        return at(0);
    }

    /** r + i·k, cut to four decimals (and never rounded up, or its whole part could be another's). */
    public String at(int i) {
        return cut(((long) SEEDS * i + seed) * households, (long) SEEDS * drawn);
    }

    /** The seed as six digits. */
    public String seedText() {
        return "%06d".formatted(seed);
    }

    private static String cut(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), SHOWN_DECIMALS, RoundingMode.DOWN)
                .toPlainString();
    }
}
