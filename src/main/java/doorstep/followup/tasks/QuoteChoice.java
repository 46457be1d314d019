package doorstep.followup.tasks;

import doorstep.followup.PlaceName;
import doorstep.place.Asker;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.report.comments.CommentQuotes;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What residents wrote that is on its way into a task, and the open tasks that it could join. */
@ApplicationScoped
class QuoteChoice {
    private static final int MOST_TASKS = 200;

    @Inject
    Asker caller;

    @Inject
    CommentQuotes comments;

    @Inject
    Register register;

    @Inject
    UiLanguage ui;

    /** An open task. */
    public record Joinable(long id, String item, PlaceName place, java.time.LocalDate dueOn) {}

    /**
     * What the page shows.
     *
     * @param gone how many of those asked for are not counted any more
     * @param tasks in a place that holds all of where it was written, the most urgent first
     */
    public record Shown(List<CommentQuotes.Quote> quotes, int gone, List<Joinable> tasks) {
        static final Shown NOTHING = new Shown(List.of(), 0, List.of());
    }

    /** What the form's numbers stand for; nothing where it has none. */
    @Transactional
    public Shown of(TaskForm form) {
        TaskPlan.Quoted quoted = form.quoted();
        if (quoted.isNothing()) {
            return Shown.NOTHING;
        }
        List<CommentQuotes.Quote> quotes = comments.of(quoted.wave(), quoted.answers());
        return new Shown(
                quotes,
                quoted.answers().size() - quotes.size(),
                quotes.isEmpty() ? List.of() : tasks(form.typed("place")));
    }

    private List<Joinable> tasks(String place) {
        Language language = Language.orChinese(ui.tag());
        List<Task> open = Task.open(caller.scope()).stream()
                .filter(task -> place.startsWith(task.place))
                .limit(MOST_TASKS)
                .toList();
        Map<String, PlaceName> places =
                PlaceName.of(open.stream().map(task -> task.place).distinct().toList());
        return open.stream()
                .map(task -> new Joinable(
                        task.id,
                        register.indicator(task)
                                .map(Indicator::label)
                                .map(label -> label.in(language))
                                .orElse(task.item),
                        places.get(task.place),
                        task.dueOn))
                .toList();
    }
}
