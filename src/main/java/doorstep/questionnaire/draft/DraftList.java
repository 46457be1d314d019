package doorstep.questionnaire.draft;

import doorstep.questionnaire.ChoiceList;
import java.util.List;

/** The answers that one or more questions offer, as typed, in their order. */
public record DraftList(String name, List<DraftChoice> choices) {
    public DraftList {
        choices = List.copyOf(choices);
    }

    static DraftList of(ChoiceList list) {
        return new DraftList(
                list.name(),
                list.choices().stream()
                        .map(choice -> new DraftChoice(choice.name(), Words.of(choice.label()), !choice.readOut()))
                        .toList());
    }

    /** The names of the choices, in order. */
    public List<String> names() {
        return choices.stream().map(DraftChoice::name).toList();
    }
}
