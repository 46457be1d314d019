package doorstep.followup;

import doorstep.fieldwork.Progress;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.report.FigureText;
import doorstep.report.Figures;
import doorstep.report.PlaceRates;
import doorstep.report.WaveRates;
import doorstep.report.WaveResults;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the page of publicity shows: what people know least, what was handed out where, and whether it helped. */
@ApplicationScoped
class PublicityView {
    @Inject
    WaveResults results;

    @Inject
    Progress progress;

    @Inject
    FollowupWords words;

    @Inject
    Register register;

    /**
     * An awareness item at the place.
     *
     * @param ranks {@code 1–3}, counted from what fewest know; empty where no rate is shown
     * @param tip the sentence of the chart
     */
    public record Known(
            String name,
            String label,
            FigureText figure,
            String target,
            String ranks,
            boolean mayBeLeast,
            boolean hasCard,
            String low,
            String high,
            String tip) {}

    /**
     * A community.
     *
     * @param others beside the lowest, that may be the lowest too
     */
    public record Community(PlaceName place, Known lowest, List<Known> others, String otherNames) {}

    /** Communities of one street to tick. */
    public record Street(String name, List<PlaceName> communities) {}

    /** A record of publicity. @param asking the waves that asked there on that day */
    public record Line(Handout handout, String label, PlaceName place, Between.When when, List<Wave> asking) {}

    /** One kind of communities. @param change empty where nothing is compared */
    public record Side(int communities, FigureText before, FigureText after, String change) {}

    /** One item's difference in differences. @param slug of the verdict */
    public record Told(
            String label,
            String slug,
            Effect.Verdict verdict,
            List<doorstep.questionnaire.VersionDifference.Reason> breaks,
            Side there,
            Side elsewhere,
            String difference,
            String limits,
            String detectable,
            boolean clearAlone,
            int leftOut) {}

    /**
     * The page.
     *
     * @param place whose ranking is shown
     * @param asking waves in the field in some of the communities, now
     * @param earlier null for the first wave
     * @param next null for the last one
     * @param tainted waves that were asking when it was handed out, as the form says; empty unless that is to be confirmed
     */
    public record Page(
            Wave wave,
            LocalDateTime asOf,
            long onPhones,
            PlaceName place,
            List<Known> known,
            List<Known> least,
            List<Community> communities,
            List<Wave> asking,
            List<Register.Choice> items,
            List<Street> streets,
            HandoutForm form,
            List<Wave> tainted,
            List<Line> handouts,
            Wave earlier,
            Wave next,
            boolean preliminary,
            List<Told> effects,
            int done) {

        public List<Handout.Kind> kinds() {
            return List.of(Handout.Kind.values());
        }

        /** How many items were judged together. */
        public int judged() {
            return (int)
                    effects.stream().filter(one -> !one.difference().isEmpty()).count();
        }
    }

