package doorstep.demo;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import java.util.Random;

/** A truth in which each indicator has a share of its own, and each community lies somewhat above or below it; follows from a seed. */
record ScatteredTruth(Questionnaire questionnaire, long seed) implements MadeUpAnswers.Truth {
    @Override
    public double share(Question question, String community) {
        double own = questionnaire.indicators().stream()
                .filter(one -> one.question().equals(question.name()))
                .findFirst()
                .map(one -> switch (one.measure()) {
                    case AWARENESS -> 0.74;
                    case SATISFACTION -> 0.85;
                    case SUPPORT -> 0.90;
                    case PARTICIPATION -> 0.46;
                })
                .orElse(0.4);
        double share = own
                + 0.09 * standing(question.name())
                + 0.06 * standing(community)
                + 0.04 * standing(question.name() + community);
        return Math.max(0.05, Math.min(0.98, share));
    }

    /** A normal deviate that belongs to a name under this seed. */
    private double standing(String name) {
        return new Random(seed * 31 + name.hashCode() * 2_654_435_761L).nextGaussian();
    }
}
