package doorstep.tally.cells;

/**
 * What one indicator's answers add up to within a cell: exact whole numbers, the same in whatever order they were
 * added.
 *
 * <p>Credits y are in ten-thousandths (0 to 10,000), individual weights w are adults (1 to 9). The largest term of
 * one answer is w²y² = 8.1·10⁹, so that a {@code long} holds a thousand million answers of the greatest weight;
 * beyond, adding throws {@link ArithmeticException} rather than wrapping round. Numbers may be negative for a moment,
 * when a withdrawal is folded before its answer.
 *
 * @param n answers in the base
 * @param w Σw over the base
 * @param ww Σw²
 * @param y Σy
 * @param yy Σy²
 * @param weighted credits times weights
 * @param outside eligible answers outside the base
 */
public record Sums(long n, long w, long ww, long y, long yy, Weighted weighted, Outside outside) {

    /** Nothing added yet. */
    public static final Sums NONE = new Sums(0, 0, 0, 0, 0, new Weighted(0, 0, 0), new Outside(0, 0, 0));

    /** Σwy, {@code wwy} Σw²y and {@code wwyy} Σw²y². */
    public record Weighted(long wy, long wwy, long wwyy) {
        Weighted plus(Weighted o) {
            return new Weighted(Math.addExact(wy, o.wy), Math.addExact(wwy, o.wwy), Math.addExact(wwyy, o.wwyy));
        }
    }

    /**
     * Eligible answers outside the base.
     *
     * @param declared by declaration
     * @param notAsked because the question was not open
     * @param unanswered because nothing was answered
     */
    public record Outside(long declared, long notAsked, long unanswered) {
        Outside plus(Outside o) {
            return new Outside(
                    Math.addExact(declared, o.declared),
                    Math.addExact(notAsked, o.notAsked),
                    Math.addExact(unanswered, o.unanswered));
        }

        /** For whichever reason. */
        public long all() {
            return declared + notAsked + unanswered;
        }
    }

    /** The sums of both. */
    public Sums plus(Sums o) {
        return new Sums(
                Math.addExact(n, o.n),
                Math.addExact(w, o.w),
                Math.addExact(ww, o.ww),
                Math.addExact(y, o.y),
                Math.addExact(yy, o.yy),
                weighted.plus(o.weighted),
                outside.plus(o.outside));
    }

    /** These sums without the other's: {@code a.plus(b).minus(b)} equals {@code a}. */
    public Sums minus(Sums o) {
        return plus(o.negated());
    }

    /** The sums with every sign turned: what withdrawing adds. */
    public Sums negated() {
        return new Sums(
                -n,
                -w,
                -ww,
                -y,
                -yy,
                new Weighted(-weighted.wy, -weighted.wwy, -weighted.wwyy),
                new Outside(-outside.declared, -outside.notAsked, -outside.unanswered));
    }

    /** Whether real answers can add up to this: false while a withdrawal has been folded and its answer has not. */
    public boolean settled() {
        return n >= 0
                && outside.declared >= 0
                && outside.notAsked >= 0
                && outside.unanswered >= 0
                && w >= n
                && ww >= w
                && y >= 0
                && y <= n * Outcome.FULL
                && weighted.wy >= 0
                && weighted.wy <= w * Outcome.FULL;
    }
}
