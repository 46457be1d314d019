package doorstep.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The questions of a questionnaire in their order, with what opens each of them worked out once. */
public final class Survey {

    private final List<Group> groups;
    private final Map<String, ChoiceList> choiceLists;
    private final Condition eligible;
    private final List<Question> questions;
    private final Map<String, Question> byName = new HashMap<>();
    private final Map<String, Condition> openings = new HashMap<>();

    /** @param eligible the screener; {@link Condition#ALWAYS} where everybody may answer */
    public Survey(List<Group> groups, Map<String, ChoiceList> choiceLists, Condition eligible) {
        this.groups = List.copyOf(groups);
        this.choiceLists = InOrder.map(choiceLists);
        this.eligible = eligible;
        this.questions =
                groups.stream().flatMap(group -> group.questions().stream()).toList();
        questions.forEach(question -> byName.put(question.name(), question));
        workOutOpenings();
    }

    private void workOutOpenings() {
        Set<String> unseen = eligible.questions();
        for (Group group : groups) {
            for (Question question : group.questions()) {
                Condition screener = unseen.isEmpty() ? eligible : Condition.ALWAYS;
                openings.put(question.name(), Condition.all(screener, group.relevant(), question.relevant()));
                unseen.remove(question.name());
            }
        }
    }

    List<Group> groups() {
        return groups;
    }

    Map<String, ChoiceList> choiceLists() {
        return choiceLists;
    }

    Condition eligible() {
        return eligible;
    }

    List<Question> questions() {
        return questions;
    }

    Optional<Question> question(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Condition opening(String question) {
        return openings.get(question);
    }
}
