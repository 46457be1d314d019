package doorstep.report.trend;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.rates.FigureText;
import doorstep.rates.Finding;
import doorstep.rates.IntervalText;
import doorstep.rates.MixText;
import doorstep.rates.OneMix;
import doorstep.rates.ResultsPage;
import doorstep.rates.Verdict;
import doorstep.rates.WaveChange;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Change;
import doorstep.tally.rates.Measured;
import doorstep.wave.Wave;
import doorstep.web.DisplayTime;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the waves of one questionnaire into the words and figures of the page about their trend. */
final class TrendPresenter {
    private final List<Wave> waves;
    private final List<WaveRates> rates;
    private final String place;
    private final Language language;
    private final TrendMessages words;
    private final WaveSeries series;

    /**
     * @param waves the oldest first, the last one is looked at
     * @param rates of each
     * @param place division code that is looked at; empty for all
     */
    TrendPresenter(List<Wave> waves, List<WaveRates> rates, String place, Language language) {
        this.waves = waves;
        this.rates = rates;
        this.place = place;
        this.language = language;
        this.words = Texts.in(language.tag(), TrendMessages.class);
        this.series = WaveSeries.of(rates, place);
    }

    TrendView view(ResultsPage page, Optional<Indicator> item) {
        boolean isOfLinks =
                rates.size() > 1 && (before().isOfLinks() || last(rates).isOfLinks());
        TrendView.Since since = isOfLinks ? null : change().map(this::since).orElse(null);
        return new TrendView(
                page,
                places(),
                since,
                new TrendView.Series(
                        shown().stream().map(this::head).toList(),
                        series.communities().size(),
                        series.measures().stream().map(this::measure).toList()),
                chosen(item, since == null ? List.of() : since.items()),
                isOfLinks ? links() : null);
    }

    private WaveRates before() {
        return rates.get(rates.size() - 2);
    }

    /** Each wave's own answers, all places together: who scanned then and now is nothing that could be held together. */
    private TrendView.Links links() {
        boolean areBoth = before().isOfLinks() && last(rates).isOfLinks();
        return new TrendView.Links(
                head(waves.get(waves.size() - 2)),
                areBoth
                        ? WaveChange.between(before(), last(rates)).links().stream()
                                .map(one -> new TrendView.LinkRow(
                                        label(one.indicator()),
                                        FigureText.of(one.before(), language),
                                        FigureText.of(one.after(), language),
                                        reasons(one.breaks())))
                                .toList()
                        : List.of());
    }

    private TrendView.Since since(WaveChange change) {
        List<String> here = change.communities().stream()
                .filter(code -> code.startsWith(place))
                .toList();
        List<WaveChange.ItemChange> changes = change.items(here);
        List<TrendView.ItemRow> items = changes.stream().map(this::item).toList();
        return new TrendView.Since(
                head(waves.get(waves.size() - 2)),
                here.size(),
                last(rates).places().codes().stream()
                        .filter(code -> code.startsWith(place))
                        .count(),
                items,
                items.isEmpty() ? null : said(items),
                MixText.of(change, here, changes),
                changes.stream().flatMap(this::apart).toList(),
                Stream.of(Verdict.ROSE, Verdict.FELL, Verdict.ALIKE, Verdict.OPEN, Verdict.BROKEN)
                        .map(verdict -> verdict.text(language))
                        .toList());
    }

    /** Where both channels are compared. */
    private Stream<TrendView.ApartRow> apart(WaveChange.ItemChange one) {
        OneMix.Compared compared = one.compared();
        return compared.atTheDoor().stream().flatMap(door -> compared.byThemselves().stream()
                .map(self -> new TrendView.ApartRow(label(one.indicator()), difference(door), difference(self))));
    }

