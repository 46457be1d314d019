package doorstep.report.dice;

import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.ResultsText;
import doorstep.tally.dice.Forecast;
import doorstep.tally.dice.Risk;
import doorstep.tally.dice.Roll;
import doorstep.tally.dice.Stake;
import doorstep.tally.rates.Limits;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts what the evaluation would find into words and figures. */
final class DicePresenter {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double MEDIAN = 0.5;

    private final ResultsPage page;
    private final Language language;
    private final PlaceRates whole;

    /** @param page its rates evaluated by what the page is about */
    DicePresenter(ResultsPage page) {
        this.page = page;
        this.language = page.language();
        this.whole = page.rates().whole();
    }

    DiceView view(DiceForm form, boolean isTried) {
        return new DiceView(
                page,
                PlaceText.of(whole, null, language),
                whole.items().stream().anyMatch(item -> item.risk().isPresent()) ? found() : null,
                form,
                wrong(form),
                isTried,
                DoorGap.of(page.rates()).map(DicePresenter::door).orElse(null));
    }

    private Map<String, String> wrong(DiceForm form) {
        return form.wrong().stream()
                .collect(Collectors.toMap(Enum::name, field -> field.range().in(language)));
    }

    private static DiceView.Door door(DoorGap gap) {
        return new DiceView.Door(
                Figures.difference(gap.gap()),
                Math.round(100 * gap.visits()) + "%",
                Figures.difference(-gap.tooKind()),
                "" + Math.round(-200 * gap.tooKind()) / 2.0);
    }

    private DiceView.Found found() {
        Roll roll = whole.roll();
        double passing = page.rates().evaluation().passing() * roll.atStake();
        return new DiceView.Found(
                ResultsText.points(passing),
                ResultsText.chance(roll.keeps(roll.atStake() - passing), language),
                ResultsText.chance(roll.all(), language),
                new Moves(page.rates()).most().stream().map(this::move).toList(),
                whole.items().stream()
                        .filter(item -> item.risk().isPresent())
                        .sorted(Comparator.comparingDouble(DicePresenter::lost).reversed())
                        .map(this::row)
                        .toList());
    }

    private static double lost(PlaceRates.Item item) {
        return item.risk().map(Risk::points).orElse(0.0);
    }

    private DiceView.Move move(Moves.Move move) {
        return new DiceView.Move(
                new ItemText(move.item().indicator(), language),
                move.where().stream().map(one -> one.place().name()).toList(),
                ResultsText.points(move.won()));
    }

    private DiceView.Row row(PlaceRates.Item item) {
        Forecast forecast = item.dice().stake().map(Stake::forecast).orElseThrow();
        Risk risk = item.risk().orElseThrow();
        double mean = forecast.mean();
        Limits spread = new Limits(Math.min(mean, forecast.quantile(LOW)), Math.max(mean, forecast.quantile(HIGH)));
        return new DiceView.Row(
                new ItemText(item.indicator(), language),
                FigureText.of(item.sample(), language),
                IntervalText.of(mean, spread),
                Figures.percent(forecast.worst(MEDIAN)),
                ResultsText.points(risk.points()),
                ResultsText.chance(risk.chance(), language),
                tone(risk.chance()));
    }

    private static String tone(double chance) {
        return chance < LOW ? "weak" : chance > HIGH ? "strong" : "plain";
    }
}
