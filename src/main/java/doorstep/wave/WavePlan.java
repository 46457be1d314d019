package doorstep.wave;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * What staff decide about a wave before it goes into the field.
 *
 * @param formId with {@code version}: a published questionnaire
 * @param languages tags of the languages on offer, the first shown first
 * @param opensAt UTC
 * @param closesAt UTC, after {@code opensAt}
 * @param communities codes of communities that exist; a draft may have none yet
 */
public record WavePlan(
        String name,
        String formId,
        String version,
        List<String> languages,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDate retainUntil,
        Approval approval,
        Set<String> communities) {

    public WavePlan {
        languages = List.copyOf(languages);
        communities = Set.copyOf(communities);
    }
}
