package doorstep.response.intake;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where submissions wait for a lane: bounded, and closed to newcomers while the first in it has waited too long. */
final class IntakeQueue {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
    private static final long LOOK_AROUND_MILLIS = 200;

    private final BlockingQueue<Waiting> queue;
    private final int groupSize;
    private volatile boolean closed;

    IntakeQueue(int capacity, int groupSize) {
        queue = new ArrayBlockingQueue<>(capacity);
        this.groupSize = groupSize;
    }

    /** False if there is no room, or the queue moves too slowly to promise an answer in time. */
    boolean offer(Waiting newcomer) {
        Waiting first = queue.peek();
        boolean slow = first != null && first.nanosWaiting() > LONGEST_WAIT;
        if (closed || slow || !queue.offer(newcomer)) {
            return false;
        }
        boolean lateComer = closed && queue.remove(newcomer);
        return !lateComer;
    }

    /**
     * Moves what waits into an empty group, as soon as there is anything; the group stays empty now and then.
     *
     * @return false when the queue is closed and nothing will come any more
     */
    boolean take(List<Waiting> group) throws InterruptedException {
        Waiting first = queue.poll(LOOK_AROUND_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) {
            return !closed;
        }
        group.add(first);
        queue.drainTo(group, groupSize - 1);
        return true;
    }

    /** Lets nobody in any more; what waits is still handed out. */
    void close() {
        closed = true;
    }
}
