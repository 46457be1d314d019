package doorstep.followup.tasks;

import doorstep.followup.PlaceName;
import doorstep.place.Asker;
import doorstep.questionnaire.Language;
import doorstep.rates.Figures;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the page of one task shows: what was agreed, what became of it, what later waves say. */
@ApplicationScoped
class TaskView {
    @Inject
    Asker caller;

    @Inject
    Register register;

    @Inject
    Quotes quotes;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    /**
     * A line of the history.
     *
     * @param changes what was agreed otherwise, old and new
     */
    public record Line(TaskEvent event, List<Change> changes) {}

    /** @param field {@code owner}, {@code due}, {@code measure} or {@code quotes} */
    public record Change(String field, String before, String after) {}

    /**
     * The page.
     *
     * @param form what was typed, or a blank one
     * @param meanwhile what others did since the form was looked at, the first one first
     */
    public record Page(
            TaskText text,
            TaskForm form,
            List<Line> meanwhile,
            List<RetestView.Block> retests,
            List<Wave> planned,
            List<Line> history,
            LocalDateTime printed) {
        public String margin() {
            return Figures.bare(Retests.MARGIN);
        }
    }

    /** The task; a problem "not found" where there is none. */
    @Transactional
    public Task task(long id) {
        return Task.find(id).in(caller.scope());
    }

    /** A due date that has passed may stay, but not become another that has passed. */
    @Transactional
    public LocalDate earliestDue(long id, TaskForm form) {
        Task task = task(id);
        boolean unchanged = task.dueOn.toString().equals(form.typed("due"));
        return unchanged ? task.dueOn : clock.today();
    }

    /** @param typed null for a blank form */
    @Transactional
    public Page page(long id, TaskForm typed) {
        Task task = task(id);
        TaskForm form = typed == null ? blank(task) : typed;
        return page(task, form, List.of());
    }

    private TaskForm blank(Task task) {
        TaskForm form = TaskForm.of(task);
        TaskForm today = TaskForm.blank(task, clock.today());
        form.by = today.by;
        form.on = today.on;
        return form;
    }

    /** With what was typed, and with what others did since; what is saved next overrules them knowingly. */
    @Transactional
    public Page meanwhile(long id, TaskForm typed) {
        Task task = task(id);
        int seen = typed.seen();
        List<Line> others = history(task).stream()
                .filter(line -> line.event().number > seen)
                .toList();
        typed.version = "" + task.version;
        return page(task, typed, others);
    }

    private Page page(Task task, TaskForm form, List<Line> meanwhile) {
        Language language = Language.orChinese(ui.tag());
        Retests retests = register.retests(register.tasks());
        RetestView view = new RetestView(retests, language);
        LocalDateTime now = clock.now();
        return new Page(
                new TaskText(
                        task,
                        PlaceName.of(task.place),
                        register.item(task, language),
                        view.headline(task),
                        quotes.of(task.id),
                        new TaskText.Setting(language, clock.today())),
                form,
                meanwhile,
                view.blocks(task),
                retests.waves(task).stream()
                        .filter(wave -> now.isBefore(wave.opensAt))
                        .toList(),
                history(task),
                now);
    }

    private static List<Line> history(Task task) {
        List<Line> lines = new ArrayList<>();
        TaskEvent last = null;
        for (TaskEvent event : TaskEvent.of(task.id)) {
            lines.add(new Line(event, last == null ? List.of() : changes(last, event)));
            last = event;
        }
        return lines;
    }

    private static List<Change> changes(TaskEvent before, TaskEvent after) {
        List<Change> changes = new ArrayList<>();
        add(changes, "owner", before.owner, after.owner);
        add(changes, "due", "" + before.dueOn, "" + after.dueOn);
        add(changes, "measure", before.measure, after.measure);
        add(changes, "quotes", "" + before.quotes, "" + after.quotes);
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }
}
