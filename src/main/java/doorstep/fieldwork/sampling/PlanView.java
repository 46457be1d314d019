package doorstep.fieldwork.sampling;

import doorstep.tally.rates.SurveyPlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a planned survey will tell, and what others would take.
 *
 * @param others by households in each community: the fewest communities of which the wanted half width comes
 */
record PlanView(Line plan, String designEffect, List<Line> others) {
    private static final List<Integer> HOUSEHOLDS = List.of(5, 10, 20, 30, 50);

    /**
     * A survey in a line.
     *
     * @param margin its half width, in percentage points, as {@code change} is: what a change must be to be seen
     */
    record Line(int communities, int each, int answers, int volunteers, String margin, String change) {
        static Line of(SurveyPlan plan) {
            return new Line(
                    plan.communities(),
                    plan.each(),
                    plan.answers(),
                    plan.volunteers(),
                    "%.1f".formatted(100 * plan.halfWidth()),
                    "%.1f".formatted(100 * plan.change()));
        }
    }

    static PlanView of(SurveyPlan plan, double wanted) {
        return new PlanView(
                Line.of(plan),
                "%.1f".formatted(plan.designEffect()),
                Stream.concat(HOUSEHOLDS.stream(), Stream.of(plan.each()))
                        .distinct()
                        .sorted()
                        .flatMap(each -> reaching(plan, each, wanted).stream())
                        .map(Line::of)
                        .toList());
    }

    private static Optional<SurveyPlan> reaching(SurveyPlan plan, int each, double wanted) {
        return new SurveyPlan(plan.communities(), plan.all(), each, plan.perVolunteer(), plan.assumed())
                .reaching(wanted);
    }
}
