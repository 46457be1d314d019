package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import java.util.List;
import java.util.Optional;

/**
 * What an uploaded list amounts to, shown before it is kept.
 *
 * @param first the first doors of the walk, with their places in it
 * @param last the last doors likewise
 * @param before the last version; null where there is none
 * @param change against that version; null likewise
 * @param packed the list itself, which comes back with the confirmation
 */
record FramePreview(
        String source,
        int households,
        long buildings,
        boolean ordered,
        List<Stop> first,
        List<Stop> last,
        Frame before,
        FrameChange change,
        String packed) {
    private static final int ENDS = 8;
    private static final int SHOWN_CHANGES = 40;

    /** A door of the walk. */
    record Stop(int position, FrameDoor door) {}

    static FramePreview of(String source, FrameReading reading, Optional<Frame> before, Optional<FrameChange> change) {
        List<FrameDoor> doors = reading.doors();
        int firstEnd = Math.min(ENDS, doors.size());
        int lastStart = Math.max(firstEnd, doors.size() - ENDS);
        return new FramePreview(
                source,
                doors.size(),
                doors.stream().map(FrameDoor::building).distinct().count(),
                reading.ordered(),
                stops(doors, 0, firstEnd),
                stops(doors, lastStart, doors.size()),
                before.orElse(null),
                change.orElse(null),
                FrameText.pack(FrameText.of(doors)));
    }

    private static List<Stop> stops(List<FrameDoor> doors, int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> new Stop(i + 1, doors.get(i)))
                .toList();
    }

    /** Whether some doors of the middle are not shown. */
    public boolean isCut() {
        return !last.isEmpty() && last.get(0).position() > first.size() + 1;
    }

    /** Whether the tree of places knows of a tenth more or fewer: then households may be missing, or stand there twice. */
    public boolean isFarFrom(Integer known) {
        return known != null && Math.abs(known - households) * 10L > known;
    }

    public List<FrameDoor> shownAdded() {
        return change.added().stream().limit(SHOWN_CHANGES).toList();
    }

    public List<FrameDoor> shownGone() {
        return change.gone().stream().limit(SHOWN_CHANGES).toList();
    }
}
