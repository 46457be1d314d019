package doorstep.followup.tasks;

import doorstep.account.AccountHandedOver;
import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Asker;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What happens to tasks: each change is an event of the task's history and an entry of the audit trail. */
@ApplicationScoped
public class Tasks {
    @Inject
    Asker caller;

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Quotes quotes;

    @Inject
    AuditTrail audit;

    /**
     * Makes a task, with the rate as it stands now.
     *
     * @param by who makes it, as the history shows it
     * @throws ProblemException where the wave has not been published, or has no such item or place
     */
    @Transactional
    public Task open(TaskPlan plan, String by, LocalDateTime now) {
        Wave wave = waves.find(plan.wave());
        WaveRates rates = results.rates(wave);
        PlaceRates.Item item = at(rates, plan.place()).item(plan.item()).orElseThrow(() -> unknown("item"));
        if (wave.publishedAt == null
                || !isIn(wave, plan.place())
                || plan.place().isEmpty()) {
            throw unknown("place");
        }
        Task task = Task.begin(plan, wave, by, now);
        task.measured(item.sample(), rates.asOf().isAfter(now) ? now : rates.asOf());
        task.persistAndFlush();
        add(task, plan.quoted());
        happened(task, AuditAction.TASK_OPEN, new TaskEvent.Act(TaskEvent.Kind.opened, "", by, now));
        return task;
    }

    /** What that form has made; null where it has made nothing yet. */
    @Transactional
    public Task byKey(String key) {
        return Task.byKey(key).orElse(null);
    }

    private static ProblemException unknown(String what) {
        return new ProblemException(Problem.DOES_NOT_FIT, "这一轮没有这样的指标或地点。", "The wave has no such " + what + ".");
    }

    /** The rates of all the wave's communities in a place of any level. */
    public static PlaceRates at(WaveRates rates, String place) {
        return rates.together(within(rates.places().codes(), place));
    }

    /** Those of the communities that lie in the place. */
    public static Set<String> within(Set<String> communities, String place) {
        return communities.stream()
                .filter(code -> code.startsWith(place))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Agrees otherwise.
     *
     * @param seen the version that whoever changes it had before them
     * @throws Meanwhile where somebody else has changed it since
     */
    @Transactional
    public Task agree(long id, int seen, TaskPlan.Agreed agreed, String by, LocalDateTime now) {
        Task task = hold(id, seen);
        task.agree(agreed);
        quotes.drop(id, agreed.dropped());
        happened(task, AuditAction.TASK_EDIT, new TaskEvent.Act(TaskEvent.Kind.edited, "", by, now));
        return task;
    }

    /** Open tasks of somebody about these places get another owner, each as if it were agreed. */
    @Transactional
    void handOver(AccountHandedOver change, Scope places, String by, LocalDateTime now) {
        List<Task> all = Task.holdOpenOf(change.from(), places);
        Map<Long, Integer> quoted =
                quotes.counts(all.stream().map(task -> task.id).toList());
        for (Task task : all) {
            task.agree(new TaskPlan.Agreed(change.to(), task.dueOn, task.measure));
            TaskEvent.keep(
                    task, quoted.getOrDefault(task.id, 0), new TaskEvent.Act(TaskEvent.Kind.edited, "", by, now));
        }
        all.forEach(task -> audit(task, AuditAction.TASK_EDIT, ""));
    }

    /** Lets an open task quote more of what residents wrote; what it quotes already stays. Returns how many are new. */
    @Transactional
    public int quote(long id, TaskPlan.Quoted quoted, String by, LocalDateTime now) {
        Task task = Task.hold(id).in(caller.scope());
        if (task.state != Task.State.open) {
            throw new ProblemException(Problem.CONFLICT, "这项整改已经办结。", "This task is done already.");
        }
        int added = add(task, quoted);
        if (added > 0) {
            happened(task, AuditAction.TASK_QUOTE, new TaskEvent.Act(TaskEvent.Kind.quoted, "", by, now));
        }
        return added;
    }

    /** Of words that were written somewhere else it takes none: whoever sees the task may not see that place. */
    private int add(Task task, TaskPlan.Quoted quoted) {
        if (quotes.elsewhere(task.place, quoted) > 0) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT,
                    "有的原话不是这项整改所在地点的居民写的，不能附在这里。请另选一项整改，或者只选这个地点的原话。",
                    "Some of the words were not written at the place of this task. Choose another task, or only words from there.");
        }
        return quotes.add(task, quoted);
    }

    /** How many of those answers were not written at the place of the task. */
    @Transactional
    public int elsewhere(long id, TaskPlan.Quoted quoted) {
        return quotes.elsewhere(Task.find(id).in(caller.scope()).place, quoted);
    }

    /** As {@link #agree}: done, as staff say; the next wave says what it brought. */
    @Transactional
    public Task finish(long id, int seen, TaskPlan.Done done, String by, LocalDateTime now) {
        Task task = hold(id, seen);
        if (task.state != Task.State.open) {
            throw new ProblemException(Problem.CONFLICT, "这项整改已经办结。", "This task is done already.");
        }
        task.finish(done);
        happened(task, AuditAction.TASK_DONE, new TaskEvent.Act(TaskEvent.Kind.done, done.what(), by, now));
        return task;
    }

    /** As {@link #agree}: not done after all. */
    @Transactional
    public Task reopen(long id, int seen, String reason, String by, LocalDateTime now) {
        Task task = hold(id, seen);
        if (task.state != Task.State.done) {
            throw new ProblemException(Problem.CONFLICT, "这项整改没有办结。", "This task is not done.");
        }
        task.reopen();
        happened(task, AuditAction.TASK_REOPEN, new TaskEvent.Act(TaskEvent.Kind.reopened, reason, by, now));
        return task;
    }

    /** Somebody else has changed the task since it was looked at. */
    public static final class Meanwhile extends ProblemException {
        private static final long serialVersionUID = 1L;

        Meanwhile() {
            super(
                    Problem.CONFLICT,
                    "您打开页面以后，别人改过这项整改。请看看改了什么，再决定。",
                    "Somebody else has changed this task since you opened the page. Look at what changed, then decide.");
        }
    }

    private Task hold(long id, int seen) {
        Task task = Task.hold(id).in(caller.scope());
        if (task.version != seen) {
            throw new Meanwhile();
        }
        return task;
    }

    private void happened(Task task, AuditAction action, TaskEvent.Act act) {
        TaskEvent.keep(task, quotes.counts(List.of(task.id)).getOrDefault(task.id, 0), act);
        audit(task, action, act.words());
    }

    private void audit(Task task, AuditAction action, String reason) {
        audit.record(
                action,
                AuditFact.TASK.is(task.id),
                AuditFact.PLACE.is(task.place),
                AuditFact.ITEM.is(results.questionnaire(task.wave)
                        .indicator(task.item)
                        .orElseThrow()
                        .label()),
                AuditFact.REASON.is(reason));
    }

    /** Whether it is empty, which is all of the wave, or a place of any level with communities of the wave. */
    public boolean isIn(Wave wave, String place) {
        boolean isPlace = place.isEmpty()
                || PlaceLevel.ofCode(place).isPresent() && caller.scope().covers(place);
        return isPlace && !within(waves.communities(wave), place).isEmpty();
    }
}
