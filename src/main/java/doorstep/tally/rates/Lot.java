package doorstep.tally.rates;

/**
 * How the communities of a place came into the sample.
 *
 * @param kind whether all were taken, else with which chances
 * @param communities M: how many the place has, of which those of the sample were drawn; of no matter where all were taken
 */
public record Lot(Kind kind, long communities) {

    /** All communities of the place were asked: they are strata. */
    public static final Lot ALL = new Lot(Kind.ALL, 0);

    /** With which chances. */
    public enum Kind {
        /** All were taken. */
        ALL,
        /** Drawn, each with the same chance. */
        EQUAL,
        /** Drawn, with chances in proportion to their size. */
        BY_SIZE
    }

    /** Drawn out of M communities, each with the same chance. */
    public static Lot equal(long communities) {
        return new Lot(Kind.EQUAL, communities);
    }

    /** Drawn out of M communities, with chances in proportion to their size. */
    public static Lot bySize(long communities) {
        return new Lot(Kind.BY_SIZE, communities);
    }

    /** m/M, at most 1: what a finite number of communities takes off; 0 where chances differ, so that no such correction holds. */
    double taken(double drawn) {
        return kind == Kind.EQUAL ? Math.min(1, drawn / communities) : 0;
    }

    /** Whether communities are the units that were drawn. */
    public boolean isDrawn() {
        return kind != Kind.ALL;
    }
}
