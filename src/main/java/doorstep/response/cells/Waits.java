package doorstep.response.cells;

import java.util.Optional;

/** What a response waits for: what its release is to do to the cells. */
enum Waits {
    /** To be counted. */
    in(1),
    /** To be left out: staff excluded it after it was released. */
    out(-1),
    /** To be taken off: it was withdrawn after it was released, and its answers are erased; {@code waiting_cell} holds the sums of all such. */
    gone(-1);

    final int effect;

    Waits(int effect) {
        this.effect = effect;
    }

    /**
     * What a response waits for after a row of its lane.
     *
     * @param before what it waited for until then, if for anything: a row that undoes it leaves nothing to wait for
     */
    static Optional<Waits> after(Optional<Waits> before, LaneEntry entry) {
        int effect = entry.effect() + before.map(waits -> waits.effect).orElse(0);
        if (effect == 0) {
            return Optional.empty();
        }
        return Optional.of(effect > 0 ? in : entry.isWithdrawal() ? gone : out);
    }
}
