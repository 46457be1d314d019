package doorstep.report.weighting;

import doorstep.questionnaire.Indicator;
import doorstep.rates.Finding;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import doorstep.tally.rates.WeightEffect;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rates of a whole wave three times: each answer counted alike, weighted by households and adults, and with these weights raked to
 * census figures where the office has entered them ({@link doorstep.rates.CensusWeights}): that is then the rate shown everywhere.
 */
public final class WeightedRates {
    private final WaveRates rates;
    private final List<Stratum> drawn;

    private WeightedRates(WaveRates rates) {
        this.rates = rates;
        this.drawn = rates.drawn(rates.places().codes());
    }

    public static WeightedRates of(WaveRates rates) {
        return new WeightedRates(rates);
    }

    /**
     * One indicator, three times.
     *
     * @param raked empty where weights are not raked
     */
    public record Item(
            Indicator indicator,
            Finding<PlainRate> unweighted,
            Finding<Rate> weighted,
            Optional<Finding<Rate>> raked) {}

    private boolean isRaked() {
        return rates.weighting().raked().isPresent();
    }

    /** Kish's effect of the weights by households and adults. */
    public Optional<WeightEffect> before() {
        return WeightEffect.of(drawn);
    }

    /** Kish's effect of the raked weights; empty where they are not raked. */
    public Optional<WeightEffect> after() {
        return isRaked() ? WeightEffect.of(rates.strata(rates.places().codes())) : Optional.empty();
    }

    /** Eligible answers of the sample. */
    long answers() {
        return drawn.stream().mapToLong(one -> one.cell().responses()).sum();
    }

    /** The sample by community, as it was drawn. */
    List<Stratum> drawn() {
        return drawn;
    }

    /** All indicators, in the questionnaire's order. */
    public List<Item> items() {
        List<PlaceRates.Item> headline = rates.whole().items();
        List<Stratum> seen = rates.isApart() ? List.of() : drawn;
        StratifiedSample plain =
                new StratifiedSample(seen, rates.lot(rates.places().codes()), rates.pooled());
        Cell all = seen.stream()
                .map(Stratum::cell)
                .reduce(Cell::plus)
                .orElseGet(() -> Cell.empty(rates.questionnaire().indicators().size()));
        return IntStream.range(0, headline.size())
                .mapToObj(i -> item(headline.get(i), i, plain, all))
                .toList();
    }

    private Item item(PlaceRates.Item headline, int at, StratifiedSample plain, Cell all) {
        Indicator indicator = headline.indicator();
        Finding<Rate> shown = headline.sample();
        Optional<Finding<Rate>> raked = Optional.of(shown).filter(one -> isRaked());
        if (rates.isApart()) {
            return new Item(indicator, headline.link(), shown, raked);
        }
        return new Item(
                indicator,
                Finding.ofLink(all, at, indicator).like(shown),
                isRaked() ? Finding.ofSample(plain.rate(at), indicator).like(shown) : shown,
                raked);
    }
}
