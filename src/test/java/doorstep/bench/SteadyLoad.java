package doorstep.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Submissions at a steady pace whatever the service does; each latency counts from when the submission was due. */
final class SteadyLoad {
    private static final int CONNECTIONS = 64;

    private final String service;
    private final BenchWorld world;
    private final BlockingQueue<Due> due = new ArrayBlockingQueue<>(100_000);
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicLong refused = new AtomicLong();

    /** A submission that falls due; some are repeats of the one before. */
    private record Due(long at, UUID uuid, byte[] body, boolean repeat) {}

    SteadyLoad(String service, BenchWorld world) {
        this.service = service;
        this.world = world;
    }

    /** Returns a line with the latencies in milliseconds. */
    String run(int perSecond, Duration span) throws InterruptedException {
        Thread pace = new Thread(() -> pace(perSecond, span));
        pace.start();
        Together.run(CONNECTIONS, span.plusSeconds(1), this::send);
        pace.join();
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%d answered, %d refused, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                sorted.length,
                refused.get(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] / 1e6;
    }

    private void pace(int perSecond, Duration span) {
        var random = new Random();
        long start = System.nanoTime();
        long count = perSecond * span.toSeconds();
        Due last = null;
        for (long i = 0; i < count; i++) {
            long at = start + i * 1_000_000_000L / perSecond;
            while (System.nanoTime() < at) {
                LockSupport.parkNanos(at - System.nanoTime());
            }
            boolean repeat = last != null && random.nextInt(10) == 0;
            last = repeat
                    ? new Due(at, last.uuid, last.body, true)
                    : new Due(at, new UUID(random.nextLong(), random.nextLong()), world.body(random), false);
            due.add(last);
        }
    }

    private void send(long until) {
        try (var browser = new Browser(service)) {
            while (System.nanoTime() < until) {
                Due next = due.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    send(browser, next);
                }
            }
        } catch (IOException e) {
            System.err.println("connection failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Browser browser, Due next) throws IOException {
        int status = browser.put(next.uuid, next.body);
        latencies.add(System.nanoTime() - next.at);
        boolean fresh = status == 201;
        if (fresh) {
            world.acknowledge();
        } else if (status != 200) {
            refused.incrementAndGet();
        }
    }
}
