package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an uploaded list amounts to, shown before it is kept.
 *
 * @param before the last version; null where there is none
 * @param change against that version; null likewise
 */
record FramePreview(String source, FrameReading reading, Frame before, FrameChange change) {
    private static final int ENDS = 8;
    private static final int SHOWN_CHANGES = 40;

    /** A door of the walk. */
    record Stop(int position, FrameDoor door) {}

    public int households() {
        return reading.doors().size();
    }

    public long buildings() {
        return reading.doors().stream().map(FrameDoor::building).distinct().count();
    }

    /** The first doors of the walk. */
    public List<Stop> first() {
        return stops(0, Math.min(ENDS, households()));
    }

    /** The last doors, those that are not among the first. */
    public List<Stop> last() {
        return stops(Math.max(Math.min(ENDS, households()), households() - ENDS), households());
    }

    private List<Stop> stops(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Stop(i + 1, reading.doors().get(i)))
                .toList();
    }

    /** Whether some doors of the middle are not shown. */
    public boolean isCut() {
        return households() > 2 * ENDS;
    }

    /** The list itself, which comes back with the confirmation. */
    public String packed() {
        return FrameText.pack(FrameText.of(reading.doors()));
    }

    /** Whether the tree of places knows of a tenth more or fewer: then households may be missing, or stand there twice. */
    public boolean isFarFrom(Integer known) {
        return known != null && Math.abs(known - households()) * 10L > known;
    }

    /** These doors in a line, as many as fit. */
    public String shown(List<FrameDoor> doors, String comma) {
        return doors.stream().limit(SHOWN_CHANGES).map(FrameDoor::shown).collect(Collectors.joining(comma))
                + (doors.size() > SHOWN_CHANGES ? " …" : "");
    }
}
