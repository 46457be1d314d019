package doorstep.report.weighting;

import doorstep.census.CensusFigures;
import doorstep.census.CensusMargin;
import doorstep.fieldwork.OutcomeRates;
import doorstep.place.PlaceLevel;
import doorstep.place.PlaceNames;
import doorstep.place.Scope;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.rates.CensusWeights;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.ResultsPage;
import doorstep.rates.Slug;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.response.cells.NamedAdults;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Representativeness;
import doorstep.tally.rates.Stratum;
import doorstep.tally.rates.WeightEffect;
import doorstep.web.Punctuation;
import doorstep.web.Texts;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts the weights of a wave into the words and figures of their page. */
final class WeightingPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final WeightedRates weighted;
    private final CensusWeights weighting;
    private final List<CensusFigures> figures;
    private final List<CensusFigures> latest;
    private final LocalDateTime now;
    private final Map<String, String> names;
    private final Language language;
    private final String comma;

    private final OutcomeRates doors;
    private final Scope seen;
    private final NamedAdults.Count named;

    /**
     * What is known beside the rates.
     *
     * @param latest census figures that the next wave would count by
     * @param named of the places that the reader sees
     */
    record Known(OutcomeRates doors, List<CensusFigures> latest, LocalDateTime now, NamedAdults.Count named) {}

    /** @param seen by the reader: only these places are named */
    WeightingPresenter(ResultsPage page, Known known, Scope seen) {
        this.named = known.named();
        this.page = page;
        this.rates = page.rates();
        this.doors = known.doors();
        this.now = known.now();
        this.seen = seen;
        this.weighted = WeightedRates.of(rates);
        this.weighting = rates.weighting();
        this.figures = seen(weighting.setting().figures());
        this.latest = seen(known.latest()).stream().filter(this::isHere).toList();
        this.names = PlaceNames.of(named());
        this.language = page.language();
        this.comma = Punctuation.of(language.tag()).comma();
    }

    private List<CensusFigures> seen(List<CensusFigures> figures) {
        return figures.stream().filter(one -> seen.covers(one.place())).toList();
    }

    private boolean isHere(CensusFigures one) {
        return page.wave().communities.stream().anyMatch(code -> code.startsWith(one.place()));
    }

    /** All places that have figures, or lack them. */
    private Set<String> named() {
        Set<String> codes = new HashSet<>();
        figures.forEach(one -> codes.add(one.place()));
        latest.forEach(one -> codes.add(one.place()));
        weighting.margins().forEach(one -> {
            codes.addAll(one.cover().used());
            codes.addAll(one.cover().missing());
        });
        return codes;
    }

    WeightingView view() {
        return new WeightingView(
                page,
                weighted.answers(),
                weighted.before().map(WeightingPresenter::effect).orElse(null),
                weighting.raked().map(this::raked).orElse(null),
                evenness(),
                weighted.items().stream().map(this::row).toList(),
                new WeightingView.Census(
                        margins(),
                        WeightingView.Fixed.of(weighting.setting(), page.wave().opensAt, now),
                        entered(figures),
                        next(),
                        places()),
                new WeightingView.Communities(
                        weighted.drawn().stream()
                                .filter(one -> one.cell().responses() > 0)
                                .map(this::community)
                                .toList(),
                        whoAnswered()));
    }

    /** The number stands still once the wave has closed; before, it would tell of each answer as it comes. */
    private String whoAnswered() {
        WeightingMessages words = Texts.in(language.tag(), WeightingMessages.class);
        if (!page.isClosed()) {
            return words.namedLater();
        }
        if (named.all() == 0) {
            return "";
        }
        return named.isTold() ? words.named(named.all(), named.drawn(), named.others()) : words.namedFew();
    }

    private static WeightingView.EffectText effect(WeightEffect effect) {
        return new WeightingView.EffectText(
                String.format(Locale.ROOT, "%.2f", effect.kish()), Math.round(effect.answers()));
    }

    private WeightingView.RakedText raked(Raked raked) {
        return new WeightingView.RakedText(
                effect(weighted.after().orElseThrow()),
                String.join(
                        comma,
                        weighting.used().stream()
                                .map(one -> one.question().label().in(language))
                                .toList()),
                (int) CensusWeights.BOUND,
                rates.isWhole() ? fit(raked.fit()) : null);
    }

    private static WeightingView.FitText fit(Raked.Fit fit) {
        return new WeightingView.FitText(
                fit.trimmed(), Figures.percent((double) fit.trimmed() / fit.answers()), Figures.bare(fit.missed()));
    }

    /** Of all the wave's communities only: the census speaks of these. */
    private WeightingView.Evenness evenness() {
        boolean isWhole =
                page.wave().communities.size() == rates.places().communities().size();
        if (!isWhole || doors.i() == 0) {
            return null;
        }
        double rate = doors.rr1().orElseThrow().value();
        List<CensusMargin> used = weighting.used();
        return IntStream.range(0, used.size())
                .mapToObj(m -> evenness(used.get(m), m, rate))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(WeightingView.Evenness::r))
                .orElse(null);
    }

    private Optional<WeightingView.Evenness> evenness(CensusMargin margin, int at, double rate) {
        return Representativeness.of(rate, weighting.shares(weighted.drawn(), at), margin.shares())
                .map(found ->
                        WeightingView.Evenness.of(margin.question().label().in(language), found));
    }

    private WeightingView.Row row(WeightedRates.Item item) {
        Optional<Rate> raked = item.raked().flatMap(Finding::shown);
        Optional<Rate> drawn = item.weighted().shown();
        return new WeightingView.Row(
                item.indicator().name(),
                item.indicator().label().in(language),
                FigureText.of(item.unweighted(), language),
                FigureText.of(item.weighted(), language),
                item.raked().map(one -> FigureText.of(one, language)).orElse(null),
                raked.isPresent() && drawn.isPresent()
                        ? Figures.difference(raked.get().rate() - drawn.get().rate())
                        : "");
    }

    private List<WeightingView.MarginText> margins() {
        List<WeightingView.MarginText> texts = new ArrayList<>();
        List<Stratum> drawn = weighted.drawn();
        int used = 0;
        for (CensusMargin margin : weighting.margins()) {
            Map<String, Double> weights = margin.isUsable() ? weighting.shares(drawn, used++) : Map.of();
            texts.add(new WeightingView.MarginText(
                    margin.question().label().in(language),
                    Slug.of(margin.state()),
                    named(margin.cover().used()),
                    named(margin.cover().missing()),
                    levels(margin, weights)));
        }
        return texts;
    }

    /** Those of the places that the reader sees. */
    private String named(Collection<String> places) {
        return places.stream().filter(seen::covers).map(names::get).collect(Collectors.joining(comma));
    }

    private List<WeightingView.LevelText> levels(CensusMargin margin, Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, String> labels = new LinkedHashMap<>();
        margin.question()
                .choices()
                .choices()
                .forEach(one -> labels.put(one.name(), one.label().in(language)));
        labels.put("", "–");
        List<WeightingView.LevelText> levels = new ArrayList<>();
        labels.forEach((level, label) -> {
            Double census = margin.shares().get(level);
            if (census != null || weights.containsKey(level)) {
                levels.add(new WeightingView.LevelText(
                        label,
                        census == null ? "" : Figures.percent(census),
                        all > 0 ? Figures.percent(weights.getOrDefault(level, 0.0) / all) : "",
                        census == null));
            }
        });
        return levels;
    }

    private static Map<String, List<CensusFigures>> byPlace(List<CensusFigures> figures) {
        return figures.stream().collect(Collectors.groupingBy(CensusFigures::place, TreeMap::new, Collectors.toList()));
    }

    /** Places whose figures are others by now than those that the wave counts by. */
    private List<WeightingView.Entered> next() {
        Map<String, List<CensusFigures>> own = byPlace(figures);
        Map<String, List<CensusFigures>> changed = byPlace(latest);
        changed.entrySet().removeIf(one -> one.getValue().equals(own.get(one.getKey())));
        own.keySet().removeAll(byPlace(latest).keySet());
        return Stream.concat(
                        entered(changed.values().stream().flatMap(List::stream).toList()).stream(),
                        own.keySet().stream().map(code -> new WeightingView.Entered(code, name(code), "", false)))
                .toList();
    }

    /** Each place with figures, the largest first. */
    private List<WeightingView.Entered> entered(List<CensusFigures> figures) {
        List<WeightingView.Entered> entered = new ArrayList<>();
        byPlace(figures)
                .forEach((code, all) -> entered.add(new WeightingView.Entered(
                        code,
                        name(code),
                        String.join(
                                Punctuation.of(language.tag()).semicolon(),
                                all.stream().map(this::figures).toList()),
                        weighting.used().stream()
                                .anyMatch(one -> one.cover().used().contains(code)))));
        return entered;
    }

    private String figures(CensusFigures one) {
        List<String> parts = new ArrayList<>();
        Optional<Question> question = rates.questionnaire().question(one.question());
        one.amounts()
                .forEach((level, amount) ->
                        parts.add(question.flatMap(q -> q.choices().find(level))
                                        .map(Choice::label)
                                        .map(text -> text.in(language))
                                        .orElse(level)
                                + " " + Figures.plain(amount) + (one.unit() == CensusFigures.Unit.percent ? "%" : "")));
        return String.join(comma, parts);
    }

    private String name(String code) {
        return names.get(code);
    }

    /** The places of the wave from its districts down. */
    private List<WeightingView.PlaceOption> places() {
        List<WeightingView.PlaceOption> places = new ArrayList<>();
        for (PlaceLevel level : List.of(PlaceLevel.district, PlaceLevel.street, PlaceLevel.community)) {
            rates.places()
                    .groups(level)
                    .forEach(group -> places.add(new WeightingView.PlaceOption(
                            group.place().code(),
                            level == PlaceLevel.community
                                    ? group.place().within() + " "
                                            + group.place().name()
                                    : group.place().name())));
        }
        return places;
    }

    private WeightingView.CommunityRow community(Stratum one) {
        String name = rates.places().communities().stream()
                .filter(place -> place.code().equals(one.community()))
                .map(WavePlaces.Community::name)
                .findFirst()
                .orElse(one.community());
        long answered = one.cell().responses();
        boolean known = one.households().isPresent();
        return new WeightingView.CommunityRow(
                one.community(),
                name,
                known ? String.valueOf(one.households().getAsLong()) : "",
                answered,
                known
                        ? String.format(
                                Locale.ROOT, "%.1f", (double) one.households().getAsLong() / answered)
                        : "");
    }
}
