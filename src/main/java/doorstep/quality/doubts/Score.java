package doorstep.quality.doubts;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.util.List;
import java.util.OptionalDouble;

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

    /** 0 to 1; empty where nothing of it counts. */
    OptionalDouble of(Answers answers) {
        Credited credited = sheet.credit(answers);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < credited.outcomes().size(); i++) {
            int credit = credited.outcomes().get(i).creditOr(OUTSIDE);
            if (credit != OUTSIDE) {
                sum += points.get(i) * credit / Outcome.FULL;
                weight += points.get(i);
            }
        }
        return weight == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weight);
    }
}
