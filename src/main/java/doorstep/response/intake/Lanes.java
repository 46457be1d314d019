package doorstep.response.intake;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The writers of this process, and who looks after them. */
final class Lanes {
    private static final int CAPACITY = 4096;
    private static final int GROUP = 256;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(8);
    private static final long FAREWELL_MILLIS = 10_000;
    private static final long WATCH_MILLIS = 500;

    private final IntakeQueue queue = new IntakeQueue(CAPACITY, GROUP);
    private final List<Thread> writers;
    private volatile boolean stopped;

    Lanes(int count, Supplier<LaneWriter> writer) {
        writers = IntStream.rangeClosed(1, count)
                .mapToObj(number -> daemon(new Lane(queue, writer.get()), "intake-" + number))
                .toList();
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** @param underWay the submissions that wait for an answer, those being written among them */
    void start(Collection<? extends Waiting> underWay) {
        writers.forEach(Thread::start);
        daemon(() -> watch(underWay), "intake-watch").start();
    }

    /** False if it cannot be promised an answer in time. */
    boolean offer(Waiting newcomer) {
        return queue.offer(newcomer);
    }

    /** While the database hangs and its writers with it, nobody is left without an answer. */
    private void watch(Collection<? extends Waiting> underWay) {
        while (!stopped) {
            for (Waiting one : underWay) {
                if (one.nanosWaiting() > LONGEST_WAIT) {
                    one.refuse();
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Lets nobody in any more and waits, for a while, until all that was let in is written. */
    void stop() {
        queue.close();
        long latest = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(FAREWELL_MILLIS);
        try {
            for (Thread writer : writers) {
                writer.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(latest - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped = true;
    }
}
