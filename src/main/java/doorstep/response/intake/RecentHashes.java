package doorstep.response.intake;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The hashes of the answers stored lately by this process, so that quick repeats cost the database nothing.
 *
 * <p>Two generations instead of a clock for each entry: when the young one is full it takes the place of the old one, which
 * is forgotten.
 */
final class RecentHashes {
    private final int generation;
    private volatile Map<UUID, byte[]> young = new ConcurrentHashMap<>();
    private volatile Map<UUID, byte[]> old = Map.of();

    /** @param generation how many entries a generation holds; between one and two generations are remembered */
    RecentHashes(int generation) {
        this.generation = generation;
    }

    /** The hash stored under that id; null if it was not stored lately, or not here. */
    byte[] get(UUID uuid) {
        byte[] hash = young.get(uuid);
        return hash != null ? hash : old.get(uuid);
    }

    void put(UUID uuid, byte[] hash) {
        if (young.size() >= generation) {
            turn();
        }
        young.put(uuid, hash);
    }

    private synchronized void turn() {
        if (young.size() >= generation) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }

    /** Leaves the answer to the database from now on; an entry in a full old generation goes with all of it. */
    void forget(UUID uuid) {
        young.remove(uuid);
        if (old.containsKey(uuid)) {
            old = Map.of();
        }
    }
}
