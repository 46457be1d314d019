package doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures the intake of a running service: durable submissions over HTTP against what its database does as bare single-row
 * transactions, and latencies at a steady 500 a second.
 *
 * <p>{@code java -cp … doorstep.bench.IntakeBench http://localhost:8080 data [rounds] [seconds] [http]}; the folder is the service's
 * own, for the address of its database; with {@code http} nothing but the submissions, for a profiler. Leaves a wave behind, marked as made up.
 */
public final class IntakeBench {
    private static final int CONNECTIONS = 32;
    private static final int OFFERED = 500;
    private static final int MOST_WARM_UPS = 8;

    private IntakeBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        String service = args[0];
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        var span = Duration.ofSeconds(args.length > 3 ? Integer.parseInt(args[3]) : 10);
        var database = BenchDatabase.of(Path.of(args[1]));
        var world = BenchWorld.make(database);
        var http = new HttpLoad(service, world);
        var bare = new BareInserts(database, world);
        if (args.length > 4) {
            double submissions = http.run(CONNECTIONS, span);
            say("%.0f submissions/s over HTTP, acknowledged %d", submissions, world.acknowledged());
            return;
        }
        warmUp(http, span);
        bare.run(CONNECTIONS, span.dividedBy(2));
        for (int round = 1; round <= rounds; round++) {
            double submissions = http.run(CONNECTIONS, span);
            double inserts = bare.run(CONNECTIONS, span);
            say(
                    "round %d: %.0f submissions/s over HTTP, %.0f bare inserts/s, ratio %.2f",
                    round, submissions, inserts, submissions / inserts);
        }
        var steady = new SteadyLoad(service, world).run(OFFERED, span.multipliedBy(2));
        say("%d/s offered: %s", OFFERED, steady);
        say("acknowledged %d, stored %d, stored twice %d", world.acknowledged(), world.stored(), world.doubled());
    }

    /** Until the service gets no faster: for half a minute and more its compiler takes as much of the processors as its work. */
    private static void warmUp(HttpLoad http, Duration span) throws InterruptedException {
        double before = 0;
        for (int round = 1; round <= MOST_WARM_UPS; round++) {
            double now = http.run(CONNECTIONS, span);
            say("warming up: %.0f submissions/s over HTTP", now);
            if (now < before * 1.03) {
                return;
            }
            before = now;
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
