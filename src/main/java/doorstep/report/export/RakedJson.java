package doorstep.report.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import doorstep.census.CensusMargin;
import doorstep.place.Scope;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.rates.CensusWeights;
import doorstep.rates.Method;
import doorstep.rates.Slug;
import doorstep.rates.WaveRates;
import doorstep.report.weighting.WeightedRates;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.WeightEffect;
import doorstep.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A wave's rates unweighted, weighted and raked, as the API gives them. Absent members are not known or not shown, never zero.
 *
 * @param margins one for each weighting question
 * @param rows one for each indicator, of all communities together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RakedJson(
        @JsonUnwrapped RatesJson.Head head,
        String method,
        @JsonUnwrapped Raking raking,
        List<MarginJson> margins,
        @JsonUnwrapped Weights weights,
        List<Row> rows) {

    /**
     * Whether there are raked rates.
     *
     * @param reason why not, {@code why} in a sentence
     * @param bound raking multiplies no weight by more than this, nor by less than its inverse
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Raking(boolean isRaked, String reason, String why, double bound) {}

    /**
     * What the weights cost.
     *
     * @param weighted effect of the weights by households and adults, {@code raked} that of the raked ones
     * @param weightSum sum of the raked weights of all eligible answers of the sample
     * @param fit how raking went: of all communities, as is weightSum, and so both are absent where the caller sees a part of them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Weights(Effect weighted, Effect raked, Double weightSum, Raked.Fit fit) {}

    /**
     * What the census says of one weighting question.
     *
     * @param state usable, nothing, places-missing, percents-of-several or levels-differ
     * @param places codes of the places whose figures are used, or would be, those alone that the caller sees
     * @param missing codes of the places that have no figures
     * @param levels in the question's order
     */
    public record MarginJson(
            String question,
            String label,
            String state,
            List<String> places,
            List<String> missing,
            List<LevelJson> levels) {}

    /**
     * One answer to a weighting question.
     *
     * @param census its share of the people by the census, 0 to 1; absent where the census doesn't know it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LevelJson(String name, String label, Double census) {}

    /**
     * What unequal weights cost.
     *
     * @param answers eligible answers of the sample
     * @param kish nΣw²/(Σw)², 1 or more
     * @param effective answers of equal weight that would know as much
     */
    public record Effect(long answers, double kish, double effective) {
        static Effect of(WeightEffect effect, Digits digits) {
            return new Effect(effect.n(), digits.factor(effect.kish()), digits.whole(effect.answers()));
        }
    }

    /**
     * One indicator.
     *
     * @param unweighted each answer of the sample counted alike, with Wilson limits
     * @param weighted by households and adults: the rate that stands everywhere where there is no raked one
     * @param raked with weights raked to the margins: the rate that stands everywhere; absent where there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String indicator,
            String label,
            String measure,
            RatesJson.Figure unweighted,
            RatesJson.Figure weighted,
            RatesJson.Figure raked) {}

    static RakedJson of(Wave wave, WaveRates rates, Language language, Digits digits) {
        WeightedRates all = WeightedRates.of(rates);
        boolean isWhole = rates.isWhole();
        CensusWeights weighting = rates.weighting();
        Optional<Raked> raked = weighting.raked();
        return new RakedJson(
                RatesJson.Head.of(wave, rates, language),
                Method.NOTE.in(language),
                new Raking(
                        raked.isPresent(),
                        weighting.trouble().map(Slug::of).orElse(null),
                        weighting.why(isWhole).map(text -> text.in(language)).orElse(null),
                        CensusWeights.BOUND),
                weighting.margins().stream()
                        .map(one -> margin(one, rates.places().seen(), language, digits))
                        .toList(),
                new Weights(
                        all.before().map(one -> Effect.of(one, digits)).orElse(null),
                        all.after().map(one -> Effect.of(one, digits)).orElse(null),
                        raked.filter(one -> isWhole)
                                .map(one -> digits.sum(one.weightSum()))
                                .orElse(null),
                        raked.filter(one -> isWhole)
                                .map(one -> fit(one.fit(), digits))
                                .orElse(null)),
                all.items().stream().map(item -> row(item, language, digits)).toList());
    }

    private static Raked.Fit fit(Raked.Fit fit, Digits digits) {
        return new Raked.Fit(fit.answers(), fit.rounds(), fit.trimmed(), digits.share(fit.missed()));
    }

    private static MarginJson margin(CensusMargin margin, Scope seen, Language language, Digits digits) {
        Map<String, Double> shares = margin.shares();
        List<LevelJson> levels = new ArrayList<>();
        for (Choice choice : margin.question().choices().choices()) {
            Double census = shares.get(choice.name());
            levels.add(new LevelJson(
                    choice.name(), choice.label().in(language), census == null ? null : digits.share(census)));
        }
        return new MarginJson(
                margin.question().name(),
                margin.question().label().in(language),
                Slug.of(margin.state()),
                margin.cover().used().stream().filter(seen::covers).toList(),
                margin.cover().missing().stream().filter(seen::covers).toList(),
                levels);
    }

    private static Row row(WeightedRates.Item item, Language language, Digits digits) {
        return new Row(
                item.indicator().name(),
                item.indicator().label().in(language),
                item.indicator().measure().keyword(),
                RatesJson.Figure.of(item.unweighted(), true, language, digits),
                RatesJson.Figure.of(item.weighted(), true, language, digits),
                item.raked()
                        .map(one -> RatesJson.Figure.of(one, true, language, digits))
                        .orElse(null));
    }
}
