package doorstep.report;

import doorstep.questionnaire.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finds what somebody wrote by the number that pages have of it. */
@ApplicationScoped
public class CommentQuotes {
    private static final int LONGEST = 200;

    @Inject
    EntityManager database;

    /** The beginning of the words, masked; empty where there are none, or none any more. */
    @Transactional
    public String of(long wave, long answer) {
        List<?> found = database.createNativeQuery(
                        "SELECT words FROM open_answer WHERE wave_id = ?1 AND mixed = ?2 ORDER BY question")
                .setParameter(1, wave)
                .setParameter(2, answer)
                .setMaxResults(1)
                .getResultList();
        String text = found.isEmpty() ? "" : Masking.mask("" + found.get(0));
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
