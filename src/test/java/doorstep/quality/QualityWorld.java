package doorstep.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Tongue;
import doorstep.response.cells.ReleasedFigures;
import doorstep.wave.Approval;
import doorstep.wave.Channel;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.WavePlan;
import doorstep.web.UuidBytes;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A made-up wave in the database: volunteers, doors, visits, and interviews that came through the real intake. */
final class QualityWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();

    final long wave;
    private final String district = "95" + (1000 + NEXT.incrementAndGet());
    private final Map<Long, Long> volunteers = new HashMap<>();
    private final Map<String, Long> samples = new HashMap<>();
    private final DataSource database = bean(DataSource.class);

    QualityWorld(MadeUpWave made) {
        Evidence evidence = made.evidence();
        TreeSet<String> communities = new TreeSet<>();
        evidence.interviews().forEach(one -> communities.add(code(one.community())));
        wave = QuarkusTransaction.requiringNew().call(() -> build(communities));
        evidence.volunteers().forEach(this::volunteer);
        communities.forEach(this::sample);
        evidence.interviews().forEach(this::interview);
        ReleasedFigures.of(wave);
        evidence.contacts().forEach(this::refusals);
    }

    /** The database's number of a volunteer of the made-up wave. */
    long volunteerOf(long made) {
        return volunteers.get(made);
    }

    String name(long made) {
        return "志愿者" + district + "-" + made;
    }

    private String code(String community) {
        return district + "001" + community.substring(community.length() - 3);
    }

    private long build(TreeSet<String> communities) {
        place(district.substring(0, 2), "样例省");
        place(district.substring(0, 4), "样例市");
        place(district, "样例区");
        place(district + "001", "和平街道");
        communities.forEach(code -> place(code, "春风" + code.substring(9) + "社区"));
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
        bean(Questionnaires.class).publish("doubts.yaml", MadeUpWave.YAML, now);
        Wave made = Wave.create(
                new WavePlan(
                        "第 " + district + " 轮",
                        "doubts",
                        "1",
                        List.of(Tongue.CHINESE),
                        new WavePlan.Times(
                                now.minusDays(1),
                                now.plusDays(1),
                                now.toLocalDate().plusYears(1)),
                        Approval.NONE,
                        communities),
                now.minusDays(2));
        made.publish(now.minusDays(2));
        return made.id;
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
            place.households = place.level == PlaceLevel.community ? 800 : null;
            place.persistAndFlush();
        }
    }

    private void volunteer(long made) {
        run("INSERT INTO volunteer (name, created_at) VALUES (?, '2026-01-01')", name(made));
        volunteers.put(made, number("SELECT id FROM volunteer WHERE name = ?", name(made)));
    }

    private void sample(String community) {
        run(
                "INSERT INTO sample (wave_id, community, method, seed, households, reserve, walk_start, walk_rule, walk_step, drawn_by, drawn_at)"
                        + " VALUES (?, ?, 'random_walk', '000000', 100, 0, '南门', '右手一侧', 3, 'test', '2026-01-01')",
                wave,
                community);
        samples.put(community, number("SELECT id FROM sample WHERE wave_id = ? AND community = ?", wave, community));
    }

    private void interview(ObservedInterview one) {
        String community = code(one.community());
        UUID response = UUID.randomUUID();
        byte[] key = door(community, volunteers.get(one.volunteer()), "completed");
        assertEquals(
                InterviewIntake.Verdict.STORED,
                bean(InterviewIntake.class)
                        .take(new InterviewIntake.Interview(
                                response,
                                wave,
                                community,
                                Channel.visit,
                                volunteers.get(one.volunteer()),
                                new CodeHash(key),
                                Tongue.CHINESE,
                                one.answers())));
        run(
                "INSERT INTO interview VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, '', '', 0, '1')",
                UuidBytes.of(response),
                wave,
                community,
                volunteers.get(one.volunteer()),
                one.started()
                        .hour()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime(),
                one.seconds(),
                one.gap().isPresent() ? one.gap().getAsInt() : null,
                one.selections());
    }

    private void refusals(long made, Contacts contacts) {
        for (long i = 0; i < contacts.refused(); i++) {
            door(samples.keySet().iterator().next(), volunteers.get(made), "refused");
        }
    }

    /** A door somebody was at; what answering it spends. */
    private byte[] door(String community, long volunteer, String outcome) {
        byte[] key = bean(HouseholdCodes.class)
                .hash(bean(HouseholdCodes.class).issue(wave, community, 1).get(0))
                .bytes();
        UUID id = UUID.randomUUID();
        long number = 1 + number("SELECT COUNT(*) FROM household WHERE sample_id = ?", samples.get(community));
        run(
                "INSERT INTO household VALUES (?, ?, ?, ?, ?, NULL, ?, '1单元', ?, '', TRUE, 1, ?, 0, ?)",
                UuidBytes.of(id),
                samples.get(community),
                wave,
                community,
                number,
                number / 20 + 1 + "栋",
                "" + (100 + number),
                key,
                volunteer);
        run(
                "INSERT INTO visit VALUES (?, ?, ?, ?, NULL, NULL, '')",
                UuidBytes.of(UUID.randomUUID()),
                UuidBytes.of(id),
                volunteer,
                outcome);
        return key;
    }

    String path(String rest) {
        return "/staff/waves/" + wave + rest;
    }

    void run(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long number(String sql, Object... parameters) {
        return values(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** Reads a row and may fail. */
    interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> values(String sql, RowReading<T> reading, Object... parameters) {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
