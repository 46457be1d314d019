package doorstep.tally.compare;

import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Quantiles;
import java.util.Arrays;
import java.util.List;

/**
 * How far each community's rate may lie from the common one by chance alone, given how many answers it has.
 *
 * <p>D. J. Spiegelhalter, Statistics in Medicine 24 (2005), p. 1185–1202, for shares: limits from the binomial distribution about
 * the common rate θ. There the tails are interpolated between whole counts; here, as effective answers n are broken numbers, by the
 * beta integral that carries the binomial on: x low where P(X ≤ x) = I(1−θ; n−x, x+1) is the tail, and x high the mirror image,
 * so that neither tail is more than promised for whole counts. It follows that a community lies beyond a limit exactly where Clopper and
 * Pearson's limits of its own rate leave θ out.
 *
 * <p>The limits are those of each community by itself: of 100 communities that are all alike, about five lie beyond 95 % and
 * two in ten such surveys have one beyond 99.8 %; pages say so. They are never widened by φ: that it is above 1 says that communities
 * differ by more than chance, which is what the survey was to find out.
 *
 * @param common θ, 0 to 1
 * @param phi over-dispersion φ: mean of the squared scores z = (p − θ)/√(θ(1−θ)/n), the lowest and highest tenth of them
 *     pulled in to the next one (winsorised: D. J. Spiegelhalter, Quality and Safety in Health Care 14 (2005), p. 347–351); about 1 or somewhat less by chance alone; 0 where θ is 0 or 1
 * @param overdispersed whether φ is above 1 + 2√(2/K), that is more than chance
 * @param points in the order given
 */
public record Funnel(double common, double phi, boolean overdispersed, List<Point> points) {

    /** The confidence of the outer limits. */
    public static final double OUTER = 0.998;

    private static final double WINSORISED = 0.1;
    private static final int STEPS = 100;

    /** Where a community lies. */
    public enum Band {
        /** Within the limits at 95 %: no more than chance would do. */
        INSIDE,
        /** Beyond the limits at 95 %, within those at 99.8 %. */
        BEYOND_95,
        /** Beyond the limits at 99.8 %: hardly chance. */
        BEYOND_998
    }

    /**
     * One community in the funnel.
     *
     * @param limits where rates of so many answers lie by chance, at 95 %
     * @param outer likewise at 99.8 %
     * @param isAbove whether its rate is above the common one
     */
    public record Point(CommunityRate community, Limits limits, Limits outer, Band band, boolean isAbove) {}

    public Funnel {
        points = List.copyOf(points);
    }

    /**
     * The funnel of these communities.
     *
     * @param common the rate that all of them are held against: the wave's, 0 to 1
     * @throws IllegalArgumentException for another one
     */
    public static Funnel of(double common, List<CommunityRate> communities) {
        if (!(common >= 0 && common <= 1)) {
            throw new IllegalArgumentException("No common rate: " + common);
        }
        List<Point> points = communities.stream().map(c -> point(common, c)).toList();
        double phi = phi(common, communities);
        boolean over = phi > 1 + 2 * Math.sqrt(2.0 / Math.max(1, communities.size()));
        return new Funnel(common, phi, over, points);
    }

    /**
     * Where the rates of communities with so many answers lie by chance alone: the curves of the plot.
     *
     * @param answers effective answers, above 0
     * @param confidence above 0 and below 1
     * @throws IllegalArgumentException outside these ranges
     */
    public Limits limits(double answers, double confidence) {
        return limits(common, answers, confidence);
    }

    private static Point point(double common, CommunityRate community) {
        double n = community.answers();
        Limits limits = limits(common, n, Limits.CONFIDENCE);
        Limits outer = limits(common, n, OUTER);
        return new Point(community, limits, outer, band(common, community), community.rate() > common);
    }

    private static Band band(double common, CommunityRate community) {
        double x = community.rate() * community.answers();
        if (Math.abs(community.rate() - common) < 1e-12) {
            return Band.INSIDE;
        } else if (!BinomialLimits.clopperPearson(x, community.answers(), OUTER).contain(common)) {
            return Band.BEYOND_998;
        }
        boolean inside = BinomialLimits.clopperPearson(x, community.answers()).contain(common);
        return inside ? Band.INSIDE : Band.BEYOND_95;
    }

    private static Limits limits(double common, double answers, double confidence) {
        if (!(answers > 0 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("No limits at " + confidence + " for " + answers + " answers");
        }
        double tail = (1 - confidence) / 2;
        return new Limits(lower(common, answers, tail), 1 - lower(1 - common, answers, tail));
    }

    /**
     * x/n where the binomial distribution of mean θ, carried on between whole counts, has the tail at or below x. By regula falsi on
     * logarithms (Illinois), which takes some ten steps.
     */
    private static double lower(double common, double n, double tail) {
        if (common == 0 || common == 1) {
            return common;
        }
        double low = 0;
        double high = n * common;
        double below = excess(low, n, common, tail);
        double above = excess(high, n, common, tail);
        if (below >= 0) {
            return 0;
        }
        double x = low;
        double side = 0;
        for (int i = 0; i < STEPS && high - low > 1e-12 * n; i++) {
            x = (low * above - high * below) / (above - below);
            double at = excess(x, n, common, tail);
            if (Math.abs(at) < 1e-13) {
                break;
            } else if (at < 0) {
                low = x;
                below = at;
                above /= side < 0 ? 2 : 1;
            } else {
                high = x;
                above = at;
                below /= side > 0 ? 2 : 1;
            }
            side = at;
        }
        return x / n;
    }

    /** ln P(X ≤ x) − ln tail. */
    private static double excess(double x, double n, double common, double tail) {
        double upTo = x < n ? Quantiles.betaAbove(common, x + 1, n - x) : 1;
        return Math.log(Math.max(upTo, Double.MIN_NORMAL)) - Math.log(tail);
    }

    private static double phi(double common, List<CommunityRate> communities) {
        double simple = common * (1 - common);
        if (simple == 0 || communities.isEmpty()) {
            return 0;
        }
        double[] z = communities.stream()
                .mapToDouble(c -> (c.rate() - common) / Math.sqrt(simple / c.answers()))
                .sorted()
                .toArray();
        int cut = (int) (WINSORISED * z.length);
        double least = z[cut];
        double most = z[z.length - 1 - cut];
        return Arrays.stream(z)
                .map(each -> Math.max(least, Math.min(most, each)))
                .map(each -> each * each)
                .average()
                .orElse(0);
    }
}
