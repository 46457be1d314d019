package doorstep.followup.tasks;

import doorstep.place.Asker;
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

    /** Lets the task quote answers of a wave that the results count now; those it quotes already stay. Returns how many are new. */
    int add(long task, TaskPlan.Quoted quoted) {
        if (quoted.isNothing()) {
            return 0;
        }
        return query(
                        "INSERT INTO task_quote (task_id, response, question) SELECT :task, a.response, a.question FROM open_answer a"
                                + " WHERE a.wave_id = :wave AND a.mixed IN (:answers) AND "
                                + caller.scope().where("a.community")
                                + " AND NOT EXISTS (SELECT 1 FROM task_quote q"
                                + " WHERE q.task_id = :task AND q.response = a.response AND q.question = a.question) ORDER BY a.mixed")
                .setParameter("task", task)
                .setParameter("wave", quoted.wave())
                .setParameter("answers", quoted.answers())
                .executeUpdate();
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

    int count(long task) {
        Object count = query("SELECT COUNT(*) FROM task_quote WHERE task_id = :task")
                .setParameter("task", task)
                .getSingleResult();
        return ((Number) count).intValue();
    }

    List<Quote> of(long task) {
        return of(List.of(task)).getOrDefault(task, List.of());
    }

    /** Of many tasks, by the task's number; a task without quotes is not in it. */
    Map<Long, List<Quote>> of(Collection<Long> tasks) {
        Map<Long, List<Quote>> quotes = new HashMap<>();
        for (List<Long> some : Chunks.of(tasks)) {
            List<?> rows = query("SELECT q.id, q.task_id, a.words FROM task_quote q LEFT JOIN open_answer a"
                            + " ON a.response = q.response AND a.question = q.question"
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
