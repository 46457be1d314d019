package doorstep.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.phone.Interview;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.Fold;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.tally.cells.Cell;
import doorstep.wave.Answerer;
import doorstep.wave.Approval;
import doorstep.wave.Channel;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A world of its own for a test: the golden sample's places below a district that nobody else has, and an open wave in them. */
public final class RatesWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int number;
    public final String district;
    public long wave;
    private final Map<String, LinkTarget> targets = new HashMap<>();
    private final List<CompletableFuture<IntakeResult>> underWay = new ArrayList<>();

    public RatesWorld() {
        this(NEXT.incrementAndGet(), "");
    }

    /** In a district that the test chose, to say beforehand who may see what of it. */
    public RatesWorld(String district) {
        this(NEXT.incrementAndGet(), district);
    }

    private RatesWorld(int number, String district) {
        this.number = number;
        this.district = district.isEmpty() ? "96" + (1000 + number) : district;
        QuarkusTransaction.requiringNew().run(this::build);
    }

    /** Closed for good, from now on. */
    public void close() {
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(wave).close(LocalDateTime.now(Clock.systemUTC())));
    }

    /** Its answers and households are to be kept no longer. */
    public void endRetention() {
        QuarkusTransaction.requiringNew().run(() -> Wave.<Wave>findById(wave).retainUntil = LocalDate.of(2020, 1, 1));
    }

    /** How many rows of a table are this wave's. */
    public long rows(String table) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) bean(EntityManager.class)
                        .createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE wave_id = ?1")
                        .setParameter(1, wave)
                        .getSingleResult())
                .longValue());
    }

    /** A code of the golden sample as it is in this world. */
    public String code(String golden) {
        return district + golden.substring(6);
    }

    /** A list of so many households, and a sample drawn from it; the list's doors don't matter here. */
    public void drawFromList(String community, int households) {
        QuarkusTransaction.requiringNew().run(() -> {
            var frame = new Frame();
            frame.community = community;
            frame.households = households;
            frame.sha256 = "0".repeat(64);
            frame.source = "list.csv";
            frame.importedBy = "test";
            frame.importedAt = LocalDateTime.now(Clock.systemUTC()).withNano(0);
            frame.persistAndFlush();
            var sample = new Sample();
            sample.waveId = wave;
            sample.community = community;
            sample.method = Sample.Method.systematic;
            sample.frameId = frame.id;
            sample.seed = "000000";
            sample.households = 5;
            sample.drawnBy = "test";
            sample.drawnAt = frame.importedAt;
            sample.persist();
        });
    }

    /** The households that have answered become doors of the sample. */
    public void answeredDoors(String community) {
        ReleasedAtClosing.of(wave);
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> keys = bean(EntityManager.class)
                    .createNativeQuery("SELECT code_hash FROM spent_code WHERE wave_id = ?1 AND community = ?2")
                    .setParameter(1, wave)
                    .setParameter(2, community)
                    .getResultList();
            keys.forEach(key -> door(community, (byte[]) key));
        });
    }

    /** So many more doors of the sample, with what came of the one attempt at each. */
    public void triedDoors(String community, int count, VisitOutcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> {
            var volunteer = new Volunteer();
            volunteer.name = "走访的人 " + community;
            volunteer.createdAt = LocalDateTime.now(Clock.systemUTC()).withNano(0);
            volunteer.persistAndFlush();
            for (CodeHash key : bean(HouseholdCodes.class).keys(wave, community, count)) {
                var visit = new Visit();
                visit.id = UUID.randomUUID();
                visit.householdId = door(community, key.bytes());
                visit.volunteerId = volunteer.id;
                visit.outcome = outcome;
                visit.note = "";
                visit.persist();
            }
        });
    }

    /** So many more doors of the sample at which nobody has been. */
    public void untriedDoors(String community, int count) {
        QuarkusTransaction.requiringNew().run(() -> bean(HouseholdCodes.class)
                .keys(wave, community, count)
                .forEach(key -> door(community, key.bytes())));
    }

    private UUID door(String community, byte[] key) {
        Sample sample = Sample.of(wave, community).orElseThrow();
        var door = new Household();
        door.id = UUID.randomUUID();
        door.sampleId = sample.id;
        door.waveId = wave;
        door.community = community;
        door.number = (int) Household.count("sampleId", sample.id) + 1;
        door.position = door.number;
        door.building = "1栋";
        door.unit = "1单元";
        door.door = "" + door.number;
        door.note = "";
        door.released = true;
        door.selection = 1L;
        door.spendKey = key;
        door.persistAndFlush();
        return door.id;
    }

    private void build() {
        place(district.substring(0, 2), "样例省", null);
        place(district.substring(0, 4), "样例市", null);
        place(district, "样例区" + number, null);
        Map<String, Integer> households = GoldenWave.households();
        households.forEach((golden, count) -> {
            String code = code(golden);
            place(code.substring(0, 9), "第" + code.charAt(8) + "街道", null);
            place(code, "=" + code.charAt(8) + "街" + code.charAt(11) + "社区", count);
        });
        bean(Questionnaires.class)
                .publish(
                        "survey.yaml",
                        GoldenWave.yaml(),
                        LocalDateTime.now(Clock.systemUTC()).withNano(0));
        publish("第 " + number + " 轮", 1);
    }

    private void publish(String name, int daysAgo) {
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);
        WavePlan plan = new WavePlan(
                name,
                "golden",
                "1",
                List.of(Tongue.CHINESE),
                new WavePlan.Times(
                        now.minusDays(daysAgo).minusHours(1),
                        now.plusDays(1),
                        now.toLocalDate().plusYears(1)),
                Approval.NONE,
                GoldenWave.households().keySet().stream().map(this::code).collect(Collectors.toSet()));
        Wave made = Wave.create(plan, now.minusDays(2));
        made.madeUp = true;
        made.publish(now.minusDays(2));
        wave = made.id;
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

    /** All answers of the golden sample, each with a household's code. */
    public void goldenSample() {
        Map<String, List<Answers>> byCommunity = GoldenWave.people().stream()
                .collect(Collectors.groupingBy(
                        person -> code(person.community()),
                        Collectors.mapping(GoldenWave.Person::answers, Collectors.toList())));
        byCommunity.forEach(this::byHouseholds);
    }

    /** One household for each of these answers. */
    public void byHouseholds(String community, List<Answers> answers) {
        List<String> codes = bean(HouseholdCodes.class).issue(wave, community, answers.size());
        for (int i = 0; i < answers.size(); i++) {
            send(community, answers.get(i), Optional.of(codes.get(i)));
        }
        settle();
        ReleasedFigures.of(wave);
    }

    /** One household for each of these answers, counted when the running service would count them; their ids. */
    public List<UUID> comeByHouseholds(String community, List<Answers> answers) {
        List<String> codes = bean(HouseholdCodes.class).issue(wave, community, answers.size());
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ids.add(send(community, answers.get(i), Optional.of(codes.get(i))));
        }
        settle();
        fold();
        return ids;
    }

    /** The same by the community's open link. */
    public List<UUID> comeByLink(String community, List<Answers> answers) {
        List<UUID> ids = answers.stream()
                .map(one -> send(community, one, Optional.empty()))
                .toList();
        settle();
        fold();
        return ids;
    }

    /** What one volunteer was told at the doors, one household for each of these answers; the volunteer. */
    public long byVisits(String community, List<Answers> answers) {
        long volunteer = QuarkusTransaction.requiringNew().call(() -> {
            var one = new Volunteer();
            one.name = "走访的人 " + wave + " " + NEXT.incrementAndGet();
            one.createdAt = LocalDateTime.now(Clock.systemUTC()).withNano(0);
            one.persistAndFlush();
            return one.id;
        });
        List<CodeHash> keys = QuarkusTransaction.requiringNew()
                .call(() -> bean(HouseholdCodes.class).keys(wave, community, answers.size()));
        for (int i = 0; i < answers.size(); i++) {
            UUID response = UUID.randomUUID();
            assertEquals(
                    InterviewIntake.Verdict.STORED,
                    bean(InterviewIntake.class)
                            .take(new InterviewIntake.Interview(
                                    response,
                                    wave,
                                    community,
                                    Channel.visit,
                                    volunteer,
                                    keys.get(i),
                                    Tongue.CHINESE,
                                    answers.get(i))));
            QuarkusTransaction.requiringNew().run(() -> interview(response, community, volunteer));
        }
        ReleasedFigures.of(wave);
        return volunteer;
    }

    private void interview(UUID response, String community, long volunteer) {
        var one = new Interview();
        one.response = response;
        one.waveId = wave;
        one.community = community;
        one.volunteerId = volunteer;
        one.startedHour = LocalDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.HOURS);
        one.seconds = 200;
        one.residentTicked = "";
        one.cardsShown = "";
        one.appVersion = "1";
        one.persist();
    }

    public void change(UUID response, ChangeKind kind) {
        assertEquals(
                ChangeResult.DONE,
                bean(Intake.class).change(response, kind).toCompletableFuture().join());
        fold();
    }

    /** What the running service does every second. */
    public void fold() {
        try {
            bean(Fold.class).run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closed a moment ago, or open for another day. */
    public void close(boolean isClosed) {
        LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(wave).closesAt = isClosed ? now.minusSeconds(1) : now.plusDays(1));
        fold();
    }

    /** A later wave in the same places, the one that all goes on with. */
    public void nextWave() {
        QuarkusTransaction.requiringNew().run(() -> publish("后一轮", 0));
        targets.clear();
    }

    /** All folded, as it would stand if a version that counted neither pairs nor choices had folded it. */
    public void cellsOfAnEarlierVersion() throws SQLException {
        ReleasedFigures.of(wave);
        QuarkusTransaction.requiringNew().run(() -> {
            EntityManager database = bean(EntityManager.class);
            for (Object found : database.createNativeQuery(
                            "SELECT community, channel, weighting_class, sums, interviewer FROM cell WHERE wave_id = ?1")
                    .setParameter(1, wave)
                    .getResultList()) {
                Object[] row = (Object[]) found;
                Cell cell = Cell.decode("" + row[3]);
                String sums = new Cell(cell.responses(), cell.ineligible(), cell.w(), cell.ww(), cell.sums()).encode();
                database.createNativeQuery("UPDATE cell SET sums = ?1 WHERE wave_id = ?2 AND community = ?3"
                                + " AND channel = ?4 AND weighting_class = ?5 AND interviewer = ?6")
                        .setParameter(1, sums.replaceFirst("^3;(\\d+);;", "1;$1"))
                        .setParameter(2, wave)
                        .setParameter(3, row[0])
                        .setParameter(4, row[1])
                        .setParameter(5, row[2])
                        .setParameter(6, row[4])
                        .executeUpdate();
            }
            database.createNativeQuery("UPDATE cell_version SET version = version + 1 WHERE wave_id = ?1")
                    .setParameter(1, wave)
                    .executeUpdate();
        });
    }

    /** These answers from the community's open link. */
    public void byLink(String community, List<Answers> answers) {
        answers.forEach(one -> send(community, one, Optional.empty()));
        settle();
        ReleasedFigures.of(wave);
    }

    private UUID send(String community, Answers answers, Optional<String> code) {
        UUID id = UUID.randomUUID();
        LinkTarget target = targets.computeIfAbsent(
                community, c -> bean(OpenLinks.class).find(token(c)).orElseThrow());
        underWay.add(bean(Intake.class)
                .submit(Submission.byLink(id, target, Tongue.CHINESE, answers, code)
                        .by(Answerer.drawn))
                .toCompletableFuture());
        return id;
    }

    private void settle() {
        underWay.forEach(one -> assertInstanceOf(IntakeResult.Stored.class, one.join()));
        underWay.clear();
    }

    private String token(String community) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.<ShareLink>find("wave.id = ?1 and community = ?2", wave, community)
                        .firstResult()
                        .token);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** How often the audit trail has that action done to this wave. */
    public long audited(String action) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) bean(EntityManager.class)
                        .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2")
                        .setParameter(1, action)
                        .setParameter(2, "wave " + wave)
                        .getSingleResult())
                .longValue());
    }

    public String path(String rest) {
        return "/api/v1/waves/" + wave + rest;
    }
}
