package doorstep.response.intake;

import java.util.List;

/** Something that waits to be written by a lane. */
interface Waiting {
    /** Goes to those that are written as it is. */
    void joins(List<Pending> submissions, List<PendingChange> changes);

    /** How long ago it came in. */
    long nanosWaiting();

    /** Whether it was answered already, because it had waited too long. */
    boolean isAnswered();

    /** Turns it away for now. */
    void refuse();

    /** Gives it up: something is wrong that another try would not cure. */
    void fail(Throwable why);
}
