package doorstep.quality.doubts;

/**
 * One figure of a volunteer beside that of the peers.
 *
 * @param own the volunteer's figure, in the unit of its kind: a share, seconds, points of a score
 * @param peers the same of all others in the wave
 * @param n what the own figure rests on, interviews or contacts
 * @param peersN what the peers' figure rests on
 * @param p the chance of so unusual a figure among honest peers, corrected for looking at many volunteers; 1 where
 *     there are too few to tell
 */
public record PeerFigure(State state, double own, double peers, long n, long peersN, double p) {
    /** The chance, for each kind, that a wave of honest volunteers flags any of them. */
    static final double LEVEL = 0.05;

    /** What the figure amounts to. */
    public enum State {
        /** Deserves a look. */
        FLAGGED,
        /** Nothing unusual. */
        NOTHING,
        /** Too few to tell. */
        TOO_FEW
    }

    static PeerFigure tooFew(double own, double peers, long n, long peersN) {
        return new PeerFigure(State.TOO_FEW, own, peers, n, peersN, 1);
    }

    /** Before the correction for many volunteers. */
    static PeerFigure raw(double own, double peers, long n, long peersN, double p) {
        return new PeerFigure(State.NOTHING, own, peers, n, peersN, p);
    }

    PeerFigure judged(double corrected) {
        return new PeerFigure(corrected < LEVEL ? State.FLAGGED : State.NOTHING, own, peers, n, peersN, corrected);
    }

    PeerFigure flagged() {
        return new PeerFigure(State.FLAGGED, own, peers, n, peersN, 0);
    }

    public boolean isFlagged() {
        return state == State.FLAGGED;
    }

    public boolean isTooFew() {
        return state == State.TOO_FEW;
    }
}
