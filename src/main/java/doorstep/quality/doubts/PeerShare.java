package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares a volunteer's share of something with the share among all others.
 *
 * <p>Volunteers differ for honest reasons (other communities, other hours), so the binomial distribution alone would
 * raise false alarms. The count is taken as beta-binomial: the mean is the others' share with Jeffreys' half added, the
 * variance that of the others' own shares (intraclass correlation by analysis of variance, Ridout, Demétrio and Firth,
 * Biometrics 55 (1999), p. 137–148, eq. 2.1) and of not knowing their mean exactly.
 */
final class PeerShare {
    /** Even where the others look alike, so much correlation within a volunteer is reckoned with. */
    private static final double LEAST_CORRELATION = 0.07;

    private static final double MOST_CORRELATION = 0.6;

    /** Fewer others tell nothing of how much volunteers differ. */
    private static final int FEWEST_OTHERS = 3;

    /** So many of n. */
    record Count(long hits, long n) {
        double share() {
            return n == 0 ? 0 : (double) hits / n;
        }
    }

    /** Which side is unusual. */
    enum Side {
        MORE,
        FEWER
    }

    private PeerShare() {}

    /** Readings with uncorrected chances. */
    static Map<Long, PeerFigure> compare(Map<Long, Count> counts, Side side) {
        Map<Long, PeerFigure> readings = new TreeMap<>();
        counts.forEach((volunteer, own) -> {
            Map<Long, Count> others = new TreeMap<>(counts);
            others.remove(volunteer);
            readings.put(volunteer, compare(own, others.values(), side));
        });
        return readings;
    }

    private static PeerFigure compare(Count own, Collection<Count> others, Side side) {
        Count all = sum(others);
        long telling = others.stream().filter(one -> one.n() >= 5).count();
        if (own.n() < Evidence.FEWEST_OWN || all.n() < Evidence.FEWEST_PEERS || telling < FEWEST_OTHERS) {
            return PeerFigure.tooFew(own.share(), all.share(), own.n(), all.n());
        }
        Beta beta = Beta.of(all, others);
        double p = side == Side.MORE ? beta.atLeast(own.hits(), own.n()) : beta.atMost(own.hits(), own.n());
        return PeerFigure.raw(own.share(), all.share(), own.n(), all.n(), p);
    }

    private static Count sum(Collection<Count> counts) {
        return new Count(
                counts.stream().mapToLong(Count::hits).sum(),
                counts.stream().mapToLong(Count::n).sum());
    }

    /** The shares that honest volunteers may have. */
    record Beta(double a, double b) {
        static Beta of(Count all, Collection<Count> others) {
            double mean = (all.hits() + 0.5) / (all.n() + 1.0);
            double rho = correlation(all, others);
            double effective = all.n() / (1 + (size(all, others) - 1) * rho);
            double variance = rho + (1 - rho) / (effective + 1);
            double concentration = 1 / variance - 1;
            return new Beta(mean * concentration, (1 - mean) * concentration);
        }

        private static double size(Count all, Collection<Count> others) {
            double squares = others.stream()
                    .mapToDouble(one -> (double) one.n() * one.n())
                    .sum();
            return Math.max(1, squares / all.n());
        }

        private static double correlation(Count all, Collection<Count> others) {
            int m = (int) others.stream().filter(one -> one.n() > 0).count();
            double mean = all.share();
            double between = 0;
            double within = 0;
            double squares = 0;
            for (Count one : others) {
                double away = one.share() - mean;
                between += one.n() * away * away;
                within += one.n() * one.share() * (1 - one.share());
                squares += (double) one.n() * one.n();
            }
            double msb = between / (m - 1);
            double msw = within / Math.max(1, all.n() - m);
            double n0 = (all.n() - squares / all.n()) / (m - 1);
            double rho = msb + (n0 - 1) * msw == 0 ? 0 : (msb - msw) / (msb + (n0 - 1) * msw);
            return Math.max(LEAST_CORRELATION, Math.min(MOST_CORRELATION, rho));
        }

        /** The chance of that many hits or more. */
        double atLeast(long hits, long n) {
            return Math.min(1, 1 - below(hits, n));
        }

        /** The chance of that many hits or fewer. */
        double atMost(long hits, long n) {
            return Math.min(1, below(hits + 1, n));
        }

        private double below(long hits, long n) {
            double term = 1;
            for (int i = 0; i < n; i++) {
                term *= (b + i) / (a + b + i);
            }
            double sum = 0;
            for (long k = 0; k < hits; k++) {
                sum += term;
                term *= (double) (n - k) * (a + k) / ((k + 1) * (b + n - k - 1));
            }
            return Math.max(0, Math.min(1, sum));
        }
    }
}
