package doorstep.questionnaire.answers;

import doorstep.questionnaire.Text;

/**
 * Why an answer cannot be taken.
 *
 * @param question its name as it came in, which for an unknown one can be anything
 * @param message what the resident reads beside the question
 */
public record AnswerProblem(String question, Kind kind, Text message) {

    /** The ways in which an answer can fail to fit. */
    public enum Kind {
        /** The questionnaire asks no such question, or it is a note. */
        UNKNOWN_QUESTION,
        /** Answered although the condition of the question does not hold. */
        NOT_OPEN,
        /** A choice that the question does not offer. */
        UNKNOWN_CHOICE,
        /** Open, required and blank. */
        REQUIRED,
        /** Not a number, not a date, several values for one, a nested value. */
        WRONG_TYPE,
        /** Of the right type, outside the question's constraint. */
        CONSTRAINT,
        /** A choice that cannot be combined with others, combined with others. */
        EXCLUSIVE
    }
}
