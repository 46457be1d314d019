package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.place.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Uploaded lists as their page shows them before they are kept.
 *
 * @param one the community whose walk is shown; null where none is chosen
 * @param may communities that a name can stand for
 */
record FrameImportView(
        FrameImport waiting, Found found, List<ListRow> rows, One one, Collection<Place> may, Answers answers) {
    private static final int SHOWN_CHANGES = 40;

    /** One community's walk, and what has changed since its last list; null where it had none. */
    record One(ListRow row, FrameChange change) {
        public boolean isNew() {
            return change == null || !change.isNone();
        }

        /** These doors in a line, as many as fit. */
        public String shown(List<FrameDoor> doors, String comma) {
            return doors.stream().limit(SHOWN_CHANGES).map(FrameDoor::shown).collect(Collectors.joining(comma))
                    + (doors.size() > SHOWN_CHANGES ? " …" : "");
        }
    }

    /**
     * What was chosen on the page.
     *
     * @param missing whether something was asked and not answered
     */
    record Answers(Decisions decided, boolean missing) {
        static final Answers NONE = new Answers(Decisions.NONE, false);

        public boolean takesHidden() {
            return decided.hidden() != null && decided.hidden();
        }

        public boolean leavesHidden() {
            return decided.hidden() != null && !decided.hidden();
        }

        public boolean takesAlikeAsOne() {
            return decided.takesAlikeAsOne();
        }

        public boolean takesAlikeAsTwo() {
            return decided.alike() != null && !decided.alike();
        }

        public boolean takesAgain() {
            return decided.again();
        }
    }

    /** A name that nobody knew. */
    record Open(int number, Found.Named named) {}

    public List<Open> open() {
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < found.places().size(); i++) {
            Found.Named named = found.places().get(i);
            if (named.code() == null && named.rows() > 0) {
                open.add(new Open(i, named));
            }
        }
        return open;
    }

    public boolean isOfOne() {
        return waiting.community != null;
    }

    /** Where it is gone on from. */
    public String back() {
        return isOfOne() ? "/staff/frames/" + waiting.community : "/staff/waves/" + waiting.waveId + "/frames";
    }

    public List<ListRow> asking() {
        return rows.stream().filter(ListRow::isAsking).toList();
    }

    public boolean isAsking() {
        return !asking().isEmpty();
    }

    /** Whether nothing of it is new: then there is nothing to keep. */
    public boolean isKnown() {
        return isOfOne() && one != null && !one.isNew();
    }
}
