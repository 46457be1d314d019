package doorstep.report;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.tally.Base;
import doorstep.tally.MeasureTotal;
import doorstep.tally.Measured;
import doorstep.tally.Rate;
import doorstep.tally.StratifiedSample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A measure's total in places that are to be compared: made of the same items everywhere, else they would differ by what was left out. */
final class MeasureRates {
    private final WaveRates rates;
    private final List<PlaceRates> places;
    private final List<Integer> all;
    private final List<Integer> common;

    private MeasureRates(WaveRates rates, Measure measure, List<PlaceRates> places) {
        this.rates = rates;
        this.places = places;
        List<Indicator> indicators = rates.questionnaire().indicators();
        this.all = IntStream.range(0, indicators.size())
                .filter(i -> indicators.get(i).measure() == measure)
                .boxed()
                .toList();
        this.common = all.stream().filter(this::isKnownEverywhere).toList();
    }

    static MeasureRates of(WaveRates rates, Measure measure, PlaceLevel by) {
        return of(rates, measure, rates.by(by));
    }

    /** @param places that are to be compared with each other, of whatever level */
    static MeasureRates of(WaveRates rates, Measure measure, List<PlaceRates> places) {
        return new MeasureRates(rates, measure, places);
    }

    private boolean isKnownEverywhere(int item) {
        return places.stream()
                .filter(place -> all.stream()
                        .anyMatch(i -> place.items().get(i).sample().shown().isPresent()))
                .allMatch(place -> place.items().get(item).sample().shown().isPresent());
    }

    /** How many items it is made of. */
    int items() {
        return common.size();
    }

    /** How many items the measure has. */
    int of() {
        return all.size();
    }

    /** All communities of the wave together, of the same items. */
    Finding<? extends Measured> whole() {
        return total(rates.whole(), rates.places().codes());
    }

    /** The places, in the order given. */
    List<Ranking.Found> places() {
        return places.stream()
                .map(place -> new Ranking.Found(
                        place.place(), total(place, rates.places().within(place.place()))))
                .toList();
    }

    private Finding<? extends Measured> total(PlaceRates place, Set<String> communities) {
        Optional<MeasureTotal> total = common.stream()
                        .allMatch(i -> place.items().get(i).sample().shown().isPresent())
                ? new StratifiedSample(rates.strata(communities))
                        .total(common.stream().map(this::item).toList())
                : Optional.empty();
        return total.<Finding<? extends Measured>>map(this::shown).orElseGet(() -> withheld(place));
    }

    /** Where no item has a rate, for the reason that the first of them gives. */
    private Finding<? extends Measured> withheld(PlaceRates place) {
        return all.stream()
                .<Finding<? extends Measured>>map(i -> place.items().get(i).sample())
                .filter(finding -> finding.shown().isEmpty())
                .findFirst()
                .orElseGet(() -> new Finding.Withheld<Rate>(
                        Reason.TOO_FEW, place.items().get(all.get(0)).sample().behind()));
    }

    private StratifiedSample.Item item(int at) {
        Indicator indicator = rates.questionnaire().indicators().get(at);
        return new StratifiedSample.Item(
                at, indicator.points().doubleValue(), indicator.target().doubleValue());
    }

    private Finding<MeasureTotal> shown(MeasureTotal total) {
        Base base = total.joint()
                .map(rate -> rate.base())
                .orElseGet(() -> ((Rate) total.parts().get(0).rate()).base());
        return new Finding.Shown<>(total, Behind.of(base), total.target());
    }
}
