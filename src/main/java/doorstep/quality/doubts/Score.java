package doorstep.quality.doubts;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/** How well a response makes the place look: the mean of its credits in the base, weighted by points. */
final class Score {
    private static final int OUTSIDE = -1;

    private final CreditSheet sheet;
    private final List<Double> points;

    Score(Questionnaire questionnaire) {
        sheet = new CreditSheet(questionnaire);
        points = questionnaire.indicators().stream()
                .map(indicator -> indicator.points().doubleValue())
                .toList();
    }

    Credited credit(Answers answers) {
        return sheet.credit(answers);
    }

    /**
     * By some indicators: 0 to 1; empty where nothing of it counts.
     *
     * @param counted of the place (from 0) of an indicator in the questionnaire, whether it counts
     */
    OptionalDouble of(Credited credited, IntPredicate counted) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < credited.outcomes().size(); i++) {
            int credit = credited.outcomes().get(i).creditOr(OUTSIDE);
            if (credit != OUTSIDE && counted.test(i)) {
                sum += points.get(i) * credit / Outcome.FULL;
                weight += points.get(i);
            }
        }
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
    }
}
