package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ItemGaps;
import doorstep.quality.ObservedInterview;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that is unusual about a wave's interviews, for staff to look at; it says nothing of why. */
public final class Doubts {
    private static final Comparator<Looked> MOST_WORTH_A_LOOK = Comparator.comparing(
                    (Looked one) -> -one.flagged().size())
            .thenComparing(Looked::leastChance)
            .thenComparing(one -> -one.standOut())
            .thenComparing(Looked::volunteer);

    private final Evidence evidence;
    private final Map<Long, Map<FlagKind, PeerFigure>> readings = new HashMap<>();
    private final Map<UUID, List<InterviewFlag>> interviews = new HashMap<>();

    /**
     * A volunteer in the wave.
     *
     * @param interviews how many count
     * @param standOut how many of them stand out
     * @param readings by kind; all kinds are there
     */
    public record Looked(long volunteer, int interviews, int standOut, Map<FlagKind, PeerFigure> readings) {
        public Looked {
            readings = new EnumMap<>(readings);
        }

        /** The kinds that deserve a look. */
        public List<FlagKind> flagged() {
            return readings.entrySet().stream()
                    .filter(one -> one.getValue().isFlagged())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /** Whether there were too few interviews for any kind to be judged. */
        public boolean isTooFew() {
            return readings.values().stream().allMatch(PeerFigure::isTooFew);
        }

        double leastChance() {
            return readings.values().stream().mapToDouble(PeerFigure::p).min().orElse(1);
        }
    }

    private Doubts(Evidence evidence) {
        this.evidence = evidence;
    }

    public static Doubts about(Evidence evidence) {
        Doubts doubts = new Doubts(evidence);
        for (FlagKind kind : FlagKind.values()) {
            doubts.add(kind.detector.examine(evidence));
        }
        return doubts;
    }

    private void add(Examined examined) {
        evidence.volunteers().forEach(volunteer -> readings.computeIfAbsent(
                        volunteer, v -> new EnumMap<>(FlagKind.class))
                .put(examined.kind(), examined.volunteers().getOrDefault(volunteer, PeerFigure.tooFew(0, 0, 0, 0))));
        examined.interviews().forEach(flag -> interviews
                .computeIfAbsent(flag.response(), r -> new ArrayList<>())
                .add(flag));
    }

    /** Everybody who asked anybody, those whose interviews most deserve a look first. */
    public List<Looked> volunteers() {
        Map<Long, List<ObservedInterview>> byVolunteer = evidence.byVolunteer();
        return readings.entrySet().stream()
                .map(one -> looked(one.getKey(), byVolunteer.getOrDefault(one.getKey(), List.of())))
                .sorted(MOST_WORTH_A_LOOK)
                .toList();
    }

    private Looked looked(long volunteer, List<ObservedInterview> own) {
        long standOut = own.stream()
                .filter(one -> interviews.containsKey(one.response()))
                .count();
        return new Looked(volunteer, own.size(), (int) standOut, readings.get(volunteer));
    }

    /** What stands out about one interview; empty if nothing. */
    public List<InterviewFlag> about(ObservedInterview interview) {
        return interviews.getOrDefault(interview.response(), List.of());
    }

    /** The interviews that stand out, those to be asked about first in front. */
    public CallList calls() {
        return CallList.of(this);
    }

    /** By volunteer, the items that deserve a look, the largest gap first; volunteers without any are left out. */
    public Map<Long, List<ItemGaps.OfVolunteer>> items() {
        return FarOnItems.standingOut(evidence);
    }

    public Evidence evidence() {
        return evidence;
    }
}
