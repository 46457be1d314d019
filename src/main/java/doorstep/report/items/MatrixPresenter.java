package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.FigureText;
import doorstep.rates.Finding;
import doorstep.rates.ItemText;
import doorstep.rates.ItemView;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.Standing;
import doorstep.rates.WaveRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the rates of a wave into a table of places × items. */
final class MatrixPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final MatrixAddress address;
    private final Language language;
    private final List<Indicator> indicators;

    MatrixPresenter(ResultsPage page, MatrixAddress address) {
        this.page = page;
        this.rates = page.rates();
        this.address = address;
        this.language = page.language();
        this.indicators = rates.questionnaire().indicators().stream()
                .filter(one -> address.measure().isEmpty() || address.measure().get() == one.measure())
                .sorted(Comparator.comparing(Indicator::measure))
                .toList();
    }

    MatrixView view() {
        boolean isLink = address.answers() == MatrixAddress.Kind.link;
        return new MatrixView(
                page,
                levels(),
                measures(),
                address.answers(isLink ? MatrixAddress.Kind.sample : MatrixAddress.Kind.link)
                        .toString(),
                isLink,
                spans(),
                indicators.stream().map(this::column).toList(),
                rows());
    }

    /** Communities and streets; above, only where there are several. */
    private List<ItemView.Level> levels() {
        return Stream.of(PlaceLevel.values())
                .sorted(Comparator.reverseOrder())
                .filter(level ->
                        level.digits >= PlaceLevel.street.digits || level == address.by() || rates.places(level) > 1)
                .map(level -> new ItemView.Level(level, address.by(level).toString(), level == address.by()))
                .toList();
    }

    private List<MatrixView.MeasureLink> measures() {
        Stream<Optional<Measure>> asked = rates.questionnaire().indicators().stream()
                .map(Indicator::measure)
                .distinct()
                .sorted()
                .map(Optional::of);
        return Stream.concat(Stream.of(Optional.<Measure>empty()), asked)
                .map(measure -> new MatrixView.MeasureLink(
                        measure.map(one -> one.label().in(language)).orElse(""),
                        address.measure(measure).toString(),
                        measure.equals(address.measure())))
                .toList();
    }

    private List<MatrixView.Span> spans() {
        return indicators.stream()
                .map(Indicator::measure)
                .distinct()
                .map(measure -> new MatrixView.Span(measure.label().in(language), (int) indicators.stream()
                        .filter(one -> one.measure() == measure)
                        .count()))
                .toList();
    }

    private ItemText column(Indicator indicator) {
        return new ItemText(indicator, language);
    }

    private List<MatrixView.Row> rows() {
        PlaceRates whole = rates.whole();
        List<MatrixView.Row> rows = new ArrayList<>();
        if (!rates.isApart()) {
            rows.add(row(whole, true));
        }
        rates.by(address.by()).stream()
                .filter(place -> !place.place().code().equals(whole.place().code()))
                .map(place -> row(place, false))
                .forEach(rows::add);
        return rows;
    }

    private MatrixView.Row row(PlaceRates place, boolean isWhole) {
        List<FigureText> cells = indicators.stream()
                .map(one -> text(place.item(one.name()).orElseThrow()))
                .toList();
        return new MatrixView.Row(
                place.place(),
                isWhole,
                cells,
                weak(place),
                count(cells, "unclear"),
                count(cells, "reached"),
                count(cells, "none"));
    }

    private FigureText text(PlaceRates.Item item) {
        FigureText text = FigureText.of(finding(item), language);
        return address.answers() == MatrixAddress.Kind.link ? text.unjudged() : text;
    }

    private Finding<?> finding(PlaceRates.Item item) {
        return address.answers() == MatrixAddress.Kind.link ? item.link() : item.sample();
    }

    private Optional<? extends Finding.Shown<?>> judged(PlaceRates.Item item) {
        return finding(item).judged();
    }

    private List<MatrixView.Weak> weak(PlaceRates place) {
        return indicators.stream()
                .map(one -> place.item(one.name()).orElseThrow())
                .filter(item -> judged(item)
                        .filter(shown -> shown.standing().compareTo(Standing.BELOW) <= 0)
                        .isPresent())
                .sorted(Comparator.comparingDouble(
                        item -> judged(item).orElseThrow().fromTarget()))
                .map(item -> new MatrixView.Weak(column(item.indicator()), FigureText.of(finding(item), language)))
                .toList();
    }

    private static long count(List<FigureText> cells, String standing) {
        return cells.stream()
                .filter(cell -> cell.standing().slug().equals(standing))
                .count();
    }
}
