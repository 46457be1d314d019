package doorstep.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The stored responses themselves, for exports. */
@ApplicationScoped
public class Responses {
    private final DataSource database;

    Responses(DataSource database) {
        this.database = database;
    }

    /**
     * Hands over, one by one and without keeping any, the responses that the results count as of now: neither withdrawn nor
     * excluded. In no order that means anything. Blocks; an exception of the consumer ends it.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void stream(long waveId, Consumer<Kept> consumer) {
        try (Snapshot snapshot = Snapshot.take(database)) {
            new WaveRows(snapshot.connection(), waveId).stream(position -> true, row -> {
                if (row.isCounted()) {
                    consumer.accept(row.kept());
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the responses of wave " + waveId, e);
        }
    }
}
