package doorstep.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One question as the file states it.
 *
 * @param choices what it offers; {@link ChoiceList#NONE} unless it is a select
 * @param relevant its own condition alone; {@link Questionnaire#opening} has all that open it
 */
public record Question(
        String name,
        QuestionType type,
        Text label,
        Optional<Text> hint,
        boolean required,
        ChoiceList choices,
        Condition relevant,
        Allowed allowed) {

    /**
     * What an answer must keep to.
     *
     * @param exclusive choices of a select_multiple that cannot be combined with any other ("none of these")
     * @param constraint of the record that fits the type: ChoiceCount for select_multiple, NumberRange for numbers,
     *     TextLength for text, DayRange for dates, Anything for select_one and note
     * @param message the author's own words for a broken constraint
     * @param shuffled whether each person gets the choices in an order of their own: {@link ShuffledChoices}
     */
    public record Allowed(List<String> exclusive, Constraint constraint, Optional<Text> message, boolean shuffled) {
        public Allowed {
            exclusive = List.copyOf(exclusive);
        }
    }

    /** Its words, those of its choices aside. */
    Stream<Text> texts() {
        return Stream.of(Optional.of(label), hint, allowed.message()).flatMap(Optional::stream);
    }

    public List<String> exclusive() {
        return allowed.exclusive();
    }

    public Constraint constraint() {
        return allowed.constraint();
    }
}
