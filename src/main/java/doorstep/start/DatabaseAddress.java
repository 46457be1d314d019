package doorstep.start;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where the database is and who we are there.
 *
 * @param url a JDBC address with the settings that the service relies on
 */
public record DatabaseAddress(String url, String user, String password) {

    /** What every connection needs: batches as multi-row inserts, UTC both ways, statements prepared once. */
    private static final Map<String, String> SETTINGS = settings();

    private static final String BINARY_LOG =
            """
            请注意：这台数据库服务器开着二进制日志，里面按先后记着每份答卷。谁既能读到它、又有 DOORSTEP_SECRET，就能猜出哪户答了什么：把两者放在不同的机器上，日志别留得比答卷久。
            Note: this database server keeps a binary log, with every answer in its order. Whoever can read it and has DOORSTEP_SECRET can
            guess which household answered what: keep the two on different machines, and the log no longer than the answers.""";

    private static final String UNKNOWN_LOG =
            """
            请注意：看不出这台数据库服务器有没有开二进制日志（log_bin）；开着的话，里面按先后记着每份答卷。原因：%1$s
            Note: whether this database server keeps a binary log (log_bin) cannot be seen; if it does, every answer stands there in its order.
            The reason: %1$s""";

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("rewriteBatchedStatements", "true");
        // or else the driver asks the server, before each batch, whether the session may write
        settings.put("useLocalSessionState", "true");
        settings.put("connectionTimeZone", "UTC");
        settings.put("forceConnectionTimeZoneToSession", "true");
        settings.put("characterEncoding", "UTF-8");
        settings.put("cachePrepStmts", "true");
        settings.put("tcpKeepAlive", "true");
        settings.put("connectTimeout", "10000");
        settings.put("allowPublicKeyRetrieval", "true");
        return settings;
    }

    /** The server that {@code DOORSTEP_DB_URL}, {@code _USER} and {@code _PASSWORD} name; empty where none is named. */
    public static Optional<DatabaseAddress> configured() throws StartProblem {
        String url = System.getenv("DOORSTEP_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        String jdbc = url.trim().replaceFirst("^(jdbc:)?(mysql|mariadb)://", "jdbc:mysql://");
        if (!jdbc.startsWith("jdbc:mysql://")) {
            throw new StartProblem(
                    "DOORSTEP_DB_URL 应形如 jdbc:mysql://主机:3306/doorstep，现在是：" + url,
                    "DOORSTEP_DB_URL should look like jdbc:mysql://host:3306/doorstep, but is: " + url);
        }
        return Optional.of(new DatabaseAddress(
                withSettings(jdbc),
                System.getenv().getOrDefault("DOORSTEP_DB_USER", ""),
                System.getenv().getOrDefault("DOORSTEP_DB_PASSWORD", "")));
    }

    static String withSettings(String jdbc) {
        var url = new StringBuilder(jdbc);
        SETTINGS.forEach((name, value) -> {
            if (!jdbc.contains(name + "=")) {
                url.append(url.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(value);
            }
        });
        return url.toString();
    }

    /** Says in one sentence why the server cannot be used, before anything else is started. */
    void probe() throws StartProblem {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isValid(5);
        } catch (SQLException e) {
            String where = url.replaceFirst("\\?.*", "");
            String reason = reason(e);
            throw new StartProblem(
                    "连不上数据库 " + where + "（" + reason + "）。请检查 DOORSTEP_DB_URL、_USER、_PASSWORD 以及数据库是否已启动、库是否已建。",
                    "Cannot use the database " + where + " (" + reason
                            + "). Check DOORSTEP_DB_URL, _USER and _PASSWORD, and that the server runs and the schema exists.");
        }
    }

    /** What whoever runs the service should know of this server before anybody answers; empty where it keeps no log of changes. */
    Optional<String> warning() {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("SELECT @@GLOBAL.log_bin")) {
            return row.next() && row.getBoolean(1) ? Optional.of(BINARY_LOG) : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(UNKNOWN_LOG.formatted(reason(e)));
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    MysqlDataSource dataSource() {
        var database = new MysqlDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        return database;
    }

    /** Whether a server takes connections there. */
    boolean answers() {
        try (Connection connection = dataSource().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Hands the address to Quarkus. */
    void configure() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    void save(Path file) throws IOException {
        var text = new StringBuilder();
        text.append("url=").append(url).append("\nuser=").append(user);
        text.append("\npassword=").append(password).append('\n');
        PrivateFile.write(file, text.toString());
    }

    static DatabaseAddress load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new DatabaseAddress(
                properties.getProperty("url"), properties.getProperty("user"), properties.getProperty("password"));
    }
}
