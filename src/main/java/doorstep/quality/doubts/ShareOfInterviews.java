package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import doorstep.quality.ObservedInterview;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Counts, for each volunteer, the interviews with a property that may be rare among the peers. */
record ShareOfInterviews(FlagKind kind, Predicate<ObservedInterview> has, ToDoubleFunction<ObservedInterview> figure) {
    /** What more than one in ten peers do is nothing to point at in a single interview. */
    static final double USUAL = 0.1;

    /** One such interview of a volunteer is no pattern. */
    private static final int FEWEST_HITS = 2;

    Examined examine(Evidence evidence) {
        Map<Long, PeerShare.Count> counts = new TreeMap<>();
        evidence.byVolunteer()
                .forEach((volunteer, own) -> counts.put(
                        volunteer, new PeerShare.Count(own.stream().filter(has).count(), own.size())));
        Map<Long, PeerFigure> readings = judged(counts);
        List<InterviewFlag> flags = new ArrayList<>();
        evidence.interviews().stream().filter(has).forEach(one -> {
            PeerFigure reading = readings.get(one.volunteer());
            if (reading.peersN() >= Evidence.FEWEST_PEERS && reading.peers() <= USUAL) {
                flags.add(new InterviewFlag(
                        kind, one.response(), figure.applyAsDouble(one), reading.peers(), reading.peersN()));
            }
        });
        return new Examined(kind, readings, flags);
    }

    private static Map<Long, PeerFigure> judged(Map<Long, PeerShare.Count> counts) {
        Map<Long, PeerFigure> raw = PeerShare.compare(counts, PeerShare.Side.MORE);
        raw.replaceAll((volunteer, reading) -> counts.get(volunteer).hits() < FEWEST_HITS && !reading.isTooFew()
                ? PeerFigure.raw(reading.own(), reading.peers(), reading.n(), reading.peersN(), 1)
                : reading);
        return PeerFigures.judge(raw);
    }
}
