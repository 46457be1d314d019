package doorstep.questionnaire.draft;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;

/**
 * One question, as typed.
 *
 * @param list name of the list of choices; empty unless the type takes choices
 */
public record DraftQuestion(
        String name,
        QuestionType type,
        String list,
        Words label,
        Words hint,
        boolean required,
        DraftCondition relevant,
        DraftLimits limits) {

    public DraftQuestion {
        list = type.isSelect() ? list : "";
        required = required && type.isAnswered();
        limits = limits.fitting(type);
    }

    /** A question of which nothing is known yet but its type. */
    public static DraftQuestion blank(String name, QuestionType type, String list) {
        return new DraftQuestion(
                name, type, list, Words.NONE, Words.NONE, true, DraftCondition.ALWAYS, DraftLimits.NONE);
    }

    static DraftQuestion of(Question question) {
        return new DraftQuestion(
                question.name(),
                question.type(),
                question.choices().name(),
                Words.of(question.label()),
                Words.of(question.hint()),
                question.required(),
                DraftCondition.of(question.relevant()),
                DraftLimits.of(question));
    }

    /** The same under another name. */
    DraftQuestion named(String other) {
        return new DraftQuestion(other, type, list, label, hint, required, relevant, limits);
    }

    /** The same, asked when that holds. */
    DraftQuestion openedBy(DraftCondition other) {
        return new DraftQuestion(name, type, list, label, hint, required, other, limits);
    }

    /** The same, where it takes several choices, with one more that stands alone. */
    DraftQuestion alone(String choice) {
        return new DraftQuestion(name, type, list, label, hint, required, relevant, limits.alone(choice));
    }

    /** The same with another list of choices. */
    DraftQuestion offering(String other) {
        return new DraftQuestion(name, type, other, label, hint, required, relevant, limits);
    }
}
