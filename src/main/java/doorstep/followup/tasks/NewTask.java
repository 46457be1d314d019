package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.followup.PlaceName;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.FigureText;
import doorstep.rates.ItemText;
import doorstep.rates.PlaceDice;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.RiskText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.tally.dice.Risk;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The page on which a task begins: what there is to choose, and how things stand there. */
@ApplicationScoped
class NewTask {
    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Tasks tasks;

    @Inject
    UiLanguage ui;

    @Inject
    QuoteChoice quotes;

    @Inject
    Quotes words;

    @Inject
    ChineseClock clock;

    /** Places of one level to choose from. */
    public record Level(PlaceLevel level, List<PlaceName> places) {}

    /** Items of one measure to choose from. */
    public record Items(String measure, List<Register.Choice> items) {}

    /** How an item stands at the place. @param risk empty where no rate is shown */
    public record Standing(ItemText item, FigureText figure, Optional<Risk> risk) {
        static Standing of(PlaceRates.Item item, Language language) {
            return new Standing(
                    new ItemText(item.indicator(), language), FigureText.of(item.sample(), language), item.risk());
        }

        /** Expected points lost in the evaluation; empty where no rate is shown. */
        public String cost() {
            return risk.map(one -> "%.2f".formatted(one.points())).orElse("");
        }

        /** Of passing. */
        public String chance() {
            return RiskText.of(risk).chance();
        }

        private double lost() {
            return risk.map(Risk::points).orElse(-1.0);
        }
    }

    /** What a wave leaves to choose. */
    public record Choices(List<Items> items, List<Level> places) {
        static final Choices NONE = new Choices(List.of(), List.of());
    }

    /**
     * How things stand at the place.
     *
     * @param chosen the item's standing; null where none was chosen, or it is none
     * @param costly the items that cost most at the place; empty once an item is chosen
     * @param others tasks still open for the same item at the same place
     * @param dice how the evaluation draws there
     */
    public record Found(
            ResultsPage results, Standing chosen, List<Standing> costly, List<Task> others, PlaceDice dice) {
        static final Found NOTHING = new Found(null, null, List.of(), List.of(), null);
    }

    /**
     * The page.
     *
     * @param quoted what residents wrote that it is to quote
     * @param wave null where none was chosen, or it is none
     * @param place null likewise
     */
    public record Page(
            TaskForm form,
            QuoteChoice.Shown quoted,
            List<Wave> waves,
            Wave wave,
            Choices choices,
            PlaceName place,
            Found found) {
        /** The end of the address of this page with that item chosen. */
        public String query(String item) {
            return "wave=" + wave.id + "&place=" + place.code() + "&item=" + item + form.quoting();
        }
    }

    private static final int MOST_COSTLY = 8;

    @Transactional
    public Page page(TaskForm form) {
        List<Wave> waves = this.waves.openedBy(clock.now()).stream()
                .filter(one -> !one.isArchived() || form.typed("wave").equals("" + one.id))
                .toList();
        Optional<Wave> wave = wave(form, waves);
        QuoteChoice.Shown quoted = quotes.of(form);
        if (wave.isEmpty()) {
            return new Page(form, quoted, waves, null, Choices.NONE, null, Found.NOTHING);
        }
        WaveRates rates = results.rates(wave.get());
        String code = form.typed("place");
        boolean known = !code.isEmpty() && tasks.isIn(wave.get(), code);
        return new Page(
                form,
                quoted,
                waves,
                wave.get(),
                new Choices(items(rates), places(rates.places())),
                known ? PlaceName.of(code) : null,
                known
                        ? found(
                                new ResultsPage(wave.get(), rates, 0, Language.orChinese(ui.tag())),
                                code,
                                form.typed("item"))
                        : Found.NOTHING);
    }

    private Found found(ResultsPage results, String place, String item) {
        PlaceRates rates = Tasks.at(results.rates(), place);
        List<Standing> standings = rates.items().stream()
                .map(one -> Standing.of(one, Language.orChinese(ui.tag())))
                .toList();
        return standings.stream()
                .filter(one -> one.item().name().equals(item))
                .findFirst()
                .map(chosen -> new Found(results, chosen, List.of(), others(place, item), rates.dice()))
                .orElseGet(() -> new Found(results, null, costly(standings), List.of(), rates.dice()));
    }

    /** The one chosen; without a choice the latest. */
    private static Optional<Wave> wave(TaskForm form, List<Wave> waves) {
        String chosen = form.typed("wave");
        return waves.stream()
                .filter(wave -> chosen.isEmpty() || chosen.equals("" + wave.id))
                .findFirst();
    }

    private static List<Task> others(String place, String item) {
        return Task.list("place = ?1 and item = ?2 and state = ?3 order by id", place, item, Task.State.open);
    }

    private List<Items> items(WaveRates rates) {
        Language language = Language.orChinese(ui.tag());
        return Arrays.stream(Measure.values())
                .map(measure -> new Items(
                        measure.label().in(language),
                        rates.questionnaire().indicators().stream()
                                .filter(one -> one.measure() == measure)
                                .map(one -> new Register.Choice(
                                        one.name(), one.label().in(language)))
                                .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static List<Level> places(WavePlaces places) {
        List<Level> levels = new ArrayList<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            Collection<String> codes = new TreeSet<>();
            places.groups(level).forEach(group -> codes.add(group.place().code()));
            Map<String, PlaceName> names = PlaceName.of(codes);
            levels.add(new Level(level, codes.stream().map(names::get).toList()));
        }
        return levels;
    }

    private static List<Standing> costly(List<Standing> all) {
        return all.stream()
                .filter(one -> one.risk().filter(Risk::costs).isPresent())
                .sorted(Comparator.comparingDouble(Standing::lost).reversed())
                .limit(MOST_COSTLY)
                .toList();
    }

    /** The plan, or faults in the form. */
    @Transactional
    public Optional<TaskPlan> plan(TaskForm form) {
        FollowupMessages texts = ui.texts(FollowupMessages.class);
        Page page = page(form);
        if (form.typed("wave").isEmpty() || page.wave() == null) {
            form.fault("wave", texts.problemWave());
        } else if (page.place() == null) {
            form.fault("place", texts.problemPlace());
        } else if (words.elsewhere(page.place().code(), form.quoted()) > 0) {
            form.fault(
                    "place",
                    texts.problemQuotesElsewhere(words.elsewhere(page.place().code(), form.quoted())));
        } else if (page.found().chosen() == null) {
            form.fault("item", texts.problemItem());
        }
        Optional<TaskPlan.Agreed> agreed = form.agreed(texts, clock.today());
        return agreed.map(one -> new TaskPlan(
                page.wave().id,
                form.typed("item"),
                form.typed("place"),
                one,
                FormKey.of(form.typed("key")),
                form.quoted()));
    }

    /** For the form: a month from now. */
    String usualDue() {
        return clock.today().plusDays(30).toString();
    }
}
