package doorstep.response.intake;

import java.util.Optional;

/** What can happen to a response after it was stored. */
public enum ChangeKind {
    /** Taken back by whoever gave it; its answers are erased, and nothing can happen to it any more. */
    withdrawn(false),
    /** Left out of the results by staff. */
    excluded(false),
    /** Back in the results after it was left out. */
    restored(true);

    private final boolean counts;

    ChangeKind(boolean counts) {
        this.counts = counts;
    }

    /** Whether it would change anything after the last change, if there was one. */
    boolean isPossibleAfter(Optional<ChangeKind> last) {
        return switch (this) {
            case withdrawn -> last.isEmpty() || last.get() != withdrawn;
            case excluded -> isCounted(last);
            case restored -> last.isPresent() && last.get() == excluded;
        };
    }

    /** How often a response counts more after this change than after the one before: −1, 0 or 1. */
    public int effectAfter(Optional<ChangeKind> last) {
        return (isCounted(Optional.of(this)) ? 1 : 0) - (isCounted(last) ? 1 : 0);
    }

    /** Whether a response with that last change is in the results. */
    public static boolean isCounted(Optional<ChangeKind> last) {
        return last.isEmpty() || last.get().counts;
    }

    /** From a column that is NULL where nothing happened. */
    static Optional<ChangeKind> ofColumn(String kind) {
        return Optional.ofNullable(kind).map(ChangeKind::valueOf);
    }
}