    /** @param form null for a blank one */
    @Transactional
    public Page page(long id, String place, HandoutForm form, int done) {
        Wave wave = results.wave(id);
        WaveRates rates = results.rates(wave);
        Language language = words.language();
        if (Tasks.within(wave.communities, place).isEmpty()) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个地点。", "This place is not in the wave.");
        }
        PlaceRates at = place.isEmpty() ? rates.whole() : Tasks.at(rates, place);
        LeastKnown known = LeastKnown.of(at);
        Optional<Wave> earlier = results.earlier(wave);
        List<Handout> handouts = Handout.of(wave.formId, wave.communities);
        HandoutForm typed = form == null ? HandoutForm.blank(register.today(), "") : form;
        return new Page(
                wave,
                rates.asOf(),
                progress.waitingOnPhones(id),
                place.isEmpty() ? whole(at) : PlaceName.of(place),
                known.items().stream().map(item -> known(item, language)).toList(),
                known.mayBeLeast().stream().map(item -> known(item, language)).toList(),
                communities(rates, language),
                asking(wave, register.now()),
                items(rates.questionnaire(), language),
                streets(wave),
                typed,
                typed.problem("sure").isEmpty() ? List.of() : tainted(wave, typed),
                lines(wave, earlier, handouts, rates.questionnaire(), language),
                earlier.orElse(null),
                next(wave),
                wave.state(register.now()) != Wave.State.CLOSED,
                earlier.map(before -> effects(before, wave, rates, handouts)).orElse(List.of()),
                done);
    }

    private static PlaceName whole(PlaceRates whole) {
        return new PlaceName("", whole.place().name(), "");
    }

    private static Known known(LeastKnown.Item item, Language language) {
        Indicator indicator = item.indicator();
        FigureText figure = FigureText.of(item.finding(), language);
        String label = indicator.label().in(language);
        return new Known(
                indicator.name(),
                label,
                figure,
                Figures.plain(indicator.target().movePointRight(2)),
                item.ranks().map(PublicityView::ranks).orElse(""),
                item.mayBeLeast(),
                indicator.card().isPresent(),
                item.finding().shown().map(rate -> Figures.bare(rate.low())).orElse(""),
                item.finding().shown().map(rate -> Figures.bare(rate.high())).orElse(""),
                figure.isShown()
                        ? label + " " + figure.rate() + "（" + figure.limits() + "，n = " + figure.n() + "）"
                        : "");
    }

    private static String ranks(LeastKnown.Ranks ranks) {
        return ranks.best() == ranks.worst() ? "" + ranks.best() : ranks.best() + "–" + ranks.worst();
    }

    private static List<Community> communities(WaveRates rates, Language language) {
        List<Community> all = new ArrayList<>();
        Map<String, PlaceName> names = PlaceName.of(rates.places().codes());
        for (PlaceRates place : rates.by(PlaceLevel.community)) {
            LeastKnown known = LeastKnown.of(place);
            List<Known> items =
                    known.items().stream().map(item -> known(item, language)).toList();
            if (!items.isEmpty()) {
                List<Known> others =
                        items.stream().skip(1).filter(Known::mayBeLeast).toList();
                String comma = language == Language.ZH ? "、" : ", ";
                all.add(new Community(
                        names.get(place.place().code()),
                        items.get(0),
                        others,
                        others.stream().map(Known::label).collect(Collectors.joining(comma))));
            }
        }
        return all;
    }

    /** The waves of this questionnaire that ask at the moment in communities of this one. */
    private static List<Wave> asking(Wave wave, LocalDateTime now) {
        return ofForm(wave).stream()
                .filter(one -> one.state(now) == Wave.State.OPEN)
                .filter(one -> one.communities.stream().anyMatch(wave.communities::contains))
                .toList();
    }

    private static List<Wave> ofForm(Wave wave) {
        return Wave.list("formId = ?1 and publishedAt is not null order by opensAt, id", wave.formId);
    }

    /** What may be handed out: whatever has a publicity text, and all that people should know. */
    static List<Indicator> publicised(Questionnaire questionnaire) {
        return questionnaire.indicators().stream()
                .filter(one -> one.measure() == Measure.AWARENESS || one.card().isPresent())
                .toList();
    }

    private static List<Register.Choice> items(Questionnaire questionnaire, Language language) {
        return publicised(questionnaire).stream()
                .map(one -> new Register.Choice(one.name(), one.label().in(language)))
                .toList();
    }

    private static List<Street> streets(Wave wave) {
        Map<String, PlaceName> names = PlaceName.of(wave.communities);
        Map<String, List<PlaceName>> byStreet = new LinkedHashMap<>();
        new TreeSet<>(wave.communities)
                .forEach(code -> byStreet.computeIfAbsent(PlaceLevel.street.codeOf(code), street -> new ArrayList<>())
                        .add(names.get(code)));
        return byStreet.values().stream()
                .map(list -> new Street(list.get(0).within(), list))
                .toList();
    }

    /** The waves that were asking in the communities picked on the day typed. */
    private static List<Wave> tainted(Wave wave, HandoutForm form) {
        return asking(ofForm(wave), LocalDate.parse(form.typed("on")), Set.copyOf(form.community));
    }

    static List<Wave> asking(List<Wave> waves, LocalDate day, Set<String> communities) {
        return waves.stream()
                .filter(one -> Between.asksOn(one, day))
                .filter(one -> one.communities.stream().anyMatch(communities::contains))
                .toList();
    }

    private static List<Line> lines(
            Wave wave, Optional<Wave> earlier, List<Handout> handouts, Questionnaire questionnaire, Language language) {
        List<Wave> waves = ofForm(wave);
        Map<String, PlaceName> names =
                PlaceName.of(handouts.stream().map(one -> one.community).collect(Collectors.toSet()));
        Optional<Between> between = earlier.map(one -> Between.of(one, wave));
        return handouts.stream()
                .map(one -> new Line(
                        one,
                        questionnaire
                                .indicator(one.item)
                                .map(item -> item.label().in(language))
                                .orElse(one.item),
                        names.get(one.community),
                        between.map(days -> days.of(one.givenOn)).orElse(null),
                        asking(waves, one.givenOn, Set.of(one.community))))
                .toList();
    }

    private Wave next(Wave wave) {
        return ofForm(wave).stream()
                .filter(one -> results.earlier(one)
                        .filter(before -> before.id.equals(wave.id))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private List<Told> effects(Wave earlier, Wave wave, WaveRates rates, List<Handout> handouts) {
        return Effect.of(results.rates(earlier), rates, Between.of(earlier, wave), handouts).stream()
                .map(effect -> told(effect, words.language()))
                .toList();
    }

    private static Told told(Effect effect, Language language) {
        return new Told(
                effect.indicator().label().in(language),
                effect.verdict().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                effect.verdict(),
                List.copyOf(effect.breaks()),
                side(effect.there(), effect.did().map(one -> one.there()), language),
                side(effect.elsewhere(), effect.did().map(one -> one.elsewhere()), language),
                effect.did().map(one -> Figures.difference(one.difference())).orElse(""),
                effect.did()
                        .map(one -> RetestView.limits(one.low(), one.high()))
                        .orElse(""),
                effect.did().map(one -> Figures.bare(one.detectable())).orElse(""),
                effect.did()
                        .filter(one -> one.verdict() != doorstep.tally.DifferenceInDifferences.Verdict.CANNOT_TELL)
                        .isPresent(),
                effect.leftOut().size());
    }

    private static Side side(Effect.Side side, Optional<doorstep.tally.Change> change, Language language) {
        return new Side(
                side.communities().size(),
                FigureText.of(side.before(), language),
                FigureText.of(side.after(), language),
                change.map(one -> Figures.difference(one.difference()) + "（" + RetestView.limits(one.low(), one.high())
                                + "）")
                        .orElse(""));
    }

    /** The number of a record, where the wave's page shows it; a problem "not found" else. */
    @Transactional
    public long handout(long id, long handout) {
        Wave wave = results.wave(id);
        return Handout.of(wave.formId, wave.communities).stream()
                .map(one -> one.id)
                .filter(one -> one == handout)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** What was typed, ready to be recorded; or faults in the form, one of which may be that a wave was asking. */
    @Transactional
    public List<Handout.Plan> plans(long id, HandoutForm form) {
        Wave wave = results.wave(id);
        Set<String> items = publicised(results.questionnaire(wave)).stream()
                .map(Indicator::name)
                .collect(Collectors.toSet());
        List<Handout.Plan> plans = form.plans(wave.formId, items, wave.communities, register.today(), words.texts());
        if (!form.isFaulty() && !form.isSure() && !tainted(wave, form).isEmpty()) {
            form.fault("sure", words.texts().problemAsking());
        }
        return plans;
    }
}
