package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;

/** The adults of the household entered anew after one of them had been chosen: the draw rolled again. */
final class DrawnAgain implements Detector {
    @Override
    public Examined examine(Evidence evidence) {
        return new ShareOfInterviews(FlagKind.drawn_again, one -> one.selections() > 0, ObservedInterview::selections)
                .examine(evidence);
    }
}
