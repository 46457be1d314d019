package doorstep.wave.links;

import doorstep.questionnaire.Questionnaire;
import doorstep.wave.Approval;
import doorstep.wave.Wave;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a share link leads to, as read a moment ago: enough to show the page and to judge an answer without a query.
 *
 * @param languages tags of the languages on offer, the first shown first
 * @param opensAt UTC
 * @param closesAt UTC
 * @param retainUntil the day on which single answers are to be deleted, which the notice says
 */
public record LinkTarget(
        String token,
        long waveId,
        String community,
        String communityName,
        String label,
        Questionnaire questionnaire,
        List<String> languages,
        boolean published,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDate retainUntil,
        boolean madeUp,
        Approval approval) {

    /** Where the wave stands at a moment; a draft stays one until it is read anew. */
    public Wave.State state(LocalDateTime now) {
        return Wave.state(published, opensAt, closesAt, now);
    }
}
