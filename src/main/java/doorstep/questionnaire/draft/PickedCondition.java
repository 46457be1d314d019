package doorstep.questionnaire.draft;

import doorstep.questionnaire.draft.DraftCondition.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A condition as a form can show it: of some earlier questions, which of their answers open this one.
 *
 * @param any whether one of the picks is enough; else all must hold
 */
public record PickedCondition(boolean any, List<Pick> picks) {

    /**
     * Some answers to one question.
     *
     * @param not whether it is all other answers that open this one
     * @param least with {@code most}: for a number, as typed
     */
    public record Pick(String question, List<String> choices, boolean not, String least, String most) {
        public Pick {
            choices = List.copyOf(choices);
        }

        private DraftCondition condition() {
            DraftCondition plain = choices.isEmpty()
                    ? DraftCondition.within(question, least, most)
                    : DraftCondition.in(question, choices);
            return not ? DraftCondition.joined(Kind.NOT, List.of(plain)) : plain;
        }

        private static Optional<Pick> of(DraftCondition one) {
            return switch (one.kind()) {
                case IN, WITHIN -> Optional.of(new Pick(one.question(), one.choices(), false, one.least(), one.most()));
                case NOT ->
                    of(one.parts().get(0))
                            .filter(pick -> !pick.not)
                            .map(pick -> new Pick(pick.question, pick.choices, true, pick.least, pick.most));
                case ALWAYS, ALL, ANY -> Optional.empty();
            };
        }
    }

    public PickedCondition {
        picks = List.copyOf(picks);
    }

    /** The picks that make up the condition; empty where it is more involved than a form can show. */
    public static Optional<PickedCondition> of(DraftCondition condition) {
        return switch (condition.kind()) {
            case ALWAYS -> Optional.of(new PickedCondition(false, List.of()));
            case ALL, ANY -> joined(condition);
            case IN, WITHIN, NOT -> Pick.of(condition).map(pick -> new PickedCondition(false, List.of(pick)));
        };
    }

    private static Optional<PickedCondition> joined(DraftCondition condition) {
        List<Pick> picks = condition.parts().stream()
                .flatMap(part -> Pick.of(part).stream())
                .toList();
        var questions = new HashSet<String>();
        boolean shown = picks.size() == condition.parts().size()
                && picks.stream().allMatch(pick -> questions.add(pick.question()));
        return shown ? Optional.of(new PickedCondition(condition.kind() == Kind.ANY, picks)) : Optional.empty();
    }

    /** The pick of that question, if there is one. */
    public Optional<Pick> of(String question) {
        return picks.stream().filter(pick -> pick.question().equals(question)).findFirst();
    }

    /** What they amount to. */
    public DraftCondition condition() {
        List<DraftCondition> parts = picks.stream().map(Pick::condition).toList();
        return switch (parts.size()) {
            case 0 -> DraftCondition.ALWAYS;
            case 1 -> parts.get(0);
            default -> DraftCondition.joined(any ? Kind.ANY : Kind.ALL, parts);
        };
    }
}
