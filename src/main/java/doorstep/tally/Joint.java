package doorstep.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mean of several indicators' rates in one sample, with the variance that it has because the same people answered them all.
 *
 * <p>Taylor's linearisation as in {@link StratifiedSample}, now for a sum of ratios: each answer has z = Σ_j a_j w(y_j − p_j)/Σ_jw over the
 * indicators in whose base it is; V = Σ_h (1 − n_h/N_h) · n_h/(n_h−1) · Σ(z − z̄_h)²: K. M. Wolter, Introduction to Variance Estimation (2nd
 * ed. 2007), section 6.5; R's {@code svycontrast} of {@code svymean}s. Σz² comes from sums of squares of one indicator and products of two,
 * which {@link Pairs} hold.
 */
final class Joint {
    private final List<WeighedStratum> strata;
    private final Map<Integer, Share> shares = new TreeMap<>();

    /**
     * @param rate of the indicator
     * @param part a_j, its share of the mean
     * @param mean p_j in ten-thousandths
     * @param scale a_j/Σ_jw
     */
    private record Share(Rate rate, double part, double mean, double scale) {}

    private Joint(List<WeighedStratum> strata) {
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
                .map(WeighedStratum.Part::cell)
                .allMatch(cell -> cell.holdsNoAnswers() || cell.pairs().cover(parts.keySet()));
        if (!known && parts.size() > 1) {
            return Optional.empty();
        }
        Joint joint = new Joint(strata);
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
        shares.put(indicator, new Share(rate, part, weighted / weight, part / weight));
    }

    private Rate rate() {
        double rate = 0;
        double unweighted = 0;
        Rate most = null;
        for (Share share : shares.values()) {
            rate += share.part() * share.rate().rate();
            unweighted += share.part() * share.rate().unweighted();
            most = most == null || share.rate().n() > most.n() ? share.rate() : most;
        }
        double variance = strata.stream().mapToDouble(this::variance).sum();
        Rates.Point point = new Rates.Point(Math.min(1, unweighted), rate, variance / Outcome.FULL / Outcome.FULL);
        return Rates.of(most.base(), point, most.df());
    }

    private double variance(WeighedStratum stratum) {
        long n = stratum.whole().answered();
        if (n == 0 || stratum.whole().correction() == 0) {
            return 0;
        }
        Spread spread = Spread.NONE;
        for (WeighedStratum.Part part : stratum.parts()) {
            spread = spread.plus(spread(part));
        }
        double few = n > 1 ? (double) n / (n - 1) : 1;
        double factor = stratum.whole().factor();
        return stratum.whole().correction() * few * factor * factor * spread.centred(n);
    }

    private Spread spread(WeighedStratum.Part part) {
        Map<Integer, Spread> alone = new TreeMap<>();
        shares.forEach((indicator, share) -> alone.put(
                indicator, Spread.of(part.cell().sums(indicator), share.mean(), part.factor() * share.scale())));
        double products = 0;
        Pairs pairs = part.cell().pairs();
        List<Pairs.Place> places = pairs.places();
        for (int i = 0; i < places.size(); i++) {
            Pairs.Place place = places.get(i);
            Share a = shares.get(place.a());
            Share b = shares.get(place.b());
            // where one of them does not vary at all, nor does the product, whatever rounding says
            if (a != null && b != null && varies(alone, place)) {
                double scale = part.factor() * part.factor() * a.scale() * b.scale();
                products += 2 * scale * pairs.pairs().get(i).around(a.mean(), b.mean());
            }
        }
        List<Spread> all = new ArrayList<>(alone.values());
        Spread sum = all.stream().reduce(Spread.NONE, Spread::plus);
        return new Spread(sum.sum(), sum.squares() + products, sum.scale() * all.size());
    }

    private static boolean varies(Map<Integer, Spread> alone, Pairs.Place place) {
        return alone.get(place.a()).squares() > 0 && alone.get(place.b()).squares() > 0;
    }
}
