package doorstep.report;

import doorstep.tally.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * What must stay unsaid, so that nobody learns what a neighbour answered.
 *
 * <p>A rate of fewer than ten answers is shown nowhere: not on the page, not in the API, not in a file; only how many there are. A
 * measure's total is made of shown rates alone.
 *
 * <p>Where people are told apart by what they are (age, sex, channel), a single hidden part could be worked out from the whole and the
 * others: then the smallest of the others is hidden too.
 *
 * <p>One thing is deliberately not prevented here: where a street has two communities and one of them is hidden, its rate can be worked
 * out from the street's and the other's. These pages are for the office's own staff, who may also read the single answers; hiding more
 * (complementary suppression, rounding) is the rule of the public page, and belongs to it.
 */
final class Disclosure {
    /** The fewest answers in a base whose rate is shown. */
    static final long FEWEST = 10;

    private Disclosure() {}

    static boolean isFew(long answers) {
        return answers < FEWEST;
    }

    /** Which of these parts of one whole must be hidden with another, though its answers are enough; -1 where none has to. */
    static int hiddenWithAnother(List<? extends Finding<?>> parts) {
        int hidden = 0;
        int smallest = -1;
        for (int i = 0; i < parts.size(); i++) {
            Finding<?> part = parts.get(i);
            if (part.shown().isEmpty()) {
                hidden += part.behind().n() > 0 ? 1 : 0;
            } else if (smallest < 0
                    || part.behind().n() < parts.get(smallest).behind().n()) {
                smallest = i;
            }
        }
        return hidden == 1 ? smallest : -1;
    }

    /** The parts of one whole, as far as they can be shown together. */
    static <M extends Measured> List<Finding<M>> together(List<Finding<M>> parts) {
        List<Finding<M>> all = new ArrayList<>(parts);
        int with = hiddenWithAnother(parts);
        if (with >= 0) {
            all.set(
                    with,
                    new Finding.Withheld<>(Reason.WITH_ANOTHER, parts.get(with).behind()));
        }
        return all;
    }
}
