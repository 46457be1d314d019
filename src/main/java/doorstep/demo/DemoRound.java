package doorstep.demo;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

/**
 * One wave of the demonstration while it is made up.
 *
 * @param number 1 to 3
 * @param end (UTC) when all of it had happened
 * @param random for all but the answers
 */
record DemoRound(int number, long wave, LocalDateTime end, DemoTruth truth, MadeUpAnswers made, Random random) {
    /** How many days before its end answers began to come in. */
    static final int DAYS = 6;

    private static final long SEED = 44;

    static DemoRound of(int number, long wave, LocalDateTime end, Questionnaire questionnaire) {
        long seed = SEED + number;
        var truth = new DemoTruth(number);
        var made = new MadeUpAnswers(questionnaire, seed, LocalDate.from(end), truth);
        return new DemoRound(number, wave, end, truth, made, new Random(seed));
    }

    Answers answers(String community) {
        return made.next(community);
    }

    Answers coached(String community) {
        return made.next(community, truth.coached());
    }
}
