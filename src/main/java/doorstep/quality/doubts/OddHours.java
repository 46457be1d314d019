package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;

/** Begun before eight in the morning or after nine in the evening, Chinese time. */
final class OddHours implements Detector {
    private static final int FIRST = 8;
    private static final int AFTER = 21;

    @Override
    public Examined examine(Evidence evidence) {
        return new ShareOfInterviews(FlagKind.odd_hours, OddHours::isOdd, one -> one.started()
                        .hour()
                        .getHour())
                .examine(evidence);
    }

    static boolean isOdd(ObservedInterview one) {
        int hour = one.started().hour().getHour();
        return !one.started().brokenOff() && (hour < FIRST || hour >= AFTER);
    }
}
