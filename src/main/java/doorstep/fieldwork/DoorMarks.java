package doorstep.fieldwork;

import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import doorstep.web.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * What the intake writes in place of a household's key, and the one judge of whether a key is spent: a mark can be there once,
 * whichever way the household answers, and on whichever server of a cluster.
 */
@ApplicationScoped
public class DoorMarks {
    /** The error of MySQL and MariaDB for a row that is there already. */
    private static final int IS_THERE = 1062;

    private static final String RETIRE = "INSERT INTO door_mark (mark, wave_id, community, state)"
            + " SELECT ?, wave_id, community, ? FROM household_code WHERE code_hash = ?";

    private final UnaryOperator<byte[]> keyedHash;
    private final Seal seal;
    private final DataSource database;

    DoorMarks(ServiceSecret secret, DataSource database) {
        keyedHash = secret.keyedHash("door mark");
        seal = new Seal(secret, "door mark");
        this.database = database;
    }

    /** Where a mark stands between answer and release. */
    public enum State {
        /** The household has answered; nobody is shown yet. */
        waiting,
        /** It is shown that the household has answered. */
        released,
        /** The key is void: another one was printed, or the draw was thrown away. */
        retired
    }

    public DoorMark of(CodeHash key) {
        return new DoorMark(key, mark(key), seal.seal(key.bytes(), ""));
    }

    byte[] mark(CodeHash key) {
        return keyedHash.apply(key.bytes());
    }

    /** The key that a waiting mark holds. */
    CodeHash open(String sealed) {
        return new CodeHash(seal.open(sealed, "")
                .orElseThrow(
                        () -> new IllegalStateException("a door's mark does not open with this service's secret")));
    }

    /** Whether the household has answered by now, shown or not. */
    @Transactional
    public boolean isSpent(CodeHash key) {
        String select = "SELECT 1 FROM door_mark WHERE mark = ? AND state <> 'retired'";
        return !Sql.list(database, select, row -> true, mark(key)).isEmpty();
    }

    /**
     * Makes a key void by spending it: of an answer under way and this one is first, on whichever server.
     *
     * @param state retired, or released for a key that is to be told that its household has answered
     * @return false if it has been spent before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean take(CodeHash key, State state) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RETIRE)) {
            statement.setBytes(1, mark(key));
            statement.setString(2, state.name());
            statement.setBytes(3, key.bytes());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (e.getErrorCode() == IS_THERE) {
                return false;
            }
            throw new IllegalStateException("cannot retire a household's key", e);
        }
    }
}
