package doorstep.fieldwork.phone;

import doorstep.fieldwork.CodeHash;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.wave.Channel;
import java.util.UUID;

/** The way of a household's answers into the results; held by the room of responses, which lies below this one. */
public interface InterviewIntake {
    /**
     * Answers of a drawn household, found to fit the questionnaire.
     *
     * @param response the id chosen by whoever sends, the same at every retry
     * @param channel visit or paper
     * @param volunteer who asked at the door; 0 on paper
     * @param key what the household spends
     */
    record Interview(
            UUID response,
            long waveId,
            String community,
            Channel channel,
            long volunteer,
            CodeHash key,
            Tongue language,
            Answers answers) {}

    /** What became of it. */
    enum Verdict {
        /** Durable now, or was already. */
        STORED,
        /** This household's answers are there already, by this or another way. */
        HOUSEHOLD_HAS_ANSWERED,
        /** Other answers are there under the same id. */
        OTHER_ANSWERS,
        /** The answers under this id were taken back by whoever gave them. */
        WITHDRAWN,
        /** The household's key is unknown for this wave and community. */
        UNKNOWN_HOUSEHOLD,
        /** Not taken just now; try again later. */
        OVERLOADED
    }

    /** Blocks until the commit or the refusal; not to be called in a transaction. */
    Verdict take(Interview interview);
}
