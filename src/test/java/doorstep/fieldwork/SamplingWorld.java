package doorstep.fieldwork;

import doorstep.fieldwork.frames.Frames;
import doorstep.fieldwork.sampling.Letters;
import doorstep.fieldwork.sampling.SampleDrawing;
import doorstep.fieldwork.sampling.SamplePlan;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A wave of its own for one test: three communities, and lists of households for those that want one. */
public final class SamplingWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    static final String YAML =
            """
            form_id: sampling_doors_%d
            version: "1"
            title: {zh: 家门口小问卷, en: A survey at your door}
            default_language: zh
            notice: {zh: 自愿参加。, en: Voluntary.}
            weighting: {adults: adults, classes: [sex]}
            survey:
              - group: main
                label: {zh: 问题, en: Questions}
                questions:
                  - {name: adults, type: integer, label: {zh: 家里几位成年人？, en: Adults}, required: true, constraint: {at_least: 1, at_most: 20}}
                  - {name: sex, type: select_one sexes, label: {zh: 性别, en: Sex}}
                  - {name: clean, type: select_one grades, label: {zh: 楼道卫生满意吗？, en: Clean stairs}, required: true}
            choices:
              sexes:
                - {name: f, label: {zh: 女, en: Female}}
                - {name: m, label: {zh: 男, en: Male}}
              grades:
                - {name: good, label: {zh: 满意, en: Satisfied}}
                - {name: bad, label: {zh: 不满意, en: Not satisfied}}
            indicators:
              - name: stairs
                measure: satisfaction
                label: {zh: 楼道卫生, en: Stairs}
                question: clean
                credit: {good: 1, bad: 0}
                target: 0.9
                points: 3
                standard: "公共环境"
            """;

    public static final LocalDateTime NOW = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

    public final long waveId;
    final List<String> communities = new ArrayList<>();

    private SamplingWorld() {
        int number = NEXT.incrementAndGet();
        String street = "90%07d".formatted(number);
        waveId = inTransaction(() -> {
            for (int i = 1; i <= 3; i++) {
                var place = new Place();
                place.code = street + "00" + i;
                place.level = PlaceLevel.community;
                place.name = "样本" + i + "社区";
                place.persist();
                communities.add(place.code);
            }
            Place.flush();
            Questionnaires questionnaires =
                    Arc.container().instance(Questionnaires.class).get();
            var questionnaire = questionnaires.publish("doors.yaml", YAML.formatted(number), NOW);
            Wave wave = Wave.create(
                    new WavePlan(
                            "抽样第 " + number + " 轮",
                            questionnaire.formId(),
                            "1",
                            List.of(Tongue.CHINESE, Tongue.ENGLISH),
                            new WavePlan.Times(
                                    NOW.minusDays(1),
                                    NOW.plusDays(7),
                                    NOW.toLocalDate().plusYears(1)),
                            Approval.NONE,
                            Set.copyOf(communities)),
                    NOW.minusDays(1));
            wave.publish(NOW.minusDays(1));
            return wave.id;
        });
    }

    public static SamplingWorld open() {
        return new SamplingWorld();
    }

    public static <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    public String community(int which) {
        return communities.get(which);
    }

    /** Buildings of two units with 10 doors each. */
    public static List<FrameDoor> doors(int households) {
        List<FrameDoor> doors = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            int inBuilding = i % 20;
            doors.add(new FrameDoor(
                    (1 + i / 20) + "栋",
                    (1 + inBuilding / 10) + "单元",
                    (1 + inBuilding % 10 / 2) + "0" + (1 + inBuilding % 2),
                    ""));
        }
        return doors;
    }

    /** A list as an office keeps it, out of order. */
    public static byte[] file(int households) {
        var text = new StringBuilder("楼栋,单元,门牌,备注\n");
        List<FrameDoor> doors = new ArrayList<>(doors(households));
        java.util.Collections.reverse(doors);
        doors.forEach(door -> text.append(String.join(",", door.building(), door.unit(), door.door(), ""))
                .append('\n'));
        return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    public SamplingWorld withFrame(int which, int households) {
        inTransaction(() -> Arc.container()
                .instance(Frames.class)
                .get()
                .keep(doors(households), new Frames.Origin(community(which), "test.csv", "test", NOW)));
        return this;
    }

    /** The sample of a community that has a list. */
    public Sample draw(int which, int drawn, int reserve) {
        return inTransaction(() -> Arc.container()
                .instance(SampleDrawing.class)
                .get()
                .draw(new SamplePlan(
                        Wave.findById(waveId),
                        Frame.latest(community(which)).orElseThrow(),
                        "372914",
                        drawn,
                        reserve,
                        "test",
                        NOW)));
    }

    public static List<Household> households(Sample sample) {
        return inTransaction(() -> Household.of(sample));
    }

    public String letterToken(int which) {
        return inTransaction(
                () -> ShareLink.<ShareLink>list("community = ?1 and label = ?2", community(which), Letters.LABEL)
                        .get(0)
                        .token);
    }

    public static long number(String sql, Object... parameters) {
        return inTransaction(() -> {
            var query = Household.getEntityManager().createNativeQuery(sql);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return ((Number) query.getSingleResult()).longValue();
        });
    }
}
