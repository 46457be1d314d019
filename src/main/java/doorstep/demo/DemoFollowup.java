package doorstep.demo;

import doorstep.followup.publicity.Handout;
import doorstep.followup.publicity.Handouts;
import doorstep.followup.tasks.Task;
import doorstep.followup.tasks.TaskPlan;
import doorstep.followup.tasks.Tasks;
import doorstep.response.cells.Fold;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Makes up what the office of the demonstration did between its waves: tasks on weak items, and cards handed out. */
@ApplicationScoped
class DemoFollowup {
    private static final String DISTRICT = "990101";
    private static final String BY = "演示（虚构）";
    private static final int PIECES = 300;
    private static final int QUOTES = 3;

    @Inject
    Tasks tasks;

    @Inject
    Handouts handouts;

    @Inject
    Fold fold;

    @Inject
    EntityManager database;

    /** @param waves the three waves' numbers, the oldest first */
    @ActivateRequestContext
    void act(List<Long> waves, LocalDateTime now) {
        var parking = new TaskPlan.Agreed("区城管局（虚构）", day(now, 100), "划出停车位，晚上有人劝导。");
        Task first = open(new TaskPlan(waves.get(0), DemoTruth.FELL_BACK, DISTRICT, parking), now.minusDays(148));
        finish(first, new TaskPlan.Done("12 个小区划了车位，劝导队每晚上岗。", "李科长（虚构）", day(now, 98)), now.minusDays(98));

        var cards = new TaskPlan.Agreed("区城管局、各社区（虚构）", day(now, 40), "8 个社区发分类卡片，讲清有害垃圾有哪些。");
        Task second = open(new TaskPlan(waves.get(1), DemoTruth.PUBLICISED, DISTRICT, cards), now.minusDays(68));
        finish(second, new TaskPlan.Done("卡片已发到 8 个社区。", "王主任（虚构）", day(now, 45)), now.minusDays(45));

        var lamps = new TaskPlan.Agreed("松林街道（虚构）", day(now, 8), "修好坏的路灯，晚上增加巡逻。");
        open(
                new TaskPlan(waves.get(1), "night_safety", DemoTruth.WORSE, lamps)
                        .quoting(comments(waves.get(1), DemoTruth.WORSE, "灯")),
                now.minusDays(66));

        DemoTruth.WITH_CARDS.stream()
                .sorted()
                .forEach(community -> handouts.record(
                        new Handout.Plan(
                                "household",
                                DemoTruth.PUBLICISED,
                                community,
                                day(now, 50),
                                Handout.Kind.card,
                                PIECES,
                                "入户发放（虚构）"),
                        BY,
                        now.minusDays(49)));
    }

    /** What was written there that has the word in it; the second wave was folded while the third one came in, or is now. */
    private List<Long> comments(long wave, String community, String word) {
        try {
            fold.run();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot fold the made-up answers", e);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> found = database.createNativeQuery("SELECT mixed FROM open_answer"
                            + " WHERE wave_id = ?1 AND community = ?2 AND words LIKE ?3 ORDER BY mixed")
                    .setParameter(1, wave)
                    .setParameter(2, community)
                    .setParameter(3, "%" + word + "%")
                    .setMaxResults(QUOTES)
                    .getResultList();
            return found.stream().map(one -> ((Number) one).longValue()).toList();
        });
    }

    private Task open(TaskPlan plan, LocalDateTime at) {
        return tasks.open(plan, BY, at);
    }

    private void finish(Task task, TaskPlan.Done done, LocalDateTime at) {
        tasks.finish(task.id, task.version, done, BY, at);
    }

    private static LocalDate day(LocalDateTime now, int ago) {
        return now.toLocalDate().minusDays(ago);
    }
}
