package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.rates.DesignText;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.HiddenParts;
import doorstep.rates.ItemAnswers;
import doorstep.rates.ItemText;
import doorstep.rates.ItemView;
import doorstep.rates.ItemsView;
import doorstep.rates.Partition;
import doorstep.rates.PlaceRates;
import doorstep.rates.RateBasis;
import doorstep.rates.RateOrder;
import doorstep.rates.ResultsPage;
import doorstep.rates.RiskText;
import doorstep.rates.SampleParts;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.web.Punctuation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts one item into the words, figures and addresses of its page. */
final class ItemPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final Question question;
    private final Optional<Indicator> indicator;
    private final ItemAddress address;
    private final Language language;
    private final Optional<ItemAnswers> answers;
    private final HiddenParts hidden;

    ItemPresenter(ResultsPage page, ItemAddress address) {
        this.page = page;
        this.rates = page.rates();
        this.address = address;
        this.language = page.language();
        this.indicator = rates.questionnaire().indicator(address.name());
        this.question = rates.questionnaire()
                .question(indicator.map(Indicator::question).orElse(address.name()))
                .orElseThrow();
        this.answers = ItemAnswers.of(rates, question, language);
        this.hidden = new HiddenParts(rates, question, answers);
    }

    ItemView view() {
        ItemView.Answered answered = answers.map(one -> one.view(hidden)).orElse(null);
        return new ItemView(
                page,
                address.name(),
                indicator.map(Indicator::label).orElse(question.label()).in(language),
                indicator
                        .flatMap(one -> rates.whole().item(one.name()))
                        .map(item -> rated(item, answered))
                        .orElse(null),
                asked(),
                answered,
                others(),
                indicator
                        .flatMap(one -> rates.whole().item(one.name()))
                        .flatMap(item -> item.sample().shown())
                        .map(DesignText::of)
                        .orElse(null));
    }

    /** The share of the one choice that earns it all, where it has the same base as the rate; a sum of several ticks is not counted. */
    private String full(Indicator one, ItemView.Answered answered) {
        if (answered == null
                || answered.isMultiple()
                || one.notAsked() == Indicator.NotAsked.ZERO
                || !one.credit().outsideBase().isEmpty()) {
            return "";
        }
        List<String> best = one.credit().byChoice().entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(BigDecimal.ONE) == 0)
                .map(Map.Entry::getKey)
                .toList();
        return best.size() == 1
                ? share(answered.choices().get(question.choices().names().indexOf(best.get(0))))
                : "";
    }

    private String share(ItemView.Row choice) {
        return (rates.isOfLinks() ? choice.link() : choice.sample()).rate();
    }

    private ItemView.Rated rated(PlaceRates.Item item, ItemView.Answered answered) {
        return new ItemView.Rated(
                new ItemText(item.indicator(), language),
                RiskText.of(item.risk()),
                FigureText.of(item.sample(), language),
                FigureText.of(item.link(), language),
                full(item.indicator(), answered),
                places(),
                parts(),
                outside(item).orElse(null));
    }

    private ItemView.Asked asked() {
        Condition opening = rates.questionnaire().opening(question.name());
        String atLeast = indicator
                .flatMap(one -> one.credit().threshold())
                .map(Figures::plain)
                .orElse("");
        return new ItemView.Asked(
                question.label().in(language),
                question.hint().map(hint -> hint.in(language)).orElse(""),
                question.type() == QuestionType.SELECT_MULTIPLE,
                !opening.equals(rates.questionnaire().eligible()) && !opening.equals(Condition.ALWAYS),
                indicator
                        .filter(one -> one.notAsked() == Indicator.NotAsked.ZERO)
                        .isPresent(),
                atLeast,
                question.choices().choices().stream()
                        .map(choice -> new ItemView.Choice(
                                choice.label().in(language),
                                credit(choice.name()),
                                outside().contains(choice.name())))
                        .toList());
    }

    private String credit(String choice) {
        return indicator
                .map(one -> one.credit().byChoice().get(choice))
                .map(Figures::plain)
                .orElse("");
    }

    private Set<String> outside() {
        return indicator.map(one -> one.credit().outsideBase()).orElse(Set.of());
    }

    private ItemView.Places places() {
        RateOrder order = RateOrder.parse(address.sort());
        int at = rates.questionnaire().indicators().indexOf(indicator.orElseThrow());
        List<PlaceRates> places = rates.by(address.by());
        boolean same =
                places.stream().map(one -> one.place().within()).distinct().count() <= 1;
        List<RateOrder.Row> rows = places.stream()
                .map(place -> new RateOrder.Row(place, place.items().get(at)))
                .toList();
        return new ItemView.Places(
                levels(),
                Arrays.stream(RateOrder.Key.values())
                        .map(key -> new ItemView.Column(
                                key,
                                order.aria(key),
                                address.sort(order.next(key)).toString()))
                        .toList(),
                order.sort(rows).stream().map(row -> placeRow(row, same)).toList());
    }

    /** Communities, streets and districts; above, only where there are several. */
    private List<ItemView.Level> levels() {
        return Arrays.stream(PlaceLevel.values())
                .sorted(Comparator.reverseOrder())
                .filter(level ->
                        level.digits >= PlaceLevel.district.digits || level == address.by() || rates.places(level) > 1)
                .map(level -> new ItemView.Level(level, address.by(level).toString(), level == address.by()))
                .toList();
    }

    /** Where all lie within the same place, its name on every row would tell nothing. */
    private ItemView.PlaceRow placeRow(RateOrder.Row row, boolean same) {
        WavePlaces.RatedPlace place = row.place().place();
        return new ItemView.PlaceRow(
                same ? new WavePlaces.RatedPlace(place.code(), place.name(), "", place.reach()) : place,
                row.place().coverage(),
                FigureText.of(row.item().sample(), language),
                FigureText.of(row.item().link(), language));
    }

    private List<ItemView.Parts> parts() {
        int at = rates.questionnaire().indicators().indexOf(indicator.orElseThrow());
        SampleParts sample = new SampleParts(rates, 1, cell -> cell.ofIndicator(at));
        return Partition.of(rates, language).stream()
                .map(partition -> parts(partition, sample))
                .filter(parts -> !parts.rows().isEmpty())
                .toList();
    }

    private ItemView.Parts parts(Partition partition, SampleParts sample) {
        double target = indicator.orElseThrow().target().doubleValue();
        List<? extends Finding<?>> shown = hidden.shown(sample, partition, target);
        List<ItemView.PartRow> rows = IntStream.range(0, shown.size())
                .filter(i -> shown.get(i).behind().responses() > 0)
                .mapToObj(i -> new ItemView.PartRow(
                        partition.parts().get(i).name(), FigureText.spoken(shown.get(i), rates, language)))
                .toList();
        return new ItemView.Parts(partition.kind(), partition.question(), rows);
    }

    /** Empty where too few answered at all. */
    private Optional<ItemView.Outside> outside(PlaceRates.Item item) {
        RateBasis behind = rates.spoken(item).behind();
        return behind.outside()
                .map(why -> new ItemView.Outside(
                        behind.responses(), behind.n(), why.notAsked(), why.unanswered(), declared(why.declared())));
    }

    /** By choice; together where choices were not counted. */
    private List<ItemView.Declared> declared(long together) {
        List<Choice> choices = question.choices().choices().stream()
                .filter(choice -> outside().contains(choice.name()))
                .toList();
        if (!choices.isEmpty() && !answers.orElseThrow().isCounted()) {
            String all = choices.stream()
                    .map(choice -> choice.label().in(language))
                    .collect(Collectors.joining(Punctuation.of(language.tag()).comma()));
            return List.of(new ItemView.Declared(all, together));
        }
        return choices.stream()
                .map(choice -> new ItemView.Declared(
                        choice.label().in(language), answers.orElseThrow().picked(choice.name())))
                .toList();
    }

    private List<ItemsView.Named> others() {
        return rates.questionnaire().indicators().stream()
                .filter(one -> one.question().equals(question.name())
                        && !one.name().equals(indicator.map(Indicator::name).orElse("")))
                .map(one -> new ItemsView.Named(
                        one.label().in(language), "/staff/waves/" + page.wave().id + "/results/items/" + one.name()))
                .toList();
    }
}
