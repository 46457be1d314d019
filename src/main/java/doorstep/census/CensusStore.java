package doorstep.census;

import doorstep.place.Scope;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/** Keeps all census figures that the office ever entered; they belong to a questionnaire and serve its waves. */
@ApplicationScoped
public class CensusStore {
    @Inject
    EntityManager database;

    @Inject
    ChineseClock clock;

    /** An entry as it is read, row by row. */
    private record Read(LocalDateTime at, String reach, String place, Map<Key, Map<String, BigDecimal>> amounts) {
        static Read of(Object[] row) {
            return new Read(moment(row[1]), (String) row[2], (String) row[3], new LinkedHashMap<>());
        }

        void add(Object[] row) {
            if (row[4] != null) {
                amounts.computeIfAbsent(new Key((String) row[4], unit(row[5])), k -> new LinkedHashMap<>())
                        .put((String) row[6], (BigDecimal) row[7]);
            }
        }

        CensusEntry entry() {
            List<CensusFigures> figures = new ArrayList<>();
            amounts.forEach((key, levels) -> figures.add(new CensusFigures(place, key.question(), key.unit(), levels)));
            return new CensusEntry(at, Scope.of(List.of(reach.split(",", -1))), place, figures);
        }
    }

    private static LocalDateTime moment(Object found) {
        return found instanceof Timestamp at ? at.toLocalDateTime() : (LocalDateTime) found;
    }

    /** Whose amounts a row belongs to. */
    private record Key(String question, CensusFigures.Unit unit) {}

    /** All that was ever entered for a questionnaire. */
    public CensusHistory of(String formId) {
        Map<Integer, Read> entries = new LinkedHashMap<>();
        for (Object found : database.createNativeQuery("SELECT e.number, e.entered_at, e.reach, e.place, a.question,"
                        + " a.is_percent, a.level, a.amount FROM census_entry e LEFT JOIN census_amount a ON a.entry_id = e.id"
                        + " WHERE e.form_id = ?1 ORDER BY e.number, a.question, a.level")
                .setParameter(1, formId)
                .getResultList()) {
            Object[] row = (Object[]) found;
            entries.computeIfAbsent(((Number) row[0]).intValue(), number -> Read.of(row))
                    .add(row);
        }
        return new CensusHistory(entries.values().stream().map(Read::entry).toList());
    }

    private static CensusFigures.Unit unit(Object isPercent) {
        boolean percent = isPercent instanceof Number number ? number.intValue() != 0 : (Boolean) isPercent;
        return percent ? CensusFigures.Unit.percent : CensusFigures.Unit.people;
    }

    /**
     * Says all that is known from now on of a place, after everything that was said before.
     *
     * @param reach the places that who enters it manages
     * @param figures of that place; none to forget it
     */
    public void enter(String formId, Scope reach, String place, List<CensusFigures> figures) {
        List<CensusEntry> before = of(formId).entries();
        var entry = new CensusEntry(after(before), reach, place, figures);
        keep(formId, before.size() + 1, entry);
        entry.figures().forEach(one -> keep(formId, before.size() + 1, one));
    }

    /** The number says that nobody entered anything since what came before was read. */
    private void keep(String formId, int number, CensusEntry entry) {
        try {
            database.createNativeQuery("INSERT INTO census_entry (form_id, number, place, entered_at, reach)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, formId)
                    .setParameter(2, number)
                    .setParameter(3, entry.place())
                    .setParameter(4, entry.at())
                    .setParameter(5, String.join(",", entry.reach().roots()))
                    .executeUpdate();
        } catch (ConstraintViolationException other) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "刚才有人同时在填普查人数，您填的没有存。请再存一次。",
                    "Somebody else entered census figures just now, so yours were not kept. Save them once more.");
        }
    }

    /** Now, and later than any of these. */
    private LocalDateTime after(List<CensusEntry> before) {
        LocalDateTime now = clock.now().truncatedTo(ChronoUnit.MICROS);
        return before.stream()
                .map(entry -> entry.at().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .max(LocalDateTime::compareTo)
                .orElse(now);
    }

    private void keep(String formId, int number, CensusFigures figures) {
        figures.amounts().forEach((level, amount) -> database.createNativeQuery(
                        "INSERT INTO census_amount (entry_id, question, level, amount, is_percent)"
                                + " SELECT id, ?3, ?4, ?5, ?6 FROM census_entry WHERE form_id = ?1 AND number = ?2")
                .setParameter(1, formId)
                .setParameter(2, number)
                .setParameter(3, figures.question())
                .setParameter(4, level)
                .setParameter(5, amount)
                .setParameter(6, figures.unit() == CensusFigures.Unit.percent)
                .executeUpdate());
    }
}
