package doorstep.demo;

import doorstep.fieldwork.DoorReleases;
import doorstep.office.KnownOffice;
import doorstep.office.OfficeCard;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.response.cells.Fold;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.wave.Approval;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.ChineseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The made-up district of {@code scripts/run --demo}: codes from 99, 4 streets, 24 communities, three waves with a few thousand
 * answers each that come in as real ones do, and the facts of {@link DemoTruth} in them. Made once; every page about it says that it
 * is made up.
 */
@ApplicationScoped
class DemoDistrict {
    private static final String DISTRICT = "990101";
    private static final long SEED = 20_260_101;
    private static final List<String> STREETS = List.of("青石", "河湾", "松林", "新桥");
    private static final List<String> COMMUNITIES = List.of("东里", "西里", "南园", "北园", "中街", "后湖");
    private static final OfficeCard OFFICE =
            new OfficeCard("示范区文明办（虚构）", "示范省示范市示范区", "0990-1234567", "", "示范区文明办（虚构）");
    private static final int IN_FLIGHT = 400;

    /** Answers of the last hours in the first communities of the wave that goes on: fewer than any batch. */
    private static final int LATE_IN_EACH = 4;

    private static final int LATE_COMMUNITIES = 3;

    /** The version before the one in the folder: one question is worded differently, which breaks off its trend. */
    private static final Map<String, String> OLDER = Map.of(
            "version: \"2026.2\"", "version: \"2025.2\"",
            "对您家附近的公园绿地，您满意还是不满意？", "您觉得本区的公园绿地建得好不好，您满意吗？");

    @Inject
    ChineseClock clock;

    @Inject
    Questionnaires questionnaires;

    @Inject
    OpenLinks links;

    @Inject
    KnownOffice office;

    @Inject
    Intake intake;

    @Inject
    Fold fold;

    @Inject
    DemoFieldwork fieldwork;

    @Inject
    DemoFollowup followup;

    @Inject
    DoorReleases doors;

    @Inject
    EntityManager database;

    @ConfigProperty(name = "doorstep.demo", defaultValue = "false")
    boolean wanted;

    @ConfigProperty(name = "doorstep.surveys")
    Path surveys;

    /**
     * One wave to be made up.
     *
     * @param opens days ago
     * @param closes days ago; below 0 it is still open
     */
    private record Plan(int number, String name, String yaml, int opens, int closes) {
        LocalDateTime opensAt(LocalDateTime now) {
            return now.minusDays(opens);
        }

        LocalDateTime closesAt(LocalDateTime now) {
            return now.minusDays(closes);
        }

        boolean isOver() {
            return closes > 0;
        }
    }

    void start(@Observes @Priority(3000) StartupEvent event) throws IOException {
        if (wanted && QuarkusTransaction.requiringNew().call(() -> Place.findById(DISTRICT) == null)) {
            System.out.println("正在准备演示数据（全部虚构）… Making up a district for the demonstration …");
            make();
        }
    }

    /** Returns the numbers of its waves, the oldest first. */
    List<Long> make() throws IOException {
        String yaml = Files.readString(surveys.resolve("household.yaml"));
        Set<String> communities = QuarkusTransaction.requiringNew().call(this::places);
        QuarkusTransaction.requiringNew().run(() -> office.fillIn(OFFICE));
        fieldwork.volunteers(clock.now().minusDays(170));
        List<Long> waves = List.of(
                make(new Plan(1, "第一轮 演示（虚构数据）", older(yaml), 160, 153), communities),
                make(new Plan(2, "第二轮 演示（虚构数据）", yaml, 80, 73), communities),
                make(new Plan(3, "第三轮 演示（虚构数据）", yaml, 6, -60), communities));
        fieldwork.call(clock.now());
        doors.run();
        followup.act(waves, clock.now());
        return waves;
    }

    private static String older(String yaml) {
        String older = yaml;
        for (Map.Entry<String, String> other : OLDER.entrySet()) {
            older = older.replace(other.getKey(), other.getValue());
        }
        return older;
    }

    /** A wave that is over takes its answers while it is open, and is then put back to its time. */
    private long make(Plan plan, Set<String> communities) {
        LocalDateTime end = plan.isOver() ? plan.closesAt(clock.now()).minusHours(1) : clock.now();
        Questionnaire questionnaire = QuarkusTransaction.requiringNew()
                .call(() -> questionnaires.publish("household.yaml", plan.yaml(), end.minusDays(DemoRound.DAYS)));
        long wave =
                QuarkusTransaction.requiringNew().timeout(120).call(() -> openWave(plan, questionnaire, communities));
        DemoRound round = DemoRound.of(plan.number(), wave, end, questionnaire);
        answer(round);
        QuarkusTransaction.requiringNew().timeout(120).run(() -> putBack(plan, wave));
        release(wave);
        if (!plan.isOver()) {
            answerLate(round);
        }
        return wave;
    }

