package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.List;

/**
 * One rate in one wave, apart by how answers came: at the door, and from residents by themselves.
 *
 * <p>People answer more kindly at the door, or other people answer there: whichever it is, a rate rises and falls with the part of the
 * answers that come from doors, though nobody changed their mind. So waves are compared at one mix, by direct standardisation: J. L.
 * Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions (3rd ed. 2003), chapter 19. With the same share s for
 * all of them a wave's rate is s·p_door + (1−s)·p_self, with MOVER limits ({@link Mover}) of its two parts, which are different people.
 *
 * <p>At its own share a wave has the rate that all its answers have together. What the mix of places or ages does within a channel stays in.
 *
 * @param door rate at the door
 * @param self rate by residents themselves
 * @param share of the weight that answers at the door have in the wave, 0 to 1
 * @param answers of both, above 0
 */
public record TwoChannels(Measured door, Measured self, double share, long answers) {

    public TwoChannels {
        if (!(share >= 0 && share <= 1 && answers > 0)) {
            throw new IllegalArgumentException("A share of " + share + " of " + answers + " answers");
        }
    }

    /** The share of the door in all answers of these waves together. */
    public static double common(List<TwoChannels> waves) {
        double door =
                waves.stream().mapToDouble(one -> one.share() * one.answers()).sum();
        return door / waves.stream().mapToLong(TwoChannels::answers).sum();
    }

    /**
     * The rate had this share of the weight been answered at the door.
     *
     * @param mix 0 to 1
     */
    public Measured at(double mix) {
        return new Mixed(List.of(new Mover.Term(mix, door), new Mover.Term(1 - mix, self)));
    }

    private record Mixed(List<Mover.Term> terms) implements Measured {
        @Override
        public double rate() {
            return Math.min(1, mover(Limits.CONFIDENCE).value());
        }

        @Override
        public Limits limits() {
            return limits(Limits.CONFIDENCE);
        }

        @Override
        public Limits limits(double confidence) {
            Mover mover = mover(confidence);
            double rate = Math.min(1, mover.value());
            return new Limits(Math.max(0, rate - mover.down()), Math.min(1, rate + mover.up()));
        }

        private Mover mover(double confidence) {
            return Mover.combine(terms, confidence);
        }
    }
}
