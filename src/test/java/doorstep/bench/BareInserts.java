package doorstep.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** What the same server does as bare transactions: a connection a thread, one row of the same shape each, committed. */
final class BareInserts {
    private static final String INSERT =
            "INSERT INTO bench_response VALUES (?, ?, ?, ?, ?, 'link', ?, 'zh', ?, ?, ?, '2024-01-01 10:00:00')";

    private final BenchDatabase database;
    private final BenchWorld world;
    private final AtomicLong lanes = new AtomicLong();

    BareInserts(BenchDatabase database, BenchWorld world) throws SQLException {
        this.database = database;
        this.world = world;
        database.run("DROP TABLE IF EXISTS bench_response");
        database.run("CREATE TABLE bench_response LIKE response");
    }

    /** Returns rows committed per second. */
    double run(int threads, Duration span) throws InterruptedException {
        var written = new AtomicLong();
        double seconds = Together.run(threads, span, until -> {
            try (Connection connection = database.connect();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                written.addAndGet(insertUntil(until, insert));
            } catch (SQLException e) {
                System.err.println("insert failed: " + e.getMessage());
            }
        });
        return written.get() / seconds;
    }

    private long insertUntil(long until, PreparedStatement insert) throws SQLException {
        long lane = lanes.incrementAndGet();
        var random = new Random();
        long seq = 0;
        while (System.nanoTime() < until) {
            int which = random.nextInt(world.answers.size());
            String community = world.communities.get(which % world.communities.size());
            byte[] hash = new byte[32];
            random.nextBytes(hash);
            insert.setLong(1, lane);
            insert.setLong(2, ++seq);
            insert.setBytes(3, uuid(random));
            insert.setLong(4, world.waveId);
            insert.setString(5, community);
            insert.setString(6, "b" + community);
            insert.setString(7, world.answers.get(which));
            insert.setBytes(8, hash);
            insert.setString(9, receipt(random));
            insert.executeUpdate();
        }
        return seq;
    }

    private static byte[] uuid(Random random) {
        return ByteBuffer.allocate(16)
                .putLong(random.nextLong())
                .putLong(random.nextLong())
                .array();
    }

    private static String receipt(Random random) {
        String digits = Long.toString(random.nextLong(Long.MAX_VALUE / 2) + Long.MAX_VALUE / 2, 36);
        return digits.substring(0, 12);
    }
}
