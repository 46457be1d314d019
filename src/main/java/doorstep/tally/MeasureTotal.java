package doorstep.tally;

import java.util.List;
import java.util.Optional;

/**
 * A measure as a whole (awareness, satisfaction, …): the mean of its indicators' rates, weighted by their points.
 *
 * <p>A point value only: its limits would need to know how the answers of one person hang together, which cells don't
 * hold.
 *
 * @param rate Σ points × rate / Σ points, 0 to 1
 * @param indicators how many of them it is the mean of
 */
public record MeasureTotal(double rate, int indicators) {

    /**
     * One indicator's part.
     *
     * @param rate 0 to 1
     * @param points at stake, 0 or more
     */
    public record Part(double rate, double points) {}

    /**
     * The total of those indicators that have a rate; where none has points, each counts the same.
     *
     * @return empty without any part: never 0 in place of nothing
     */
    public static Optional<MeasureTotal> of(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        double points = parts.stream().mapToDouble(Part::points).sum();
        double rate = parts.stream()
                .mapToDouble(part -> part.rate() * (points > 0 ? part.points() / points : 1.0 / parts.size()))
                .sum();
        return Optional.of(new MeasureTotal(Math.min(1, rate), parts.size()));
    }
}
