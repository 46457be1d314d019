package doorstep.tally.rates;

import doorstep.tally.cells.Credited;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What the margins that weights were raked to explain of each answer: raked weights meet them in any sample, so that only the rest varies.
 *
 * <p>Residuals of the regression of u on the levels of all margins, by the weights before raking: J.-C. Deville and C.-E. Särndal, JASA 87
 * (1992), p. 376–382, (3.4), where all calibrated estimates have the variance of the regression estimator; R's {@code calibrate(calfun =
 * "raking")}. Answers of one weighting class have the same levels, so that sums by class are enough.
 */
final class MarginsExplain implements Explained {
    private static final double NONE_LEFT = 1e-10;

    private final int margins;

    MarginsExplain(int margins) {
        this.margins = margins;
    }

    /** Of one class over all communities, by the weights before. */
    private static final class Sum {
        private double weight;
        private double u;
    }

    @Override
    public ToDoubleFunction<Part> of(List<WeighedStratum> strata, Linear linear) {
        Map<String, Sum> classes = new TreeMap<>();
        for (WeighedStratum stratum : strata) {
            double k = stratum.whole().factor();
            for (Part part : stratum.whole().parts()) {
                if (part.cell().responses() > 0) {
                    Sum sum = classes.computeIfAbsent(part.weightingClass(), c -> new Sum());
                    sum.weight += k * part.cell().w();
                    sum.u += k * linear.sum(part.cell());
                }
            }
        }
        Map<String, Double> fitted = fitted(classes);
        return part -> fitted.getOrDefault(part.weightingClass(), 0.0);
    }

    private Map<String, Double> fitted(Map<String, Sum> classes) {
        Map<String, Integer> columns = new HashMap<>();
        classes.keySet().forEach(c -> {
            for (String level : levels(c)) {
                columns.putIfAbsent(level, columns.size());
            }
        });
        double[][] equations = new double[columns.size()][columns.size() + 1];
        classes.forEach((name, sum) -> {
            List<String> levels = levels(name);
            for (String row : levels) {
                for (String column : levels) {
                    equations[columns.get(row)][columns.get(column)] += sum.weight;
                }
                equations[columns.get(row)][columns.size()] += sum.u;
            }
        });
        double[] b = solved(equations);
        Map<String, Double> fitted = new HashMap<>();
        classes.keySet()
                .forEach(name -> fitted.put(
                        name,
                        levels(name).stream()
                                .mapToDouble(level -> b[columns.get(level)])
                                .sum()));
        return fitted;
    }

    /** Each with its margin before it. */
    private List<String> levels(String weightingClass) {
        String[] levels = weightingClass.split("\\" + Credited.LEVELS, -1);
        return IntStream.range(0, margins)
                .mapToObj(m -> m + Credited.LEVELS + levels[m])
                .toList();
    }

    /** Gauss and Jordan's elimination; what follows from the other equations gets the coefficient 0. */
    private static double[] solved(double[][] a) {
        int n = a.length;
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
        }
        boolean[] used = new boolean[n];
        for (int i = 0; i < n; i++) {
            if (a[i][i] > NONE_LEFT * diagonal[i]) {
                used[i] = true;
                eliminate(a, i);
            }
        }
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = used[i] ? a[i][n] : 0;
        }
        return b;
    }

    private static void eliminate(double[][] a, int pivot) {
        double by = a[pivot][pivot];
        for (int c = 0; c <= a.length; c++) {
            a[pivot][c] /= by;
        }
        for (int r = 0; r < a.length; r++) {
            double times = a[r][pivot];
            for (int c = 0; r != pivot && c <= a.length; c++) {
                a[r][c] -= times * a[pivot][c];
            }
        }
    }
}
