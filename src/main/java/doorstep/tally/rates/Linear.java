package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Pair;
import doorstep.tally.cells.Pairs;
import doorstep.tally.cells.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is estimated, as the sum of what each answer adds to it: a rate, or the mean of several with shares a_j.
 *
 * <p>Taylor's linearisation of a ratio, or of a sum of ratios: each answer adds u = w Σ_j a_j(y_j − p_j)/Σ_jw over the indicators in whose
 * base it is: K. M. Wolter, Introduction to Variance Estimation (2nd ed. 2007), chapter 6; R's {@code svymean}, and {@code svycontrast} of
 * {@code svyratio}s. Σu² comes from sums of squares of one indicator and products of two, which {@link Pairs} hold. Credits are in
 * ten-thousandths, so is u.
 */
final class Linear {
    private final List<Share> shares = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();

    /**
     * @param pair its place among the pairs
     * @param a place among the shares
     * @param b another one
     */
    private record Product(int pair, int a, int b) {}

    /**
     * @param part a_j
     * @param mean p_j in ten-thousandths
     * @param scale a_j/Σ_jw
     */
    private record Share(int indicator, double part, double mean, double scale) {
        Sums of(Cell cell) {
            return cell.sums(indicator);
        }
    }

    /** @param parts a_j by indicator, each of which has answers in the base */
    static Linear of(List<WeighedStratum> strata, Map<Integer, Double> parts) {
        Linear linear = new Linear();
        parts.forEach((indicator, part) -> {
            double weight =
                    strata.stream().mapToDouble(s -> s.weight(indicator)).sum();
            double weighted =
                    strata.stream().mapToDouble(s -> s.weighted(indicator)).sum();
            linear.shares.add(new Share(indicator, part, weighted / weight, part / weight));
        });
        return linear;
    }

    /** Whether all products of two indicators that it needs were counted. */
    static boolean isKnown(List<WeighedStratum> strata, Map<Integer, Double> parts) {
        return parts.size() == 1
                || strata.stream()
                        .flatMap(s -> s.whole().parts().stream())
                        .map(Part::cell)
                        .allMatch(cell -> cell.holdsNoAnswers() || cell.pairs().cover(parts.keySet()));
    }

    /** Σ a_j p_j, in ten-thousandths. */
    double mean() {
        return shares.stream().mapToDouble(s -> s.part() * s.mean()).sum();
    }

    /** Σ over the answers of a part of their shares of the whole, which add up to 1 over all. */
    double weight(Part part) {
        return part.factor()
                * shares.stream()
                        .mapToDouble(s -> s.scale() * s.of(part.cell()).w())
                        .sum();
    }

    /** Σ of the squares of single answers' shares; of several indicators their mean. */
    double squares(Part part) {
        return part.factor()
                * part.factor()
                * shares.stream()
                        .mapToDouble(s -> s.scale()
                                * s.scale()
                                / s.part()
                                * s.of(part.cell()).ww())
                        .sum();
    }

    /** Σ w(y − p)/Σw of a part, before its factor: what the answers of a class add. */
    double sum(Cell cell) {
        return shares.stream()
                .mapToDouble(s -> s.scale()
                        * (s.of(cell).weighted().wy() - s.mean() * s.of(cell).w()))
                .sum();
    }

    /**
     * How far the answers of a part lie from each other.
     *
     * @param explained what margins explain of each of them, u − w·explained being left
     */
    Spread spread(Part part, double explained) {
        Spread sum = Spread.NONE;
        Spread[] alone = new Spread[shares.size()];
        for (int j = 0; j < alone.length; j++) {
            Share share = shares.get(j);
            alone[j] = Spread.of(share.of(part.cell()), share.mean(), part.factor() * share.scale());
            sum = sum.plus(alone[j]);
        }
        double square = part.factor() * part.factor();
        Spread all = new Spread(
                sum.sum(), sum.squares() + square * products(part.cell(), alone), sum.scale() * alone.length);
        return explained == 0 ? all : all.plus(left(part, explained));
    }

    private double products(Cell cell, Spread[] alone) {
        double sum = 0;
        for (Product product : products(cell.pairs())) {
            // where one of them does not vary at all, nor does the product, whatever rounding says
            if (alone[product.a()].squares() > 0 && alone[product.b()].squares() > 0) {
                Share a = shares.get(product.a());
                Share b = shares.get(product.b());
                Pair pair = cell.pairs().pairs().get(product.pair());
                sum += 2 * a.scale() * b.scale() * pair.around(a.mean(), b.mean());
            }
        }
        return sum;
    }

    /** What (u − w·explained) has beyond u. */
    private Spread left(Part part, double explained) {
        double f = part.factor();
        double cross = shares.stream()
                .mapToDouble(s -> s.scale()
                        * (s.of(part.cell()).weighted().wwy()
                                - s.mean() * s.of(part.cell()).ww()))
                .sum();
        double own = f * f * explained * explained * part.cell().ww();
        return new Spread(-f * explained * part.cell().w(), own - 2 * f * f * explained * cross, own);
    }

    /** The pairs of the shares; the same for all cells that have any. */
    private List<Product> products(Pairs pairs) {
        if (products.isEmpty() && pairs.known() && shares.size() > 1) {
            List<Pairs.Place> places = Pairs.places(pairs.groups());
            for (int i = 0; i < places.size(); i++) {
                int a = share(places.get(i).a());
                int b = share(places.get(i).b());
                if (a >= 0 && b >= 0) {
                    products.add(new Product(i, a, b));
                }
            }
        }
        return pairs.known() ? products : List.of();
    }

    private int share(int indicator) {
        for (int j = 0; j < shares.size(); j++) {
            if (shares.get(j).indicator() == indicator) {
                return j;
            }
        }
        return -1;
    }
}
