package doorstep.wave;

import doorstep.questionnaire.Tongue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * What staff decide about a wave before it goes into the field.
 *
 * @param formId with {@code version}: a published questionnaire
 * @param languages those on offer, the first shown first
 * @param communities codes of communities that exist; a draft may have none yet
 */
public record WavePlan(
        String name,
        String formId,
        String version,
        List<Tongue> languages,
        Times times,
        Approval approval,
        Set<String> communities) {

    /**
     * When a wave is in the field.
     *
     * @param opensAt UTC
     * @param closesAt UTC, after {@code opensAt}
     * @param retainUntil the day on which single answers are deleted
     */
    public record Times(LocalDateTime opensAt, LocalDateTime closesAt, LocalDate retainUntil) {}

    public WavePlan {
        languages = List.copyOf(languages);
        communities = Set.copyOf(communities);
    }
}
