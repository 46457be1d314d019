package doorstep.response.cells;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The sheets of published questionnaires, kept in memory, since those never change.
 *
 * <p>Read over the caller's connection: the fold and the recount need no more than that, and see what their snapshot sees.
 */
@Singleton
public class WaveSheets {
    private final Map<Version, WaveSheet> sheets = new ConcurrentHashMap<>();

    private record Version(String formId, String version) {}

    /**
     * @throws NoSuchElementException for an unknown wave
     * @throws IllegalStateException if this program cannot read a questionnaire that was published once
     */
    WaveSheet of(Connection connection, long waveId) throws SQLException {
        Version version = version(connection, waveId);
        WaveSheet known = sheets.get(version);
        if (known != null) {
            return known;
        }
        WaveSheet read = read(connection, version);
        sheets.put(version, read);
        return read;
    }

    private static Version version(Connection connection, long waveId) throws SQLException {
        String select = "SELECT form_id, version FROM wave WHERE id = ?";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, waveId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NoSuchElementException("no wave " + waveId);
                }
                return new Version(row.getString(1), row.getString(2));
            }
        }
    }

    private static WaveSheet read(Connection connection, Version version) throws SQLException {
        String select = "SELECT yaml FROM published_questionnaire WHERE form_id = ? AND version = ?";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, version.formId);
            query.setString(2, version.version);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                QuestionnaireReading reading = QuestionnaireReader.read(version.formId + ".yaml", row.getString(1));
                return reading.questionnaire()
                        .map(WaveSheet::new)
                        .orElseThrow(() -> new IllegalStateException(faults(reading)));
            }
        }
    }

    private static String faults(QuestionnaireReading reading) {
        return reading.faults().stream().map(fault -> fault.in(Language.EN)).collect(Collectors.joining("\n"));
    }
}
