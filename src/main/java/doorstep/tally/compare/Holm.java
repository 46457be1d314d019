package doorstep.tally.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Adjusts p values where many things are tested at once, so that the chance of even one false alarm stays at the
 * level.
 */
public final class Holm {
    private Holm() {}

    /**
     * Holm's adjusted p values: S. Holm, Scandinavian Journal of Statistics 6 (1979), p. 65–70; as R's {@code
     * p.adjust(method = "holm")}.
     *
     * @param pValues each 0 to 1
     * @return in the same order, each at least what it was, at most 1
     */
    public static List<Double> adjust(List<Double> pValues) {
        int m = pValues.size();
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing(pValues::get))
                .mapToInt(Integer::intValue)
                .toArray();
        Double[] adjusted = new Double[m];
        double least = 0;
        for (int rank = 0; rank < m; rank++) {
            least = Math.max(least, Math.min(1, (m - rank) * pValues.get(order[rank])));
            adjusted[order[rank]] = least;
        }
        return Arrays.asList(adjusted);
    }
}
