package doorstep.tally.dice;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Pair;
import doorstep.tally.cells.Pairs;
import doorstep.tally.cells.Sums;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the answers of one person hang together: the mean correlation of two items within each measure, 0 where none was counted, at most
 * {@value #MOST}.
 *
 * <p>Between measures nothing is counted; there it is taken to be the smallest of these, so that a spread is rather too wide than too narrow.
 *
 * @param within by the number of the measure
 */
public record Together(Map<Integer, Double> within) {
    private static final double MOST = 0.95;

    /** Nothing hangs together. */
    public static final Together NOTHING = new Together(Map.of());

    public Together {
        within = Map.copyOf(within);
    }

    /** r = Σw²(a − ā)(b − b̄) / √(Σw²(a − ā)² Σw²(b − b̄)²), sums over all communities, means those of each. */
    public static Together of(List<Stratum> strata) {
        List<Cell> cells = strata.stream()
                .map(Stratum::cell)
                .filter(cell -> cell.pairs().known())
                .toList();
        if (cells.isEmpty()) {
            return NOTHING;
        }
        List<Integer> groups = cells.get(0).pairs().groups();
        double[] squares = new double[groups.size()];
        cells.forEach(cell -> Arrays.setAll(squares, i -> squares[i] + square(cell.sums(i))));
        List<Pairs.Place> places = Pairs.places(groups);
        Map<Integer, List<Double>> found = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Pairs.Place place = places.get(i);
            double scale = Math.sqrt(squares[place.a()] * squares[place.b()]);
            if (scale > 0) {
                found.computeIfAbsent(groups.get(place.a()), g -> new ArrayList<>())
                        .add(product(cells, i, place) / scale);
            }
        }
        return new Together(found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> mean(group.getValue()))));
    }

    private static double mean(List<Double> correlations) {
        double mean = correlations.stream().mapToDouble(r -> r).average().orElse(0);
        return Math.max(0, Math.min(MOST, mean));
    }

    private static double square(Sums s) {
        if (s.n() <= 0 || !s.settled()) {
            return 0;
        }
        double mean = mean(s);
        Sums.Weighted w = s.weighted();
        return Math.max(0, w.wwyy() - 2 * mean * w.wwy() + mean * mean * s.ww());
    }

    private static double product(List<Cell> cells, int at, Pairs.Place place) {
        double sum = 0;
        for (Cell cell : cells) {
            Sums a = cell.sums(place.a());
            Sums b = cell.sums(place.b());
            if (a.n() > 0 && b.n() > 0 && a.settled() && b.settled()) {
                Pair pair = cell.pairs().pairs().get(at);
                sum += pair.around(mean(a), mean(b));
            }
        }
        return sum;
    }

    private static double mean(Sums s) {
        return (double) s.weighted().wy() / s.w();
    }

    /** That of two items of different measures, 0 to {@value #MOST}. */
    public double between() {
        return within.values().stream().mapToDouble(r -> r).min().orElse(0);
    }

    /** That of two items of that measure. */
    public double within(int measure) {
        return within.getOrDefault(measure, between());
    }
}
