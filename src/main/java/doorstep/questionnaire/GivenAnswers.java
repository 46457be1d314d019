package doorstep.questionnaire;

import java.util.Optional;

/** Answers that can be looked up while some are still being read. */
@FunctionalInterface
public interface GivenAnswers {

    /** The answer to that question; empty where it is unanswered or was not open. */
    Optional<Answer> get(String question);
}
