package doorstep.response.resident;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Speech.Said;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.wave.Answerer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The residents' form, ready to be written down: all questions of the survey, those that are not open hidden.
 *
 * @param sent what came back with the form
 * @param closing when the wave closes
 * @param json what the script needs to know of the questions
 */
record FormView(
        ResidentForm sent,
        ReturnedForm returned,
        Languages languages,
        Start start,
        String closing,
        List<AskedGroup> groups,
        Trouble trouble,
        String json) {

    /**
     * The languages on offer.
     *
     * @param here the tag of the one that the page is in
     */
    record Languages(String here, List<Tongue> others) {
        /** Whether there is one other, for which a button is enough. */
        public boolean isOne() {
            return others.size() == 1;
        }
    }

    /**
     * What stands before the first question.
     *
     * @param keptUntil the day on which the answers are deleted
     * @param letterCode the field for the code of a household's letter; null where the link asks for none
     */
    record Start(Said notice, String keptUntil, List<Fact> approval, LetterCode letterCode) {}

    /**
     * What stands in the field for the letter's code.
     *
     * @param wrong whether it is missing or was not known
     * @param who null where nobody is chosen
     */
    record LetterCode(String typed, boolean wrong, Who who) {}

    /**
     * Who of the household is to answer, asked before all else.
     *
     * @param adults the question how many there are, which stands here and not among the others
     */
    record Who(AskedQuestion adults, Answerer says) {
        public boolean isDrawn() {
            return says == Answerer.drawn;
        }

        public boolean isAnother() {
            return says == Answerer.another;
        }
    }

    /** A line of the statistical approval. */
    record Fact(String name, String value) {}

    /** Questions under one heading. */
    record AskedGroup(Said label, boolean open, List<AskedQuestion> questions) {}

    /**
     * Where a question stands among the others.
     *
     * @param number its place among the open questions; 0 for a note
     * @param isFirstNew whether it is the first of those that have opened since the last page
     */
    record Turn(boolean open, int number, boolean isNew, boolean isFirstNew) {}

    /**
     * One question with what stands in its fields.
     *
     * @param hint null where there is none
     * @param typed what was typed; empty for a select
     * @param error what is wrong with the answer; empty when nothing is
     * @param problemsIn the language of what is said of mistakes: the questionnaire's where its author wrote that
     */
    record AskedQuestion(
            Question asked,
            Said label,
            Said hint,
            Turn turn,
            List<OfferedChoice> choices,
            String typed,
            String error,
            Tongue problemsIn) {

        public String name() {
            return asked.name();
        }

        /** How many characters a text may have; 0 where there is no bound. */
        public int longest() {
            return asked.constraint().longest().orElse(0);
        }

        public boolean isNote() {
            return !asked.type().isAnswered();
        }

        public boolean isSelect() {
            return asked.type().isSelect();
        }

        public boolean isLongText() {
            return asked.type() == QuestionType.TEXT && (longest() == 0 || longest() > 60);
        }

        /** The attribute that ties the fields to what helps with them. */
        public String describedBy() {
            return (hint == null ? "" : "h-" + name() + " ") + "e-" + name();
        }

        /** What its fields are. */
        public String input() {
            return switch (asked.type()) {
                case SELECT_ONE -> "radio";
                case SELECT_MULTIPLE -> "checkbox";
                case DATE -> "date";
                case INTEGER, DECIMAL, TEXT, NOTE -> "text";
            };
        }

        /** What keyboard a phone shows. */
        public String keyboard() {
            return switch (asked.type()) {
                case INTEGER -> "numeric";
                case DECIMAL -> "decimal";
                case SELECT_ONE, SELECT_MULTIPLE, TEXT, DATE, NOTE -> "text";
            };
        }
    }

    /** One answer on offer. */
    record OfferedChoice(String name, Said label, boolean chosen, int number) {}

    /**
     * Why the form came back.
     *
     * @param kind {@code news}, {@code errors}, {@code refused} or, for a page that simply opens, empty
     * @param lines what else to say
     */
    record Trouble(String kind, String title, List<String> lines) {
        static final Trouble NONE = new Trouble("", "", List.of());
    }

    /** Names of the questions that stand open on the page, which come back with the form. */
    public String shown() {
        return Stream.concat(first().map(AskedQuestion::name), returned.checked().open().stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What is asked before all else. */
    private Stream<AskedQuestion> first() {
        return start.letterCode() == null || start.letterCode().who() == null
                ? Stream.empty()
                : Stream.of(start.letterCode().who().adults());
    }

    /** Whether nothing is filled in. */
    public boolean isFresh() {
        return sent.answers().questions().isEmpty();
    }

    /** The questions that have an error beside them, for the list at the top. */
    public List<AskedQuestion> faulty() {
        return Stream.concat(first(), groups.stream().flatMap(group -> group.questions().stream()))
                .filter(question -> question.turn().open() && !question.error().isEmpty())
                .toList();
    }
}
