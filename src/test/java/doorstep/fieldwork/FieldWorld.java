package doorstep.fieldwork;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A wave of its own for one test of fieldwork: one community, a drawn sample with doors, volunteers. */
public final class FieldWorld {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    public static final String YAML =
            """
            form_id: field_doors
            version: "%s"
            title: {zh: 入户问卷, en: At the door}
            default_language: zh
            notice: {zh: 自愿回答, en: Voluntary}
            thanks: {zh: 谢谢, en: Thank you}
            weighting: {adults: adults, classes: [sex]}
            survey:
              - group: main
                label: {zh: 问题, en: Questions}
                questions:
                  - {name: adults, type: integer, label: {zh: 家里有几个成年人？, en: How many adults?}, constraint: {at_least: 1, at_most: 20}}
                  - name: clean
                    type: select_one grades
                    label: {zh: 您对楼道卫生满意吗？, en: Are the stairs clean?}
                    hint: {zh: 只看您这栋楼。, en: Your own building only.}
                    required: true
                  - name: why
                    type: text
                    relevant: {question: clean, in: [bad]}
                    label: {zh: 哪里不满意？, en: What is wrong?}
                  - {name: sex, type: select_one sexes, label: {zh: 性别, en: Sex}}
            choices:
              grades:
                - {name: good, label: {zh: 满意, en: Satisfied}}
                - {name: bad, label: {zh: 不满意, en: Not satisfied}}
              sexes:
                - {name: f, label: {zh: 女, en: Female}}
                - {name: m, label: {zh: 男, en: Male}}
            indicators:
              - name: stairs
                measure: satisfaction
                label: {zh: 楼道卫生, en: Stairs}
                question: clean
                credit: {good: 1, bad: 0}
                target: 0.90
                points: 3
                standard: "公共环境"
                card: {zh: 楼道有问题可以找物业。, en: The property company looks after the stairs.}
            """;

    static final Questionnaire FORM = QuestionnaireReader.read("doors.yaml", YAML.formatted("1"))
            .questionnaire()
            .orElseThrow();

    public final DataSource database;
    public final long waveId;
    public final String community;
    /** The sample of the first community. */
    public final long sampleId;

    private FieldWorld(DataSource database, LocalDateTime opensAt, LocalDateTime closesAt) {
        this.database = database;
        community = "93%07d001".formatted(COUNTER.incrementAndGet());
        run(
                "INSERT IGNORE INTO published_questionnaire VALUES ('field_doors', '1', ?, ?, '2024-01-01')",
                YAML.formatted("1"),
                "0".repeat(64));
        run(
                "INSERT INTO wave (name, form_id, version, languages, published_at, opens_at, closes_at, retain_until, made_up, created_at)"
                        + " VALUES (?, 'field_doors', '1', 'zh,en', '2024-01-01', ?, ?, '2099-01-01', FALSE, '2024-01-01')",
                community,
                opensAt.toString(),
                closesAt.toString());
        waveId = number("SELECT id FROM wave WHERE name = ?", community);
        run("INSERT INTO place (code, level, name) VALUES (?, 'community', ?)", community, "社区" + community);
        run("INSERT INTO wave_community VALUES (?, ?)", waveId, community);
        run("INSERT INTO share_link VALUES (?, ?, ?, '入户信', 0, 0, 0, '2024-01-01', NULL)", token(), waveId, community);
        sampleId = sample(community, Sample.Method.systematic);
    }

    /** A wave that is open and stays so. */
    public static FieldWorld open(DataSource database) {
        return between(
                database,
                LocalDateTime.of(2024, 1, 1, 0, 0),
                LocalDateTime.of(2099, 1, 1, 0, 0).minusDays(1));
    }

    public static FieldWorld between(DataSource database, LocalDateTime opensAt, LocalDateTime closesAt) {
        return new FieldWorld(database, opensAt, closesAt);
    }

    /** The token of the share link that letters carry. */
    public String token() {
        return "yyyy" + community;
    }

    /** A sample of a further way of drawing, in a community of its own where need be. */
    public long sample(String place, Sample.Method method) {
        if (number("SELECT COUNT(*) FROM wave_community WHERE wave_id = ? AND community = ?", waveId, place) == 0) {
            run("INSERT INTO place (code, level, name) VALUES (?, 'community', ?)", place, "社区" + place);
            run("INSERT INTO wave_community VALUES (?, ?)", waveId, place);
        }
        boolean walk = method == Sample.Method.random_walk;
        run(
                "INSERT INTO sample (wave_id, community, method, seed, households, reserve, walk_start, walk_rule, walk_step, drawn_by, drawn_at)"
                        + " VALUES (?, ?, ?, '123456', 20, 0, ?, ?, ?, 'test', '2024-01-01')",
                waveId,
                place,
                method.name(),
                walk ? "南门" : null,
                walk ? "右手一侧" : null,
                walk ? 3 : null);
        return number("SELECT id FROM sample WHERE wave_id = ? AND community = ?", waveId, place);
    }

    /** A second community of this wave. */
    public String otherCommunity() {
        return community.substring(0, 9) + "002";
    }

    public Volunteer volunteer(String name) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Volunteer volunteer = new Volunteer();
            volunteer.name = name;
            volunteer.place = community;
            volunteer.createdAt = LocalDateTime.of(2024, 1, 1, 0, 0);
            volunteer.persistAndFlush();
            return volunteer;
        });
    }

    /** A fresh invitation for the volunteer. */
    public static String invite(Volunteer volunteer, LocalDateTime now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Volunteer.<Volunteer>findById(volunteer.id).invite(now));
    }

    /** Further doors of the sample, given to the volunteer, or to nobody where that is null. */
    public List<UUID> households(int count, Volunteer volunteer) {
        List<UUID> ids = new ArrayList<>();
        long before = number("SELECT COUNT(*) FROM household WHERE sample_id = ?", sampleId);
        for (int i = 1; i <= count; i++) {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            UUID id = UUID.randomUUID();
            run("INSERT INTO household_code VALUES (?, ?, ?)", key, waveId, community);
            run(
                    "INSERT INTO household VALUES (?, ?, ?, ?, ?, ?, '3栋', '1单元', ?, '', TRUE, ?, ?, 0, ?)",
                    bytes(id),
                    sampleId,
                    waveId,
                    community,
                    before + i,
                    i,
                    "" + (100 * i + 1),
                    RANDOM.nextInt() & 0xffffffffL,
                    key,
                    volunteer == null ? null : volunteer.id);
            ids.add(id);
        }
        return ids;
    }

    /** As if these households of the sample had answered by their letters, and it were shown. */
    public void answerByLetter(String where) {
        List<Household> households = QuarkusTransaction.requiringNew()
                .call(() -> Household.<Household>list("sampleId = ?1 and " + where, sampleId));
        HouseholdCodes codes = Arc.container().instance(HouseholdCodes.class).get();
        for (Household household : households) {
            byte[] mark = codes.spending(household.key()).mark();
            run("INSERT INTO door_mark VALUES (?, ?, ?, 'released', NULL)", mark, waveId, community);
            run("INSERT INTO spent_code VALUES (?, ?, ?)", household.spendKey, waveId, community);
        }
    }

    public static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    public void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long number(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
