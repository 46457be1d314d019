package doorstep.tally.cells;

import java.math.BigDecimal;

/** What one answer means to one indicator: a credit within the base, or the reason why it stands outside. */
public sealed interface Outcome permits Outcome.InBase, Outcome.Outside {

    /** A credit of 1. Credits are whole ten-thousandths, so that sums are exact and in any order the same. */
    int FULL = 10_000;

    /** Who counts outcomes, and has to know each kind. */
    interface Counter {
        /** @param credit ten-thousandths */
        void inBase(int credit, int weight, int sign);

        void outside(Outside why, int sign);
    }

    /** Has itself counted, or with sign −1 taken away. */
    void countIn(Counter counter, int weight, int sign);

    /** The credit in ten-thousandths, or what is given where it is outside the base. */
    int creditOr(int outside);

    /**
     * Counts in the base with this credit.
     *
     * @param credit ten-thousandths, 0 to {@value #FULL}
     */
    record InBase(int credit) implements Outcome {
        public InBase {
            if (credit < 0 || credit > FULL) {
                throw new IllegalArgumentException("A credit is 0 to " + FULL + " ten-thousandths, not " + credit);
            }
        }

        @Override
        public void countIn(Counter counter, int weight, int sign) {
            counter.inBase(credit, weight, sign);
        }

        @Override
        public int creditOr(int outside) {
            return credit;
        }
    }

    /** Leaves the rate, yet stays in the design: the person was asked, which the variance must know. */
    enum Outside implements Outcome {
        /** The choice is declared to be outside the base ("cannot say"). */
        DECLARED,
        /** The question was not open to this person. */
        NOT_ASKED,
        /** The question was open and left empty. */
        UNANSWERED;

        @Override
        public void countIn(Counter counter, int weight, int sign) {
            counter.outside(this, sign);
        }

        @Override
        public int creditOr(int outside) {
            return outside;
        }
    }

    /**
     * The outcome of a credit as questionnaires write it.
     *
     * @param credit 0 to 1 with at most four decimals
     * @throws IllegalArgumentException outside 0 to 1
     * @throws ArithmeticException with more than four decimals: rounding would no longer be what the file declares
     */
    static InBase credited(BigDecimal credit) {
        return new InBase(credit.movePointRight(4).intValueExact());
    }
}
