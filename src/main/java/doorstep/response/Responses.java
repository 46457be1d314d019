package doorstep.response;

import doorstep.wave.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** The stored responses themselves, for exports. */
@ApplicationScoped
public class Responses {
    private static final String EXCLUDED =
            """
            SELECT r.channel, COUNT(*) FROM response_event e JOIN response r ON r.uuid = e.uuid
             WHERE r.wave_id = ? AND e.kind = 'excluded' AND NOT EXISTS
                   (SELECT 1 FROM response_event later WHERE later.uuid = e.uuid AND later.change_no > e.change_no)
             GROUP BY r.channel""";

    private final DataSource database;

    Responses(DataSource database) {
        this.database = database;
    }

    /**
     * Hands over, one by one and without keeping any, the responses that the results count as of now: neither withdrawn nor
     * excluded. Mixed, so that nobody can tell which came first. Blocks; an exception of the consumer ends it.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void stream(long waveId, Consumer<Kept> consumer) {
        stream(waveId, row -> row.isCounted(), row -> consumer.accept(row.kept()));
    }

    /**
     * As {@link #stream}, with those that staff left out of the results among them.
     *
     * @param consumer is told whether the results count it
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void streamWithExcluded(long waveId, BiConsumer<Kept, Boolean> consumer) {
        stream(waveId, row -> row.isCounted() || row.isExcluded(), row -> consumer.accept(row.kept(), row.isCounted()));
    }

    private void stream(long waveId, Predicate<WaveRows.Row> wanted, Consumer<WaveRows.Row> consumer) {
        try (Snapshot snapshot = Snapshot.take(database)) {
            var mixing = new Mixing<WaveRows.Row>(consumer);
            new WaveRows(snapshot.connection(), waveId).stream(position -> true, row -> {
                if (wanted.test(row)) {
                    mixing.add(row);
                }
            });
            mixing.end();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the responses of wave " + waveId, e);
        }
    }

    /** How many responses staff have left out of the results as of now, by channel; channels without any are not there. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<Channel, Long> excluded(long waveId) {
        Map<Channel, Long> excluded = new EnumMap<>(Channel.class);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(EXCLUDED)) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    excluded.put(Channel.valueOf(rows.getString(1)), rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count what is left out of wave " + waveId, e);
        }
        return excluded;
    }
}
