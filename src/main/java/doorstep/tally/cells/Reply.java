package doorstep.tally.cells;

import java.util.List;

/** What a person said to a question with choices, or why nothing. */
public sealed interface Reply permits Reply.Picked, Reply.Missing {

    /**
     * Chose these.
     *
     * @param choices their places (from 0) in the question's list, at least one
     */
    record Picked(List<Integer> choices) implements Reply {
        public Picked {
            choices = List.copyOf(choices);
        }
    }

    /** Said nothing. */
    enum Missing implements Reply {
        /** The question was open and left empty. */
        BLANK,
        /** The question was not open to this person. */
        NOT_ASKED
    }
}
