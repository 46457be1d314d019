package doorstep.wave.sheet;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A questionnaire as it stands on paper, in one language: what is asked, boxes to tick with their codes, and plain words for
 * what is skipped. Nothing of what the answers count for.
 *
 * @param speech the language of its questions, and that of our words around them
 * @param version form and version, so that whoever types it in knows which it is
 * @param questions how many there are to answer, at most
 * @param thanks empty where the file has none
 */
public record PaperSheet(
        Speech speech,
        String title,
        String version,
        String notice,
        String thanks,
        int questions,
        int minutes,
        List<Part> parts) {

    /**
     * Questions under one heading.
     *
     * @param only when this part is answered, and where to go otherwise; empty for always
     */
    public record Part(String label, String only, List<Asked> questions) {}

    /**
     * A question.
     *
     * @param number 0 for a note
     * @param how how to answer: how many to tick, which numbers are meant
     * @param only when it is answered, and where to go otherwise; empty for always
     * @param after who need not go on behind it; empty where everybody does
     */
    public record Asked(
            int number, String name, String label, String hint, String how, String only, String after, Room room) {}

    /**
     * What there is to write on.
     *
     * @param columns in how many columns the boxes stand
     * @param digits how many squares for a number
     * @param lines how many lines to write on
     */
    public record Room(List<Box> boxes, int columns, int digits, int lines, boolean isDate) {
        static final Room NONE = new Room(List.of(), 1, 0, 0, false);

        /** The squares of a number, for a template to walk over. */
        public List<Integer> squares() {
            return IntStream.rangeClosed(1, digits).boxed().toList();
        }

        /** The lines, for a template to walk over. */
        public List<Integer> ruled() {
            return IntStream.rangeClosed(1, lines).boxed().toList();
        }
    }

    /**
     * A box to tick.
     *
     * @param code its place in the list, 1, 2, 3 …: what is typed in
     */
    public record Box(int code, String label) {}

    public static PaperSheet of(Questionnaire questionnaire, Speech speech) {
        return new PaperSheetWriter(questionnaire, speech).write();
    }
}
