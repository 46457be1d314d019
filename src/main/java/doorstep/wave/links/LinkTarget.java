package doorstep.wave.links;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.Wave;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What a share link leads to, as read a moment ago: enough to show the page and to judge an answer without a query. */
public record LinkTarget(String token, String label, Community community, OfWave wave, Questionnaire questionnaire) {

    /** Who is asked. */
    public record Community(String code, String name) {}

    /**
     * The wave that it belongs to.
     *
     * @param languages those on offer, the first shown first
     * @param opensAt UTC
     * @param closesAt UTC
     * @param retainUntil the day on which single answers are to be deleted, which the notice says
     */
    public record OfWave(
            long id,
            List<Tongue> languages,
            boolean published,
            LocalDateTime opensAt,
            LocalDateTime closesAt,
            LocalDate retainUntil,
            boolean madeUp,
            Approval approval) {
        /** Whether an answer may be in that language: one on offer, or one that our pages speak. */
        public boolean takes(Tongue language) {
            return languages.contains(language) || Tongue.CHINESE.equals(language) || Tongue.ENGLISH.equals(language);
        }
    }

    /** Where the wave stands at a moment; a draft stays one until it is read anew. */
    public Wave.State state(LocalDateTime now) {
        return Wave.state(wave.published, wave.opensAt, wave.closesAt, now);
    }
}
