package doorstep.response.cells;

import doorstep.place.Scope;
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
import javax.sql.DataSource;

/** The stored responses themselves, for exports. */
@ApplicationScoped
public class Responses {
    private static final String EXCLUDED =
            """
            SELECT r.channel, COUNT(*) FROM response_event e JOIN response r ON r.uuid = e.uuid
             WHERE r.wave_id = ? AND %s AND e.kind = 'excluded' AND NOT EXISTS
                   (SELECT 1 FROM response_event later WHERE later.uuid = e.uuid AND later.change_no > e.change_no)
               AND NOT EXISTS (SELECT 1 FROM waiting x WHERE x.lane = r.lane AND x.seq = r.seq)
             GROUP BY r.channel""";

    private final DataSource database;
    private final Cells cells;

    Responses(DataSource database, Cells cells) {
        this.database = database;
        this.cells = cells;
    }

    /** Takes responses one by one. */
    @FunctionalInterface
    public interface Reader {
        /** @param isCounted false for one that staff left out of the results */
        void read(StoredResponse kept, boolean isCounted);
    }

    /**
     * Which responses are read: of all places of a wave.
     *
     * @param withExcluded whether those that staff left out of the results are among them
     */
    public record Wanted(long waveId, boolean withExcluded) {
        boolean has(WaveRows.Row row) {
            return row.isKept() && (row.isReleased() || withExcluded && row.isExcluded());
        }
    }

    /** The responses of a wave as one moment saw them; however often they are read, they are the same. */
    public static final class Reading {
        private final Wanted wanted;
        private final WaveTally tally;
        private final WaveRows rows;

        private Reading(Wanted wanted, WaveTally tally, WaveRows rows) {
            this.wanted = wanted;
            this.tally = tally;
            this.rows = rows;
        }

        /** What the whole wave amounts to: all that is handed over, and answers that were withdrawn and wait to be taken off. */
        public WaveTally tally() {
            return tally;
        }

        /** Hands over each of them, in the order in which they lie: for counting, never for showing. */
        public void each(Reader reader) {
            try {
                rows.stream(row -> hand(row, reader));
            } catch (SQLException e) {
                throw broken(wanted.waveId, e);
            }
        }

        /** Hands over each of them in an order drawn for this once, which tells nobody which came first. */
        public void mixed(Reader reader) {
            var mixing = new ShuffleBuffer<WaveRows.Row>(row -> reader.read(row.kept(), row.isReleased()));
            try {
                rows.streamMixed(row -> {
                    if (wanted.has(row)) {
                        mixing.add(row);
                    }
                });
            } catch (SQLException e) {
                throw broken(wanted.waveId, e);
            }
            mixing.end();
        }

        private void hand(WaveRows.Row row, Reader reader) {
            if (wanted.has(row)) {
                reader.read(row.kept(), row.isReleased());
            }
        }
    }

    /** Lets the released responses be read several times, as one moment saw them, without keeping any. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void read(Wanted wanted, Consumer<Reading> reader) {
        try (Snapshot snapshot = Snapshot.take(database)) {
            WaveTally tally = cells.of(snapshot, wanted.waveId);
            reader.accept(new Reading(wanted, tally, new WaveRows(snapshot.connection(), wanted.waveId)));
        } catch (SQLException e) {
            throw broken(wanted.waveId, e);
        }
    }

    private static IllegalStateException broken(long waveId, SQLException e) {
        return new IllegalStateException("cannot read the responses of wave " + waveId, e);
    }

    /**
     * How many responses of these places staff have left out of the results, as released as of now, by channel; channels without any are
     * not there.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Map<Channel, Long> excluded(long waveId, Scope places) {
        Map<Channel, Long> excluded = new EnumMap<>(Channel.class);
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(EXCLUDED.formatted(places.where("r.community")))) {
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
