package doorstep.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BinaryLogApiTest {
    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    @Test
    void binaryLogOfTheServerIsNamedWithWhatItGivesAway() throws SQLException {
        String said =
                new DatabaseAddress(url, user, password.orElse("")).warning().orElse("");
        assertEquals(keepsBinaryLog(), said.contains("二进制日志") && said.contains("binary log"), said);
    }

    @Test
    void serverThatCannotBeAskedIsNotCalledSafe() {
        String said = new DatabaseAddress(url, "nobody-of-that-name", "wrong")
                .warning()
                .orElse("");
        assertTrue(said.contains("cannot be seen") && said.contains("nobody-of-that-name"), said);
    }

    private boolean keepsBinaryLog() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT @@GLOBAL.log_bin")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
