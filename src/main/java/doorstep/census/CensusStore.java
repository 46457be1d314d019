package doorstep.census;

import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the census figures that the office enters; they belong to a questionnaire and serve all its waves. */
@ApplicationScoped
public class CensusStore {
    @Inject
    EntityManager database;

    /** Whose amounts a row belongs to. */
    private record Key(String place, String question, CensusFigures.Unit unit) {}

    /** All figures of a questionnaire, by place and question. */
    public List<CensusFigures> of(String formId) {
        Map<Key, Map<String, BigDecimal>> amounts = new LinkedHashMap<>();
        for (Object found : database.createNativeQuery(
                        "SELECT place, question, is_percent, level, amount FROM census_figure"
                                + " WHERE form_id = ?1 ORDER BY place, question, level")
                .setParameter(1, formId)
                .getResultList()) {
            Object[] row = (Object[]) found;
            Key key = new Key((String) row[0], (String) row[1], unit(row[2]));
            amounts.computeIfAbsent(key, k -> new LinkedHashMap<>()).put((String) row[3], (BigDecimal) row[4]);
        }
        List<CensusFigures> all = new ArrayList<>();
        amounts.forEach((key, levels) -> all.add(new CensusFigures(key.place(), key.question(), key.unit(), levels)));
        return all;
    }

    /** Those of places that the caller sees. */
    public List<CensusFigures> of(String formId, Scope seen) {
        return of(formId).stream().filter(one -> seen.covers(one.place())).toList();
    }

    private static CensusFigures.Unit unit(Object isPercent) {
        boolean percent = isPercent instanceof Number number ? number.intValue() != 0 : (Boolean) isPercent;
        return percent ? CensusFigures.Unit.percent : CensusFigures.Unit.people;
    }

    /** Puts these figures in the place of what was known of that place and question. */
    public void enter(String formId, CensusFigures figures) {
        forget(formId, figures.place(), figures.question());
        figures.amounts().forEach((level, amount) -> database.createNativeQuery(
                        "INSERT INTO census_figure (form_id, place, question, level, amount, is_percent) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, formId)
                .setParameter(2, figures.place())
                .setParameter(3, figures.question())
                .setParameter(4, level)
                .setParameter(5, amount)
                .setParameter(6, figures.unit() == CensusFigures.Unit.percent)
                .executeUpdate());
    }

    /** Forgets what was known of them. */
    public void forget(String formId, String place, String question) {
        database.createNativeQuery("DELETE FROM census_figure WHERE form_id = ?1 AND place = ?2 AND question = ?3")
                .setParameter(1, formId)
                .setParameter(2, place)
                .setParameter(3, question)
                .executeUpdate();
    }
}
