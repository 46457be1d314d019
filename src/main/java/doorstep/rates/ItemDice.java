package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Forecast;
import doorstep.tally.dice.Risk;
import doorstep.tally.dice.Scoring;
import doorstep.tally.dice.Stake;
import java.util.Optional;
import java.util.function.Supplier;

/** What the evaluation would make of one item of a place; worked out when first asked for. */
public final class ItemDice {
    private final Indicator indicator;
    private final Evaluation evaluation;
    private final Supplier<Optional<Forecast>> asked;
    private Optional<Stake> stake;
    private Optional<Risk> risk;

    /** @param asked empty where no rate is shown */
    ItemDice(Indicator indicator, Evaluation evaluation, Supplier<Optional<Forecast>> asked) {
        this.indicator = indicator;
        this.evaluation = evaluation;
        this.asked = asked;
    }

    /** Its forecast with what hangs on it; empty where no rate is shown. */
    public Optional<Stake> stake() {
        if (stake == null) {
            stake = asked.get().map(this::stake);
        }
        return stake;
    }

    private Stake stake(Forecast forecast) {
        return new Stake(
                forecast,
                indicator.target().doubleValue(),
                indicator.points().doubleValue(),
                indicator.measure().ordinal());
    }

    /** The points that the evaluation is expected to cost, and the chance of passing; empty where no rate is shown. */
    public Optional<Risk> risk() {
        if (risk == null) {
            risk = stake().map(
                            one -> new Risk(one.lost(scoring()), one.forecast().chance(one.target())));
        }
        return risk;
    }

    /** Points won if the true rate were that much higher, 0 to 1; 0 where no rate is shown. */
    public double won(double higher) {
        return stake().map(one -> Math.max(
                        0,
                        one.lost(scoring())
                                - stake(one.forecast().raised(higher)).lost(scoring())))
                .orElse(0.0);
    }

    private Scoring scoring() {
        return evaluation.scoring();
    }
}
