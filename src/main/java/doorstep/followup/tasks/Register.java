package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.followup.PlaceName;
import doorstep.place.Asker;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.ItemText;
import doorstep.rates.WaveResults;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Punctuation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The register of all tasks (整改台账): those that somebody wants to see, counted, and what the re-tests say of them. */
@ApplicationScoped
public class Register {
    private static final int A_PAGE = 50;

    @Inject
    Asker caller;

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Quotes quotes;

    @Inject
    ChineseClock clock;

    /** Something to choose in the filter. */
    public record Choice(String value, String label) {}

    /** How many of the tasks listed. */
    public record Counts(long open, long late, long done, List<Said> retests) {
        public long all() {
            return open + done;
        }
    }

    /** Of how many the re-tests say so. */
    public record Said(String slug, long count) {}

    /**
     * The page.
     *
     * @param tasks those on this page
     * @param all how many tasks there are, whatever the filter says
     * @param counts of those found; what re-tests say only of those on this page
     */
    public record Page(
            RegisterFilter filter,
            List<TaskText> tasks,
            long all,
            int page,
            int pages,
            Counts counts,
            Choices choices,
            List<Wave> retesting) {

        public List<Task.State> states() {
            return List.of(Task.State.values());
        }

        public List<String> verdicts() {
            return RegisterFilter.RETESTS;
        }
    }

    /** What the filter can be set to: whatever any task has. */
    public record Choices(List<Choice> places, List<Choice> items, List<Choice> owners, List<Choice> waves) {}

    /** The tasks that fit a filter, in their order, and all that says something about them. */
    private record Found(List<Task> all, List<Task> tasks, Retests retests, RetestView view) {}

    @Transactional
    public Page page(RegisterFilter filter, Language language) {
        Found found = find(filter, language);
        int pages = Math.max(1, -Math.floorDiv(-found.tasks().size(), A_PAGE));
        int page = Math.min(filter.page(), pages);
        int from = (page - 1) * A_PAGE;
        List<Task> here = found.tasks().subList(from, Math.min(found.tasks().size(), from + A_PAGE));
        List<TaskText> texts = texts(found, here, language);
        return new Page(
                filter,
                texts,
                found.all().size(),
                page,
                pages,
                counts(found.tasks(), texts),
                new Choices(
                        placeChoices(places(found.all())),
                        itemChoices(found.all(), language),
                        found.all().stream()
                                .map(task -> task.owner)
                                .distinct()
                                .sorted()
                                .map(owner -> new Choice(owner, owner))
                                .toList(),
                        waves(found.all()).stream()
                                .map(wave -> new Choice("" + wave.id, wave.name))
                                .toList()),
                retesting(found.all(), found.retests()));
    }

    /** All that fit, whatever the page, as files and print have them. */
    public record Whole(List<TaskText> tasks, Counts counts, List<Wave> waves) {}

    @Transactional
    public Whole whole(RegisterFilter filter, Language language) {
        Found found = find(filter, language);
        List<TaskText> texts = texts(found, found.tasks(), language);
        return new Whole(texts, counts(found.tasks(), texts), waves(found.tasks()));
    }

    private static List<Wave> waves(List<Task> tasks) {
        return tasks.stream().map(task -> task.wave).distinct().sorted(NEWEST).toList();
    }

    /** Those about the caller's places. */
    List<Task> tasks() {
        return Task.of(caller.scope());
    }

