package doorstep.response.cells;

import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import java.time.LocalDateTime;

/**
 * A stored response as exports read it.
 *
 * @param language tag of the language it was answered in
 * @param receivedAt UTC, cut to the minute
 * @param answers canonical JSON, see {@link doorstep.questionnaire.answers.Answers#fromCanonicalJson}
 */
public record StoredResponse(
        String community,
        Channel channel,
        Answerer answerer,
        String language,
        LocalDateTime receivedAt,
        String answers) {}
