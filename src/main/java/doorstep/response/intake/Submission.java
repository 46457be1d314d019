package doorstep.response.intake;

import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.wave.Answerer;
import doorstep.wave.links.LinkTarget;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers that were found to fit the questionnaire and now ask to be kept.
 *
 * @param uuid chosen by whoever sends, the same at every retry
 */
public record Submission(UUID uuid, Origin origin, Tongue language, Answers answers) {
    /** From a resident's page, with the secret of the household's letter as it came in, if any: then it spends that code. */
    public static Submission byLink(
            UUID uuid, LinkTarget target, Tongue language, Answers answers, Optional<String> householdCode) {
        return new Submission(uuid, new Origin.Page(target, householdCode, Answerer.untold), language, answers);
    }

    /** The same, where it is known who of the household answers. */
    public Submission by(Answerer who) {
        return new Submission(uuid, origin.by(who), language, answers);
    }
}
