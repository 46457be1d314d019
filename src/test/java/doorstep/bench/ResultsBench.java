package doorstep.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures the results of a running service: its page and its API at 1,000, 100,000 and 1,000,000 answers, whose times should
 * be alike, and the export of the largest wave.
 *
 * <p>{@code java -cp … doorstep.bench.ResultsBench http://localhost:8080 data [most answers]}. Leaves waves behind, marked as made up.
 */
public final class ResultsBench {
    private static final int WARM_UP = 20;
    private static final int REPEATS = 41;

    private ResultsBench() {}

    public static void main(String... args) throws IOException, SQLException, InterruptedException {
        int most = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        var database = BenchDatabase.of(Path.of(args[1]));
        List<BenchWorld> worlds = new ArrayList<>();
        for (int answers : new int[] {1_000, 100_000, 1_000_000}) {
            if (answers <= most) {
                BenchWorld world = BenchWorld.make(database);
                world.fill(answers);
                worlds.add(world);
            }
        }
        awaitFold(database);
        var browser = StaffBrowser.signIn(args[0], database);
        measure(browser, worlds, "/api/v1/waves/%d/rates?by=community");
        measure(browser, worlds, "/staff/waves/%d/results");
        database.run("UPDATE wave SET closes_at = '2024-06-02' WHERE id = ?", worlds.get(worlds.size() - 1).waveId);
        export(browser, worlds.get(worlds.size() - 1), "csv");
        export(browser, worlds.get(worlds.size() - 1), "xlsx");
    }

    private static void awaitFold(BenchDatabase database) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        long before = behind(database);
        while (behind(database) > 0) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        say("fold: %d answers in %.0f s", before, (System.nanoTime() - start) / 1e9);
    }

    private static long behind(BenchDatabase database) throws SQLException {
        return database.number("SELECT COALESCE(SUM(latest - folded), 0) FROM lane JOIN"
                + " (SELECT lane, MAX(seq) AS latest FROM response GROUP BY lane) AS ends ON ends.lane = lane.id");
    }

    /** The sizes take turns, so that whatever else the machine does meets all alike. */
    private static void measure(StaffBrowser browser, List<BenchWorld> worlds, String path)
            throws IOException, InterruptedException {
        List<List<Double>> times = new ArrayList<>();
        worlds.forEach(world -> times.add(new ArrayList<>()));
        for (int round = 0; round < WARM_UP + REPEATS; round++) {
            for (int i = 0; i < worlds.size(); i++) {
                long start = System.nanoTime();
                browser.read(path.formatted(worlds.get(i).waveId));
                if (round >= WARM_UP) {
                    times.get(i).add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        times.forEach(Collections::sort);
        double first = times.get(0).get(REPEATS / 2);
        for (int i = 0; i < worlds.size(); i++) {
            double median = times.get(i).get(REPEATS / 2);
            say(
                    "%s at %d answers: median %.1f ms, ratio %.2f",
                    path, worlds.get(i).filled(), median, median / first);
        }
    }

    private static void export(StaffBrowser browser, BenchWorld world, String kind)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        long bytes = browser.read("/api/v1/waves/%d/responses.%s".formatted(world.waveId, kind));
        double seconds = (System.nanoTime() - start) / 1e9;
        say(
                "export as %s: %d answers, %d MB, %.0f answers/s",
                kind, world.filled(), bytes >> 20, world.filled() / seconds);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
