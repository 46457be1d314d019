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

    /** Where the response stands. */
    Position of();

    /** Whether all that it has to wait for is folded. */
    boolean isReady(LaneMarks marks);

    /** The link that somebody came to the end of with it. */
    Optional<String> finishedLink();

    /** Whether its answers are to be erased. */
    boolean isWithdrawal();

    /** A response that came in. */
    record Arrival(Position position, StoredAnswers response) implements LaneEntry {
        @Override
        public int effect() {
            return 1;
        }

        @Override
        public Position of() {
            return position;
        }

        @Override
        public boolean isReady(LaneMarks marks) {
            return true;
        }

        @Override
        public Optional<String> finishedLink() {
            return Optional.ofNullable(response.link());
        }

        @Override
        public boolean isWithdrawal() {
            return false;
        }
    }

    /**
     * A change to a response.
     *
     * @param previous where the change before this one stands, if there was one
     */
    record Change(
            Position position, StoredAnswers response, Position of, ChangeKind kind, Optional<PreviousChange> previous)
            implements LaneEntry {
        @Override
        public int effect() {
            return kind.effectAfter(previous.map(PreviousChange::kind));
        }

        @Override
        public boolean isReady(LaneMarks marks) {
            return marks.hold(of) && previous.stream().allMatch(before -> marks.hold(before.position()));
        }

        @Override
        public Optional<String> finishedLink() {
            return Optional.empty();
        }

        @Override
        public boolean isWithdrawal() {
            return kind == ChangeKind.withdrawn;
        }
    }

    /** The change before a change. */
    record PreviousChange(Position position, ChangeKind kind) {}
}
