package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interviews that follow the one before so soon that nobody could have got to another door and explained what it is
 * about, that are short besides, and that stand in one hour with another such.
 */
final class Bursts implements Detector {
    /** Ringing, waiting, greeting and finding out who is to be asked takes longer, even at the next door. */
    private static final int SHORTEST_GAP = 45;

    /** Short: among the quickest quarter of the others. */
    private static final double SHORT = 0.25;

    /** One such interview may be a phone that was put away late. */
    private static final int TOGETHER = 2;

    private record Hour(long volunteer, String community, LocalDateTime hour) {
        static Hour of(ObservedInterview one) {
            return new Hour(one.volunteer(), one.community(), one.started().hour());
        }
    }

    @Override
    public Examined examine(Evidence evidence) {
        Map<Long, Double> quick = new HashMap<>();
        evidence.byVolunteer().keySet().forEach(volunteer -> quick.put(volunteer, quick(evidence.peers(volunteer))));
        Map<Hour, Integer> inHour = new HashMap<>();
        evidence.interviews().stream()
                .filter(one -> isRushed(one, quick))
                .forEach(one -> inHour.merge(Hour.of(one), 1, Integer::sum));
        return new ShareOfInterviews(
                        FlagKind.bursts,
                        one -> isRushed(one, quick) && inHour.get(Hour.of(one)) >= TOGETHER,
                        one -> one.gap().orElseThrow())
                .examine(evidence);
    }

    private static double quick(List<ObservedInterview> peers) {
        return MedianSpread.quantile(
                peers.stream().mapToDouble(ObservedInterview::pace).toArray(), SHORT);
    }

    private static boolean isRushed(ObservedInterview one, Map<Long, Double> quick) {
        // without its hour nobody can say beside which others it stands
        return !one.started().brokenOff()
                && one.gap().isPresent()
                && one.gap().getAsInt() < SHORTEST_GAP
                && one.pace() < quick.get(one.volunteer());
    }
}
