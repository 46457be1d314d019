package doorstep.followup;

import doorstep.census.CensusFigures;
import doorstep.census.CensusStore;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import doorstep.followup.publicity.Handout;
import doorstep.followup.publicity.Handouts;
import doorstep.followup.tasks.Task;
import doorstep.followup.tasks.TaskPlan;
import doorstep.followup.tasks.Tasks;
import doorstep.place.Scope;
import doorstep.quality.backchecks.BackCheck;
import doorstep.quality.backchecks.BackCheckDraw;
import doorstep.quality.exclusions.Exclusion;
import doorstep.quality.exclusions.ExclusionWork;
import doorstep.quality.exclusions.Exclusions;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.TrendWorld;
import doorstep.response.cells.ReleasedFigures;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Two waves in three streets, each of which has of all that staff look at: whoever sees one street must not learn of another. */
final class ThreeStreets {
    static final String DISTRICT = "965099";
    static final String FIRST = DISTRICT + "001";
    static final String SECOND = DISTRICT + "002";
    static final String THIRD = DISTRICT + "003";
    static final String FIRST_COMMUNITY = FIRST + "001";

    /** How many of each community answer by themselves; as many more are asked at the door as {@link #DOORS} says. */
    static final Map<Integer, Integer> ANSWERS = Map.of(1, 14, 2, 37, 3, 15);

    static final int DOORS = 8;
    private static final Map<Integer, String> SAID = Map.of(1, "杨树该修剪了", 2, "桥面有坑洞", 3, "垃圾桶太少");
    private static final Map<Integer, String> MEASURE = Map.of(1, "逐户讲解", 2, "开坝坝会", 3, "贴告示");

    private static ThreeStreets once;

    final long wave;

    /** One that goes to the second street alone. */
    final long elsewhere;

    final Map<Integer, Long> tasks = new HashMap<>();
    final Map<Integer, Long> volunteers = new HashMap<>();
    final Map<Integer, Long> exclusions = new HashMap<>();
    final Map<Integer, Long> handouts = new HashMap<>();
    final Map<Integer, UUID> checks = new HashMap<>();
    final Map<Integer, UUID> interviews = new HashMap<>();
    private final TrendWorld world;

    /** The same for all tests: none of them changes what another looks at. Made where nobody is signed in, who would see a part of it. */
    static synchronized ThreeStreets get() {
        ManagedContext request = Arc.container().requestContext();
        if (once == null) {
            request.activate();
            try {
                once = new ThreeStreets();
            } finally {
                request.terminate();
            }
        }
        return once;
    }

    private ThreeStreets() {
        Map<String, Integer> households = new TreeMap<>();
        for (int street = 1; street <= 3; street++) {
            households.put("99010100%d001".formatted(street), 400 + street);
            households.put("99010100%d002".formatted(street), 300 + street);
        }
        world = new TrendWorld(DISTRICT, households);
        String yaml = GoldenWave.yaml()
                .replace("form_id: golden", "form_id: three_streets")
                .replace("points: 3", "points: 3\n    card: {zh: 请到居委会看看, en: Come and see}");
        long before = world.wave(yaml, 20);
        wave = world.wave(yaml, 5);
        elsewhere = new TrendWorld("965098", Map.of("990101002001", 100)).wave(yaml, 4);
        for (int street = 1; street <= 3; street++) {
            int at = street;
            volunteers.put(street, world.volunteer("走街" + street));
            for (int community = 1; community <= 2; community++) {
                String code = world.community(street, community);
                world.byHouseholds(before, code, answers(street, ANSWERS.get(street), 2));
                world.byHouseholds(wave, code, answers(street, ANSWERS.get(street), 3));
                world.byVisits(wave, code, volunteers.get(street), answers(street, DOORS, 1));
            }
            QuarkusTransaction.requiringNew().run(() -> doors(at));
        }
        ReleasedFigures.of(wave);
        for (int street = 1; street <= 3; street++) {
            decide(street);
        }
        ReleasedFigures.of(wave);
    }

