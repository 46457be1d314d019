package doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.start.DatabaseAddress;
import doorstep.start.OwnDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of residents' words that were copied into tasks before tasks only referred to them. */
class OldQuotesTest {
    private static final Path STEPS = Path.of("src/main/resources/db/steps");
    private static final String THIS = "V83__quote_residents_by_reference.sql";
    private static final String SCHEMA = "doorstep_before_v83";

    @Test
    void copiedWordsBecomeAReferenceOrLeaveATraceThatTheyWent() throws Exception {
        Optional<DatabaseAddress> configured = DatabaseAddress.configured();
        if (configured.isPresent()) {
            upgrade(configured.get(), SCHEMA);
            return;
        }
        try (OwnDatabase own = OwnDatabase.start(Path.of("target", "upgrade-data"))) {
            upgrade(own.address(), own.address().url().replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
        }
    }

    /** In a schema that no other test has. */
    private static void upgrade(DatabaseAddress address, String schema) throws Exception {
        String server = address.url().replaceFirst("(//[^/]*/)[^?]*", "$1");
        try (Connection connection = DriverManager.getConnection(server, address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
            statement.execute("USE " + schema);
            before(statement);
            run(statement, STEPS.resolve(THIS));
            found(statement);
            statement.execute("DROP DATABASE " + schema);
        }
    }

    /** Task 1 copied an answer, task 2 words that are no answer's, task 3 none. */
    private static void before(Statement statement) throws IOException, SQLException {
        for (Path step : steps()) {
            run(statement, step);
        }
        // only tasks and answers matter here, not the waves and places that they hang on
        statement.execute("SET FOREIGN_KEY_CHECKS = 0");
        statement.execute("INSERT INTO open_answer (response, question, wave_id, community, mixed, words)"
                + " VALUES (UNHEX('00112233445566778899AABBCCDDEEFF'), 'comment', 7, '990101001001', 1, '路灯不亮')");
        for (String words : List.of("路灯不亮", "没有这句", "")) {
            statement.execute(
                    "INSERT INTO task (wave_id, place, item, owner, due_on, measure, comment, base_then, reason_then, as_of,"
                            + " state, created_by, created_at, version) VALUES (7, '990101', 'heard', '城管科', '2026-12-31', '修', '"
                            + words
                            + "', 0, 'none', '2026-01-01', 'open', '王芳', '2026-01-01', 1)");
        }
        statement.execute("INSERT INTO task_event (task_id, number, kind, at, actor, words, owner, due_on, measure)"
                + " SELECT id, 1, 'opened', created_at, created_by, '', owner, due_on, measure FROM task");
    }

    private static void found(Statement statement) throws SQLException {
        assertEquals("1", one(statement, "SELECT GROUP_CONCAT(task_id) FROM task_quote"));
        assertEquals("1,2,1", one(statement, "SELECT GROUP_CONCAT(version ORDER BY id) FROM task"));
        assertEquals("1,0,0,0", one(statement, "SELECT GROUP_CONCAT(quotes ORDER BY task_id, number) FROM task_event"));
        String trace =
                one(statement, "SELECT CONCAT(kind, actor, words) FROM task_event WHERE number = 2 AND task_id = 2");
        assertTrue(trace.startsWith("edited系统升级") && trace.contains("删去了"), trace);
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getString(1);
        }
    }

    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.list(STEPS)) {
            return files.filter(file -> file.getFileName().toString().compareTo(THIS) < 0)
                    .sorted()
                    .toList();
        }
    }

    private static void run(Statement statement, Path step) throws IOException, SQLException {
        String sql = Files.readString(step, StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
        for (String one : sql.split(";\\s*(?=\n|$)")) {
            if (!one.isBlank()) {
                statement.execute(one);
            }
        }
    }
}
