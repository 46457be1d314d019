package doorstep.report;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the rates of a wave into the words, figures and addresses of its page. */
final class RatesViewing {
    private static final List<Channel> CHANNELS =
            List.of(Channel.household, Channel.visit, Channel.paper, Channel.link);

    private final WaveRates rates;
    private final PlaceRates whole;
    private final List<PlaceRates> places;
    private final RatesAddress address;
    private final RateOrder order;
    private final Language language;

    RatesViewing(WaveRates rates, RatesAddress address, Language language) {
        this.rates = rates;
        this.whole = rates.whole();
        this.places = rates.by(address.by());
        this.address = address;
        this.order = RateOrder.parse(address.sort());
        this.language = language;
    }

    /** @param onPhones records of volunteers that have not reached us */
    RatesView view(Wave wave, long onPhones) {
        return new RatesView(
                wave,
                rates.questionnaire().title().in(language),
                rates,
                onPhones,
                CHANNELS.stream()
                        .map(channel -> new RatesView.ChannelCount(
                                channel, rates.answers().of(channel)))
                        .toList(),
                CHANNELS.stream()
                        .map(channel -> new RatesView.ChannelCount(
                                channel, rates.answers().excludedByChannel().get(channel)))
                        .filter(one -> one.answers() > 0)
                        .toList(),
                whole.place().name(),
                whole.coverage(),
                whole.measures().stream().map(this::measure).toList(),
                levels(),
                chosen().map(this::table).orElse(null),
                chosen().map(item -> matrix()).orElse(null));
    }

    private RatesView.MeasureText measure(PlaceRates.Total total) {
        List<RatesView.ItemText> items = whole.items().stream()
                .filter(item -> item.indicator().measure() == total.measure())
                .map(this::item)
                .toList();
        return new RatesView.MeasureText(
                total.measure().label().in(language),
                total.measure().keyword(),
                RatesView.TotalText.of(total.sample(), total.of()),
                RatesView.TotalText.of(total.link(), total.of()),
                items);
    }

    private RatesView.ItemText item(PlaceRates.Item item) {
        Indicator indicator = item.indicator();
        return new RatesView.ItemText(
                indicator.name(),
                indicator.label().in(language),
                Figures.plain(indicator.target().movePointRight(2)) + "%",
                Figures.plain(indicator.points()),
                address.indicator(indicator.name()),
                FigureText.of(item.sample(), language),
                FigureText.of(item.link(), language));
    }

    /** Communities, streets and districts; above, only where there are several. */
    private List<RatesView.LevelLink> levels() {
        return Arrays.stream(PlaceLevel.values())
                .sorted(Comparator.reverseOrder())
                .filter(level ->
                        level.digits >= PlaceLevel.district.digits || level == address.by() || rates.places(level) > 1)
                .map(level -> new RatesView.LevelLink(level, address.by(level), level == address.by()))
                .toList();
    }

    /** The indicator of the table. */
    private Optional<PlaceRates.Item> chosen() {
        return whole.items().stream()
                .filter(item -> item.indicator().name().equals(address.indicator()))
                .findFirst();
    }

    private RatesView.ItemTable table(PlaceRates.Item item) {
        int at = whole.items().indexOf(item);
        List<RateOrder.Row> rows = places.stream()
                .map(place -> new RateOrder.Row(place, place.items().get(at)))
                .toList();
        return new RatesView.ItemTable(
                item(item),
                Formula.of(rates.questionnaire(), item.indicator(), language),
                item.indicator().standard().orElse(""),
                Arrays.stream(RateOrder.Key.values())
                        .map(key -> new RatesView.Column(key, order.aria(key), address.sort(order.next(key))))
                        .toList(),
                order.sort(rows).stream().map(this::row).toList(),
                address);
    }

    private RatesView.Row row(RateOrder.Row row) {
        return new RatesView.Row(
                named(row.place().place()),
                row.place().coverage(),
                FigureText.of(row.item().sample(), language),
                FigureText.of(row.item().link(), language));
    }

    /** Where all lie within the same place, its name on every row would tell nothing. */
    private WavePlaces.RatedPlace named(WavePlaces.RatedPlace place) {
        boolean same =
                places.stream().map(one -> one.place().within()).distinct().count() == 1;
        return same ? new WavePlaces.RatedPlace(place.code(), place.name(), "") : place;
    }

    private RatesView.Matrix matrix() {
        List<PlaceRates.Item> items = byMeasure(whole.items());
        List<RatesView.Span> spans = items.stream()
                .map(item -> item.indicator().measure())
                .distinct()
                .map(measure -> new RatesView.Span(measure.label().in(language), (int) items.stream()
                        .filter(item -> item.indicator().measure() == measure)
                        .count()))
                .toList();
        List<RatesView.MatrixRow> rows = new ArrayList<>();
        rows.add(matrixRow(whole, true));
        places.stream()
                .filter(place -> !place.place().code().equals(whole.place().code()))
                .forEach(place -> rows.add(matrixRow(place, false)));
        RatesAddress.Kind other =
                address.answers() == RatesAddress.Kind.link ? RatesAddress.Kind.sample : RatesAddress.Kind.link;
        return new RatesView.Matrix(
                address.answers(),
                address.answers(other),
                spans,
                items.stream().map(this::item).toList(),
                rows);
    }

    private RatesView.MatrixRow matrixRow(PlaceRates place, boolean isWhole) {
        return new RatesView.MatrixRow(
                isWhole ? place.place() : named(place.place()),
                isWhole,
                byMeasure(place.items()).stream()
                        .map(item -> address.answers() == RatesAddress.Kind.link ? item.link() : item.sample())
                        .map(finding -> FigureText.of(finding, language))
                        .toList());
    }

    private static List<PlaceRates.Item> byMeasure(List<PlaceRates.Item> items) {
        return items.stream()
                .sorted(Comparator.comparing(
                        (PlaceRates.Item item) -> item.indicator().measure()))
                .toList();
    }
}
