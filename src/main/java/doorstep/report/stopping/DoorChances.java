package doorstep.report.stopping;

import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.ReleasedDoor;
import java.util.Collection;

/**
 * How likely the next attempt at a door ends in an interview, as the wave's own attempts have it: the first ones, the second ones, the
 * later ones; with one success and one failure added, so that few attempts say little (P. S. Laplace's rule of succession).
 */
final class DoorChances {
    private static final int KINDS = 3;

    private final int[] tried = new int[KINDS];
    private final int[] completed = new int[KINDS];

    /** @param doors of which it is known what came of them */
    DoorChances(Collection<ReleasedDoor> doors) {
        doors.forEach(this::add);
    }

    /** An interview is the last attempt at its door, in whatever order the attempts are kept. */
    private void add(ReleasedDoor door) {
        int attempts = door.attempts().size();
        for (int i = 0; i < attempts; i++) {
            tried[kind(i)]++;
        }
        if (door.isCompletedAtTheDoor()) {
            completed[kind(attempts - 1)]++;
        }
    }

    private static int kind(int before) {
        return Math.min(before, KINDS - 1);
    }

    private double after(int attempts) {
        return (completed[kind(attempts)] + 1.0) / (tried[kind(attempts)] + 2);
    }

    /** Of an open door; whoever agreed on a time is taken to be as likely as a door can be. */
    double of(ReleasedDoor door) {
        boolean isAgreed = door.disposition() == Disposition.appointment;
        return isAgreed
                ? Math.max(after(0), Math.max(after(1), after(2)))
                : after(door.attempts().size());
    }
}
