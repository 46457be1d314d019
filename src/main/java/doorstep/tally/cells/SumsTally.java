package doorstep.tally.cells;

/** Adds up one indicator, in place: the mutable side of {@link Sums}. */
final class SumsTally implements Outcome.Counter {
    private long n;
    private long w;
    private long ww;
    private long y;
    private long yy;
    private long wy;
    private long wwy;
    private long wwyy;
    private final long[] outside = new long[Outcome.Outside.values().length];

    /** Adds one answer, or with sign −1 takes it away. */
    void add(Outcome outcome, int weight, int sign) {
        outcome.countIn(this, weight, sign);
    }

    @Override
    public void outside(Outcome.Outside why, int sign) {
        outside[why.ordinal()] += sign;
    }

    @Override
    public void inBase(int units, int adults, int sign) {
        long credit = units;
        long weight = adults;
        long weighted = weight * credit;
        n += sign;
        w = Math.addExact(w, sign * weight);
        ww = Math.addExact(ww, sign * weight * weight);
        y = Math.addExact(y, sign * credit);
        yy = Math.addExact(yy, sign * credit * credit);
        wy = Math.addExact(wy, sign * weighted);
        wwy = Math.addExact(wwy, sign * weight * weighted);
        wwyy = Math.addExact(wwyy, sign * weighted * weighted);
    }

    void add(Sums sums) {
        n = Math.addExact(n, sums.n());
        w = Math.addExact(w, sums.w());
        ww = Math.addExact(ww, sums.ww());
        y = Math.addExact(y, sums.y());
        yy = Math.addExact(yy, sums.yy());
        wy = Math.addExact(wy, sums.weighted().wy());
        wwy = Math.addExact(wwy, sums.weighted().wwy());
        wwyy = Math.addExact(wwyy, sums.weighted().wwyy());
        addOutside(Outcome.Outside.DECLARED, sums.outside().declared());
        addOutside(Outcome.Outside.NOT_ASKED, sums.outside().notAsked());
        addOutside(Outcome.Outside.UNANSWERED, sums.outside().unanswered());
    }

    private void addOutside(Outcome.Outside why, long count) {
        outside[why.ordinal()] = Math.addExact(outside[why.ordinal()], count);
    }

    Sums sums() {
        return new Sums(
                n,
                w,
                ww,
                y,
                yy,
                new Sums.Weighted(wy, wwy, wwyy),
                new Sums.Outside(
                        outside[Outcome.Outside.DECLARED.ordinal()],
                        outside[Outcome.Outside.NOT_ASKED.ordinal()],
                        outside[Outcome.Outside.UNANSWERED.ordinal()]));
    }
}
