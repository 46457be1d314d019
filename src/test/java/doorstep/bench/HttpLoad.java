package doorstep.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** As many submissions as the service takes, over so many connections that each wait for their answer. */
final class HttpLoad {
    private final String service;
    private final BenchWorld world;

    HttpLoad(String service, BenchWorld world) {
        this.service = service;
        this.world = world;
    }

    /** Returns acknowledged submissions per second. */
    double run(int connections, Duration span) throws InterruptedException {
        var taken = new AtomicLong();
        double seconds = Together.run(connections, span, until -> {
            try (var browser = new Browser(service)) {
                var random = new Random();
                while (System.nanoTime() < until) {
                    int status = browser.put(new UUID(random.nextLong(), random.nextLong()), world.body(random));
                    if (status == 201) {
                        taken.incrementAndGet();
                        world.acknowledge();
                    } else {
                        System.err.println("status " + status);
                    }
                }
            } catch (IOException e) {
                System.err.println("connection failed: " + e.getMessage());
            }
        });
        return taken.get() / seconds;
    }
}
