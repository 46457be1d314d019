package doorstep.questionnaire;

import java.util.List;
import java.util.Optional;

/** The answers that one or more questions offer, in the order in which they are shown. */
public record ChoiceList(String name, List<Choice> choices) {

    /** What a question without choices offers. */
    public static final ChoiceList NONE = new ChoiceList("", List.of());

    public ChoiceList {
        choices = List.copyOf(choices);
    }

    /** The choice of that name; lists are short, so this walks. */
    public Optional<Choice> find(String choice) {
        for (Choice candidate : choices) {
            if (candidate.name().equals(choice)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The names of the choices, in order. */
    public List<String> names() {
        return choices.stream().map(Choice::name).toList();
    }
}