    private static List<Answers> answers(int street, int count, int every) {
        List<Answers> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(Answers.of(Map.of(
                    "heard", new Answer.Chosen(i % (every + 1) == 0 ? "no" : "well"),
                    "satisfied", new Answer.Chosen(i % 3 == 0 ? "dissatisfied" : "satisfied"),
                    "adults", new Answer.Whole(1L + i % 3),
                    "sex", new Answer.Chosen(i % 2 == 0 ? "f" : "m"),
                    "age", new Answer.Chosen(i % 4 < 2 ? "from_18" : "from_60"),
                    "comment", new Answer.Words(SAID.get(street)))));
        }
        return all;
    }

    private void doors(int street) {
        Volunteer.update("place = ?1 where id = ?2", DISTRICT + "00" + street, volunteers.get(street));
        String community = world.community(street, 1);
        Sample sample = new Sample();
        sample.waveId = wave;
        sample.community = community;
        sample.method = Sample.Method.random_walk;
        sample.seed = "000000";
        sample.households = 10;
        sample.walkStart = "南门";
        sample.walkRule = "右手一侧";
        sample.walkStep = 3;
        sample.drawnBy = "test";
        sample.drawnAt = FollowupWorld.now();
        sample.persistAndFlush();
        Household door = new Household();
        door.id = UUID.randomUUID();
        door.sampleId = sample.id;
        door.waveId = wave;
        door.community = community;
        door.number = 1;
        door.building = street + "号院" + street + "栋";
        door.unit = "1单元";
        door.door = "101";
        door.note = "";
        door.released = true;
        door.selection = 1L;
        door.spendKey =
                bean(HouseholdCodes.class).keys(wave, community, 1).get(0).bytes();
        door.persistAndFlush();
        Visit visit = new Visit();
        visit.id = UUID.randomUUID();
        visit.householdId = door.id;
        visit.volunteerId = volunteers.get(street);
        visit.outcome = VisitOutcome.completed;
        visit.note = "";
        visit.persist();
        BackCheck check = new BackCheck();
        check.id = UUID.randomUUID();
        check.waveId = wave;
        check.householdId = door.id;
        check.visitedBy = volunteers.get(street);
        check.chance = true;
        check.persist();
        checks.put(street, check.id);
        if (street == 1) {
            BackCheckDraw draw = new BackCheckDraw();
            draw.waveId = wave;
            draw.seed = "0000000000000001";
            draw.share = 5;
            draw.doors = 3;
            draw.drawnBy = "抽查的人";
            draw.drawnOn = FollowupWorld.today();
            draw.persist();
        }
    }

    private void decide(int street) {
        Task task = bean(Tasks.class)
                .open(
                        new TaskPlan(
                                wave,
                                "awareness",
                                world.community(street, 1),
                                new TaskPlan.Agreed(
                                        street + "号负责人", FollowupWorld.today().plusDays(9), MEASURE.get(street))),
                        "王芳",
                        FollowupWorld.now());
        tasks.put(street, task.id);
        handouts.put(
                street,
                bean(Handouts.class)
                        .record(
                                new Handout.Plan(
                                        "three_streets",
                                        "awareness",
                                        world.community(street, 1),
                                        FollowupWorld.today().minusDays(1),
                                        Handout.Kind.card,
                                        200,
                                        "发在" + street + "号门口"),
                                "王芳",
                                FollowupWorld.now())
                        .id);
        Exclusion exclusion = bean(Exclusions.class)
                .excludeAll(wave, volunteers.get(street), world.community(street, 2), "第" + street + "处查过");
        bean(ExclusionWork.class).carryOut(exclusion.id);
        exclusions.put(street, exclusion.id);
        QuarkusTransaction.requiringNew().run(() -> bean(CensusStore.class)
                .enter(
                        "three_streets",
                        Scope.ALL,
                        DISTRICT + "00" + street,
                        List.of(new CensusFigures(
                                DISTRICT + "00" + street,
                                "sex",
                                CensusFigures.Unit.people,
                                Map.of("f", new BigDecimal(70_000 + street), "m", new BigDecimal(60_000 + street))))));
    }

    /** All words that would tell somebody of another street that this one is there. */
    List<String> tells(int street) {
        return List.of(
                DISTRICT + "00" + street,
                "第" + street + "街道",
                street + "街1社区",
                street + "街2社区",
                "走街" + street,
                SAID.get(street),
                MEASURE.get(street),
                street + "号负责人",
                street + "号院",
                "发在" + street + "号门口",
                "第" + street + "处查过",
                "7000" + street);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
