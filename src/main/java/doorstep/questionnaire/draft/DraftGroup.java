package doorstep.questionnaire.draft;

import doorstep.questionnaire.Group;
import java.util.List;

/** Questions under one heading, as typed. */
public record DraftGroup(String name, Words label, DraftCondition relevant, List<DraftQuestion> questions) {
    public DraftGroup {
        questions = List.copyOf(questions);
    }

    static DraftGroup of(Group group) {
        return new DraftGroup(
                group.name(),
                Words.of(group.label()),
                DraftCondition.of(group.relevant()),
                group.questions().stream().map(DraftQuestion::of).toList());
    }

    /** The same heading over these. */
    public DraftGroup over(List<DraftQuestion> others) {
        return new DraftGroup(name, label, relevant, others);
    }

    /** The same without its questions: what its own form edits. */
    public DraftGroup heading() {
        return over(List.of());
    }

    boolean has(String question) {
        return questions.stream().anyMatch(one -> one.name().equals(question));
    }
}
