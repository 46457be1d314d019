package doorstep.rates;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A measure's total in places that are to be compared: made of the same items everywhere, else they would differ by what was left out.
 *
 * <p>A place with rates of fewer than half of the items that any of them has rates of would leave next to nothing to compare the others
 * by: it has no total here, and the others are compared without it.
 */
public final class MeasureRates {
    private final WaveRates rates;
    private final List<PlaceRates> places;
    private final List<Integer> all;
    private final List<Integer> common;
    private final long most;

    private MeasureRates(WaveRates rates, Measure measure, List<PlaceRates> places) {
        this.rates = rates;
        this.places = places;
        List<Indicator> indicators = rates.questionnaire().indicators();
        this.all = IntStream.range(0, indicators.size())
                .filter(i -> indicators.get(i).measure() == measure)
                .boxed()
                .toList();
        this.most = places.stream().mapToLong(this::known).max().orElse(0);
        this.common = all.stream().filter(this::isKnownEverywhere).toList();
    }

    public static MeasureRates of(WaveRates rates, Measure measure, PlaceLevel by) {
        return of(rates, measure, rates.by(by));
    }

    /** @param places that are to be compared with each other, of whatever level */
    public static MeasureRates of(WaveRates rates, Measure measure, List<PlaceRates> places) {
        return new MeasureRates(rates, measure, places);
    }

    /** Of how many items it has a rate. */
    private long known(PlaceRates place) {
        return all.stream().filter(i -> isKnown(place, i)).count();
    }

    private boolean isKnown(PlaceRates place, int item) {
        return finding(place, item).shown().isPresent();
    }

    private Finding<? extends Measured> finding(PlaceRates place, int item) {
        return rates.spoken(place.items().get(item));
    }

    private boolean isCompared(PlaceRates place) {
        return known(place) > 0 && 2 * known(place) >= most;
    }

    private boolean isKnownEverywhere(int item) {
        return places.stream().filter(this::isCompared).allMatch(place -> isKnown(place, item));
    }

    /** How many items it is made of. */
    public int items() {
        return common.size();
    }

    /** Its place in the questionnaire, from 0, where it is made of one item alone. */
    public Optional<Integer> single() {
        return common.size() == 1 ? Optional.of(common.get(0)) : Optional.empty();
    }

    /** How many items the measure has. */
    public int of() {
        return all.size();
    }

    /** All communities of the wave together, of the same items. */
    Finding<? extends Measured> whole() {
        return total(rates.whole(), rates.places().codes());
    }

    /** The places, in the order given. */
    public List<Ranking.Found> places() {
        return places.stream()
                .map(place -> new Ranking.Found(
                        place.place(), total(place, rates.places().within(place.place()))))
                .toList();
    }

    private Finding<? extends Measured> total(PlaceRates place, Set<String> communities) {
        boolean isWhole = isCompared(place) && common.stream().allMatch(i -> isKnown(place, i));
        if (isWhole && rates.isOfLinks()) {
            return ofLinks(place).orElseGet(() -> withheld(place));
        }
        Optional<MeasureTotal> total = isWhole
                ? rates.sample(communities)
                        .total(common.stream().map(this::item).toList())
                : Optional.empty();
        return total.<Finding<? extends Measured>>map(this::shown).orElseGet(() -> withheld(place));
    }

    /** Of answers that are no sample: the mean of the items, on the base of the first. */
    private Optional<Finding<? extends Measured>> ofLinks(PlaceRates place) {
        List<MeasureTotal.Part> parts = common.stream()
                .flatMap(i -> finding(place, i).shown().stream()
                        .map(rate -> new MeasureTotal.Part(rate, item(i).points(), item(i).target())))
                .toList();
        return MeasureTotal.of(parts)
                .map(total ->
                        new Finding.Shown<>(total, finding(place, common.get(0)).behind(), total.target()));
    }

    /** Where no item has a rate, for the reason that the first of them gives. */
    private Finding<? extends Measured> withheld(PlaceRates place) {
        Finding<? extends Measured> first = finding(place, all.get(0));
        return known(place) > 0 ? new Finding.Withheld<Rate>(Reason.FEW_ITEMS, first.behind()) : first;
    }

    private StratifiedSample.Item item(int at) {
        Indicator indicator = rates.questionnaire().indicators().get(at);
        return new StratifiedSample.Item(
                at, indicator.points().doubleValue(), indicator.target().doubleValue());
    }

    private Finding<MeasureTotal> shown(MeasureTotal total) {
        Base base = total.joint()
                .map(rate -> rate.base())
                .orElseGet(() ->
                        total.parts().get(0).rate().weighted().orElseThrow().base());
        return new Finding.Shown<>(total, RateBasis.of(base), total.target());
    }
}
