package doorstep.report.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.Finding;
import doorstep.rates.Method;
import doorstep.rates.PlaceRates;
import doorstep.rates.RateBasis;
import doorstep.rates.RatesRequest;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import doorstep.wave.Channel;
import doorstep.wave.Reach;
import doorstep.wave.Wave;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The rates of a wave as the API gives them, in the {@link Digits} that the asker may have.
 *
 * @param by level of the rows: community, street, district, city or province
 * @param method how the numbers came about and what they cannot say, in the language of the request
 * @param rows one for each place and indicator
 * @param totals one for each place and measure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatesJson(
        @JsonUnwrapped Head head,
        String by,
        String method,
        @JsonUnwrapped Counts counts,
        List<Row> rows,
        List<Total> totals) {

    /**
     * What the rates are of.
     *
     * @param waiting answers that came in, were withdrawn or left out, and wait for the next release: in none of the numbers yet
     */
    public record Head(Instant asOf, long waiting, WaveName wave, FormName questionnaire) {
        static Head of(Wave wave, WaveRates rates, Language language) {
            return new Head(
                    rates.asOf().toInstant(ZoneOffset.UTC),
                    rates.waiting(),
                    new WaveName(wave.id, wave.name, wave.madeUp),
                    new FormName(
                            wave.formId,
                            wave.version,
                            rates.questionnaire().title().in(language)));
        }
    }

    /**
     * How many answers there are.
     *
     * @param answers eligible ones by channel
     * @param ineligible those that the screener ruled out, in none of the numbers
     * @param excluded those that staff left out of the results, by channel, in none of the numbers
     */
    public record Counts(Map<Channel, Long> answers, long ineligible, Map<Channel, Long> excluded) {}

    /** Which wave, and whether its answers are made up for demonstration. */
    public record WaveName(long id, String name, boolean madeUp) {}

    /** Which questionnaire. */
    public record FormName(String formId, String version, String title) {}

    /**
     * One indicator in one place.
     *
     * @param place division code
     */
    public record Row(
            String place,
            String placeName,
            String within,
            PlaceRates.Coverage coverage,
            Speaks speaks,
            @JsonUnwrapped Item item,
            Figure sample,
            Figure link) {}

    /**
     * Of which communities of the place a figure speaks.
     *
     * @param of {@code all} of them, where all were asked or those asked were {@code drawn} by lot; of {@code some} that were picked alone
     * @param asked how many of them the wave asks
     * @param communities how many there are; absent where that was not counted, but more
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Speaks(String of, int asked, Long communities) {
        static Speaks of(Reach reach) {
            return new Speaks(reach.slug(), reach.asked(), reach.isCounted() ? reach.all() : null);
        }
    }

    /** An indicator. @param target 0 to 1, and {@code points} at stake: both the office's own assumption */
    public record Item(String indicator, String label, String measure, BigDecimal target, BigDecimal points) {}

    /**
     * A rate, or the reason why there is none; absent members are not known or not shown, never zero.
     *
     * @param isSample false: answers from open links, which stand for nobody but those who gave them
     * @param responses eligible answers
     * @param n answers in the base
     * @param outside why the others are not in the base
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figure(
            boolean isSample,
            long responses,
            long n,
            RateBasis.Outside outside,
            @JsonUnwrapped Value value,
            @JsonUnwrapped Withheld withheld) {

        static Figure of(Finding<? extends Measured> finding, boolean isSample, Language language, Digits digits) {
            RateBasis behind = finding.behind();
            return new Figure(
                    isSample,
                    behind.responses(),
                    behind.n(),
                    behind.outside().orElse(null),
                    finding.match(shown -> Value.of(shown, digits), none -> null),
                    finding.match(
                            shown -> null,
                            none -> new Withheld(
                                    none.reason().slug(),
                                    none.reason().sentence().in(language))));
        }
    }

    /**
     * A rate, 0 to 1, as are {@code low} and {@code high} (95 %).
     *
     * @param fromTarget rate − target
     * @param standing far-below, below, unclear or reached, by the limits
     */
    public record Value(
            double rate,
            double low,
            double high,
            @JsonUnwrapped Weighted weighted,
            double fromTarget,
            String standing) {
        static Value of(Finding.Shown<?> shown, Digits digits) {
            Measured measured = shown.rate();
            return new Value(
                    digits.share(measured.rate()),
                    digits.share(measured.limits().low()),
                    digits.share(measured.limits().high()),
                    measured.weighted().map(rate -> Weighted.of(rate, digits)).orElse(null),
                    digits.share(shown.fromTarget()),
                    shown.standing().slug());
        }
    }

    /**
     * What is known of a weighted rate beside.
     *
     * @param df degrees of freedom that the standard error is known by
     * @param spread s²/(p(1−p)): how much less single credits vary than zeros and ones
     */
    public record Weighted(
            double se, double df, double nEff, double unweighted, double spread, @JsonUnwrapped Design design) {
        static Weighted of(Rate rate, Digits digits) {
            return new Weighted(
                    digits.share(rate.se()),
                    digits.whole(rate.df()),
                    digits.whole(rate.nEff()),
                    digits.share(rate.unweighted()),
                    digits.spread(rate.spread()),
                    Design.of(rate.effect(), digits));
        }
    }

    /**
     * How many times as large the design makes the variance, by part; 1 where it does not.
     *
     * @param intraclass correlation of two answers that one volunteer collected in a community; absent where no volunteer collected two
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Design(double deffWeights, double deffVolunteers, double deffCommunities, Double intraclass) {
        static Design of(DesignEffect effect, Digits digits) {
            return new Design(
                    digits.factor(effect.weights()),
                    digits.factor(effect.volunteers()),
                    digits.factor(effect.communities()),
                    effect.intraclass().isPresent()
                            ? digits.factor(effect.intraclass().getAsDouble())
                            : null);
        }
    }

    /** @param reason no-answers, too-few, none-in-base, households-unknown or unsettled; {@code why} the same as a sentence */
    public record Withheld(String reason, String why) {}

    /**
     * A measure as a whole: points-weighted mean of its indicators' shown rates, a point value without limits.
     *
     * @param of how many indicators the measure has; {@code sampleIndicators} and {@code linkIndicators} are in the means
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Total(
            String place,
            String placeName,
            String measure,
            int of,
            Double sample,
            int sampleIndicators,
            Double link,
            int linkIndicators) {

        static Total of(WavePlaces.RatedPlace place, PlaceRates.Total total, Digits digits) {
            return new Total(
                    place.code(),
                    place.name(),
                    total.measure().keyword(),
                    total.of(),
                    total.sample().map(MeasureTotal::rate).map(digits::share).orElse(null),
                    total.sample().map(MeasureTotal::indicators).orElse(0),
                    total.link().map(MeasureTotal::rate).map(digits::share).orElse(null),
                    total.link().map(MeasureTotal::indicators).orElse(0));
        }
    }

    static RatesJson of(Wave wave, WaveRates rates, RatesRequest request, Digits digits) {
        List<PlaceRates> places = rates.by(request.by());
        Language language = request.language();
        return new RatesJson(
                Head.of(wave, rates, language),
                request.by().name(),
                Method.NOTE.in(language),
                new Counts(
                        rates.answers().byChannel(),
                        rates.answers().ineligible(),
                        rates.answers().excludedByChannel()),
                places.stream()
                        .flatMap(place -> place.items().stream().map(item -> row(place, item, language, digits)))
                        .toList(),
                places.stream()
                        .flatMap(
                                place -> place.measures().stream().map(total -> Total.of(place.place(), total, digits)))
                        .toList());
    }

    static Row row(PlaceRates place, PlaceRates.Item item, Language language, Digits digits) {
        Indicator indicator = item.indicator();
        return new Row(
                place.place().code(),
                place.place().name(),
                place.place().within(),
                place.coverage(),
                Speaks.of(place.place().reach()),
                new Item(
                        indicator.name(),
                        indicator.label().in(language),
                        indicator.measure().keyword(),
                        indicator.target(),
                        indicator.points()),
                Figure.of(item.sample(), true, language, digits),
                Figure.of(item.link(), false, language, digits));
    }
}
