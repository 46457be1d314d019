package doorstep.fieldwork.sampling;

import java.util.OptionalInt;

/**
 * How many households are to be drawn, as typed.
 *
 * @param seed empty for one that the service throws
 */
record SampleForm(String drawn, String reserve, String seed) {
    static final SampleForm PROPOSAL = new SampleForm("30", "15", "");
    private static final int MOST = 50_000;

    /** What is wrong with it. */
    record Faults(boolean drawn, boolean reserve, boolean seed, boolean tooMany) {
        static final Faults NONE = new Faults(false, false, false, false);

        public boolean isAny() {
            return drawn || reserve || seed || tooMany;
        }
    }

    SampleForm {
        drawn = drawn.strip();
        reserve = reserve.strip();
        seed = seed.strip();
    }

    OptionalInt drawnNumber() {
        return number(drawn, 1);
    }

    /** 0 where it is left empty. */
    OptionalInt reserveNumber() {
        return reserve.isEmpty() ? OptionalInt.of(0) : number(reserve, 0);
    }

    /** @param households of the list; the largest there is where several lists are meant */
    Faults faults(int households) {
        OptionalInt n = drawnNumber();
        OptionalInt m = reserveNumber();
        boolean tooMany = n.isPresent() && m.isPresent() && n.getAsInt() + m.getAsInt() > households;
        return new Faults(n.isEmpty(), m.isEmpty(), !seed.isEmpty() && !seed.matches("[0-9]{6}"), tooMany);
    }

    static OptionalInt number(String text, int least) {
        if (!text.matches("[0-9]{1,6}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number < least || number > MOST ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
