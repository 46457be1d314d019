package doorstep.quality.doubts;

import doorstep.tally.compare.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges the readings of one kind for all volunteers together, so that looking at many raises no more false alarms. */
final class PeerFigures {
    private PeerFigures() {}

    /** By Holm's correction over those with enough to tell. */
    static Map<Long, PeerFigure> judge(Map<Long, PeerFigure> raw) {
        List<Long> told = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        raw.forEach((volunteer, reading) -> {
            if (!reading.isTooFew()) {
                told.add(volunteer);
                chances.add(reading.p());
            }
        });
        Map<Long, PeerFigure> judged = new TreeMap<>(raw);
        List<Double> corrected = Holm.adjust(chances);
        for (int i = 0; i < told.size(); i++) {
            judged.put(told.get(i), raw.get(told.get(i)).judged(corrected.get(i)));
        }
        return judged;
    }
}
