package doorstep.fieldwork.phone;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.answers.RawAnswers;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Answers as staff see them and put them right: all questions of the questionnaire, and what belongs to none.
 *
 * @param strangers what came for questions that it does not ask
 */
record MendForm(List<Field> fields, List<RecordLine> strangers) {
    /** What stands before the names of the questions' fields. */
    static final String PREFIX = "a.";

    /**
     * A question with what was answered.
     *
     * @param open whether the answers before it open it
     * @param typed what came, for all but choices
     * @param problem what is wrong with it; empty if nothing, or if it is only not to be asked
     */
    record Field(
            String name,
            String label,
            QuestionType type,
            boolean open,
            List<Offered> choices,
            String typed,
            String problem) {
        public boolean isSelect() {
            return type.isSelect();
        }

        public boolean isOne() {
            return type == QuestionType.SELECT_ONE;
        }

        public boolean isLong() {
            return type == QuestionType.TEXT;
        }

        public boolean isAnswered() {
            return !typed.isEmpty() || choices.stream().anyMatch(Offered::chosen);
        }

        /** Answered, but not to be asked: it goes when the record is taken. */
        public boolean isDropped() {
            return !open && isAnswered();
        }

        /** For reading: labels of the choices, or what was typed. */
        public String shown() {
            return isSelect()
                    ? choices.stream()
                            .filter(Offered::chosen)
                            .map(Offered::label)
                            .collect(Collectors.joining(" / "))
                    : typed;
        }
    }

    /** One choice. */
    record Offered(String name, String label, boolean chosen) {}

    /** Whether something in it keeps the answers from being taken. */
    boolean isFaulty() {
        return !strangers.isEmpty()
                || fields.stream()
                        .anyMatch(field -> field.isDropped() || !field.problem().isEmpty());
    }

    static MendForm of(Questionnaire questionnaire, RawAnswers given, CheckedAnswers checked, Language language) {
        List<Field> fields = questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered())
                .map(question -> field(question, given.get(question.name()), checked, language))
                .toList();
        List<RecordLine> strangers = given.questions().stream()
                .filter(name -> questionnaire
                        .question(name)
                        .filter(question -> question.type().isAnswered())
                        .isEmpty())
                .map(name -> new RecordLine(name, String.join(" / ", given.get(name))))
                .toList();
        return new MendForm(fields, strangers);
    }

    private static Field field(Question question, List<String> given, CheckedAnswers checked, Language language) {
        List<Offered> choices = question.choices().choices().stream()
                .map(choice -> new Offered(choice.name(), choice.label().in(language), given.contains(choice.name())))
                .toList();
        String problem = checked.problemsOf(question.name()).stream()
                .filter(one -> one.kind() != AnswerProblem.Kind.NOT_OPEN)
                .map(AnswerProblem::message)
                .map(message -> message.in(language))
                .collect(Collectors.joining(" "));
        return new Field(
                question.name(),
                question.label().in(language),
                question.type(),
                checked.open().contains(question.name()),
                choices,
                question.type().isSelect() ? unknown(question, given) : String.join(" ", given),
                problem);
    }

    /** Choices that came and do not exist, so that nothing is out of sight. */
    private static String unknown(Question question, List<String> given) {
        return given.stream()
                .filter(name -> question.choices().find(name).isEmpty())
                .collect(Collectors.joining(" "));
    }
}