    private Optional<WaveChange> change() {
        return rates.size() > 1 ? Optional.of(WaveChange.between(before(), last(rates))) : Optional.empty();
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** The waves that the series holds. */
    private List<Wave> shown() {
        return waves.subList(waves.size() - series.waves(), waves.size());
    }

    private TrendView.Head head(Wave wave) {
        boolean alone = waves.stream().filter(one -> one.name.equals(wave.name)).count() == 1;
        return new TrendView.Head(
                wave.id, alone ? wave.name : wave.name + " #" + wave.id, DisplayTime.day(wave.opensAt), wave.version);
    }

    private TrendView.PlaceChoice places() {
        List<TrendView.PlaceOption> options = new ArrayList<>();
        WavePlaces all = last(rates).places();
        for (PlaceLevel level : List.of(PlaceLevel.district, PlaceLevel.street, PlaceLevel.community)) {
            if (level != PlaceLevel.district || last(rates).places(level) > 1) {
                all.groups(level)
                        .forEach(group -> options.add(new TrendView.PlaceOption(
                                group.place().code(),
                                level == PlaceLevel.community
                                        ? group.place().within() + " "
                                                + group.place().name()
                                        : group.place().name())));
            }
        }
        String name = options.stream()
                .filter(one -> one.code().equals(place))
                .map(TrendView.PlaceOption::name)
                .findFirst()
                .orElse("");
        return new TrendView.PlaceChoice(place, name, options);
    }

    private TrendView.ItemRow item(WaveChange.ItemChange one) {
        return new TrendView.ItemRow(
                one.indicator().name(),
                label(one.indicator()),
                FigureText.of(one.before(), language),
                FigureText.of(one.after(), language),
                one.change().map(this::difference).orElse(null),
                one.verdict().text(language),
                reasons(one.breaks()));
    }

    private IntervalText difference(Change change) {
        return IntervalText.difference(change.difference(), change.low(), change.high(), " " + words.to() + " ");
    }

    private List<String> reasons(Set<Reason> reasons) {
        return reasons.stream().map(words::reason).toList();
    }

    private String label(Indicator indicator) {
        return indicator.label().in(language);
    }

    private TrendView.Said said(List<TrendView.ItemRow> items) {
        return new TrendView.Said(
                named(items, Verdict.ROSE),
                named(items, Verdict.FELL),
                labels(items, Verdict.ALIKE),
                labels(items, Verdict.OPEN).size(),
                labels(items, Verdict.BROKEN),
                labels(items, Verdict.MISSING).size());
    }

    private static List<TrendView.Named> named(List<TrendView.ItemRow> items, Verdict verdict) {
        return items.stream()
                .filter(one -> one.verdict().slug().equals(verdict.slug()))
                .map(one -> new TrendView.Named(one.label(), one.change()))
                .toList();
    }

    private static List<String> labels(List<TrendView.ItemRow> items, Verdict verdict) {
        return items.stream()
                .filter(one -> one.verdict().slug().equals(verdict.slug()))
                .map(TrendView.ItemRow::label)
                .toList();
    }

    private TrendView.MeasureRow measure(WaveSeries.MeasureLine line) {
        List<Measured> totals = line.totals();
        return new TrendView.MeasureRow(
                line.measure().label().in(language),
                IntStream.range(0, totals.size())
                        .mapToObj(w -> new TrendView.Cell(
                                head(shown().get(w)).name(),
                                IntervalText.of(
                                        totals.get(w).rate(), totals.get(w).limits())))
                        .toList(),
                line.change().map(this::difference).orElse(null),
                line.verdict().text(language),
                words.itemsOf(line.used(), line.of()));
    }

    /** The one asked for; else what went farthest of all that is clear; else the first. */
    private TrendView.Chosen chosen(Optional<Indicator> item, List<TrendView.ItemRow> items) {
        Optional<String> farthest = items.stream()
                .filter(one -> one.verdict().slug().equals(Verdict.ROSE.slug())
                        || one.verdict().slug().equals(Verdict.FELL.slug()))
                .max(Comparator.comparingDouble(
                        one -> Math.abs(Double.parseDouble(one.change().value()))))
                .map(TrendView.ItemRow::name);
        String name = item.map(Indicator::name)
                .or(() -> farthest)
                .or(() -> items.stream().map(TrendView.ItemRow::name).findFirst())
                .orElse("");
        return series.items().stream()
                .filter(line -> line.indicator().name().equals(name))
                .findFirst()
                .or(() -> series.items().stream().findFirst())
                .map(this::chosen)
                .orElse(null);
    }

    private TrendView.Chosen chosen(WaveSeries.ItemLine line) {
        List<TrendView.PointRow> points = IntStream.range(0, line.points().size())
                .mapToObj(w -> point(shown().get(w), line.points().get(w)))
                .toList();
        return new TrendView.Chosen(
                line.indicator().name(),
                label(line.indicator()),
                points,
                points.stream().anyMatch(one -> !one.breaks().isEmpty()),
                line.basis());
    }

    private TrendView.PointRow point(Wave wave, WaveSeries.Point point) {
        return new TrendView.PointRow(
                head(wave),
                point.finding().map(one -> FigureText.of(one, language)).orElse(null),
                point.finding()
                        .flatMap(Finding::shown)
                        .map(rate -> IntervalText.of(rate.rate(), rate.limits()))
                        .orElse(null),
                reasons(point.breaks()));
    }
}
