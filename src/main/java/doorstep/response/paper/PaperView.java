package doorstep.response.paper;

import doorstep.questionnaire.QuestionType;
import doorstep.wave.Wave;
import java.util.List;
import java.util.UUID;

/**
 * The page for typing one form.
 *
 * @param id of this entry, the same at every retry
 * @param askSame whether the typist has to say that the first entry was theirs too
 * @param form what the script needs to know of the questions
 * @param desk what it needs to know of the doors
 */
record PaperView(
        Wave wave,
        String community,
        String name,
        UUID id,
        boolean drawn,
        String number,
        String numberProblem,
        List<String> languages,
        String language,
        boolean secondEntry,
        boolean askSame,
        Said said,
        List<Part> parts,
        String form,
        String desk) {

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
     * One question.
     *
     * @param number 0 for a note
     * @param codes what stands beside the boxes: the first is 1
     * @param typed as it was typed
     * @param words what that means; empty where nothing was typed or it means itself
     */
    record Field(
            int number,
            String name,
            QuestionType type,
            String label,
            boolean required,
            boolean open,
            List<String> codes,
            String typed,
            String words,
            String error) {

        public boolean isNote() {
            return number == 0;
        }

        public boolean isWide() {
            return type == QuestionType.TEXT;
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
