package doorstep.response.cells;

import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** How many of the answers that came with a letter's code are by the adult whom the letter names. */
@ApplicationScoped
public class NamedAdults {
    /** Withdrawn ones are among them for good: so the number tells of nobody who withdraws. */
    private static final String COUNT =
            """
            SELECT COALESCE(SUM(CASE WHEN answerer = 'drawn' THEN 1 ELSE 0 END), 0), COUNT(*)
              FROM response WHERE wave_id = ?1 AND channel = 'household' AND %s""";

    @Inject
    EntityManager database;

    /**
     * Of the answers with a letter's code.
     *
     * @param drawn by the adult whom the letter names
     * @param others by another one, or by nobody knows whom
     */
    public record Count(long drawn, long others) {
        private static final int LEAST = 10;

        public long all() {
            return drawn + others;
        }

        /** Whether neither of them is so few that they could be known. */
        public boolean isTold() {
            return drawn >= LEAST && others >= LEAST;
        }
    }

    /** Only for a wave that has closed: before, the number would grow by one with each answer. */
    public Count of(long wave, Scope places) {
        Object[] row = (Object[]) database.createNativeQuery(COUNT.formatted(places.where("community")))
                .setParameter(1, wave)
                .getSingleResult();
        long drawn = ((Number) row[0]).longValue();
        return new Count(drawn, ((Number) row[1]).longValue() - drawn);
    }
}
