package doorstep.response.resident;

import doorstep.questionnaire.QuestionType;
import java.util.List;
import java.util.UUID;

/**
 * The residents' form, ready to be written down: all questions of the survey, those that are not open hidden.
 *
 * @param otherLanguage tag of the other language on offer; empty where there is one alone
 * @param keptUntil the day on which the answers are deleted
 * @param closing when the wave closes
 * @param shown names of the open questions, which come back with the form
 * @param at the question at which the script stood
 * @param fresh whether nothing is filled in
 * @param mayFollow how many more questions the answers still missing can open
 * @param letterCode the field for the code of a household's letter; null where the link asks for none
 * @param json what the script needs to know of the questions
 */
record FormView(
        UUID uuid,
        String lang,
        String otherLanguage,
        String notice,
        String keptUntil,
        String closing,
        List<Fact> approval,
        List<AskedGroup> groups,
        String shown,
        String at,
        boolean fresh,
        boolean started,
        int mayFollow,
        LetterCode letterCode,
        Trouble trouble,
        String json) {

    /**
     * What stands in the field for the letter's code.
     *
     * @param wrong whether it is missing or was not known
     */
    record LetterCode(String typed, boolean wrong) {}

    /** A line of the statistical approval. */
    record Fact(String name, String value) {}

    /** Questions under one heading. */
    record AskedGroup(String label, boolean open, List<AskedQuestion> questions) {}

    /**
     * One question with what stands in its fields.
     *
     * @param number its place among the open questions; 0 for a note
     * @param isFirstNew whether it is the first of those that have opened since the last page
     * @param typed what was typed; empty for a select
     * @param error what is wrong with the answer; empty when nothing is
     * @param longest how many characters a text may have; 0 where there is no bound
     */
    record AskedQuestion(
            String name,
            QuestionType type,
            String label,
            String hint,
            boolean required,
            boolean open,
            int number,
            boolean isNew,
            boolean isFirstNew,
            List<OfferedChoice> choices,
            String typed,
            int longest,
            String error) {

        public boolean isNote() {
            return !type.isAnswered();
        }

        public boolean isSelect() {
            return type.isSelect();
        }

        public boolean isLongText() {
            return type == QuestionType.TEXT && (longest == 0 || longest > 60);
        }

        /** The attribute that ties the fields to what helps with them. */
        public String describedBy() {
            return (hint.isEmpty() ? "" : "h-" + name + " ") + "e-" + name;
        }

        /** What its fields are. */
        public String input() {
            return switch (type) {
                case SELECT_ONE -> "radio";
                case SELECT_MULTIPLE -> "checkbox";
                case DATE -> "date";
                case INTEGER, DECIMAL, TEXT, NOTE -> "text";
            };
        }

        /** What keyboard a phone shows. */
        public String keyboard() {
            return switch (type) {
                case INTEGER -> "numeric";
                case DECIMAL -> "decimal";
                case SELECT_ONE, SELECT_MULTIPLE, TEXT, DATE, NOTE -> "text";
            };
        }
    }

    /** One answer on offer. */
    record OfferedChoice(String name, String label, boolean chosen, int number) {}

    /**
     * Why the form came back.
     *
     * @param kind {@code news}, {@code errors}, {@code refused} or, for a page that simply opens, empty
     * @param lines what else to say
     */
    record Trouble(String kind, String title, List<String> lines) {
        static final Trouble NONE = new Trouble("", "", List.of());
    }

    /** The questions that have an error beside them, for the list at the top. */
    public List<AskedQuestion> faulty() {
        return groups.stream()
                .flatMap(group -> group.questions().stream())
                .filter(question -> question.open() && !question.error().isEmpty())
                .toList();
    }
}
