package doorstep.tally;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sample of households drawn within each of some communities, from which rates are estimated for all of them together.
 *
 * <p>One stratum a community, households drawn without replacement, one adult a household: each answer weighs N_h/n_h × adults. The
 * rate is a ratio (domain mean) with Taylor's linearisation: W. G. Cochran, Sampling Techniques (3rd ed. 1977), p. 143–144 (5.67–5.69);
 * answers outside the base stay in the design with z = 0. Agrees with R's {@code survey::svymean} and {@code svyciprop(method = "beta")}.
 *
 * <ul>
 *   <li>p = Σ k_h Σwy / Σ k_h Σw, where k_h = N_h/n_h
 *   <li>V = Σ_h (1 − n_h/N_h) · n_h/(n_h−1) · Σ(z − z̄_h)², where z = k_h w (y − p) / Σ k_h Σw
 *   <li>a community with a single answer cannot say how answers differ in it: its z is centred at the mean of all (which is 0) and
 *       n_h/(n_h−1) is taken as 1, as R with {@code survey.lonely.psu = "adjust"}; alone by itself it gives V = 0
 *   <li>where all households answered, the community adds nothing to V; n_h above N_h (the list is out of date) likewise
 *   <li>V = 0: n_eff = n, so that the limits are Clopper–Pearson's, also for a census: they then speak of people alike, not of the list
 *   <li>communities without answers have no part in the rate: who shows it says how many there are
 * </ul>
 */
public final class StratifiedSample {
    private final List<Stratum> strata;
    private final int indicators;

    /**
     * @param strata each community once; those without answers may be left out
     * @throws IllegalArgumentException if a community stands there twice, or the cells count different numbers of indicators
     */
    public StratifiedSample(List<Stratum> strata) {
        this.strata = List.copyOf(strata);
        this.indicators = strata.isEmpty() ? 0 : strata.get(0).cell().indicators();
        Set<String> seen = new HashSet<>();
        for (Stratum stratum : strata) {
            if (!seen.add(stratum.community())) {
                throw new IllegalArgumentException("Community " + stratum.community() + " is there twice");
            }
            if (stratum.cell().indicators() != indicators) {
                throw new IllegalArgumentException("Cells of " + indicators + " and of "
                        + stratum.cell().indicators() + " indicators in one sample");
            }
        }
    }

    /** The estimates of all indicators, in the questionnaire's order; none where there is no stratum. */
    public List<Estimate> rates() {
        return IntStream.range(0, indicators).mapToObj(this::rate).toList();
    }

    /**
     * The estimate of the indicator at that place (from 0) in the questionnaire.
     *
     * @return {@link Rate}, or {@link NoEstimate}: there are no answers; none in the base; several communities have some in the base
     *     and of one the households are not known; a withdrawal has been folded before its answer
     */
    public Estimate rate(int indicator) {
        Domain domain = new Domain(indicator);
        strata.forEach(domain::add);
        return domain.estimate();
    }

    /** The totals over the strata that a rate needs. Credits are in ten-thousandths until the end. */
    private final class Domain {
        private final int indicator;
        private Base base = new Base(0, 0, 0, 0, 0);
        private long credits;
        private int communities;
        private boolean unknown;
        private boolean settled = true;
        private double weight;
        private double weighted;

        Domain(int indicator) {
            this.indicator = indicator;
        }

        void add(Stratum stratum) {
            Cell cell = stratum.cell();
            Sums s = cell.sums(indicator);
            base = base.plus(Base.of(cell, indicator));
            settled &= s.settled() && cell.responses() == s.n() + s.outside();
            if (s.n() > 0 && settled) {
                communities++;
                unknown |= stratum.households().isEmpty();
                credits += s.y();
                weight += stratum.factor() * s.w();
                weighted += stratum.factor() * s.wy();
            }
        }

        Estimate estimate() {
            if (!settled) {
                return new NoEstimate(NoEstimate.Reason.UNSETTLED, base);
            } else if (base.responses() == 0) {
                return new NoEstimate(NoEstimate.Reason.NO_ANSWERS, base);
            } else if (base.n() == 0) {
                return new NoEstimate(NoEstimate.Reason.NONE_IN_BASE, base);
            } else if (unknown && communities > 1) {
                return new NoEstimate(NoEstimate.Reason.HOUSEHOLDS_UNKNOWN, base);
            }
            return known();
        }

        private Rate known() {
            double mean = weighted / weight;
            double variance =
                    strata.stream().mapToDouble(s -> variance(s, mean)).sum() / Outcome.FULL / Outcome.FULL;
            double unweighted = (double) credits / base.n() / Outcome.FULL;
            return Rates.of(base, new Rates.Point(unweighted, mean / Outcome.FULL, variance), base.n() - communities);
        }

        /** What the community adds to V. Sums are taken about its own mean first: no difference of large numbers remains. */
        private double variance(Stratum stratum, double mean) {
            Sums s = stratum.cell().sums(indicator);
            long n = stratum.answered();
            if (s.n() == 0 || stratum.correction() == 0) {
                return 0;
            }
            double squares = Spread.of(s, mean).squares(n);
            double share = stratum.factor() / weight;
            double few = n > 1 ? (double) n / (n - 1) : 1;
            return stratum.correction() * few * share * share * squares;
        }
    }
}
