package doorstep.rates;

import doorstep.questionnaire.Measure;
import doorstep.tally.dice.Risk;
import doorstep.tally.rates.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What a place's rates would cost in points of the evaluation, item by item, as {@link PlaceDice} has it.
 *
 * @param items those whose rate is shown, in the order given
 */
public record PointsLost(List<Lost> items) {
    /** One item: its rate, and what that is expected to cost. */
    public record Lost(PlaceRates.Item item, Rate rate, Risk risk) {
        /** Expected lost. */
        public double points() {
            return risk.points();
        }

        /** What the rate lacks of the target, 0 to 1. */
        double missing() {
            return Math.max(0, target() - rate.rate());
        }

        public double atStake() {
            return item.indicator().points().doubleValue();
        }

        double target() {
            return item.indicator().target().doubleValue();
        }
    }

    public PointsLost {
        items = List.copyOf(items);
    }

    /** Items without a shown rate have no part in it. */
    public static PointsLost of(List<PlaceRates.Item> items) {
        return new PointsLost(
                items.stream().flatMap(item -> lost(item).stream()).toList());
    }

    /** Empty where no rate is shown. */
    static Optional<Lost> lost(PlaceRates.Item item) {
        return item.sample().shown().flatMap(rate -> item.risk().map(risk -> new Lost(item, rate, risk)));
    }

    /** Its items of that measure. */
    public PointsLost of(Measure measure) {
        return new PointsLost(items.stream()
                .filter(lost -> lost.item().indicator().measure() == measure)
                .toList());
    }

    /** Σ of what each item is expected to cost. */
    public double expected() {
        return sum(Lost::points);
    }

    /** The points that these items have. */
    public double atStake() {
        return sum(Lost::atStake);
    }

    private double sum(ToDoubleFunction<Lost> points) {
        return items.stream().mapToDouble(points).sum();
    }

    /** Those that cost anything to speak of, the costliest first. */
    public List<Lost> costliest() {
        return items.stream()
                .filter(lost -> lost.risk().costs())
                .sorted(Comparator.comparingDouble(Lost::points).reversed())
                .toList();
    }
}
