package doorstep.tally.compare;

import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import java.util.List;
import java.util.Optional;

/**
 * The limits of one rate in several communities, each of which takes from all of them together how far answers differ.
 *
 * <p>Of a handful of answers that happen to agree, their own spread says that they are sure; among many communities some always are such a
 * handful, and stand out by it. So the design effect is one for all: with n answers, p and the variance V of each,
 *
 * <ul>
 *   <li>d = Σ n²V / Σ n p(1−p), the variance taken as d·p(1−p)/n: K. M. Wolter, Introduction to Variance Estimation (2nd ed. 2007),
 *       chapter 7 (generalized variance functions); 1 where no community has any spread
 *   <li>n_eff = n / d plain answers (yes or no); of a single item never above n/r, r being how much less its credits vary than zeros and
 *       ones ({@link Rate#spread}), so that no design is taken to be better than a simple random sample: J. D. Parker et al., National Center for Health Statistics data presentation
 *       standards for proportions, Vital and Health Statistics 2 (175), 2017. The mean of several items is surer than one item of so many
 *       people, and has no such bound
 *   <li>limits are Clopper and Pearson's with n_eff answers
 * </ul>
 *
 * <p>Rates of no sample, and totals whose items' correlations nobody knows, keep their own limits.
 */
public final class PooledLimits {
    private PooledLimits() {}

    /**
     * @param rates the same one of different communities
     * @return in the same order, each with the same rate
     */
    public static List<Measured> of(List<? extends Measured> rates) {
        double effect = effect(rates.stream()
                .flatMap(rate -> sampled(rate).map(Sampled::rate).stream())
                .toList());
        return rates.stream()
                .<Measured>map(rate -> sampled(rate)
                        .<Measured>map(own -> new Pooled(rate.rate(), own.answers(effect)))
                        .orElse(rate))
                .toList();
    }

    /** @param isItem whether it is the rate of a single item */
    private record Sampled(Rate rate, boolean isItem) {
        double answers(double effect) {
            return rate.n() / (isItem ? Math.max(rate.spread(), effect) : effect);
        }
    }

    private static Optional<Sampled> sampled(Measured rate) {
        return rate instanceof MeasureTotal total
                ? total.joint().map(joint -> new Sampled(joint, total.indicators() == 1))
                : rate.weighted().map(own -> new Sampled(own, true));
    }

    private static double effect(List<Rate> rates) {
        double found = 0;
        double simple = 0;
        for (Rate rate : rates) {
            double n = rate.n();
            found += n * n * rate.se() * rate.se();
            simple += n * rate.rate() * (1 - rate.rate());
        }
        return found > 0 ? found / simple : 1;
    }

    private record Pooled(double rate, double answers) implements Measured {
        @Override
        public Limits limits() {
            return limits(Limits.CONFIDENCE);
        }

        @Override
        public Limits limits(double confidence) {
            return BinomialLimits.clopperPearson(rate * answers, answers, confidence);
        }
    }
}
