package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final SQLException DEADLOCK = new SQLException("deadlock", "40001", 1213);
    private static final SQLException DUPLICATE = new SQLException("there already", "23000", 1062);
    private static final SQLException GONE = new SQLException("gone away", "08S01", 2006);

    private int tries;

    /** Fails so many times, then says how often it was tried. */
    private int after(int failures, SQLException trouble) throws SQLException {
        if (++tries <= failures) {
            throw trouble;
        }
        return tries;
    }

    @Test
    void whoCollidedGetsThroughAtTheFifthTry() throws SQLException {
        assertEquals(5, Retry.whole(Retry.COLLIDED, () -> after(4, DEADLOCK)));
    }

    @Test
    void sixthTryIsNotMade() {
        var last = assertThrows(SQLException.class, () -> Retry.whole(Retry.COLLIDED, () -> after(9, DEADLOCK)));
        assertSame(DEADLOCK, last);
        assertEquals(5, tries);
    }

    @Test
    void hopelessTroubleEndsAtOnce() {
        assertThrows(SQLException.class, () -> Retry.whole(Retry.COLLIDED, () -> after(1, DUPLICATE)));
        assertThrows(SQLException.class, () -> Retry.whole(Retry.CAME_SECOND, () -> after(2, GONE)));
        assertThrows(
                IllegalStateException.class,
                () -> Retry.whole(Retry.CAME_SECOND, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(2, tries);
    }

    @Test
    void whoCameSecondLooksAgain() throws SQLException {
        assertEquals(2, Retry.whole(Retry.CAME_SECOND, () -> after(1, DUPLICATE)));
    }

    @Test
    void troubleIsFoundBehindWhatItCaused() {
        var batch = new BatchUpdateException("of many", "HY000", 0, new int[0], DEADLOCK);
        assertEquals(Optional.of(SqlTrouble.COLLIDED), SqlTrouble.behind(new IllegalStateException(batch)));
        assertEquals(Optional.of(SqlTrouble.REFUSED), SqlTrouble.behind(new PersistenceException(DUPLICATE)));
        assertEquals(Optional.of(SqlTrouble.REFUSED), SqlTrouble.behind(new PersistenceException("there already")));
        assertEquals(Optional.of(SqlTrouble.SERVER), SqlTrouble.behind(new PersistenceException(GONE)));
        assertEquals(Optional.empty(), SqlTrouble.behind(new IllegalStateException()));
    }
}
