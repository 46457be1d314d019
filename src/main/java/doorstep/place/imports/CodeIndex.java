package doorstep.place.imports;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Which codes were read and where each stood first: 24 bytes a code in open addressing, so that the 665,000 places of the
 * country fit into a small heap.
 */
final class CodeIndex {
    private long[] keys = new long[1024];
    private long[] spots = new long[1024];
    private long[] fingerprints = new long[1024];
    private int size;

    /** Digits as a number, with a 1 before them so that the length is part of it. */
    static long key(String code) {
        return Long.parseLong("1" + code);
    }

    static String code(long key) {
        return Long.toString(key).substring(1);
    }

    /** Takes the code in; false, and nothing changed, if it is there already. */
    boolean add(long key, int fileNo, int line, long fingerprint) {
        if (size * 4 >= keys.length * 3) {
            grow();
        }
        int slot = slot(key);
        if (keys[slot] == key) {
            return false;
        }
        put(slot, key, ((long) fileNo << 32) | line, fingerprint);
        size++;
        return true;
    }

    boolean contains(long key) {
        return keys[slot(key)] == key;
    }

    int fileNo(long key) {
        return (int) (spots[slot(key)] >>> 32);
    }

    int line(long key) {
        return (int) spots[slot(key)];
    }

    long fingerprint(long key) {
        return fingerprints[slot(key)];
    }

    int size() {
        return size;
    }

    void forEach(LongConsumer action) {
        Arrays.stream(keys).filter(key -> key != 0).forEach(action);
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldSpots = spots;
        long[] oldFingerprints = fingerprints;
        keys = new long[oldKeys.length * 2];
        spots = new long[keys.length];
        fingerprints = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(slot(oldKeys[i]), oldKeys[i], oldSpots[i], oldFingerprints[i]);
            }
        }
    }

    private void put(int slot, long key, long spot, long fingerprint) {
        keys[slot] = key;
        spots[slot] = spot;
        fingerprints[slot] = fingerprint;
    }
}
