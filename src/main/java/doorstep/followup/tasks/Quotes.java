package doorstep.followup.tasks;

import doorstep.place.Asker;
import doorstep.place.Scope;
import doorstep.questionnaire.answers.Masking;
import doorstep.web.Chunks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Residents' words in tasks. A task knows which answer to which question it quotes, and the words are read where the results have them:
 * once the answer is withdrawn, excluded or deleted, there is nothing left to show. All of it needs a transaction.
 */
@ApplicationScoped
class Quotes {

    private static final String FOUND = " FROM open_answer a WHERE a.wave_id = :wave AND a.mixed IN (:answers) AND ";

    @Inject
    Asker caller;

    @Inject
    EntityManager database;

    /** @param words masked; empty where the answer is not counted any more */
    public record Quote(long id, String words) {
        public boolean isGone() {
            return words.isEmpty();
        }
    }

    /**
     * Lets the task quote answers of a wave that the results count now and that were written at its place: whoever sees the task sees
     * them. Those it quotes already stay. Returns how many are new.
     */
    int add(Task task, TaskPlan.Quoted quoted) {
        if (quoted.isNothing()) {
            return 0;
        }
        return asked(
                        "INSERT INTO task_quote (task_id, response, question) SELECT :task, a.response, a.question"
                                + FOUND
                                + own()
                                + " AND " + written(task.place)
                                + " AND NOT EXISTS (SELECT 1 FROM task_quote q"
                                + " WHERE q.task_id = :task AND q.response = a.response AND q.question = a.question) ORDER BY a.mixed",
                        quoted)
                .setParameter("task", task.id)
                .executeUpdate();
    }

    /** How many of those answers were written somewhere else. */
    int elsewhere(String place, TaskPlan.Quoted quoted) {
        if (quoted.isNothing()) {
            return 0;
        }
        Object count = asked("SELECT COUNT(*)" + FOUND + own() + " AND NOT " + written(place), quoted)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    private Query asked(String sql, TaskPlan.Quoted quoted) {
        return query(sql).setParameter("wave", quoted.wave()).setParameter("answers", quoted.answers());
    }

    private String own() {
        return caller.scope().where("a.community");
    }

    private static String written(String place) {
        return "(" + Scope.of(List.of(place)).where("a.community") + ")";
    }

    /** Takes some of them out of the task. */
    void drop(long task, Collection<Long> quotes) {
        if (!quotes.isEmpty()) {
            query("DELETE FROM task_quote WHERE task_id = :task AND id IN (:quotes)")
                    .setParameter("task", task)
                    .setParameter("quotes", quotes)
                    .executeUpdate();
        }
    }

    /** How many each of these tasks has; a task without any is not in it. */
    Map<Long, Integer> counts(Collection<Long> tasks) {
        Map<Long, Integer> counts = new HashMap<>();
        for (List<Long> some : Chunks.of(tasks)) {
            List<?> rows = query("SELECT task_id, COUNT(*) FROM task_quote WHERE task_id IN (:tasks) GROUP BY task_id")
                    .setParameter("tasks", some)
                    .getResultList();
            for (Object one : rows) {
                Object[] row = (Object[]) one;
                counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
            }
        }
        return counts;
    }

    List<Quote> of(long task) {
        return of(List.of(task)).getOrDefault(task, List.of());
    }

    /** Of many tasks, by the task's number; a task without quotes is not in it. */
    Map<Long, List<Quote>> of(Collection<Long> tasks) {
        Map<Long, List<Quote>> quotes = new HashMap<>();
        for (List<Long> some : Chunks.of(tasks)) {
            List<?> rows = query(
                            "SELECT q.id, q.task_id, a.words FROM task_quote q JOIN task t ON t.id = q.task_id LEFT JOIN open_answer a"
                                    + " ON a.response = q.response AND a.question = q.question AND a.community LIKE CONCAT(t.place, '%')"
                                    + " WHERE q.task_id IN (:tasks) ORDER BY q.id")
                    .setParameter("tasks", some)
                    .getResultList();
            for (Object one : rows) {
                Object[] row = (Object[]) one;
                String words = row[2] == null ? "" : Masking.mask("" + row[2]);
                quotes.computeIfAbsent(((Number) row[1]).longValue(), task -> new ArrayList<>())
                        .add(new Quote(((Number) row[0]).longValue(), words));
            }
        }
        return quotes;
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql);
    }
}
