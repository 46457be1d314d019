package doorstep.quality.doubts;

import doorstep.quality.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nobody ever said no, at so many doors that among the others somebody would have. */
final class NoRefusals implements Detector {
    @Override
    public Examined examine(Evidence evidence) {
        Map<Long, PeerShare.Count> counts = new TreeMap<>();
        evidence.contacts()
                .forEach((volunteer, contacts) ->
                        counts.put(volunteer, new PeerShare.Count(contacts.refused(), contacts.asked())));
        Map<Long, PeerFigure> raw = PeerShare.compare(counts, PeerShare.Side.FEWER);
        raw.replaceAll((volunteer, reading) -> counts.get(volunteer).hits() > 0 && !reading.isTooFew()
                ? PeerFigure.raw(reading.own(), reading.peers(), reading.n(), reading.peersN(), 1)
                : reading);
        return new Examined(FlagKind.no_refusals, PeerFigures.judge(raw), List.of());
    }
}
