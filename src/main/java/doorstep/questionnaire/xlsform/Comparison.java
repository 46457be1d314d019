package doorstep.questionnaire.xlsform;

/** Two operands and how they stand to one another. */
record Comparison(Operand left, Sign sign, Operand right) {

    enum Sign {
        EQUAL("="),
        UNEQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String written;

        Sign(String written) {
            this.written = written;
        }

        static Sign of(String written) {
            for (Sign sign : values()) {
                if (sign.written.equals(written)) {
                    return sign;
                }
            }
            throw new NotHeld("这里应是 =、!=、<、<=、> 或 >=。", "This should be one of =, !=, <, <=, > and >=.");
        }

        /** With the sides changed. */
        Sign turned() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case UNEQUAL -> UNEQUAL;
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }

        /** Whether it holds where the left one compares like this to the right one. */
        boolean holds(int compared) {
            return switch (this) {
                case EQUAL -> compared == 0;
                case UNEQUAL -> compared != 0;
                case LESS -> compared < 0;
                case AT_MOST -> compared <= 0;
                case MORE -> compared > 0;
                case AT_LEAST -> compared >= 0;
            };
        }
    }

    /** The same, with what is stated on the right. */
    Comparison statedRight() {
        boolean isLeft = left.isStated() || left.is(Operand.Kind.DAY) || left.is(Operand.Kind.TODAY);
        return isLeft ? new Comparison(right, sign.turned(), left) : this;
    }
}
