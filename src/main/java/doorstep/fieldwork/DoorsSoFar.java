package doorstep.fieldwork;

/**
 * How far the doors of a wave are, in one line.
 *
 * @param released doors to be visited
 * @param answered their answers are in
 * @param notTried nothing has come of them yet
 */
public record DoorsSoFar(int released, int answered, int notTried, OutcomeRates rates) {
    static DoorsSoFar of(DoorCounts counts) {
        return new DoorsSoFar(counts.doors(), counts.answered(), counts.notTried(), counts.rates());
    }

    /** Doors of which something is known. */
    public int tried() {
        return released - notTried;
    }
}
