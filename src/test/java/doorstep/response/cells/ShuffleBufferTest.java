package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShuffleBufferTest {
    private static List<Integer> mixed(int count) {
        List<Integer> out = new ArrayList<>();
        var mixing = new ShuffleBuffer<Integer>(out::add);
        IntStream.range(0, count).forEach(mixing::add);
        mixing.end();
        return out;
    }

    /** How much the order that comes out says of the one that went in: Spearman's rank correlation. */
    private static double correlation(List<Integer> out) {
        double n = out.size();
        double squares = IntStream.range(0, out.size())
                .mapToDouble(i -> Math.pow(i - out.get(i), 2))
                .sum();
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    @Test
    void nothingIsLostAndNothingDoubled() {
        for (int count : new int[] {0, 1, 100, 32_767, 32_768, 32_769, 100_000}) {
            List<Integer> out = mixed(count);
            assertEquals(count, out.size());
            assertEquals(count, new HashSet<>(out).size());
        }
    }

    @Test
    void orderOfAWaveSaysNothing() {
        // by chance beyond 0.1 once in far more than millions
        assertTrue(Math.abs(correlation(mixed(10_000))) < 0.1);
    }

    @Test
    void lastOnesStandAmongManyOthers() {
        List<Integer> out = mixed(32_768 + 10);
        List<Integer> places =
                IntStream.range(32_768, 32_778).mapToObj(out::indexOf).toList();
        int first = places.stream().min(Integer::compare).orElseThrow();
        assertTrue(first < out.size() - 1_000, places.toString());
    }
}
