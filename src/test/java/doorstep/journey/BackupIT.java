package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while answers pour in comes back whole elsewhere. */
class BackupIT {
    @TempDir
    Path folder;

    private record Outcome(int status, String output) {}

    @Test
    void whatWasSavedInTheMiddleOfWritingComesBackAndAddsUp() throws Exception {
        Path zip = folder.resolve("saved.zip");
        Path elsewhere = folder.resolve("elsewhere");
        try (var running = RunningDoorstep.start(folder.resolve("data"), "--demo")) {
            awaitAnswers(folder.resolve("data"));
            Outcome saved =
                    script("scripts/backup", "--data", folder.resolve("data").toString(), zip.toString());
            assertEquals(0, saved.status(), saved.output() + running.output());
        }
        Outcome restored = script("scripts/restore", "--data", elsewhere.toString(), zip.toString());
        assertEquals(0, restored.status(), restored.output());
        assertEquals(Files.readString(folder.resolve("data/secret")), Files.readString(elsewhere.resolve("secret")));
        Outcome counted = script(elsewhere, "scripts/check", "recount");
        assertEquals(0, counted.status(), counted.output());
        assertTrue(counted.output().matches("(?s).*cells equal \\([1-9]\\d* responses.*"), counted.output());
        Outcome twice = script("scripts/restore", "--data", elsewhere.toString(), zip.toString());
        assertEquals(1, twice.status(), "what is there already is never written over: " + twice.output());
    }

    private static void awaitAnswers(Path data) throws Exception {
        var address = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("database.properties"))) {
            address.load(file);
        }
        for (Instant latest = Instant.now().plusSeconds(120); Instant.now().isBefore(latest); ) {
            if (answers(address) > 500) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the demonstration has no answers");
    }

    private static int answers(Properties address) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        address.getProperty("url"), address.getProperty("user"), address.getProperty("password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM response")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Outcome script(String... command) throws IOException, InterruptedException {
        return script(Path.of("data"), command);
    }

    private static Outcome script(Path data, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Arrays.asList(command)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("DOORSTEP_"));
        builder.environment().put("DOORSTEP_DATA", data.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
