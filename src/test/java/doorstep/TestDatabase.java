package doorstep;

import doorstep.start.DatabaseAddress;
import doorstep.start.OwnDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;

/**
 * The real database of the tests: the server that {@code DOORSTEP_DB_URL} names, its schema made anew, or else a
 * MariaDB of our own below {@code target}.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private OwnDatabase own;

    @Override
    public Map<String, String> start() {
        try {
            var configured = DatabaseAddress.configured();
            if (configured.isPresent()) {
                empty(configured.get());
                return settings(configured.get());
            }
            own = OwnDatabase.start(Path.of("target", "test-data"));
            empty(own.address());
            return settings(own.address());
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static void empty(DatabaseAddress address) throws Exception {
        String schema = address.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        String server = address.url().replaceFirst("/" + schema + "\\?", "/?");
        try (var connection = DriverManager.getConnection(server, address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        }
    }

    private static Map<String, String> settings(DatabaseAddress address) {
        return Map.of(
                "quarkus.datasource.jdbc.url", address.url(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }

    @Override
    public void stop() {
        if (own != null) {
            own.close();
        }
    }
}
