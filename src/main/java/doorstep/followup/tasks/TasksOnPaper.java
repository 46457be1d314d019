package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.followup.PlaceName;
import doorstep.place.Asker;
import doorstep.questionnaire.Language;
import doorstep.rates.ItemText;
import doorstep.report.print.PaperTasks;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells a wave's report what is being done. */
@ApplicationScoped
public class TasksOnPaper implements PaperTasks {
    private static final int MOST = 5;

    @Inject
    Asker caller;

    @Inject
    Register register;

    @Inject
    ChineseClock clock;

    @Override
    public Said of(Wave wave, String place, Language language) {
        FollowupMessages words = Texts.in(language.tag(), FollowupMessages.class);
        List<Task> tasks = Task.of(caller.scope()).stream()
                .filter(task -> task.place.startsWith(place) && concerns(task, wave))
                .sorted(Register.ORDER)
                .toList();
        List<Task> shown = tasks.stream().limit(MOST).toList();
        Map<String, PlaceName> places =
                PlaceName.of(shown.stream().map(task -> task.place).toList());
        return new Said(
                words.tasks(),
                List.of(words.item(), words.place(), words.owner(), words.due(), words.state()),
                shown.stream()
                        .map(task -> row(task, places.get(task.place), words, language))
                        .toList(),
                words.paperNoTasks(),
                tasks.size() > MOST ? words.paperMoreTasks(tasks.size() - MOST) : "");
    }

    private static boolean concerns(Task task, Wave wave) {
        return task.wave.id.equals(wave.id) || task.state == Task.State.open && task.wave.formId.equals(wave.formId);
    }

    private List<String> row(Task task, PlaceName place, FollowupMessages words, Language language) {
        long late = task.daysLate(clock.today());
        return List.of(
                register.item(task, language).map(ItemText::label).orElse(task.item),
                place.name(),
                task.owner,
                "" + task.dueOn,
                late > 0 ? words.daysLate(late) : words.stateName(task.state));
    }
}
