package doorstep.response.cells;

import doorstep.wave.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
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
               AND NOT EXISTS (SELECT 1 FROM waiting x WHERE x.lane = r.lane AND x.seq = r.seq)
             GROUP BY r.channel""";

    private final DataSource database;
    private final Cells cells;

    Responses(DataSource database, Cells cells) {
        this.database = database;
        this.cells = cells;
    }

    /** Reads the responses of a wave: first told what they amount to, then each of them. */
    public interface Reader {
        /** All that is handed over counts in this, and what counts in this is handed over, but for answers that were withdrawn since. */
        void begin(WaveTally tally);

        /** @param isCounted false for one that staff left out of the results */
        void read(StoredResponse kept, boolean isCounted);
    }

    /**
     * Hands over, one by one and without keeping any, the responses that the results count as of now: released, and neither withdrawn nor excluded. Mixed, so that nobody can tell which came first. Blocks; an exception of the consumer ends it.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void stream(long waveId, Consumer<StoredResponse> consumer) {
        stream(waveId, tally -> {}, WaveRows.Row::isReleased, row -> consumer.accept(row.kept()));
    }

    /**
     * As {@link #stream}, beginning with what they amount to, as the same moment saw both.
     *
     * @param withExcluded whether those that staff left out of the results are to be among them
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void read(long waveId, boolean withExcluded, Reader reader) {
        stream(
                waveId,
                reader::begin,
                row -> row.isReleased() || withExcluded && row.isExcluded(),
                row -> reader.read(row.kept(), row.isReleased()));
    }

    private void stream(
            long waveId, Consumer<WaveTally> begin, Predicate<WaveRows.Row> wanted, Consumer<WaveRows.Row> consumer) {
        try (Snapshot snapshot = Snapshot.take(database)) {
            begin.accept(cells.of(snapshot, waveId));
            var mixing = new ShuffleBuffer<WaveRows.Row>(consumer);
            new WaveRows(snapshot.connection(), waveId).stream(row -> {
                if (row.isKept() && wanted.test(row)) {
                    mixing.add(row);
                }
            });
            mixing.end();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the responses of wave " + waveId, e);
        }
    }

    /** How many responses staff have left out of the results, as released as of now, by channel; channels without any are not there. */
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
