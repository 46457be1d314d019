package doorstep.response.cells;

import doorstep.fieldwork.InterviewDays;
import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the released answers from doors by the day of their arrival: no day moves before its answers are released with others. */
@ApplicationScoped
class VisitDays implements InterviewDays {
    /** China has had no other time than this since 1991. */
    private static final String DAY = "DATE(TIMESTAMPADD(HOUR, 8, r.received_at))";

    @Inject
    EntityManager database;

    @Override
    @Transactional
    public SortedMap<LocalDate, Integer> of(long wave, Scope places) {
        SortedMap<LocalDate, Integer> days = new TreeMap<>();
        for (Object found : database.createNativeQuery("SELECT " + DAY + ", COUNT(*) FROM response r"
                        + " WHERE r.wave_id = ?1 AND r.channel = 'visit' AND " + places.where("r.community") + " AND "
                        + Released.R + " GROUP BY " + DAY)
                .setParameter(1, wave)
                .getResultList()) {
            Object[] row = (Object[]) found;
            days.put(LocalDate.parse("" + row[0]), ((Number) row[1]).intValue());
        }
        return days;
    }
}
