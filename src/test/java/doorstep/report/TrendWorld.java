package doorstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.wave.Answerer;
import doorstep.wave.Approval;
import doorstep.wave.Channel;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.UuidBytes;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A district of its own with several waves, whose answers come in through the real intake. */
public final class TrendWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    public final String district;
    private final Map<String, Integer> households;
    private final LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);

    /** @param households by golden code: the first six digits become the district of this world */
    public TrendWorld(Map<String, Integer> households) {
        this("9650%02d".formatted(NEXT.incrementAndGet()), households);
    }

    /** In a district that no other world has. */
    public TrendWorld(String district, Map<String, Integer> households) {
        this.district = district;
        this.households = households.entrySet().stream()
                .collect(Collectors.toMap(e -> district + e.getKey().substring(6), Map.Entry::getValue));
        QuarkusTransaction.requiringNew().run(this::places);
    }

    /** A community of that street, both from 1. */
    public String community(int street, int number) {
        return district + "%03d%03d".formatted(street, number);
    }

    private void places() {
        place(district.substring(0, 2), "样例省", null);
        place(district.substring(0, 4), "样例市", null);
        place(district, "样例区" + district, null);
        households.forEach((code, count) -> {
            place(code.substring(0, 9), "第" + code.charAt(8) + "街道", null);
            place(code, code.charAt(8) + "街" + code.charAt(11) + "社区", count);
        });
    }

    private static void place(String code, String name, Integer households) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = PlaceLevel.ofCode(code).orElseThrow();
            place.name = name;
            place.parent = place.level == PlaceLevel.province
                    ? null
                    : PlaceLevel.values()[place.level.ordinal() - 1].codeOf(code);
            place.households = households;
            place.persistAndFlush();
        }
    }

    /** A published wave in all communities that opened so many days ago and is open still. */
    public long wave(String yaml, int daysAgo) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Questionnaire published = bean(Questionnaires.class).publish("survey.yaml", yaml, now);
            WavePlan plan = new WavePlan(
                    "%d 天前的轮次".formatted(daysAgo),
                    published.formId(),
                    published.version(),
                    List.of(Tongue.CHINESE),
                    new WavePlan.Times(
                            now.minusDays(daysAgo),
                            now.plusDays(1),
                            now.toLocalDate().plusYears(1)),
                    Approval.NONE,
                    households.keySet());
            Wave made = Wave.create(plan, now.minusDays(daysAgo + 1L));
            made.publish(now.minusDays(daysAgo + 1L));
            return made.id;
        });
    }

    /** Closed for good, from now on. */
    public void close(long wave) {
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(wave).close(LocalDateTime.now(Clock.systemUTC())));
    }

    /** Each of these answers with a household's code. */
    public void byHouseholds(long wave, String community, List<Answers> answers) {
        LinkTarget target = bean(OpenLinks.class).find(token(wave, community)).orElseThrow();
        List<String> codes = bean(HouseholdCodes.class).issue(wave, community, answers.size());
        List<CompletableFuture<IntakeResult>> underWay = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Submission one = Submission.byLink(
                            UUID.randomUUID(), target, Tongue.CHINESE, answers.get(i), Optional.of(codes.get(i)))
                    .by(Answerer.drawn);
            underWay.add(bean(Intake.class).submit(one).toCompletableFuture());
        }
        underWay.forEach(one -> assertInstanceOf(IntakeResult.Stored.class, one.join()));
        ReleasedFigures.of(wave);
    }

    private static String token(long wave, String community) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>find("wave.id = ?1 and community = ?2", wave, community)
                        .firstResult()
                        .token);
    }

    /** The golden sample of that folder, in this world's places. */
    void golden(long wave, String folder) {
        Map<String, List<Answers>> byCommunity = new HashMap<>();
        GoldenWave.people(folder).forEach(person -> byCommunity
                .computeIfAbsent(district + person.community().substring(6), c -> new ArrayList<>())
                .add(person.answers()));
        byCommunity.forEach((community, answers) -> byHouseholds(wave, community, answers));
    }

    public long volunteer(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var volunteer = new Volunteer();
            volunteer.name = name + " " + district;
            volunteer.createdAt = now;
            volunteer.persistAndFlush();
            return volunteer.id;
        });
    }

    /** Interviews of a volunteer at so many doors. */
    public void byVisits(long wave, String community, long volunteer, List<Answers> answers) {
        for (Answers one : answers) {
            UUID response = UUID.randomUUID();
            CodeHash key = bean(HouseholdCodes.class)
                    .hash(bean(HouseholdCodes.class).issue(wave, community, 1).get(0));
            assertEquals(
                    InterviewIntake.Verdict.STORED,
                    bean(InterviewIntake.class)
                            .take(new InterviewIntake.Interview(
                                    response, wave, community, Channel.visit, volunteer, key, Tongue.CHINESE, one)));
            QuarkusTransaction.requiringNew().run(() -> interview(response, wave, community, volunteer));
        }
        ReleasedFigures.of(wave);
    }

    private void interview(UUID response, long wave, String community, long volunteer) {
        bean(EntityManager.class)
                .createNativeQuery("INSERT INTO interview VALUES (?1, ?2, ?3, ?4, ?5, 240, NULL, 0, 0, '', '', 0, '1')")
                .setParameter(1, UuidBytes.of(response))
                .setParameter(2, wave)
                .setParameter(3, community)
                .setParameter(4, volunteer)
                .setParameter(5, now.withMinute(0).withSecond(0))
                .executeUpdate();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
