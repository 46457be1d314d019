package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.followup.PlaceName;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Shortfall;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
    UiLanguage ui;

    @Inject
    QuoteChoice quotes;

    @Inject
    ChineseClock clock;

    /** Places of one level to choose from. */
    public record Level(PlaceLevel level, List<PlaceName> places) {}

    /** Items of one measure to choose from. */
    public record Items(String measure, List<Register.Choice> items) {}

    /**
     * How an item stands at the place.
     *
     * @param cost expected points lost if the evaluation found this rate; empty where no rate is shown
     * @param chance of passing, in percent
     */
    public record Standing(
            String item,
            String label,
            String measure,
            FigureText figure,
            String target,
            String points,
            String cost,
            String chance,
            double lost) {}

    /**
     * The page.
     *
     * @param wave null where none was chosen, or it is none
     * @param place null likewise
     * @param chosen the item's standing; null likewise
     * @param costly the items that cost most at the place; empty once an item is chosen
     * @param others tasks still open for the same item at the same place
     * @param quoted what residents wrote that it is to quote
     */
    public record Page(
            TaskForm form,
            List<Wave> waves,
            Wave wave,
            List<Items> items,
            List<Level> places,
            PlaceName place,
            Standing chosen,
            List<Standing> costly,
            List<Task> others,
            QuoteChoice.Shown quoted,
            java.time.LocalDateTime asOf,
            LocalDate today) {}

    private static final int MOST_COSTLY = 8;

    @Transactional
    public Page page(TaskForm form) {
        List<Wave> waves = this.waves.openedBy(clock.now());
        Optional<Wave> wave = wave(form, waves);
        QuoteChoice.Shown quoted = quotes.of(form);
        if (wave.isEmpty()) {
            return empty(form, waves, quoted);
        }
        WaveRates rates = results.rates(wave.get());
        String code = form.typed("place");
        boolean known = !code.isEmpty()
                && PlaceLevel.ofCode(code).isPresent()
                && !Tasks.within(wave.get().communities, code).isEmpty();
        List<Standing> standings = known ? standings(Tasks.at(rates, code)) : List.of();
        Optional<Standing> chosen = standings.stream()
                .filter(one -> one.item().equals(form.typed("item")))
                .findFirst();
        return new Page(
                form,
                waves,
                wave.get(),
                items(rates),
                places(wave.get()),
                known ? PlaceName.of(code) : null,
                chosen.orElse(null),
                chosen.isPresent() ? List.of() : costly(standings),
                chosen.isPresent() ? others(code, form.typed("item")) : List.of(),
                quoted,
                rates.asOf(),
                clock.today());
    }

    private Page empty(TaskForm form, List<Wave> waves, QuoteChoice.Shown quoted) {
        return new Page(
                form, waves, null, List.of(), List.of(), null, null, List.of(), List.of(), quoted, null, clock.today());
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

    private static List<Level> places(Wave wave) {
        List<Level> levels = new ArrayList<>();
        for (PlaceLevel level : PlaceLevel.values()) {
            Collection<String> codes = new TreeSet<>();
            wave.communities.forEach(code -> codes.add(level.codeOf(code)));
            Map<String, PlaceName> names = PlaceName.of(codes);
            levels.add(new Level(level, codes.stream().map(names::get).toList()));
        }
        return levels;
    }

    private List<Standing> standings(PlaceRates place) {
        return place.items().stream().map(this::standing).toList();
    }

    private Standing standing(PlaceRates.Item item) {
        Language language = Language.orChinese(ui.tag());
        Optional<Shortfall> shortfall = item.sample().shown().map(rate -> shortfall(rate, item));
        return new Standing(
                item.indicator().name(),
                item.indicator().label().in(language),
                item.indicator().measure().label().in(language),
                FigureText.of(item.sample(), language),
                Figures.plain(item.indicator().target().movePointRight(2)) + "%",
                Figures.plain(item.indicator().points()),
                shortfall.map(one -> "%.2f".formatted(one.points())).orElse(""),
                shortfall.map(one -> chance(one.chance())).orElse(""),
                shortfall.map(Shortfall::points).orElse(-1.0));
    }

    private static Shortfall shortfall(Rate rate, PlaceRates.Item item) {
        return Shortfall.of(
                rate,
                item.indicator().target().doubleValue(),
                item.indicator().points().doubleValue());
    }

    /** In whole percent: more would pretend to know more. */
    private static String chance(double chance) {
        long percent = Math.round(100 * chance);
        return percent < 1 ? "<1%" : percent > 99 ? ">99%" : percent + "%";
    }

    private static List<Standing> costly(List<Standing> all) {
        return all.stream()
                .filter(one -> one.lost() > 0)
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
        } else if (page.chosen() == null) {
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
