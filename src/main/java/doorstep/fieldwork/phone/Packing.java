package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.util.RawValue;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteer;
import doorstep.office.KnownOffice;
import doorstep.office.OfficeCard;
import doorstep.place.PlaceNames;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts together what a volunteer's phone takes along. */
@ApplicationScoped
class Packing {
    /** For as long as a phone may still hold something of it. */
    private static final Duration AFTER_CLOSING = Duration.ofDays(30);

    @Inject
    Questionnaires questionnaires;

    @Inject
    KnownOffice office;

    @Inject
    WaveKeys keys;

    @Inject
    DoorList doors;

    @Inject
    Instance<BackCheckIntake> backChecks;

    /** Waves that have nothing for this volunteer are left out. Needs a transaction. */
    FieldPackage pack(Volunteer volunteer, LocalDateTime now) {
        List<Wave> waves = Wave.list("publishedAt is not null and closesAt > ?1 order by id", now.minus(AFTER_CLOSING));
        Load load = load(volunteer, waves.stream().map(wave -> wave.id).toList());
        List<FieldPackage.WavePart> parts = waves.stream()
                .filter(wave -> load.hasSomething(wave.id))
                .map(wave -> part(wave, load, now))
                .toList();
        OfficeCard card = office.card();
        return new FieldPackage(
                new DeviceApi.Who(volunteer.id, volunteer.name),
                new FieldPackage.Asking(card.name(), card.telephone(), card.dialled()),
                parts);
    }

    /** What there is for the volunteer, by wave. */
    private record Load(
            Map<Long, List<FieldPackage.Door>> doors,
            Map<Long, List<Sample>> walks,
            Map<Long, List<BackCheckIntake.Offer>> checks,
            Map<String, String> names) {
        boolean hasSomething(long wave) {
            return doors.containsKey(wave) || walks.containsKey(wave) || checks.containsKey(wave);
        }
    }

    private Load load(Volunteer volunteer, List<Long> waves) {
        if (waves.isEmpty()) {
            return new Load(Map.of(), Map.of(), Map.of(), Map.of());
        }
        Collection<Household> households = Household.forPhoneOf(volunteer, waves);
        List<Sample> walks = Sample.walksOf(volunteer, waves);
        handOut(households, walks);
        List<BackCheckIntake.Offer> checks = backChecks.isUnsatisfied()
                ? List.of()
                : backChecks.get().offered(volunteer.id).stream()
                        .filter(one -> waves.contains(one.waveId()))
                        .toList();
        var communities = new TreeSet<String>();
        households.forEach(one -> communities.add(one.community));
        walks.forEach(one -> communities.add(one.community));
        checks.forEach(one -> communities.add(one.community()));
        Map<String, String> names = PlaceNames.of(communities);
        return new Load(
                doors.of(households, volunteer, names),
                walks.stream().collect(Collectors.groupingBy(one -> one.waveId)),
                checks.stream().collect(Collectors.groupingBy(BackCheckIntake.Offer::waveId)),
                names);
    }

    /** From now on these draws and walks stay: a phone without a network may finish something there that nobody hears of yet. */
    private static void handOut(Collection<Household> households, List<Sample> walks) {
        Set<Long> samples = new TreeSet<>();
        households.forEach(one -> samples.add(one.sampleId));
        walks.forEach(one -> samples.add(one.id));
        if (!samples.isEmpty()) {
            Sample.<Sample>list("id in ?1 and handedOut = true", samples).forEach(one -> samples.remove(one.id));
        }
        if (!Sample.handOut(samples)) {
            // thrown away at this very moment
            throw new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", "5");
        }
    }

    private FieldPackage.WavePart part(Wave wave, Load load, LocalDateTime now) {
        return new FieldPackage.WavePart(
                new FieldPackage.Head(
                        wave.id,
                        wave.name,
                        utc(wave.opensAt),
                        utc(wave.closesAt),
                        wave.state(now).name().toLowerCase(Locale.ROOT)),
                new FieldPackage.Asked(
                        wave.tongues().stream().map(Tongue::tag).toList(),
                        wave.formId,
                        wave.version,
                        forms(questionnaires.published(wave.formId, wave.version), wave.tongues())),
                new RawValue(keys.publicJwk(wave.id)),
                load.doors().getOrDefault(wave.id, List.of()),
                walks(load, wave.id),
                checks(load, wave.id));
    }

    private static Map<String, RawValue> forms(Questionnaire questionnaire, List<Tongue> offered) {
        Map<String, RawValue> forms = new LinkedHashMap<>();
        for (Tongue tongue : offered) {
            Speech speech = Speech.of(tongue, offered);
            forms.put(tongue.tag(), new RawValue(BrowserForm.ofApp(questionnaire, speech)));
        }
        return forms;
    }

    private static List<FieldPackage.Walk> walks(Load load, long wave) {
        List<FieldPackage.Walk> walks = new ArrayList<>();
        for (Sample walk : load.walks().getOrDefault(wave, List.of())) {
            walks.add(new FieldPackage.Walk(
                    walk.id,
                    new FieldPackage.Community(walk.community, load.names().get(walk.community)),
                    walk.walkStart,
                    walk.walkRule,
                    walk.walkStep,
                    walk.households,
                    Household.count("sampleId", walk.id),
                    walk.seed));
        }
        return walks;
    }

    private static List<FieldPackage.BackCheck> checks(Load load, long wave) {
        return load.checks().getOrDefault(wave, List.of()).stream()
                .map(one -> new FieldPackage.BackCheck(
                        one.id(),
                        one.building(),
                        one.unit(),
                        one.door(),
                        load.names().get(one.community())))
                .toList();
    }

    static Instant utc(LocalDateTime moment) {
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
