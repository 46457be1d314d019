package doorstep.tally.compare;

import doorstep.tally.rates.Quantiles;
import java.util.List;

/**
 * The sum S(t) ~ N(drift·t, t) of what came in, looked at several times and followed for as long as it has stayed between its bounds ±z√t.
 *
 * <p>The density of those that are still there is carried from look to look by numerical integration: P. Armitage, C. K. McPherson and B. C.
 * Rowe, Repeated significance tests on accumulating data, Journal of the Royal Statistical Society A 132 (1969), p. 235–244; C. Jennison
 * and B. W. Turnbull, Group Sequential Methods (2000), chapter 19. Simpson's rule; eight points to a standard deviation of the shorter step.
 */
final class WatchedPath {
    private static final double POINTS = 8;
    private static final int FEWEST = 64;
    private static final int MOST = 2000;
    private static final double ROOT = Math.sqrt(2 * Math.PI);

    private final List<Double> looks;
    private final double drift;
    private int done;
    private double[] density = {1};
    private double[] at = {0};
    private double[] weight = {1};

    /** @param looks at which t; each later than the one before, the first after 0 */
    WatchedPath(List<Double> looks, double drift) {
        this.looks = looks;
        this.drift = drift;
    }

    /** How likely it leaves at the next look, of all that ever began. */
    record Leaving(double below, double above) {
        double both() {
            return below + above;
        }
    }

    Leaving leaving(double z) {
        double bound = z * Math.sqrt(looks.get(done));
        double sd = Math.sqrt(step(done));
        double move = drift * step(done);
        double below = 0;
        double above = 0;
        for (int i = 0; i < at.length; i++) {
            double mass = weight[i] * density[i];
            above += mass * Quantiles.above((bound - at[i] - move) / sd);
            below += mass * Quantiles.above((bound + at[i] + move) / sd);
        }
        return new Leaving(below, above);
    }

    private double step(int look) {
        return looks.get(look) - (look == 0 ? 0 : looks.get(look - 1));
    }

    /** Goes on with those that stay within. */
    void stay(double z) {
        double bound = z * Math.sqrt(looks.get(done));
        double sd = Math.sqrt(step(done));
        double move = drift * step(done);
        int n = points(bound);
        double width = 2 * bound / n;
        double[] next = new double[n + 1];
        double[] places = new double[n + 1];
        double[] weights = new double[n + 1];
        for (int j = 0; j <= n; j++) {
            places[j] = -bound + j * width;
            weights[j] = width / 3 * (j == 0 || j == n ? 1 : j % 2 == 1 ? 4 : 2);
            for (int i = 0; i < at.length; i++) {
                double apart = (places[j] - at[i] - move) / sd;
                next[j] += weight[i] * density[i] * Math.exp(-apart * apart / 2) / sd / ROOT;
            }
        }
        density = next;
        at = places;
        weight = weights;
        done++;
    }

    /** An even number. */
    private int points(double bound) {
        double shorter = Math.min(step(done), done + 1 < looks.size() ? step(done + 1) : step(done));
        int points = (int) Math.ceil(bound / Math.sqrt(shorter) * POINTS);
        return 2 * Math.max(FEWEST / 2, Math.min(MOST / 2, points));
    }
}
