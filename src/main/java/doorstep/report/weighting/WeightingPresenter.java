package doorstep.report.weighting;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.ResultsPage;
import doorstep.rates.Slug;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import doorstep.tally.rates.WeightEffect;
import doorstep.web.Punctuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts the weights of a wave into the words and figures of their page. */
final class WeightingPresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final WeightedRates weighted;
    private final List<CensusFigures> figures;
    private final Map<String, String> names;
    private final Language language;
    private final String comma;

    /** @param names of all places with figures, by code */
    WeightingPresenter(ResultsPage page, List<CensusFigures> figures, Map<String, String> names) {
        this.page = page;
        this.rates = page.rates();
        this.figures = figures;
        this.weighted = WeightedRates.of(rates, figures);
        this.names = names;
        this.language = page.language();
        this.comma = Punctuation.of(language.tag()).comma();
    }

    WeightingView view() {
        return new WeightingView(
                page,
                weighted.answers(),
                weighted.before().map(WeightingPresenter::effect).orElse(null),
                weighted.raked().map(this::raked).orElse(null),
                weighted.why().map(text -> text.in(language)).orElse(""),
                weighted.items().stream().map(this::row).toList(),
                new WeightingView.Census(margins(), entered(), places()),
                weighted.strata().stream()
                        .filter(one -> one.cell().responses() > 0)
                        .map(this::community)
                        .toList());
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
                        weighted.used().stream()
                                .map(one -> one.question().label().in(language))
                                .toList()),
                (int) WeightedRates.BOUND,
                raked.fit().trimmed(),
                Figures.bare(raked.fit().missed()));
    }

    private WeightingView.Row row(WeightedRates.Item item) {
        Optional<Rate> raked = item.raked().flatMap(Finding::shown);
        Optional<Rate> main = item.weighted().shown();
        return new WeightingView.Row(
                item.indicator().name(),
                item.indicator().label().in(language),
                FigureText.of(item.unweighted(), language),
                FigureText.of(item.weighted(), language),
                item.raked().map(one -> FigureText.of(one, language)).orElse(null),
                raked.isPresent() && main.isPresent()
                        ? Figures.difference(raked.get().rate() - main.get().rate())
                        : "");
    }

    private List<WeightingView.MarginText> margins() {
        List<WeightingView.MarginText> texts = new ArrayList<>();
        int used = 0;
        for (CensusMargin margin : weighted.margins()) {
            Map<String, Double> weights = margin.isUsable() ? weighted.weights(used++) : Map.of();
            texts.add(new WeightingView.MarginText(
                    margin.question().label().in(language),
                    Slug.of(margin.state()),
                    String.join(
                            comma,
                            margin.cover().used().stream().map(this::name).toList()),
                    String.join(
                            comma,
                            margin.cover().missing().stream()
                                    .map(WavePlaces.RatedPlace::name)
                                    .toList()),
                    levels(margin, weights)));
        }
        return texts;
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

    /** Each place with figures, the largest first. */
    private List<WeightingView.Entered> entered() {
        Map<String, List<CensusFigures>> byPlace = new LinkedHashMap<>();
        figures.forEach(one ->
                byPlace.computeIfAbsent(one.place(), p -> new ArrayList<>()).add(one));
        List<WeightingView.Entered> entered = new ArrayList<>();
        byPlace.forEach((code, all) -> entered.add(new WeightingView.Entered(
                code,
                name(code),
                String.join(
                        Punctuation.of(language.tag()).semicolon(),
                        all.stream().map(this::figures).toList()),
                weighted.used().stream().anyMatch(one -> one.cover().used().contains(code)))));
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
