package doorstep.wave;

import doorstep.tally.dice.Draw;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Scoring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;

/** Keeps how the evaluation is said to draw and to score; what an office stated for a wave holds for its later ones of that questionnaire. */
@ApplicationScoped
public class Evaluations {
    private static final int NEAR = 5;
    private static final int FAR = 7;

    @Inject
    EntityManager database;

    /** That of the wave, or of the last one before it in some of the same communities that has one; without any, what is usual. */
    public Evaluation of(Wave wave) {
        List<?> found = database.createNativeQuery(
                        "SELECT e.communities, e.households, e.people, e.lean, e.passing, e.near_below, e.near_kept, e.far_below, e.far_kept,"
                                + " e.scoring, e.way FROM evaluation e JOIN wave w ON w.id = e.wave_id"
                                + " WHERE w.form_id = ?1 AND w.id <= ?2 AND EXISTS (SELECT 1 FROM wave_community a JOIN wave_community b"
                                + " ON b.community = a.community WHERE a.wave_id = w.id AND b.wave_id = ?2) ORDER BY w.id DESC LIMIT 1")
                .setParameter(1, wave.formId)
                .setParameter(2, wave.id)
                .getResultList();
        return found.isEmpty() ? Evaluation.USUAL : evaluation((Object[]) found.get(0));
    }

    private static Evaluation evaluation(Object... row) {
        Scoring.Kind kind = Scoring.Kind.valueOf((String) row[9]);
        return new Evaluation(
                new Draw(
                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), Draw.Way.valueOf((String) row[10])),
                Evaluation.Who.valueOf((String) row[2]),
                new Scoring(kind, kind == Scoring.Kind.STEPS ? List.of(step(row, NEAR), step(row, FAR)) : List.of()),
                number(row[3]),
                number(row[4]),
                true);
    }

    private static Scoring.Step step(Object[] row, int at) {
        return new Scoring.Step(number(row[at]), number(row[at + 1]));
    }

    private static double number(Object decimal) {
        return ((BigDecimal) decimal).doubleValue();
    }

    /** Puts this in the place of what was stated for the wave. */
    public void state(Wave wave, Evaluation evaluation) {
        List<Scoring.Step> steps = evaluation.scoring().steps();
        database.createNativeQuery("DELETE FROM evaluation WHERE wave_id = ?1")
                .setParameter(1, wave.id)
                .executeUpdate();
        database.createNativeQuery(
                        "INSERT INTO evaluation (wave_id, communities, households, people, lean, passing, near_below, near_kept, far_below,"
                                + " far_kept, scoring, way) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
                .setParameter(1, wave.id)
                .setParameter(2, evaluation.draw().communities())
                .setParameter(3, evaluation.draw().households())
                .setParameter(4, evaluation.who().name())
                .setParameter(5, evaluation.lean())
                .setParameter(6, evaluation.passing())
                .setParameter(7, steps.isEmpty() ? 0 : steps.get(0).below())
                .setParameter(8, steps.isEmpty() ? 0 : steps.get(0).kept())
                .setParameter(9, steps.isEmpty() ? 0 : steps.get(1).below())
                .setParameter(10, steps.isEmpty() ? 0 : steps.get(1).kept())
                .setParameter(11, evaluation.scoring().kind().name())
                .setParameter(12, evaluation.draw().way().name())
                .executeUpdate();
    }
}
