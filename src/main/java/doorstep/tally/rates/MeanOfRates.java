package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Pair;
import doorstep.tally.cells.Pairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mean of several indicators' rates in one sample, with the variance that it has because the same people answered them all.
 *
 * <p>Taylor's linearisation as in {@link StratifiedSample}, now for a sum of ratios: each answer has z = Σ_j a_j w(y_j − p_j)/Σ_jw over the
 * indicators in whose base it is; V = Σ_h (1 − n_h/N_h) · n_h/(n_h−1) · Σ(z − z̄_h)²: K. M. Wolter, Introduction to Variance Estimation (2nd
 * ed. 2007), chapter 6; R's {@code svycontrast} of {@code svyratio}s. Σz² comes from sums of squares of one indicator and products of two,
 * which {@link Pairs} hold.
 */
final class MeanOfRates {
    private final List<WeighedStratum> strata;
    private final List<Share> shares = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();

    /**
     * @param pair its place among the pairs
     * @param a place among the shares
     * @param b another one
     */
    private record Product(int pair, int a, int b) {}

    /**
     * @param rate of the indicator
     * @param part a_j, its share of the mean
     * @param mean p_j in ten-thousandths
     * @param scale a_j/Σ_jw
     */
    private record Share(int indicator, Rate rate, double part, double mean, double scale) {}

    private MeanOfRates(List<WeighedStratum> strata) {
        this.strata = strata;
    }

    /**
     * @param rates by indicator
     * @param parts by indicator, all above 0 and together 1
     * @return empty where pairs were not counted, or not between all these indicators
     */
    static Optional<Rate> rate(List<WeighedStratum> strata, Map<Integer, Rate> rates, Map<Integer, Double> parts) {
        boolean known = strata.stream()
                .flatMap(s -> s.parts().stream())
                .map(WeighedStratum.Weighed::cell)
                .allMatch(cell -> cell.holdsNoAnswers() || cell.pairs().cover(parts.keySet()));
        if (!known && parts.size() > 1) {
            return Optional.empty();
        }
        MeanOfRates joint = new MeanOfRates(strata);
        parts.forEach((indicator, part) -> joint.add(indicator, rates.get(indicator), part));
        return Optional.of(joint.rate());
    }

    private void add(int indicator, Rate rate, double part) {
        double weight = 0;
        double weighted = 0;
        for (WeighedStratum stratum : strata) {
            weight += stratum.weight(indicator);
            weighted += stratum.weighted(indicator);
        }
        shares.add(new Share(indicator, rate, part, weighted / weight, part / weight));
    }

    private Rate rate() {
        double rate = 0;
        double unweighted = 0;
        Rate most = null;
        for (Share share : shares) {
            rate += share.part() * share.rate().rate();
            unweighted += share.part() * share.rate().unweighted();
            most = most == null || share.rate().n() > most.n() ? share.rate() : most;
        }
        double variance = strata.stream().mapToDouble(this::variance).sum();
        Rates.Point point = new Rates.Point(Math.min(1, unweighted), rate, variance / Outcome.FULL / Outcome.FULL);
        return Rates.of(most.base(), point, most.df(), most.effect().weights());
    }

    private double variance(WeighedStratum stratum) {
        long n = stratum.whole().answered();
        if (n == 0 || stratum.whole().correction() == 0) {
            return 0;
        }
        Spread spread = Spread.NONE;
        for (WeighedStratum.Weighed part : stratum.parts()) {
            spread = spread.plus(spread(part));
        }
        double few = n > 1 ? (double) n / (n - 1) : 1;
        double factor = stratum.whole().factor();
        return stratum.whole().correction() * few * factor * factor * spread.centred(n);
    }

    private Spread spread(WeighedStratum.Weighed part) {
        Spread sum = Spread.NONE;
        Spread[] alone = new Spread[shares.size()];
        for (int j = 0; j < alone.length; j++) {
            Share share = shares.get(j);
            alone[j] = Spread.of(part.cell().sums(share.indicator()), share.mean(), part.factor() * share.scale());
            sum = sum.plus(alone[j]);
        }
        double products = 0;
        for (Product product : products(part.cell().pairs())) {
            // where one of them does not vary at all, nor does the product, whatever rounding says
            if (alone[product.a()].squares() > 0 && alone[product.b()].squares() > 0) {
                Share a = shares.get(product.a());
                Share b = shares.get(product.b());
                Pair pair = part.cell().pairs().pairs().get(product.pair());
                products += 2 * part.factor() * part.factor() * a.scale() * b.scale() * pair.around(a.mean(), b.mean());
            }
        }
        return new Spread(sum.sum(), sum.squares() + products, sum.scale() * alone.length);
    }

    /** The pairs of the shares; the same for all cells that have any. */
    private List<Product> products(Pairs pairs) {
        if (products.isEmpty() && pairs.known()) {
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
