package doorstep.response.paper;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Tongue;
import java.util.List;

/**
 * The page for typing one form.
 *
 * @param form what the script needs to know of the questions
 * @param desk what it needs to know of the doors
 */
record PaperView(
        PaperRound round, PaperEntry entry, PaperViewWriter.Around around, List<Part> parts, String form, String desk) {

    /** The languages that the paper may be in. */
    public List<Tongue> languages() {
        return round.wave().tongues();
    }

    /**
     * What the page says at its head.
     *
     * @param kind {@code good}, {@code warn}, {@code bad} or empty for nothing
     * @param link address; empty for none
     */
    record Said(String kind, List<String> lines, String link, String linkText) {
        static final Said NOTHING = new Said("", List.of(), "", "");

        static Said of(String kind, String... lines) {
            return new Said(kind, List.of(lines), "", "");
        }
    }

    /** Questions under one heading. */
    record Part(String label, List<Field> fields) {}

    /**
     * A question as it stands on paper.
     *
     * @param number 0 for a note
     * @param codes what stands beside the boxes: the first is 1
     */
    record Asked(int number, String name, QuestionType type, String label, List<String> codes) {}

    /**
     * One question with what was typed.
     *
     * @param typed as it was typed
     * @param words what that means; empty where nothing was typed or it means itself
     */
    record Field(Asked asked, boolean open, String typed, String words, String error) {
        public boolean isNote() {
            return asked.number == 0;
        }

        public boolean isWide() {
            return asked.type == QuestionType.TEXT;
        }
    }

    /** The fields with an error, for the list at the head. */
    public List<Field> faulty() {
        return parts.stream()
                .flatMap(part -> part.fields().stream())
                .filter(field -> !field.error().isEmpty())
                .toList();
    }
}
