package doorstep.response.cells;

import doorstep.response.intake.ChangeKind;
import java.util.Optional;

/** A row of a lane: a response that came in, or a change to one. */
sealed interface LaneEntry {
    /** Where a row stands. */
    record Position(long lane, long seq) {}

    Position position();

    /** The response that came in or is changed. */
    StoredAnswers response();

    /** How often the response counts more after this row: −1, 0 or 1. */
    int effect();

    /** A response that came in. */
    record Arrival(Position position, StoredAnswers response) implements LaneEntry {
        @Override
        public int effect() {
            return 1;
        }
    }

    /**
     * A change to a response.
     *
     * @param of where the response stands
     * @param previous where the change before this one stands, if there was one
     */
    record Change(
            Position position, StoredAnswers response, Position of, ChangeKind kind, Optional<PreviousChange> previous)
            implements LaneEntry {
        @Override
        public int effect() {
            return kind.effectAfter(previous.map(PreviousChange::kind));
        }
    }

    /** The change before a change. */
    record PreviousChange(Position position, ChangeKind kind) {}
}
