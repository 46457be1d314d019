package doorstep.questionnaire.draft;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Numbers;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A condition as far as it was typed.
 *
 * @param question named by IN and WITHIN, else empty
 * @param choices of IN
 * @param least with {@code most}: of WITHIN, as typed; one of them may be empty
 * @param parts of ALL and ANY; of NOT the one that it turns round
 */
public record DraftCondition(
        Kind kind, String question, List<String> choices, String least, String most, List<DraftCondition> parts) {

    /** The shapes of {@link Condition}, and that nothing was stated. */
    public enum Kind {
        ALWAYS,
        IN,
        WITHIN,
        ALL,
        ANY,
        NOT
    }

    /** Nothing stated. */
    public static final DraftCondition ALWAYS = joined(Kind.ALWAYS, List.of());

    public DraftCondition {
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
    }

    static DraftCondition in(String question, List<String> choices) {
        return new DraftCondition(Kind.IN, question, choices, "", "", List.of());
    }

    static DraftCondition within(String question, String least, String most) {
        return new DraftCondition(Kind.WITHIN, question, List.of(), least, most, List.of());
    }

    static DraftCondition joined(Kind kind, List<DraftCondition> parts) {
        return new DraftCondition(kind, "", List.of(), "", "", parts);
    }

    /** The same condition, for editing. */
    public static DraftCondition of(Condition condition) {
        if (condition.equals(Condition.ALWAYS)) {
            return ALWAYS;
        }
        return condition.match(new Condition.Cases<>(
                in -> in(in.question(), in.choices()),
                within -> within(within.question(), typed(within.atLeast()), typed(within.atMost())),
                all -> joined(Kind.ALL, of(all.conditions())),
                any -> joined(Kind.ANY, of(any.conditions())),
                not -> joined(Kind.NOT, List.of(of(not.condition())))));
    }

    private static List<DraftCondition> of(List<Condition> conditions) {
        return conditions.stream().map(DraftCondition::of).toList();
    }

    static String typed(Optional<BigDecimal> number) {
        return number.map(one -> Numbers.plain(one).toPlainString()).orElse("");
    }

    public boolean always() {
        return kind == Kind.ALWAYS;
    }

    /** Whether it names that question anywhere. */
    public boolean names(String other) {
        return question.equals(other) || parts.stream().anyMatch(part -> part.names(other));
    }
}
