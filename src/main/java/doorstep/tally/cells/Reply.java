package doorstep.tally.cells;

import java.util.List;

/** What a person said to a question with choices, or why nothing. */
public sealed interface Reply permits Reply.Picked, Reply.Missing {
    /** Who counts replies, and has to know each kind. */
    interface Counter {
        /** @param choices their places (from 0) in the list of the question at that place */
        void picked(int question, List<Integer> choices, long weight, int sign);

        void missing(int question, Missing why, int sign);
    }

    /** Has itself counted as one to the question at that place, or with sign −1 taken away. */
    void countIn(Counter counter, int question, long weight, int sign);

    /**
     * Chose these.
     *
     * @param choices their places (from 0) in the question's list, at least one
     */
    record Picked(List<Integer> choices) implements Reply {
        public Picked {
            choices = List.copyOf(choices);
        }

        @Override
        public void countIn(Counter counter, int question, long weight, int sign) {
            counter.picked(question, choices, weight, sign);
        }
    }

    /** Said nothing. */
    enum Missing implements Reply {
        /** The question was open and left empty. */
        BLANK,
        /** The question was not open to this person. */
        NOT_ASKED;

        @Override
        public void countIn(Counter counter, int question, long weight, int sign) {
            counter.missing(question, this, sign);
        }
    }
}
