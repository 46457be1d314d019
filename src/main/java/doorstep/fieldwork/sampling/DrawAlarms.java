package doorstep.fieldwork.sampling;

import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** In how many communities of a wave a draw keeps step with the buildings ({@link Periodicity}), for pages that only mention it. */
@ApplicationScoped
public class DrawAlarms {
    /** First the doors that come up often enough, which are few; only their lists are counted. */
    private static final String QUERY =
            """
            SELECT COUNT(DISTINCT d.community) FROM (
                SELECT h.community, s.frame_id, s.households, h.unit, h.door, COUNT(*) AS n
                  FROM household h JOIN sample s ON s.id = h.sample_id
                 WHERE h.wave_id = ?1 AND s.frame_id IS NOT NULL AND h.number <= s.households AND %s
                 GROUP BY h.community, s.frame_id, s.households, h.unit, h.door HAVING COUNT(*) >= ?2) d
             WHERE d.n * (SELECT COUNT(*) FROM frame_household f WHERE f.frame_id = d.frame_id)
                   >= ?3 * d.households * (SELECT COUNT(*) FROM frame_household g
                       WHERE g.frame_id = d.frame_id AND g.unit = d.unit AND g.door = d.door)""";

    @Inject
    EntityManager database;

    /** One statement. */
    public long of(long wave, Scope places) {
        return ((Number) database.createNativeQuery(QUERY.formatted(places.where("h.community")))
                        .setParameter(1, wave)
                        .setParameter(2, Periodicity.FEWEST)
                        .setParameter(3, Periodicity.TIMES_TOO_OFTEN)
                        .getSingleResult())
                .longValue();
    }
}
