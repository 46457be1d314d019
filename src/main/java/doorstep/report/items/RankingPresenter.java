package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.ItemMessages;
import doorstep.rates.ItemView;
import doorstep.rates.Ranking;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.Funnel;
import doorstep.tally.rates.Limits;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a ranking into the words, figures and addresses of its page. */
final class RankingPresenter {
    private static final int CURVE_POINTS = 24;

    private final ResultsPage page;
    private final WaveRates rates;
    private final RankingAddress address;
    private final Language language;
    private final ItemMessages words;
    private final Ranking ranking;

    /** @param address of an item or a measure that the questionnaire has */
    RankingPresenter(ResultsPage page, RankingAddress address) {
        this.page = page;
        this.rates = page.rates();
        this.address = address;
        this.language = page.language();
        this.words = Texts.in(language.tag(), ItemMessages.class);
        this.ranking = indicator()
                .map(item -> Ranking.of(rates, item, address.by()))
                .orElseGet(() -> Ranking.of(rates, measure(), address.by()));
    }

    private Optional<Indicator> indicator() {
        return rates.questionnaire().indicator(address.item());
    }

    private Measure measure() {
        return Measure.of(address.measure()).orElseThrow();
    }

    RankingView view() {
        return new RankingView(
                page,
                new RankingView.Picked(address.item(), itemGroups(), measures(), address.by(), levels()),
                what(),
                rates.isOfLinks() ? null : new RankingConclusion(ranking, language).said(),
                new RankingView.Table(
                        listed().map(this::row).toList(),
                        curves(),
                        ranking.apart().stream()
                                .map(one -> new RankingView.Apart(one.place(), FigureText.of(one.finding(), language)))
                                .toList()),
                versus());
    }

    /** By rate; those who scan are in no order but that of the codes. */
    private Stream<Ranking.Ranked> listed() {
        return rates.isOfLinks()
                ? ranking.ranked().stream()
                        .sorted(Comparator.comparing(one -> one.place().code()))
                : ranking.ranked().stream();
    }

    private RankingView.What what() {
        return new RankingView.What(
                indicator()
                        .map(Indicator::label)
                        .orElseGet(() -> measure().label())
                        .in(language),
                ranking.items(),
                ranking.of(),
                levelWord(),
                FigureText.of(ranking.whole(), language));
    }

    private Stream<Measure> asked() {
        return rates.questionnaire().indicators().stream()
                .map(Indicator::measure)
                .distinct()
                .sorted();
    }

    private List<RankingView.ItemGroup> itemGroups() {
        return asked().map(measure -> new RankingView.ItemGroup(
                        measure.label().in(language),
                        rates.questionnaire().indicators().stream()
                                .filter(item -> item.measure() == measure)
                                .map(item -> new RankingView.Choice(
                                        item.name(),
                                        item.label().in(language),
                                        item.name().equals(address.item())))
                                .toList()))
                .toList();
    }

    private List<RankingView.Link> measures() {
        return asked().map(measure -> new RankingView.Link(
                        measure.keyword(),
                        measure.label().in(language),
                        address.measure(measure.keyword()).toString(),
                        measure.keyword().equals(address.measure())))
                .toList();
    }

    private List<ItemView.Level> levels() {
        return Stream.of(PlaceLevel.community, PlaceLevel.street, PlaceLevel.district)
                .filter(level -> level == address.by() || rates.places(level) > 1)
                .map(level -> new ItemView.Level(level, address.by(level).toString(), level == address.by()))
                .toList();
    }

    private String levelWord() {
        return switch (address.by()) {
            case community -> words.communities();
            case street -> words.streets();
            case district -> words.districts();
            case city, province -> words.places();
        };
    }

    private RankingView.Row row(Ranking.Ranked one) {
        return new RankingView.Row(
                one.place(),
                one.rank().rank(),
                span(one.rank().best(), one.rank().worst()),
                span(one.tier().tier(), one.tier().last()),
                FigureText.of(one.finding(), language),
                tone(one),
                one.point()
                        .map(point ->
                                String.valueOf(Math.round(point.community().answers())))
                        .orElse(""),
                one.point().map(this::band).orElse(""));
    }

    private static String span(int from, int to) {
        return from == to ? "" + from : from + "–" + to;
    }

    private static String tone(Ranking.Ranked one) {
        if (one.point().isPresent()) {
            Funnel.Point point = one.point().get();
            return point.band() != Funnel.Band.BEYOND_998 ? "plain" : point.isAbove() ? "higher" : "lower";
        }
        return one.tier().tier() > 1 ? "lower" : "plain";
    }

    private String band(Funnel.Point point) {
        return switch (point.band()) {
            case INSIDE -> words.bandInside();
            case BEYOND_95 -> words.bandBeyond95();
            case BEYOND_998 -> point.isAbove() ? "▶ " + words.bandAbove() : "◀ " + words.bandBelow();
        };
    }

    private List<RankingView.Curve> curves() {
        List<RankingView.Curve> curves = new ArrayList<>();
        ranking.funnel().ifPresent(funnel -> {
            double most = funnel.points().stream()
                    .mapToDouble(point -> point.community().answers())
                    .max()
                    .orElse(0);
            for (double confidence : List.of(Limits.CONFIDENCE, Funnel.OUTER)) {
                String limit = confidence == Limits.CONFIDENCE ? "95" : "99.8";
                for (int i = 1; i <= CURVE_POINTS; i++) {
                    long answers = Math.max(1, Math.round(i * most * 1.15 / CURVE_POINTS));
                    Limits limits = funnel.limits(answers, confidence);
                    curves.add(new RankingView.Curve(
                            limit, answers, Figures.bare(limits.low()), Figures.bare(limits.high())));
                }
            }
        });
        return curves;
    }

    private RankingView.Versus versus() {
        Optional<Ranking.Ranked> a = ranking.place(address.a());
        Optional<Ranking.Ranked> b = ranking.place(address.b());
        boolean isSame = a.isPresent() && a.equals(b);
        VersusText result = a.isPresent() && b.isPresent() && !isSame
                ? VersusText.of(a.get(), b.get(), ranking.ranked().size())
                : null;
        return new RankingView.Versus(
                choices(address.a()),
                choices(address.b()),
                isSame,
                unrated(),
                address.a(),
                address.b(),
                address.pair().toString(),
                result);
    }

    /** Another item may leave one of the chosen places without a rate: then that is said, and the choice is kept. */
    private List<String> unrated() {
        return ranking.apart().stream()
                .map(Ranking.Apart::place)
                .filter(this::isChosen)
                .map(WavePlaces.RatedPlace::name)
                .toList();
    }

    private boolean isChosen(WavePlaces.RatedPlace place) {
        return place.code().equals(address.a()) || place.code().equals(address.b());
    }

    private List<RankingView.Choice> choices(String chosen) {
        Stream<WavePlaces.RatedPlace> kept = ranking.apart().stream()
                .map(Ranking.Apart::place)
                .filter(place -> place.code().equals(chosen));
        return Stream.concat(ranking.ranked().stream().map(Ranking.Ranked::place), kept)
                .sorted(Comparator.comparing(WavePlaces.RatedPlace::code))
                .map(place -> new RankingView.Choice(
                        place.code(), place.name(), place.code().equals(chosen)))
                .toList();
    }
}
