package doorstep.followup;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.report.WaveResults;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.web.DisplayTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register of all tasks (整改台账): those that somebody wants to see, counted, and what the re-tests say of them. */
@ApplicationScoped
class Register {
    @Inject
    WaveResults results;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Clock clock;

    /** Something to choose in the filter. */
    public record Choice(String value, String label) {}

    /** How many of the tasks listed. */
    public record Counts(long open, long late, long done, List<Said> retests) {}

    /** Of how many the re-tests say so. */
    public record Said(String slug, long count) {}

    /**
     * The page.
     *
     * @param all how many tasks there are, whatever the filter says
     */
    public record Page(
            RegisterFilter filter,
            List<TaskText> tasks,
            long all,
            Counts counts,
            List<Choice> places,
            List<Choice> items,
            List<String> owners,
            List<Wave> waves,
            List<Wave> retesting) {

        public List<Task.State> states() {
            return List.of(Task.State.values());
        }

        public List<String> verdicts() {
            return RegisterFilter.RETESTS;
        }
    }

    @Transactional
    public Page page(RegisterFilter filter, Language language) {
        filter.check();
        List<Task> all = Task.listAll();
        Retests retests = retests(all);
        RetestView view = new RetestView(retests, language);
        LocalDate today = today();
        Map<String, PlaceName> places =
                PlaceName.of(all.stream().map(task -> task.place).distinct().toList());
        List<TaskText> texts = all.stream()
                .filter(task -> filter.wants(task, today))
                .map(task -> TaskText.of(
                        task,
                        places.get(task.place),
                        indicator(task),
                        view.headline(task),
                        new TaskText.Setting(language, today)))
                .filter(text -> filter.wants(text.retest()))
                .sorted(ORDER)
                .toList();
        return new Page(
                filter,
                texts,
                all.size(),
                counts(texts),
                placeChoices(places),
                itemChoices(all, language),
                all.stream().map(task -> task.owner).distinct().sorted().toList(),
                all.stream().map(task -> task.wave).distinct().sorted(NEWEST).toList(),
                retesting(all, retests));
    }

    private static final Comparator<Wave> NEWEST =
            Comparator.<Wave, LocalDateTime>comparing(wave -> wave.opensAt).reversed();

    /** Open ones first, the most urgent at the top; done ones by when they were done, the last first. */
    private static final Comparator<TaskText> ORDER = Comparator.<TaskText, Task.State>comparing(
                    text -> text.task().state)
            .thenComparing(text -> text.task().state == Task.State.open
                    ? text.task().dueOn.toEpochDay()
                    : -text.task().doneOn.toEpochDay())
            .thenComparing(text -> text.task().id);

    /** All tasks as later waves see them, at this moment. */
    Retests retests(List<Task> all) {
        return new Retests(all, Wave.listAll(), now(), results::rates);
    }

    Optional<Indicator> indicator(Task task) {
        return questionnaires.published(task.wave.formId, task.wave.version).indicator(task.item);
    }

    private static Counts counts(List<TaskText> texts) {
        List<Said> retests = RegisterFilter.RETESTS.stream()
                .map(slug -> new Said(
                        slug,
                        texts.stream()
                                .filter(text -> text.retest().slug().equals(slug))
                                .count()))
                .filter(said -> said.count() > 0)
                .toList();
        return new Counts(
                texts.stream()
                        .filter(text -> text.task().state == Task.State.open)
                        .count(),
                texts.stream().filter(text -> text.daysLate() > 0).count(),
                texts.stream()
                        .filter(text -> text.task().state == Task.State.done)
                        .count(),
                retests);
    }

    /** The places with tasks, wider ones before those within them. */
    private static List<Choice> placeChoices(Map<String, PlaceName> places) {
        return new TreeMap<>(places)
                .values().stream()
                        .map(place -> new Choice(
                                place.code(),
                                place.within().isEmpty() ? place.name() : place.within() + " " + place.name()))
                        .toList();
    }

    private List<Choice> itemChoices(List<Task> all, Language language) {
        Map<String, Choice> choices = new TreeMap<>();
        all.forEach(task -> choices.putIfAbsent(
                task.item,
                new Choice(
                        task.item,
                        indicator(task).map(one -> one.label().in(language)).orElse(task.item))));
        return List.copyOf(choices.values());
    }

    /** The waves that re-test any of them and have opened, the newest first. */
    private List<Wave> retesting(List<Task> all, Retests retests) {
        List<Wave> waves = new ArrayList<>();
        all.forEach(task -> retests.waves(task).stream()
                .filter(wave -> !now().isBefore(wave.opensAt) && !waves.contains(wave))
                .forEach(waves::add));
        waves.sort(NEWEST);
        return waves;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day it is in China. */
    LocalDate today() {
        return LocalDate.parse(DisplayTime.day(now()));
    }
}
