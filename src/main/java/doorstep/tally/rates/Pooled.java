package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much less the credits of an indicator vary than zeros and ones with the same mean would: s²/(p(1−p)) of single answers, from all
 * communities of a wave together, because of a handful of answers nobody can tell.
 *
 * @param ratios by indicator, each above 0 and at most 1; 1 where credits are 0 and 1, or where there is no spread at all
 */
public record Pooled(List<Double> ratios) {

    public Pooled {
        ratios = List.copyOf(ratios);
    }

    /** Of all communities of a wave; those where a withdrawal has been folded before its answer have no part in it. */
    public static Pooled of(List<Stratum> communities) {
        int indicators = communities.isEmpty() ? 0 : communities.get(0).cell().indicators();
        return new Pooled(IntStream.range(0, indicators)
                .mapToObj(i -> ratio(communities, i))
                .toList());
    }

    /** Of the indicator at that place (from 0). */
    public double ratio(int indicator) {
        return ratios.get(indicator);
    }

    /** (Σy²/n − ȳ²) / (ȳ(1−ȳ)). */
    static double ratio(List<Stratum> communities, int indicator) {
        double n = 0;
        double y = 0;
        double yy = 0;
        for (Stratum community : communities) {
            Sums s = community.cell().sums(indicator);
            if (s.n() > 0 && s.settled()) {
                n += s.n();
                y += (double) s.y() / Outcome.FULL;
                yy += (double) s.yy() / Outcome.FULL / Outcome.FULL;
            }
        }
        double mean = y / n;
        double ratio = (yy / n - mean * mean) / (mean * (1 - mean));
        return ratio > 1e-9 ? Math.min(1, ratio) : 1;
    }
}
