package doorstep.wave;

import java.util.List;
import java.util.stream.IntStream;

/** The adult of a household whom its own number names: the volunteer's phone, the letter and the paper form all say the same. */
public final class ChosenAdult {
    private static final int BITS = 32;

    private ChosenAdult() {}

    /**
     * Which of the adults is to answer, 1 to {@code adults}: men from the oldest to the youngest come first, then women from the oldest to
     * the youngest. {@code kish.js} works out the same.
     *
     * @param selection the household's random number, 0 to 4294967295
     * @param adults at least 1
     */
    public static int of(long selection, int adults) {
        return 1 + (int) (selection * adults >>> BITS);
    }

    /** The same where 2, 3 … {@code most} adults live there. */
    public static List<Integer> upTo(int most, long selection) {
        return IntStream.rangeClosed(2, most)
                .mapToObj(adults -> of(selection, adults))
                .toList();
    }
}
