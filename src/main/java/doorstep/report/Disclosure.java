package doorstep.report;

/**
 * What must stay unsaid, so that nobody learns what a neighbour answered.
 *
 * <p>A rate of fewer than ten answers is shown nowhere: not on the page, not in the API, not in a file; only how many there are. A
 * measure's total is made of shown rates alone.
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
}
