package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.tally.dice.Belief;
import doorstep.tally.dice.Draw;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Forecast;
import doorstep.tally.dice.Ground;
import doorstep.tally.dice.Roll;
import doorstep.tally.dice.Stake;
import doorstep.tally.dice.Together;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import java.util.List;
import java.util.Optional;

/**
 * The evaluation's draw in one place, as the office states it: the one source of what anything would cost there and of every chance.
 *
 * <p>Of a place with fewer communities than the evaluation asks, all are asked.
 */
public final class PlaceDice {
    private final Evaluation evaluation;
    private final List<Stratum> strata;
    private final int communities;
    private final Pooled pooled;
    private Roll roll;

    /**
     * @param strata the place's communities with answers
     * @param communities all that it has
     * @param pooled how credits vary in the whole wave
     */
    PlaceDice(Evaluation evaluation, List<Stratum> strata, int communities, Pooled pooled) {
        this.evaluation = evaluation;
        this.strata = List.copyOf(strata);
        this.communities = Math.max(1, communities);
        this.pooled = pooled;
    }

    /** What the evaluation asks here. */
    public Draw draw() {
        return evaluation.draw().within(communities);
    }

    /** Whether the office said that it asks so. */
    public boolean isStated() {
        return evaluation.isStated();
    }

    /** How many communities the place has. */
    public int communities() {
        return communities;
    }

    /** @param at the indicator's place (from 0) in the questionnaire */
    PlaceRates.Item item(int at, Indicator indicator, Finding<Rate> sample, Finding<PlainRate> link) {
        ItemDice dice = new ItemDice(indicator, evaluation, () -> sample.shown().map(rate -> forecast(at, rate)));
        return new PlaceRates.Item(indicator, sample, link, dice);
    }

    private Forecast forecast(int at, Rate rate) {
        Ground ground = Ground.of(strata, at, communities, pooled);
        return Forecast.of(Belief.of(rate), evaluation.draw(), ground, evaluation.lean());
    }

    /** The evaluation of all items at once. */
    Roll roll(List<PlaceRates.Item> items) {
        if (roll == null) {
            roll = Roll.of(stakes(items), evaluation.scoring(), Together.of(strata));
        }
        return roll;
    }

    private static List<Stake> stakes(List<PlaceRates.Item> items) {
        return items.stream()
                .map(item -> item.dice().stake())
                .flatMap(Optional::stream)
                .toList();
    }
}
