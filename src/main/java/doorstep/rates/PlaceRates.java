package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.tally.dice.Risk;
import doorstep.tally.dice.Roll;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Rate;
import java.util.List;
import java.util.Optional;

/**
 * All that is said of one place.
 *
 * @param items in the questionnaire's order of indicators
 * @param measures those that have indicators, in the order of {@link Measure}
 * @param dice how the evaluation draws here
 */
public record PlaceRates(
        WavePlaces.RatedPlace place, Coverage coverage, List<Item> items, List<Total> measures, PlaceDice dice) {

    /**
     * How many communities of the place are in its rates: those without answers have no part in them.
     *
     * @param communities that the wave asks there
     * @param sampled of them, those with answers of a sample
     * @param withoutHouseholds of these, those whose number of households is not known
     */
    public record Coverage(int communities, int sampled, int withoutHouseholds) {}

    /** One indicator: what the sample says and what the open links say, side by side and never mixed. */
    public record Item(Indicator indicator, Finding<Rate> sample, Finding<PlainRate> link, ItemDice dice) {
        /** What it puts at risk in the evaluation; empty where no rate is shown. */
        public Optional<Risk> risk() {
            return dice.risk();
        }
    }

    /**
     * A measure as a whole: the mean of its indicators' shown rates, weighted by their points.
     *
     * @param of how many indicators it has, shown or not
     */
    public record Total(Measure measure, Optional<MeasureTotal> sample, Optional<MeasureTotal> link, int of) {}

    /** The evaluation of all its items at once. */
    public Roll roll() {
        return dice.roll(items);
    }

    /** The indicator of that name, where the questionnaire has it. */
    public Optional<Item> item(String name) {
        return items.stream()
                .filter(item -> item.indicator().name().equals(name))
                .findFirst();
    }
}
