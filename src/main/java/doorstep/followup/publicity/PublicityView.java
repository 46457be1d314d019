package doorstep.followup.publicity;

import doorstep.followup.FollowupMessages;
import doorstep.followup.PlaceName;
import doorstep.followup.WaveDays;
import doorstep.followup.tasks.Register;
import doorstep.followup.tasks.Tasks;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.UiLanguage;
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
public class PublicityView {
    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Tasks tasks;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    /** @param form null for a blank one */
    @Transactional
    public PublicityPage page(long id, String place, HandoutForm form, int done) {
        ResultsPage page = results.page(id);
        Wave wave = page.wave();
        if (!tasks.isIn(wave, place)) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个地点。", "This place is not in the wave.");
        }
        PlaceRates at = place.isEmpty() ? page.rates().whole() : Tasks.at(page.rates(), place);
        List<Handout> handouts = Handout.of(wave.formId, waves.communities(wave));
        return new PublicityPage(
                page,
                place.isEmpty() ? whole(at) : PlaceName.of(place),
                at.place().code(),
                PublicityWording.known(at, page.language()),
                PublicityWording.communities(page.rates(), page.language()),
                asking(wave, clock.now()),
                handing(page, handouts, form == null ? HandoutForm.blank(clock.today(), "") : form, done),
                since(page, handouts));
    }

    private PublicityPage.Handing handing(ResultsPage page, List<Handout> handouts, HandoutForm form, int done) {
        return new PublicityPage.Handing(
                items(page.rates().questionnaire(), page.language()),
                streets(waves.communities(page.wave())),
                form,
                form.problem("sure").isEmpty() ? List.of() : tainted(page.wave(), form),
                lines(page, handouts),
                done);
    }

    private PublicityPage.Since since(ResultsPage page, List<Handout> handouts) {
        Wave wave = page.wave();
        Optional<Wave> earlier = results.earlier(wave);
        return new PublicityPage.Since(
                earlier.orElse(null),
                next(wave),
                wave.state(clock.now()) != Wave.State.CLOSED,
                earlier.map(before -> effects(before, page, handouts)).orElse(List.of()));
    }

    private static PlaceName whole(PlaceRates whole) {
        return new PlaceName("", whole.place().name(), "");
    }

    /** The waves of this questionnaire that ask at the moment in communities of this one. */
    private List<Wave> asking(Wave wave, LocalDateTime now) {
        Set<String> own = waves.communities(wave);
        return waves.published(wave.formId).stream()
                .filter(one -> one.isOpen(now))
                .filter(one -> one.communities.stream().anyMatch(own::contains))
                .toList();
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

    private static List<PublicityPage.Street> streets(Set<String> communities) {
        Map<String, PlaceName> names = PlaceName.of(communities);
        Map<String, List<PlaceName>> byStreet = new LinkedHashMap<>();
        new TreeSet<>(communities)
                .forEach(code -> byStreet.computeIfAbsent(PlaceLevel.street.codeOf(code), street -> new ArrayList<>())
                        .add(names.get(code)));
        return byStreet.values().stream()
                .map(list -> new PublicityPage.Street(list.get(0).within(), list))
                .toList();
    }

    /** The waves that were asking in the communities picked on the day typed. */
    private List<Wave> tainted(Wave wave, HandoutForm form) {
        return asking(waves.published(wave.formId), LocalDate.parse(form.typed("on")), Set.copyOf(form.community));
    }

    static List<Wave> asking(List<Wave> waves, LocalDate day, Set<String> communities) {
        return waves.stream()
                .filter(one -> WaveDays.asksOn(one, day))
                .filter(one -> one.communities.stream().anyMatch(communities::contains))
                .toList();
    }

    private List<PublicityPage.Line> lines(ResultsPage page, List<Handout> handouts) {
        List<Wave> ofForm = waves.published(page.wave().formId);
        Map<String, PlaceName> names =
                PlaceName.of(handouts.stream().map(one -> one.community).collect(Collectors.toSet()));
        Optional<WaveDays> between = results.earlier(page.wave()).map(one -> WaveDays.of(one, page.wave()));
        return handouts.stream()
                .map(one -> new PublicityPage.Line(
                        one,
                        page.rates()
                                .questionnaire()
                                .indicator(one.item)
                                .map(item -> item.label().in(page.language()))
                                .orElse(one.item),
                        names.get(one.community),
                        between.map(days -> days.of(one.givenOn)).orElse(null),
                        asking(ofForm, one.givenOn, Set.of(one.community))))
                .toList();
    }

    private Wave next(Wave wave) {
        return waves.published(wave.formId).stream()
                .filter(one -> results.earlier(one)
                        .filter(before -> before.id.equals(wave.id))
                        .isPresent())
                .findFirst()
                .orElse(null);
    }

    private List<PublicityPage.Told> effects(Wave earlier, ResultsPage page, List<Handout> handouts) {
        WaveDays between = WaveDays.of(earlier, page.wave());
        return Effect.of(results.rates(earlier), page.rates(), between, handouts).stream()
                .map(effect -> PublicityWording.told(effect, page.language()))
                .toList();
    }

    /** The number of a record, where the wave's page shows it; a problem "not found" else. */
    @Transactional
    public long handout(long id, long handout) {
        Wave wave = waves.find(id);
        return Handout.of(wave.formId, waves.communities(wave)).stream()
                .map(one -> one.id)
                .filter(one -> one == handout)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** What was typed, ready to be recorded; or faults in the form, one of which may be that a wave was asking. */
    @Transactional
    public List<Handout.Plan> plans(long id, HandoutForm form) {
        Wave wave = waves.find(id);
        Set<String> items = publicised(results.questionnaire(wave)).stream()
                .map(Indicator::name)
                .collect(Collectors.toSet());
        List<Handout.Plan> plans = form.plans(
                wave.formId, items, waves.communities(wave), clock.today(), ui.texts(FollowupMessages.class));
        if (!form.isFaulty() && !form.isSure() && !tainted(wave, form).isEmpty()) {
            form.fault("sure", ui.texts(FollowupMessages.class).problemAsking());
        }
        return plans;
    }
}
