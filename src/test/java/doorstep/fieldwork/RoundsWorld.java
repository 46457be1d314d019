package doorstep.fieldwork;

import doorstep.web.Secret;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A world of its own for a test of volunteers, assignment and progress: two communities of one street, an open wave, samples. */
public final class RoundsWorld {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final SecureRandom RANDOM = new SecureRandom();

    public final int number = NEXT.incrementAndGet();
    public final String street = "94" + (1000 + number) + "001";
    public final String east = street + "001";
    public final String west = street + "002";
    public final LocalDateTime now = LocalDateTime.now(Clock.systemUTC()).withNano(0);
    public long wave;
    private int doors;

    /** Made at once, in a transaction of its own. */
    public static RoundsWorld make() {
        var world = new RoundsWorld();
        QuarkusTransaction.requiringNew().run(world::build);
        return world;
    }

    private void build() {
        run(
                "INSERT IGNORE INTO published_questionnaire VALUES ('field_doors', '1', ?1, ?2, '2024-01-01')",
                FieldWorld.YAML.formatted("1"),
                "0".repeat(64));
        place(street.substring(0, 2), "province", "样例省", null);
        place(street.substring(0, 4), "city", "样例市", street.substring(0, 2));
        place(street.substring(0, 6), "district", "样例区", street.substring(0, 4));
        place(street, "street", "青石街道" + number, street.substring(0, 6));
        place(east, "community", "东里社区" + number, street);
        place(west, "community", "=西里社区" + number, street);
        String name = "入户轮次 " + number + " " + UUID.randomUUID();
        run(
                "INSERT INTO wave (name, form_id, version, languages, published_at, opens_at, closes_at, retain_until, made_up, created_at)"
                        + " VALUES (?1, 'field_doors', '1', 'zh', '2024-01-01', '2024-01-01', '2099-01-01', '2099-12-31', FALSE, '2024-01-01')",
                name);
        wave = number("SELECT id FROM wave WHERE name = ?1", name);
        for (String community : List.of(east, west)) {
            run("INSERT INTO wave_community VALUES (?1, ?2)", wave, community);
            run(
                    "INSERT INTO sample (wave_id, community, method, seed, households, reserve, drawn_by, drawn_at)"
                            + " VALUES (?1, ?2, 'systematic', '123456', 20, 5, 'test', '2024-01-01')",
                    wave,
                    community);
        }
    }

    private void place(String code, String level, String name, String parent) {
        if (number("SELECT COUNT(*) FROM place WHERE code = ?1", code) == 0) {
            if (parent == null) {
                run("INSERT INTO place (code, level, name) VALUES (?1, ?2, ?3)", code, level, name);
            } else {
                run("INSERT INTO place (code, level, name, parent) VALUES (?1, ?2, ?3, ?4)", code, level, name, parent);
            }
        }
    }

    /** A volunteer whom nobody else is called like. */
    public Volunteer volunteer(String name, String place) {
        return QuarkusTransaction.requiringNew().call(() -> Volunteer.add(name + " " + number, place, now));
    }

    /** A released door; its number follows on. */
    public UUID door(String community, String building, String unit) {
        return door(community, building, unit, true);
    }

    public UUID door(String community, String building, String unit, boolean released) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        UUID id = UUID.randomUUID();
        doors++;
        int door = doors;
        QuarkusTransaction.requiringNew().run(() -> {
            run("INSERT INTO household_code VALUES (?1, ?2, ?3)", key, wave, community);
            run(
                    "INSERT INTO household (id, sample_id, wave_id, community, number, position, building, unit, door, note, released, selection,"
                            + " spend_key, letter_no) VALUES (?1, (SELECT id FROM sample WHERE wave_id = ?2 AND community = ?3), ?2, ?3, ?4, ?4, ?5,"
                            + " ?6, ?7, '', ?8, 7, ?9, 0)",
                    bytes(id),
                    wave,
                    community,
                    door,
                    building,
                    unit,
                    "" + (100 + door),
                    released,
                    key);
        });
        return id;
    }

    public List<UUID> doors(String community, String building, String unit, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> door(community, building, unit))
                .toList();
    }

    public void give(UUID door, Volunteer volunteer) {
        QuarkusTransaction.requiringNew()
                .run(() -> run("UPDATE household SET volunteer_id = ?1 WHERE id = ?2", volunteer.id, bytes(door)));
    }

    /** Its answers are in. */
    public void answer(UUID door) {
        QuarkusTransaction.requiringNew()
                .run(() -> run(
                        "INSERT INTO spent_code SELECT spend_key, wave_id, community FROM household WHERE id = ?1",
                        bytes(door)));
    }

    /** An attempt so many hours ago. */
    public void visit(UUID door, Volunteer by, VisitOutcome outcome, int hoursAgo) {
        visit(door, by, outcome, hoursAgo, null);
    }

    public void visit(UUID door, Volunteer by, VisitOutcome outcome, int hoursAgo, LocalDateTime againAt) {
        boolean completed = outcome == VisitOutcome.completed;
        QuarkusTransaction.requiringNew().run(() -> {
            run(
                    "INSERT INTO visit (id, household_id, volunteer_id, outcome, note) VALUES (?1, ?2, ?3, ?4, '')",
                    bytes(UUID.randomUUID()),
                    bytes(door),
                    by.id,
                    outcome.name());
            if (!completed) {
                run(
                        "UPDATE visit SET hour = ?1 WHERE household_id = ?2 AND outcome = ?3 AND hour IS NULL",
                        now.minusHours(hoursAgo),
                        bytes(door),
                        outcome.name());
            }
            if (againAt != null) {
                run(
                        "UPDATE visit SET again_at = ?1 WHERE household_id = ?2 AND outcome = ?3",
                        againAt,
                        bytes(door),
                        outcome.name());
            }
        });
    }

    /** A phone that was heard of so many hours ago, with so many records on it since then. */
    public Device phone(Volunteer volunteer, int hoursAgo, int waiting, long clockOffsetSeconds) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var device = new Device();
            device.volunteerId = volunteer.id;
            device.tokenHash = Secret.fresh().hash();
            device.label = "Android Chrome";
            device.appVersion = "1";
            device.signedInAt = now.minusDays(5);
            device.lastContactAt = now.minusHours(hoursAgo);
            device.waiting = waiting;
            device.oldestWaitingAt = waiting > 0 ? now.minusHours(hoursAgo) : null;
            device.clockOffsetSeconds = clockOffsetSeconds;
            device.persistAndFlush();
            return device;
        });
    }

    /** Who has the door; null for nobody. */
    public Long holder(UUID door) {
        return QuarkusTransaction.requiringNew().call(() -> Household.<Household>findById(door).volunteerId);
    }

    public long holds(Volunteer volunteer) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Household.count("waveId = ?1 and volunteerId = ?2", wave, volunteer.id));
    }

    /** How often the audit trail has that action done to that subject. */
    public long audited(String action, String subject) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        number("SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2", action, subject));
    }

    /** The same where the details begin so. */
    public long audited(String action, String subject, String detail) {
        return QuarkusTransaction.requiringNew()
                .call(() -> number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2 AND detail LIKE CONCAT(?3, '%')",
                        action, subject, detail));
    }

    public String path(String rest) {
        return "/staff/waves/" + wave + rest;
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static void run(String sql, Object... values) {
        query(sql, values).executeUpdate();
    }

    static long number(String sql, Object... values) {
        return ((Number) query(sql, values).getSingleResult()).longValue();
    }

    private static Query query(String sql, Object... values) {
        var query = Arc.container().instance(EntityManager.class).get().createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