    /** Re-tests are worked out where they are looked at: here only if the filter asks what they say. */
    private Found find(RegisterFilter filter, Language language) {
        filter.check();
        if (!filter.place().isEmpty() && !caller.scope().covers(filter.place())) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    "没有代码为 " + filter.place() + " 的地点。",
                    "There is no place with code " + filter.place() + ".");
        }
        List<Task> all = tasks();
        Retests retests = retests(all);
        RetestView view = new RetestView(retests, language);
        LocalDate today = clock.today();
        List<Task> tasks = all.stream()
                .filter(task -> filter.wants(task, today))
                .filter(task -> filter.retest().isEmpty() || filter.wants(view.headline(task)))
                .sorted(ORDER)
                .toList();
        return new Found(all, tasks, retests, view);
    }

    private List<TaskText> texts(Found found, List<Task> tasks, Language language) {
        Map<String, PlaceName> places = places(tasks);
        Map<Long, List<Quotes.Quote>> quoted =
                quotes.of(tasks.stream().map(task -> task.id).toList());
        TaskText.Setting setting = new TaskText.Setting(language, clock.today());
        return tasks.stream()
                .map(task -> new TaskText(
                        task,
                        places.get(task.place),
                        item(task, language),
                        found.view().headline(task),
                        quoted.getOrDefault(task.id, List.of()),
                        setting))
                .toList();
    }

    /** What the filter leaves, in words; a wave is not among them. */
    @Transactional
    public List<String> filtered(RegisterFilter filter, FollowupMessages words, Language language) {
        List<String> said = new ArrayList<>();
        String colon = Punctuation.of(language.tag()).colon();
        Task.State state = Arrays.stream(Task.State.values())
                .filter(one -> one.name().equals(filter.state()))
                .findFirst()
                .orElse(null);
        add(said, words.state() + colon, state == null ? "" : words.stateName(state));
        add(
                said,
                words.place() + colon,
                filter.place().isEmpty() ? "" : PlaceName.of(filter.place()).name());
        String item = tasks().stream()
                .filter(task -> task.item.equals(filter.item()))
                .findFirst()
                .flatMap(this::indicator)
                .map(one -> one.label().in(language))
                .orElse(filter.item());
        add(said, words.item() + colon, item);
        add(said, words.owner() + colon, filter.owner());
        add(said, words.retest() + colon, filter.retest().isEmpty() ? "" : words.verdictName(filter.retest()));
        if (!filter.overdue().isEmpty()) {
            said.add(words.late());
        }
        return said;
    }

    private static void add(List<String> said, String what, String value) {
        if (!value.isEmpty()) {
            said.add(what + value);
        }
    }

    private static Map<String, PlaceName> places(List<Task> tasks) {
        return PlaceName.of(tasks.stream().map(task -> task.place).distinct().toList());
    }

    private static final Comparator<Wave> NEWEST =
            Comparator.<Wave, LocalDateTime>comparing(wave -> wave.opensAt).reversed();

    /** Open ones first, the most urgent at the top; done ones by when they were done, the last first. */
    static final Comparator<Task> ORDER = Comparator.<Task, Task.State>comparing(task -> task.state)
            .thenComparing(task -> task.state == Task.State.open ? task.dueOn.toEpochDay() : -task.doneOn.toEpochDay())
            .thenComparing(task -> task.id);

    /** All tasks as later waves see them, at this moment. */
    Retests retests(List<Task> all) {
        return new Retests(all, waves.all(), clock.now(), results::rates);
    }

    Optional<Indicator> indicator(Task task) {
        return questionnaires.published(task.wave.formId, task.wave.version).indicator(task.item);
    }

    Optional<ItemText> item(Task task, Language language) {
        return indicator(task).map(one -> new ItemText(one, language));
    }

    private Counts counts(List<Task> tasks, List<TaskText> retested) {
        List<Said> retests = RegisterFilter.RETESTS.stream()
                .map(slug -> new Said(
                        slug,
                        retested.stream()
                                .filter(text -> text.retest().slug().equals(slug))
                                .count()))
                .filter(said -> said.count() > 0)
                .toList();
        LocalDate today = clock.today();
        long open = tasks.stream().filter(task -> task.state == Task.State.open).count();
        long late = tasks.stream().filter(task -> task.daysLate(today) > 0).count();
        return new Counts(open, late, tasks.size() - open, retests);
    }

    /** The places with tasks, wider ones before those within them. */
    private static List<Choice> placeChoices(Map<String, PlaceName> places) {
        return new TreeMap<>(places)
                .values().stream()
                        .map(place -> new Choice(place.code(), place.whole()))
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
                .filter(wave -> !clock.now().isBefore(wave.opensAt) && !waves.contains(wave))
                .forEach(waves::add));
        waves.sort(NEWEST);
        return waves;
    }
}