    /** All of it, as at a closing, so that chance has no part in what is shown; the wave's end is not touched for that. */
    private void release(long wave) {
        try {
            fold.catchUp(wave);
        } catch (SQLException e) {
            throw new IllegalStateException("The made-up answers were not counted", e);
        }
    }

    private void catchUp() {
        try {
            fold.catchUp();
        } catch (SQLException e) {
            throw new IllegalStateException("The made-up answers were not counted", e);
        }
    }

    private void answerLate(DemoRound round) {
        var waiting = new ArrayList<CompletionStage<IntakeResult>>();
        for (String token : tokens(round).subList(0, LATE_COMMUNITIES)) {
            LinkTarget target = links.find(token).orElseThrow();
            for (int i = 0; i < LATE_IN_EACH; i++) {
                waiting.add(submit(target, round));
            }
        }
        await(waiting, 0);
        catchUp();
    }

    private long openWave(Plan plan, Questionnaire questionnaire, Set<String> communities) {
        LocalDateTime opensAt = plan.opensAt(clock.now());
        Wave wave = Wave.create(
                new WavePlan(
                        plan.name(),
                        questionnaire.formId(),
                        questionnaire.version(),
                        List.of(Tongue.CHINESE, Tongue.ENGLISH),
                        new WavePlan.Times(
                                opensAt,
                                clock.now().plusDays(60),
                                LocalDate.from(opensAt).plusDays(360)),
                        new Approval(null, null, null, null),
                        communities),
                opensAt);
        wave.publish(opensAt);
        return wave.id;
    }

    private void putBack(Plan plan, long id) {
        Wave wave = Wave.findById(id);
        wave.closesAt = plan.closesAt(clock.now());
        database.createNativeQuery(
                        "UPDATE response SET received_at = TIMESTAMPADD(MINUTE, MOD(seq * 7919, ?), ?) WHERE wave_id = ?")
                .setParameter(1, DemoRound.DAYS * 24 * 60)
                .setParameter(2, wave.opensAt)
                .setParameter(3, id)
                .executeUpdate();
    }

    private Set<String> places() {
        var random = new Random(SEED);
        var communities = new TreeMap<String, Place>();
        place("99", PlaceLevel.province, "示范省（虚构）", null);
        place("9901", PlaceLevel.city, "示范市（虚构）", "99");
        place(DISTRICT, PlaceLevel.district, "示范区（虚构）", "9901");
        for (int s = 0; s < STREETS.size(); s++) {
            String street = DISTRICT + "%03d".formatted(s + 1);
            place(street, PlaceLevel.street, STREETS.get(s) + "街道（虚构）", DISTRICT);
            for (int c = 0; c < COMMUNITIES.size(); c++) {
                String code = street + "%03d".formatted(c + 1);
                Place place = place(code, PlaceLevel.community, STREETS.get(s) + COMMUNITIES.get(c) + "社区（虚构）", street);
                place.households = 240 + random.nextInt(600);
                place.adults = place.households * 2;
                communities.put(code, place);
            }
        }
        return communities.keySet();
    }

    private static Place place(String code, PlaceLevel level, String name, String parent) {
        Place place = new Place();
        place.code = code;
        place.level = level;
        place.name = name;
        place.parent = parent;
        place.persist();
        return place;
    }

    /** Some 60 to 120 answers by link in each community, and what 80 drawn households did. */
    private void answer(DemoRound round) {
        var waiting = new ArrayList<CompletionStage<IntakeResult>>();
        for (String token : tokens(round)) {
            LinkTarget target = links.find(token).orElseThrow();
            int answers = 60 + round.random().nextInt(60);
            open(token, answers);
            for (int i = answers; i > 0; i--) {
                waiting.add(submit(target, round));
                await(waiting, IN_FLIGHT);
            }
            await(waiting, 0);
            fieldwork.visit(round, target.community().code());
        }
    }

    private static List<String> tokens(DemoRound round) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>list("wave.id = ?1 order by community", round.wave()).stream()
                        .map(link -> link.token)
                        .toList());
    }

    /** Some who open the link go no further, and some of those who begin do not finish. */
    private void open(String token, int answers) {
        for (int i = answers + answers / 3; i > 0; i--) {
            links.countOpened(token);
        }
        for (int i = answers + answers / 9; i > 0; i--) {
            links.countStarted(token);
        }
    }

    private CompletionStage<IntakeResult> submit(LinkTarget target, DemoRound round) {
        var uuid = new UUID(round.random().nextLong(), round.random().nextLong());
        return intake.submit(Submission.byLink(
                uuid, target, Tongue.CHINESE, round.answers(target.community().code()), Optional.empty()));
    }

    private static void await(List<CompletionStage<IntakeResult>> waiting, int most) {
        if (waiting.size() <= most) {
            return;
        }
        for (CompletionStage<IntakeResult> one : waiting) {
            IntakeResult result = one.toCompletableFuture().join();
            if (result.proof().isEmpty()) {
                throw new IllegalStateException("A made-up answer was not kept: " + result);
            }
        }
        waiting.clear();
    }
}
