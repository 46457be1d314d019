package doorstep.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/** The database of the service under load, reached beside it. */
record BenchDatabase(String url, String user, String password) {
    static BenchDatabase of(Path data) throws IOException {
        String url = System.getenv("DOORSTEP_DB_URL");
        if (url != null) {
            return new BenchDatabase(url, System.getenv("DOORSTEP_DB_USER"), System.getenv("DOORSTEP_DB_PASSWORD"));
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            properties.load(reader);
        }
        return new BenchDatabase(
                properties.getProperty("url"), properties.getProperty("user"), properties.getProperty("password"));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    long number(String sql, Object... parameters) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
