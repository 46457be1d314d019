package doorstep.tally.rates;

import doorstep.tally.cells.Pairs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * A sample of households drawn within each of some communities, from which rates are estimated for all of them
 * together.
 *
 * <p>Households are drawn without replacement within a community, one adult of each household is asked: each answer weighs N_h/n_h ×
 * adults, divided by the chance of a community that was drawn by lot, times its factor where weights are raked. The rate is a ratio
 * (domain mean) with Taylor's linearisation: W. G. Cochran, Sampling Techniques (3rd ed. 1977), p. 142–144; answers outside the base stay
 * in the design with z = 0. Agrees with R's {@code survey} (golden/oracle.R).
 *
 * <ul>
 *   <li>p = Σ k_h Σwy / Σ k_h Σw, where k_h = N_h/n_h
 *   <li>V is made of the stages in {@link Squares}: households with their finite correction and one adult of them without one; volunteers
 *       as clusters, as far as they differ in the whole wave ({@link Pooled}); communities as units where they were drawn ({@link Lot}), as
 *       strata where all were taken; of what raking explains only the rest
 *   <li>n_eff = p(1−p)·r/V, at most n, r being how little credits vary in the whole wave; one rule where all agree ({@link Rates})
 *   <li>limits are Korn–Graubard's with n* : r answers, n* at most n
 *   <li>communities without answers have no part in the rate: who shows it says how many there are
 * </ul>
 */
public final class StratifiedSample {
    private final Field field;
    private final int indicators;
    private final Map<Integer, Estimate> rates = new ConcurrentHashMap<>();
    private final Map<List<Item>, Optional<MeasureTotal>> totals = new ConcurrentHashMap<>();

    /**
     * All communities of a place, of which nothing more is known from elsewhere.
     *
     * @param strata each community once; those without answers may be left out
     * @throws IllegalArgumentException if a community stands there twice, or the cells count different numbers of
     *     indicators
     */
    public StratifiedSample(List<Stratum> strata) {
        this(strata, Lot.ALL, Pooled.of(strata));
    }

    /**
     * As above.
     *
     * @param lot how the communities came into the sample
     * @param pooled how credits and volunteers vary in all communities of the wave
     */
    public StratifiedSample(List<Stratum> strata, Lot lot, Pooled pooled) {
        this(
                new Field(strata.stream().map(WeighedStratum::of).toList(), lot, pooled, Explained.NOTHING),
                indicators(strata));
    }

    private StratifiedSample(Field field, int indicators) {
        this.field = field;
        this.indicators = indicators;
    }

    /** A sample with weights of its own. */
    static StratifiedSample of(Field field) {
        return new StratifiedSample(
                field,
                indicators(field.strata().stream().map(WeighedStratum::whole).toList()));
    }

    private static int indicators(List<Stratum> strata) {
        int indicators = strata.isEmpty() ? 0 : strata.get(0).cell().indicators();
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
        return indicators;
    }

    /** The estimates of all indicators, in the questionnaire's order; none where there is no stratum. */
    public List<Estimate> rates() {
        return IntStream.range(0, indicators).mapToObj(this::rate).toList();
    }

    /**
     * The estimate of the indicator at that place (from 0) in the questionnaire.
     *
     * @return {@link Rate}, or {@link NoEstimate}: there are no answers; none in the base; several communities have
     *     some in the base and of one the households are not known; a withdrawal has been folded before its answer
     */
    public Estimate rate(int indicator) {
        return rates.computeIfAbsent(indicator, at -> new Domain(field, at).estimate());
    }

    /** Σ of all weights over the base of the indicator at that place (from 0): households × adults, as raked. */
    public double weight(int indicator) {
        return field.strata().stream()
                .filter(one -> one.whole().answered() > 0)
                .mapToDouble(one -> one.weight(indicator))
                .sum();
    }

    /**
     * One indicator of a measure.
     *
     * @param indicator its place (from 0) in the questionnaire
     * @param points at stake, 0 or more
     * @param target 0 to 1
     */
    public record Item(int indicator, double points, double target) {}

    /**
     * The total of a measure: the mean of its indicators' rates weighted by points, with limits that mind how the answers of one
     * person hang together, where the cells hold {@link Pairs}, else with the widest limits there can be.
     *
     * @param items each indicator once; those without a rate have no part in the total
     * @return empty where none has a rate
     */
    public Optional<MeasureTotal> total(List<Item> items) {
        return totals.computeIfAbsent(List.copyOf(items), this::workedOut);
    }

    private Optional<MeasureTotal> workedOut(List<Item> items) {
        List<MeasureTotal.Part> parts = new ArrayList<>();
        List<Integer> indicators = new ArrayList<>();
        Map<Integer, Rate> rates = new TreeMap<>();
        for (Item item : items) {
            rate(item.indicator()).known().ifPresent(rate -> {
                parts.add(new MeasureTotal.Part(rate, item.points(), item.target()));
                indicators.add(item.indicator());
                rates.put(item.indicator(), rate);
            });
        }
        double[] shares = MeasureTotal.shares(parts);
        SortedMap<Integer, Double> counting = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                counting.put(indicators.get(i), shares[i]);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(MeasureTotal.of(parts, joint(rates, counting)));
    }

    /** The mean of these rates as one, where pairs were counted between all these indicators; its base is the largest of theirs. */
    private Optional<Rate> joint(Map<Integer, Rate> rates, SortedMap<Integer, Double> parts) {
        if (!Linear.isKnown(field.strata(), parts)) {
            return Optional.empty();
        }
        int most = Collections.max(
                parts.keySet(), Comparator.comparingLong(i -> rates.get(i).n()));
        double unweighted = parts.entrySet().stream()
                .mapToDouble(part -> part.getValue() * rates.get(part.getKey()).unweighted())
                .sum();
        return Optional.of(field.rate(rates.get(most).base(), Math.min(1, unweighted), field.freedom(most), parts));
    }
}
