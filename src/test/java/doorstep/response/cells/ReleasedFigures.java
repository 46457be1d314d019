package doorstep.response.cells;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Folds what came in and releases all that waits in a wave, as a closing would that had enough of everything. */
public final class ReleasedFigures {
    private ReleasedFigures() {}

    public static void of(long wave) {
        try {
            bean(Fold.class).run();
            release(wave);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot release what waits in wave " + wave, e);
        }
    }

    private static void release(long wave) throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            try {
                WaveRelease release =
                        new WaveRelease(connection, wave, bean(WaveSheets.class).of(connection, wave));
                release.whole(new WaitingTable(connection, wave)
                        .all().values().stream().map(Waiter::group).collect(Collectors.toSet()));
                release.write();
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
