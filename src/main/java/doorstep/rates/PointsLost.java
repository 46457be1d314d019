package doorstep.rates;

import doorstep.questionnaire.Measure;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Shortfall;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a place's rates would cost in points of the evaluation, item by item.
 *
 * <p>How rates become points is not public: targets, points and that a shortfall costs in proportion ({@link Shortfall}) are the office's own
 * assumption, which pages say.
 *
 * @param items those whose rate is shown, in the order given
 */
public record PointsLost(List<Lost> items) {

    /** One item: its rate, and what that is expected to cost. */
    record Lost(PlaceRates.Item item, Rate rate) {
        double points() {
            return at(rate.rate());
        }

        /** What the rate lacks of the target, 0 to 1. */
        double missing() {
            return Math.max(0, target() - rate.rate());
        }

        /** The chance that the true rate reaches the target, 0 to 1; worked out at each call. */
        double chance() {
            return Shortfall.of(rate, target(), atStake()).chance();
        }

        public double atStake() {
            return item.indicator().points().doubleValue();
        }

        double target() {
            return item.indicator().target().doubleValue();
        }

        /** Points lost if the true rate were that one. */
        double at(double rate) {
            return target() > 0 ? atStake() * Math.max(0, target() - rate) / target() : 0;
        }
    }

    public PointsLost {
        items = List.copyOf(items);
    }

    /** Items without a shown rate have no part in it. */
    public static PointsLost of(List<PlaceRates.Item> items) {
        return new PointsLost(items.stream()
                .flatMap(item -> item.sample().shown().stream().map(rate -> new Lost(item, rate)))
                .toList());
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

    /** What they would cost together if each true rate were at its upper limit: at 95 % the least, as if all went together. */
    public double least() {
        return sum(lost -> lost.at(lost.rate().high()));
    }

    /** Likewise at the lower limits: the most. */
    public double most() {
        return sum(lost -> lost.at(lost.rate().low()));
    }

    /** The points that these items have. */
    public double atStake() {
        return sum(Lost::atStake);
    }

    private double sum(ToDoubleFunction<Lost> points) {
        return items.stream().mapToDouble(points).sum();
    }

    /** Those that cost anything, the costliest first. */
    List<Lost> costliest() {
        return items.stream()
                .filter(lost -> lost.points() > 0)
                .sorted(Comparator.comparingDouble(Lost::points).reversed())
                .toList();
    }
}
