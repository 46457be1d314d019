package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.rates.FigureText;
import doorstep.rates.Finding;
import doorstep.rates.ItemOrder;
import doorstep.rates.ItemText;
import doorstep.rates.ItemsView;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.RiskText;
import doorstep.rates.Standing;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.ChoiceSheet;
import doorstep.tally.dice.Risk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts all items of a wave into the words, figures and addresses of their list. */
final class ItemsPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final PlaceRates whole;
    private final ItemOrder order;
    private final Language language;

    ItemsPresenter(ResultsPage page, ItemOrder order) {
        this.page = page;
        this.rates = page.rates();
        this.whole = rates.whole();
        this.order = order;
        this.language = page.language();
    }

    ItemsView view() {
        return new ItemsView(page, summary(), columns(), blocks(), streets(), questions());
    }

    private ItemsView.Summary summary() {
        List<Standing> standings = whole.items().stream()
                .flatMap(item -> item.sample().judged().stream())
                .map(Finding.Shown::standing)
                .toList();
        int reached = count(standings, Standing.REACHED);
        int unclear = count(standings, Standing.UNCLEAR);
        Optional<PlaceRates.Item> worst = whole.items().stream()
                .filter(item -> item.risk().filter(Risk::costs).isPresent())
                .max(Comparator.comparingDouble(ItemsPresenter::lost));
        return new ItemsView.Summary(
                whole.items().size(),
                standings.size() - reached - unclear,
                reached,
                unclear,
                whole.items().size() - standings.size(),
                worst.map(item -> item.indicator().label().in(language)).orElse(""),
                worst.map(item -> RiskText.points(lost(item))).orElse(""));
    }

    private static int count(List<Standing> all, Standing one) {
        return (int) all.stream().filter(one::equals).count();
    }

    private static double lost(PlaceRates.Item item) {
        return item.risk().map(Risk::points).orElse(0.0);
    }

    private List<ItemsView.Column> columns() {
        return Arrays.stream(ItemOrder.Key.values())
                .map(key -> new ItemsView.Column(key, order.aria(key), address() + "?sort=" + order.next(key)))
                .toList();
    }

    private List<ItemsView.Block> blocks() {
        List<PlaceRates.Item> items = order.sort(whole.items(), rates.isOfLinks());
        if (!order.isByMeasure()) {
            return List.of(new ItemsView.Block("", items.stream().map(this::row).toList()));
        }
        return items.stream()
                .map(item -> item.indicator().measure())
                .distinct()
                .map(measure -> new ItemsView.Block(
                        measure.label().in(language),
                        items.stream()
                                .filter(item -> item.indicator().measure() == measure)
                                .map(this::row)
                                .toList()))
                .toList();
    }

    private ItemsView.Row row(PlaceRates.Item item) {
        return new ItemsView.Row(
                new ItemText(item.indicator(), language),
                RiskText.of(item.risk()),
                FigureText.of(item.sample(), language),
                FigureText.of(item.link(), language));
    }

    /** In the questionnaire's order, so that one questionnaire looks the same in every wave. */
    private ItemsView.Streets streets() {
        List<PlaceRates> streets = rates.isOfLinks() ? List.of() : rates.by(PlaceLevel.street);
        if (streets.size() < 2) {
            return new ItemsView.Streets(List.of(), List.of());
        }
        return new ItemsView.Streets(
                streets.stream().map(street -> street.place().name()).toList(),
                IntStream.range(0, whole.items().size())
                        .mapToObj(at -> new ItemsView.StreetRow(
                                new ItemText(whole.items().get(at).indicator(), language),
                                streets.stream().map(street -> cell(street, at)).toList()))
                        .toList());
    }

    private ItemsView.StreetCell cell(PlaceRates street, int at) {
        return new ItemsView.StreetCell(
                street.place().name(),
                street.place().code(),
                FigureText.of(street.items().get(at).sample(), language));
    }

    private List<ItemsView.Named> questions() {
        Set<String> counted = rates.questionnaire().indicators().stream()
                .map(Indicator::question)
                .collect(Collectors.toSet());
        return ChoiceSheet.questions(rates.questionnaire()).stream()
                .filter(question -> !counted.contains(question.name()))
                .map(this::named)
                .toList();
    }

    private ItemsView.Named named(Question question) {
        return new ItemsView.Named(question.label().in(language), address() + "/" + question.name());
    }

    private String address() {
        return "/staff/waves/" + page.wave().id + "/results/items";
    }
}
