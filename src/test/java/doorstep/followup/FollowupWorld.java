package doorstep.followup;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import doorstep.fieldwork.HouseholdCodes;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.followup.publicity.Handout;
import doorstep.followup.publicity.Handouts;
import doorstep.followup.tasks.Task;
import doorstep.followup.tasks.TaskPlan;
import doorstep.followup.tasks.Tasks;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.wave.Answerer;
import doorstep.wave.Approval;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A district of its own for a test, with a questionnaire of its own and as many waves as it needs, answered through the real intake. */
public final class FollowupWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int HOUSEHOLDS = 1000;

    private final int number = NEXT.incrementAndGet();
    public final String district = "9660%02d".formatted(number);
    public final String form = "followup_" + number;
    public final String east = district + "001001";
    public final String west = district + "001002";
    public final String south = district + "002001";

    public FollowupWorld() {
        QuarkusTransaction.requiringNew().run(() -> {
            place(district.substring(0, 2), "样例省");
            place(district.substring(0, 4), "整改市");
            place(district, "整改区" + number);
            place(district + "001", "一街道");
            place(district + "002", "二街道");
            place(east, "东里社区");
            place(west, "西里社区");
            place(south, "南园社区");
        });
    }

    /** More communities, of the second street. */
    public List<String> more(int count) {
        List<String> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String code = district + "00201" + i;
            QuarkusTransaction.requiringNew().run(() -> place(code, "又一个社区"));
            more.add(code);
        }
        return more;
    }

    /** When a wave asks, in days before today. */
    public record Days(int opened, int closed) {}

    /** A wave in the communities asked, with these answers, whose days are then moved to where they belong. */
    public long wave(Days days, Map<String, Asked> asked) {
        return wave("1", "Do you know B?", days, asked);
    }

    public long wave(String version, String wordingOfB, Days days, Map<String, Asked> asked) {
        long id = QuarkusTransaction.requiringNew().call(() -> publish(version, wordingOfB, asked));
        asked.forEach((community, counts) -> answer(id, community, counts));
        LocalDateTime now = now();
        QuarkusTransaction.requiringNew().run(() -> bean(EntityManager.class)
                .createNativeQuery("UPDATE wave SET opens_at = ?1, closes_at = ?2, published_at = ?1 WHERE id = ?3")
                .setParameter(1, now.minusDays(days.opened()))
                .setParameter(2, now.minusDays(days.closed()))
                .setParameter(3, id)
                .executeUpdate());
        return id;
    }

    private long publish(String version, String wordingOfB, Map<String, Asked> asked) {
        LocalDateTime now = now();
        Questionnaire questionnaire =
                bean(Questionnaires.class).publish(form + ".yaml", MadeUpRates.yaml(form, version, wordingOfB), now);
        Wave wave = Wave.create(
                new WavePlan(
                        "第 " + Wave.count("formId", form) + " 轮",
                        form,
                        questionnaire.version(),
                        List.of(Tongue.CHINESE),
                        new WavePlan.Times(
                                now.minusDays(1),
                                now.plusDays(1),
                                now.toLocalDate().plusYears(1)),
                        Approval.NONE,
                        asked.keySet()),
                now);
        wave.publish(now);
        return wave.id;
    }

    private void answer(long wave, String community, Asked counts) {
        if (counts.of() == 0) {
            return;
        }
        LinkTarget target = bean(OpenLinks.class).find(token(wave, community)).orElseThrow();
        List<String> codes = bean(HouseholdCodes.class).issue(wave, community, counts.of());
        List<CompletableFuture<IntakeResult>> underWay = new ArrayList<>();
        for (int i = 0; i < counts.of(); i++) {
            underWay.add(bean(Intake.class)
                    .submit(Submission.byLink(
                                    UUID.randomUUID(),
                                    target,
                                    Tongue.CHINESE,
                                    answers(counts, i),
                                    Optional.of(codes.get(i)))
                            .by(Answerer.drawn))
                    .toCompletableFuture());
        }
        underWay.forEach(one -> assertInstanceOf(IntakeResult.Stored.class, one.join()));
        ReleasedFigures.of(wave);
    }

    private static Answers answers(Asked counts, int at) {
        return Answers.of(Map.of(
                "a", new Answer.Chosen(at < counts.first() ? "know" : "unsure"),
                "b", new Answer.Chosen(at < counts.second() ? "know" : "unsure"),
                "c", new Answer.Chosen(at < counts.pleased() ? "know" : "unsure")));
    }

    private static String token(long wave, String community) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>find("wave.id = ?1 and community = ?2", wave, community)
                        .firstResult()
                        .token);
    }

    /** A task as staff make it, by the room's own door, on the day its wave began. */
    public Task task(long wave, String item, String place) {
        LocalDateTime made = QuarkusTransaction.requiringNew().call(() -> Wave.<Wave>findById(wave).opensAt);
        LocalDate due = LocalDate.parse(doorstep.web.DisplayTime.day(now())).plusDays(30);
        return bean(Tasks.class)
                .open(new TaskPlan(wave, item, place, new TaskPlan.Agreed("城管科 李强", due, "入户讲一讲")), "王芳", made);
    }

    public void handout(String item, String community, int daysAgo) {
        LocalDate day = LocalDate.parse(doorstep.web.DisplayTime.day(now())).minusDays(daysAgo);
        bean(Handouts.class)
                .record(new Handout.Plan(form, item, community, day, Handout.Kind.card, 200, ""), "王芳", now());
    }

    public WaveRates rates(long wave) {
        return QuarkusTransaction.requiringNew()
                .call(() -> bean(WaveResults.class).rates(Wave.findById(wave)));
    }

    public static LocalDateTime now() {
        return LocalDateTime.now(Clock.systemUTC()).withNano(0);
    }

    public static LocalDate today() {
        return LocalDate.parse(doorstep.web.DisplayTime.day(now()));
    }

    /** How often the audit trail has that action done to that subject. */
    public static long audited(String action, String subject) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) bean(EntityManager.class)
                        .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2")
                        .setParameter(1, action)
                        .setParameter(2, subject)
                        .getSingleResult())
                .longValue());
    }

    /** The same where the details begin so. */
    public static long audited(String action, String subject, String detail) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) bean(EntityManager.class)
                        .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2"
                                + " AND detail LIKE CONCAT(?3, '%')")
                        .setParameter(1, action)
                        .setParameter(2, subject)
                        .setParameter(3, detail)
                        .getSingleResult())
                .longValue());
    }

    public static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    private static void place(String code, String name) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = PlaceLevel.ofCode(code).orElseThrow();
            place.name = name;
            place.parent = place.level == PlaceLevel.province
                    ? null
                    : PlaceLevel.values()[place.level.ordinal() - 1].codeOf(code);
            place.households = place.level == PlaceLevel.community ? HOUSEHOLDS : null;
            place.persistAndFlush();
        }
    }
}
