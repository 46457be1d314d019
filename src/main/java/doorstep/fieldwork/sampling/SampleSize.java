package doorstep.fieldwork.sampling;

import java.util.OptionalInt;

/**
 * How many answers and how many doors a rate of a wanted precision takes.
 *
 * <p>D = deff · z² · p(1−p) / e², answers n = D / (1 + (D − 1)/N): W. G. Cochran, Sampling Techniques (3rd ed. 1977), equations 4.2 and
 * 4.4, times the design effect of L. Kish, Survey Sampling (1965), section 8.2. z = 1.96 for limits that hold in 95 % of all samples. It is a
 * plan: limits worked out from the answers are Korn and Graubard's, a little wider.
 *
 * @param margin e, the half width of the limits, in percentage points, above 0 and below 50
 * @param share p, the expected share in per cent, 1 to 99
 * @param designEffect deff, 1 to 10: by how much the variance is larger than in a simple random sample
 * @param responseRate doors that end in an answer, in per cent, 1 to 100
 * @param households N; empty where not known, which is reckoned as endless
 */
public record SampleSize(
        double margin, double share, double designEffect, double responseRate, OptionalInt households) {
    private static final double Z = 1.959963984540054;
    private static final double ROUNDING = 1e-9;

    public SampleSize {
        boolean fits = margin > 0
                && margin < 50
                && share >= 1
                && share <= 99
                && designEffect >= 1
                && designEffect <= 10
                && responseRate >= 1
                && responseRate <= 100;
        if (!fits) {
            throw new IllegalArgumentException("out of range");
        }
    }

    /** D: answers needed were the community endless. */
    public double withoutEnd() {
        double p = share / 100;
        double e = margin / 100;
        return designEffect * Z * Z * p * (1 - p) / (e * e);
    }

    /** n, rounded up; all households where fewer would not do. */
    public int answers() {
        double endless = withoutEnd();
        double needed = households.isPresent() ? endless / (1 + (endless - 1) / households.getAsInt()) : endless;
        int answers = (int) Math.max(1, Math.ceil(needed - ROUNDING));
        return households.isPresent() ? Math.min(answers, households.getAsInt()) : answers;
    }

    /** Doors to draw, so that as many answers are to be expected; may be more than there are. */
    public int doors() {
        return (int) Math.ceil(answers() * 100 / responseRate - ROUNDING);
    }

    /** Whether there are as many doors. */
    public boolean isPossible() {
        return households.isEmpty() || doors() <= households.getAsInt();
    }

    /** Answers to be expected from so many doors. */
    public int answersFrom(int doors) {
        return (int) Math.floor(doors * responseRate / 100 + ROUNDING);
    }

    /** The half width, in percentage points, that so many answers give; 0 where all households answer. */
    public double marginOf(int answers) {
        if (answers < 1) {
            return 100;
        }
        double p = share / 100;
        double correction = 1;
        if (households.isPresent()) {
            int all = households.getAsInt();
            correction = answers >= all ? 0 : (double) (all - answers) / (all - 1);
        }
        return 100 * Z * Math.sqrt(designEffect * p * (1 - p) / answers * correction);
    }
}
