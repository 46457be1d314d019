package doorstep.place.imports;

import io.quarkus.security.identity.SecurityIdentity;

/** One import that this server is at work on, and how far it has come. */
final class ImportJob {
    final long importId;
    /** Whose work it is: what it changes stands under their name. */
    final SecurityIdentity by;

    private volatile int progress;
    private int from;
    private int to;
    private long whole;
    private long done;

    ImportJob(long importId, SecurityIdentity by) {
        this.importId = importId;
        this.by = by;
    }

    /** Begins a stretch of the work that takes the bar from one mark to another. */
    ImportJob stretch(int fromThousandths, int toThousandths, long size) {
        from = fromThousandths;
        to = toThousandths;
        whole = Math.max(size, 1);
        done = 0;
        progress = from;
        return this;
    }

    /** Some of the stretch is done. */
    void advance(long some) {
        done += some;
        progress = (int) (from + (to - from) * Math.min(1.0, (double) done / whole));
    }

    /** Thousandths of all the work. */
    int progress() {
        return progress;
    }
}
