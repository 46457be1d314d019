package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemView;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.items.PlacePair.Verdict;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the comparison of two places into the words, figures and addresses of its page. */
final class PairPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final PairAddress address;
    private final Language language;
    private final PairMessages words;
    private final List<WavePlaces.RatedPlace> places;

    PairPresenter(ResultsPage page, PairAddress address) {
        this.page = page;
        this.rates = page.rates();
        this.address = address;
        this.language = page.language();
        this.words = Texts.in(language.tag(), PairMessages.class);
        this.places = rates.places().groups(address.by()).stream()
                .map(WavePlaces.Group::place)
                .toList();
    }

    PairView view() {
        PairView.State state = state();
        PairView.Result result = state == PairView.State.COMPARED ? result() : null;
        return new PairView(
                page,
                address.by(),
                levels(),
                choices(address.a()),
                choices(address.b()),
                state,
                result,
                result == null ? "" : rates.isOfLinks() ? words.onlyBeside() : said(result));
    }

    private PairView.State state() {
        if (places.size() < 2) {
            return PairView.State.ONLY_ONE;
        } else if (!isKnown(address.a()) || !isKnown(address.b())) {
            return PairView.State.UNKNOWN;
        } else if (address.a().isEmpty() || address.b().isEmpty()) {
            return PairView.State.TO_CHOOSE;
        }
        return address.a().equals(address.b()) ? PairView.State.SAME : PairView.State.COMPARED;
    }

    private boolean isKnown(String code) {
        return code.isEmpty() || places.stream().anyMatch(place -> place.code().equals(code));
    }

    private List<ItemView.Level> levels() {
        return Stream.of(PlaceLevel.community, PlaceLevel.street, PlaceLevel.district)
                .filter(level -> level == address.by() || rates.places(level) > 1)
                .map(level -> new ItemView.Level(level, address.by(level).toString(), level == address.by()))
                .toList();
    }

    private List<RankingView.Choice> choices(String chosen) {
        return places.stream()
                .map(place -> new RankingView.Choice(
                        place.code(), place.name(), place.code().equals(chosen)))
                .toList();
    }

    private PairView.Result result() {
        PlacePair pair = PlacePair.of(
                rates,
                rates.at(address.a()).orElseThrow(),
                rates.at(address.b()).orElseThrow(),
                places.size());
        List<PlacePair.Judged> strict = pair.strictly();
        return new PairView.Result(
                pair.a().place(),
                pair.b().place(),
                address.swapped().toString(),
                names(pair.measures(Verdict.LOWER)),
                names(pair.measures(Verdict.HIGHER)),
                new PairView.Strict(pair.pairs(), strict.size(), names(strict)),
                pair.measures().stream().map(this::line).toList(),
                lines(pair.items()));
    }

    private String said(PairView.Result result) {
        String a = result.a().name();
        String b = result.b().name();
        int lower = result.lower().size();
        int higher = result.higher().size();
        List<String> said = new ArrayList<>();
        if (!result.lowerMeasures().isEmpty()) {
            said.add(words.lowerIn(a, b, result.lowerMeasures()));
        }
        if (!result.higherMeasures().isEmpty()) {
            said.add(words.higherIn(a, b, result.higherMeasures()));
        }
        if (lower > 0) {
            said.add(words.lower(a, b, lower));
        }
        if (higher > 0) {
            said.add(lower > 0 ? words.andHigher(higher) : words.higher(a, b, higher));
        }
        said.add(result.isItemClear() ? rest(result.open()) : noItem(result, words.nothing(a, b, result.open())));
        return String.join(language.choose("", " "), said);
    }

    private String rest(long open) {
        return open > 0 ? words.rest(open) : words.noRest();
    }

    private String noItem(PairView.Result result, String nothing) {
        if (result.open() == 0) {
            return words.allMissing();
        }
        return result.isClear() ? words.singly(result.open()) : nothing;
    }

    /** What is clear first, then what cannot be told, then what cannot be compared; the largest difference first. */
    private List<PairView.Line> lines(List<PlacePair.ItemLine> items) {
        return items.stream()
                .sorted(Comparator.comparing(
                                (PlacePair.ItemLine one) -> one.line().verdict())
                        .thenComparing(one -> -one.line()
                                .difference()
                                .map(change -> Math.abs(change.difference()))
                                .orElse(0.0)))
                .map(this::line)
                .toList();
    }

    private String names(List<? extends PlacePair.Judged> judged) {
        return judged.stream()
                .map(one -> one.match(
                        item -> label(item.indicator()),
                        total -> words.total(total.measure().label().in(language))))
                .collect(Collectors.joining(Punctuation.of(language.tag()).comma()));
    }

    private String label(Indicator indicator) {
        return indicator.label().in(language);
    }

    private PairView.Line line(PlacePair.ItemLine one) {
        Indicator item = one.indicator();
        return line(
                new PairView.Judged(label(item), item.measure().label().in(language), ranking(item.name(), ""), 1, 1),
                one.line());
    }

    private PairView.Line line(PlacePair.MeasureLine one) {
        Measure measure = one.measure();
        return line(
                new PairView.Judged(
                        measure.label().in(language), "", ranking("", measure.keyword()), one.items(), one.of()),
                one.line());
    }

    private PairView.Line line(PairView.Judged what, PlacePair.Line line) {
        return new PairView.Line(
                what,
                FigureText.spoken(line.a(), rates, language),
                FigureText.spoken(line.b(), rates, language),
                difference(line).orElse(null),
                line.verdict());
    }

    private String ranking(String item, String measure) {
        return new RankingAddress(page.wave().id, item, measure, address.by(), address.a(), address.b()).toString();
    }

    private Optional<IntervalText> difference(PlacePair.Line line) {
        return line.difference()
                .map(one -> IntervalText.difference(one.difference(), one.low(), one.high(), " " + words.to() + " "));
    }
}
