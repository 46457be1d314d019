package doorstep.response.cells;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands things on in another order than they came, with always the same memory.
 *
 * <p>A pool fills up, is shuffled, and a half of it goes out whenever it is full: up to 32,768 are in quite random order, and of more
 * each has been among at least half as many others, the very last ones too. Where more come, {@link WaveRows#streamMixed} hands them
 * in by stretches in random order, so that a place in a file says nothing of early or late.
 */
final class ShuffleBuffer<T> {
    private static final int POOL = 1 << 15;

    private final SecureRandom random = new SecureRandom();
    private final List<T> pool = new ArrayList<>();
    private final Consumer<T> next;

    ShuffleBuffer(Consumer<T> next) {
        this.next = next;
    }

    void add(T one) {
        pool.add(one);
        if (pool.size() == POOL) {
            handOn(POOL / 2);
        }
    }

    /** To be called after the last one. */
    void end() {
        handOn(pool.size());
    }

    private void handOn(int count) {
        Collections.shuffle(pool, random);
        List<T> going = pool.subList(pool.size() - count, pool.size());
        going.forEach(next);
        going.clear();
    }
}
