package doorstep.response;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A community of its own, a wave in it and the share link that residents open. */
public final class ResidentWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** A household survey in small: a screener, a condition, each type of question, a note, cards. */
    public static final String TINY =
            """
            form_id: tiny
            version: "1"
            title: {zh: 邻里小问卷, en: A small survey}
            default_language: zh
            notice: {zh: 自愿参加，只存答案。, en: "Voluntary; answers alone are kept."}
            thanks: {zh: 谢谢您花时间。, en: Thank you for your time.}
            eligible: {question: adult, in: [yes_adult]}
            survey:
              - group: first
                label: {zh: 先问一件事, en: One thing first}
                questions:
                  - name: adult
                    type: select_one yes_no
                    label: {zh: 您满18岁了吗？, en: "Are you 18 or over?"}
                    required: true
              - group: around
                label: {zh: 您家附近, en: Around your home}
                questions:
                  - {name: remark, type: note, label: {zh: 下面几题没有对错。, en: There is no right or wrong below.}}
                  - name: clean
                    type: select_one grades
                    label: {zh: 您对楼道卫生满意吗？, en: "Are you satisfied with the stairs?"}
                    hint: {zh: 只说您住的这栋楼。, en: Only of your own building.}
                    required: true
                  - name: why
                    type: text
                    label: {zh: 哪里不满意？, en: "What is wrong?"}
                    required: true
                    relevant: {question: clean, in: [bad]}
                    constraint: {max_length: 100}
                  - name: wishes
                    type: select_multiple things
                    label: {zh: 您希望添些什么？, en: "What should be added?"}
                    required: true
                    exclusive: [nothing]
                    constraint: {at_most_choices: 2}
                  - name: people
                    type: integer
                    label: {zh: 家里几口人？, en: "How many live with you?"}
                    required: true
                    constraint: {at_least: 1, at_most: 20}
                  - name: moved
                    type: date
                    label: {zh: 哪天搬来的？, en: "When did you move in?"}
                    constraint: {not_after: today}
                  - name: rooms
                    type: select_one yes_no
                    label: {zh: 有电梯吗？, en: "Is there a lift?"}
            choices:
              yes_no:
                - {name: yes_adult, label: {zh: 是, en: "Yes"}}
                - {name: not_adult, label: {zh: 不是, en: "No"}}
              grades:
                - {name: good, label: {zh: 满意, en: Satisfied}}
                - {name: bad, label: {zh: 不满意, en: Not satisfied}}
              things:
                - {name: bench, label: {zh: 长椅, en: Benches}}
                - {name: lamp, label: {zh: 路灯, en: Lamps}}
                - {name: tree, label: {zh: 树, en: Trees}}
                - {name: nothing, label: {zh: 都不用, en: Nothing}}
            indicators:
              - name: stairs
                measure: satisfaction
                label: {zh: 楼道卫生, en: Stairs}
                question: clean
                credit: {good: 1, bad: 0}
                target: 0.90
                points: 3
                standard: "公共环境"
                card: {zh: 楼道每天上午打扫。, en: The stairs are cleaned every morning.}
            """;

    /** Takes up to the database's seconds. */
    public static final LocalDateTime NOW = LocalDateTime.now(ZoneOffset.UTC).withNano(0);

    private final String yaml;
    private LocalDateTime opensAt = NOW.minusDays(1);
    private LocalDateTime closesAt = NOW.plusDays(7);
    private List<Tongue> languages = List.of(Tongue.CHINESE, Tongue.ENGLISH);
    private Approval approval = Approval.NONE;
    private boolean madeUp;

    private ResidentWorld(String yaml) {
        this.yaml = yaml;
    }

    public static ResidentWorld of(String yaml) {
        return new ResidentWorld(yaml);
    }

    /** With one of the questionnaires that Doorstep ships. */
    public static ResidentWorld ofShipped(String file) {
        try {
            return new ResidentWorld(Files.readString(Path.of("surveys", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ResidentWorld openFrom(LocalDateTime from, LocalDateTime to) {
        opensAt = from;
        closesAt = to;
        return this;
    }

    public ResidentWorld inLanguages(String... tags) {
        languages = Stream.of(tags).map(Tongue::new).toList();
        return this;
    }

    public ResidentWorld approvedBy(Approval given) {
        approval = given;
        return this;
    }

    public ResidentWorld madeUp() {
        madeUp = true;
        return this;
    }

    /** Builds it all; the token of the link to its one community. */
    public String token() {
        return link().token;
    }

    public ShareLink link() {
        int number = NEXT.incrementAndGet();
        String community = communityCode(number);
        return QuarkusTransaction.requiringNew().call(() -> {
            buildPlaces(community, number);
            String own = yaml.replaceFirst("(?m)^form_id: (\\w+)", "form_id: $1_r" + number);
            var questionnaire =
                    Arc.container().instance(Questionnaires.class).get().publish("resident.yaml", own, NOW);
            Wave wave = Wave.create(
                    new WavePlan(
                            "第 " + number + " 轮",
                            questionnaire.formId(),
                            questionnaire.version(),
                            languages,
                            new WavePlan.Times(
                                    NOW, NOW.plusDays(7), NOW.toLocalDate().plusYears(1)),
                            approval,
                            Set.of(community)),
                    NOW);
            wave.publish(NOW);
            wave.opensAt = opensAt;
            wave.closesAt = closesAt;
            wave.madeUp = madeUp;
            return ShareLink.<ShareLink>list("wave", wave).get(0);
        });
    }

    /** How many responses are stored of that link's wave. */
    public static long stored(ShareLink link) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) ShareLink.getEntityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM response WHERE wave_id = ?1")
                        .setParameter(1, link.wave.id)
                        .getSingleResult())
                .longValue());
    }

    /** The answers of that link's wave, all of them as they are stored. */
    public static String storedAnswers(ShareLink link) {
        return QuarkusTransaction.requiringNew().call(() -> ShareLink.getEntityManager()
                .createNativeQuery("SELECT answers FROM response WHERE wave_id = ?1")
                .setParameter(1, link.wave.id)
                .getResultList()
                .toString());
    }

    /** Staff take the link back. */
    public static void withdraw(ShareLink link) {
        QuarkusTransaction.requiringNew()
                .run(() -> ShareLink.<ShareLink>findById(link.token).withdraw(NOW));
    }

    private static String communityCode(int number) {
        return "6912" + (10 + number / 900) + "001" + (100 + number % 900);
    }

    private static void buildPlaces(String community, int number) {
        place(PlaceLevel.province, community.substring(0, 2), "测试省", null);
        place(PlaceLevel.city, community.substring(0, 4), "测试市", community.substring(0, 2));
        place(PlaceLevel.district, community.substring(0, 6), "测试区", community.substring(0, 4));
        place(PlaceLevel.street, community.substring(0, 9), "测试街道", community.substring(0, 6));
        place(PlaceLevel.community, community, "幸福里第" + number + "社区", community.substring(0, 9));
    }

    private static void place(PlaceLevel level, String code, String name, String parent) {
        if (Place.findById(code) == null) {
            Place place = new Place();
            place.code = code;
            place.level = level;
            place.name = name;
            place.parent = parent;
            place.persistAndFlush();
        }
    }
}
