package doorstep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The same work on many threads for a while. */
final class Together {
    private Together() {}

    /**
     * @param work is told until when, as {@link System#nanoTime}
     * @return the seconds it took
     */
    static double run(int threads, Duration span, LongConsumer work) throws InterruptedException {
        long start = System.nanoTime();
        long until = start + span.toNanos();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(new Thread(() -> work.accept(until)));
        }
        all.forEach(Thread::start);
        for (Thread thread : all) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
