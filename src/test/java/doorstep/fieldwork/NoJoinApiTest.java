package doorstep.fieldwork;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whoever has the whole database cannot tell which answers were a household's: no key, no row, no time and no order leads there. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NoJoinApiTest {
    private static final String ANSWERS = "{\"adults\":2,\"clean\":\"good\"}";
    private static final int MANY = 30;

    /** Tables that name a door; neither when something happened there nor in which order may be read off them. */
    private static final List<String> DOORS =
            List.of("household", "household_code", "spent_code", "door_mark", "door_note", "visit", "field_record");

    @Inject
    DataSource database;

    private List<String> column(String sql, Object... values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        return found;
    }

    private Set<String> tablesReferring(String... tables) throws SQLException {
        Set<String> referring = new TreeSet<>(List.of(tables));
        for (String table : tables) {
            referring.addAll(column(
                    "SELECT table_name FROM information_schema.key_column_usage"
                            + " WHERE table_schema = DATABASE() AND referenced_table_name = ?",
                    table));
        }
        return referring;
    }

    private Set<String> tablesWithColumns(String names) throws SQLException {
        return new TreeSet<>(column("SELECT table_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND column_name IN (" + names + ")"));
    }

    @Test
    void noTableNamesBothAHouseholdAndAResponse() throws SQLException {
        Set<String> doors =
                tablesReferring("household", "household_code", "spent_code", "door_mark", "door_note", "visit");
        doors.addAll(tablesWithColumns("'household_id', 'household', 'spend_key', 'code_hash'"));
        Set<String> answers = tablesReferring("response", "interview");
        answers.addAll(tablesWithColumns("'uuid', 'response', 'receipt', 'answers'"));
        assertTrue(doors.containsAll(List.of("household", "visit", "spent_code")), doors.toString());
        assertTrue(answers.containsAll(List.of("response", "interview", "response_event")), answers.toString());
        doors.retainAll(answers);
        assertEquals(Set.of(), doors);
    }

    @Test
    void tablesOfDoorsKeepNoTimeAndNoOrder() throws SQLException {
        for (String table : DOORS) {
            List<String> times = column(
                    "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                            + " AND data_type IN ('datetime', 'timestamp', 'date', 'time', 'year')",
                    table);
            times.removeAll(table.equals("visit") ? List.of("hour", "again_at") : List.of());
            assertEquals(List.of(), times, table);
            assertEquals(
                    List.of(),
                    column(
                            "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                                    + " AND table_name = ? AND extra LIKE '%auto_increment%'",
                            table),
                    table);
        }
    }

    @Test
    void noRowNamesBothAndNoOrderTellsThem() throws SQLException {
        FieldWorld world = FieldWorld.open(database);
        TestPhone phone = TestPhone.signIn(world.volunteer("张三"));
        List<UUID> doors = world.households(MANY, phone.volunteer);
        String key = phone.publicKey(world.waveId);
        List<UUID> responses = new ArrayList<>();
        for (UUID door : doors) {
            held(phone, UUID.randomUUID(), id -> TestPhone.visit(id, world.waveId, door, "no_one_home"), key, world);
            responses.add(held(
                    phone, UUID.randomUUID(), id -> TestPhone.interview(id, world.waveId, door, ANSWERS), key, world));
        }
        List<String> keys =
                column("SELECT HEX(spend_key) FROM household WHERE sample_id = ? ORDER BY number", world.sampleId);
        for (String table : column(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                        + " AND LOWER(table_name) NOT LIKE 'databasechangelog%'")) {
            assertNoRowNamesBoth(table, doors, keys, responses);
        }
        assertEquals(0, world.number("SELECT COUNT(*) FROM spent_code WHERE wave_id = ?", world.waveId));
        assertEquals(
                0,
                world.number(
                        "SELECT COUNT(*) FROM visit WHERE outcome = 'completed' AND volunteer_id = ?",
                        phone.volunteer.id));
        ReleasedAtClosing.of(world.waveId);
        assertThrows(
                IllegalStateException.class,
                () -> world.run("UPDATE visit SET hour = '2026-01-01' WHERE outcome = 'completed'"));
        assertUnrelated(
                column(
                        "SELECT HEX(household_id) FROM visit WHERE outcome = 'completed' AND volunteer_id = ?"
                                + " ORDER BY id",
                        phone.volunteer.id),
                doors.stream().map(NoJoinApiTest::hex).toList());
        assertUnrelated(
                column("SELECT HEX(code_hash) FROM spent_code WHERE wave_id = ? ORDER BY code_hash", world.waveId),
                keys);
        assertUnrelated(
                column(
                        "SELECT HEX(id) FROM field_record WHERE wave_id = ? AND HEX(id) IN ("
                                + String.join(
                                        ",",
                                        responses.stream()
                                                .map(one -> "'" + hex(one) + "'")
                                                .toList()) + ") ORDER BY id",
                        world.waveId),
                responses.stream().map(NoJoinApiTest::hex).toList());
    }

    /** The interviews to which everything kept of a door leads: same volunteer and community, and whatever its visits say besides. */
    private long joined(FieldWorld world, String how) {
        return world.number(
                "SELECT COUNT(*) FROM visit v JOIN household h ON h.id = v.household_id"
                        + " JOIN interview i ON i.wave_id = h.wave_id AND i.community = h.community"
                        + " AND i.volunteer_id = v.volunteer_id WHERE h.wave_id = ? AND " + how,
                world.waveId);
    }

    /** A door that was tried twice, then interrupted, then answered; the phone sends in no order. */
    private static void interrupted(TestPhone phone, FieldWorld world, UUID door, boolean interviewFirst) {
        String key = phone.publicKey(world.waveId);
        Plaintext interview =
                id -> TestPhone.interview(id, world.waveId, door, ANSWERS).replace("\"breaks\":0", "\"breaks\":1");
        if (interviewFirst) {
            held(phone, UUID.randomUUID(), interview, key, world);
        }
        for (String outcome : List.of("no_one_home", "appointment", "interrupted")) {
            held(
                    phone,
                    UUID.randomUUID(),
                    id -> TestPhone.visit(id, world.waveId, door, outcome)
                            .replace("\"note\":\"\"", "\"note\":\"六点回来\""),
                    key,
                    world);
        }
        if (!interviewFirst) {
            held(phone, UUID.randomUUID(), interview, key, world);
        }
    }

    @Test
    void neitherAnInterruptionNorAnEarlierAttemptLeadsToTheAnswers() {
        FieldWorld world = FieldWorld.open(database);
        TestPhone phone = TestPhone.signIn(world.volunteer("张三"));
        List<UUID> doors = world.households(3, phone.volunteer);
        interrupted(phone, world, doors.get(0), false);
        interrupted(phone, world, doors.get(1), true);
        assertEquals(2, world.number("SELECT COUNT(*) FROM interview WHERE wave_id = ? AND breaks = 1", world.waveId));
        assertEquals(0, joined(world, "v.outcome = 'interrupted' AND i.breaks > 0"), "while the doors wait");
        ReleasedAtClosing.of(world.waveId);
        assertTrue(joined(world, "v.outcome <> 'interrupted'") > 0, "what follows can fail");
        assertEquals(0, joined(world, "v.outcome = 'interrupted' AND i.breaks > 0"));
        assertEquals(0, joined(world, "v.hour = i.started_hour"));
        assertEquals(0, joined(world, "v.hour IS NOT NULL"));
        assertEquals(0, joined(world, "(v.again_at IS NOT NULL OR v.note <> '')"));
        // the day of an interview that was broken off begins at 16:00 UTC
        assertEquals(
                2,
                world.number(
                        "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND TIME(started_hour) = '16:00:00'",
                        world.waveId));
    }

    @Inject
    VisitForgetting forgetting;

    @Test
    void doorThatAnsweredByLetterForgetsItsVisits() {
        FieldWorld world = FieldWorld.open(database);
        TestPhone phone = TestPhone.signIn(world.volunteer("张三"));
        List<UUID> doors = world.households(2, phone.volunteer);
        String key = phone.publicKey(world.waveId);
        for (UUID door : doors) {
            held(phone, UUID.randomUUID(), id -> TestPhone.visit(id, world.waveId, door, "interrupted"), key, world);
        }
        world.run(
                "INSERT INTO spent_code SELECT spend_key, wave_id, community FROM household WHERE id = ?",
                FieldWorld.bytes(doors.get(0)));
        forgetting.run();
        held(phone, UUID.randomUUID(), id -> TestPhone.visit(id, world.waveId, doors.get(0), "refused"), key, world);
        String withHour = "SELECT COUNT(*) FROM visit WHERE household_id = ? AND hour IS NOT NULL";
        assertEquals(0, world.number(withHour, FieldWorld.bytes(doors.get(0))));
        assertEquals(1, world.number(withHour, FieldWorld.bytes(doors.get(1))));
    }

    private interface Plaintext {
        String of(UUID id);
    }

    private static UUID held(TestPhone phone, UUID id, Plaintext plain, String key, FieldWorld world) {
        phone.send(TestPhone.seal(id, world.waveId, key, plain.of(id)))
                .statusCode(200)
                .body("state", equalTo("held"));
        return id;
    }

    private void assertNoRowNamesBoth(String table, List<UUID> doors, List<String> keys, List<UUID> responses)
            throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT * FROM " + table);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String row = text(rows);
                boolean door = doors.stream().anyMatch(one -> names(row, one))
                        || keys.stream().anyMatch(row::contains);
                boolean answers = responses.stream().anyMatch(one -> names(row, one));
                assertTrue(!door || !answers, table);
            }
        }
    }

    private static boolean names(String row, UUID id) {
        return row.contains(hex(id)) || row.contains(id.toString());
    }

    /** All of a row: bytes in hex, the rest as it reads, in small letters. */
    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            text.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                    .append('\n');
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static String hex(UUID id) {
        return HexFormat.of().formatHex(FieldWorld.bytes(id));
    }

    /**
     * The order in the table against the order in which they answered: Spearman's rank correlation. By chance it is beyond 0.8
     * once in some millions.
     */
    private static void assertUnrelated(List<String> asStored, List<String> asAnswered) {
        assertEquals(MANY, asStored.size());
        double squares = 0;
        for (int rank = 0; rank < MANY; rank++) {
            int other = asAnswered.indexOf(asStored.get(rank));
            assertTrue(other >= 0);
            squares += Math.pow(rank - other, 2);
        }
        double correlation = 1 - 6 * squares / (MANY * (MANY * (double) MANY - 1));
        assertTrue(Math.abs(correlation) < 0.8, "correlation " + correlation);
    }
}
