package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When a question is asked: data, so that server and browser judge alike.
 *
 * <p>A condition on a question that is unanswered or was not open is false; so its {@link Not} is true.
 */
public sealed interface Condition {

    /** Always true: what stands where a file states no condition. */
    Condition ALWAYS = new All(List.of());

    /** What to make of each kind. */
    record Cases<T>(
            Function<In, T> in,
            Function<Within, T> within,
            Function<All, T> all,
            Function<Any, T> any,
            Function<Not, T> not) {}

    <T> T match(Cases<T> cases);

    /** The choices of a question that it is about, if that is all. */
    default Optional<In> asIn() {
        return this instanceof In in ? Optional.of(in) : Optional.empty();
    }

    /** The bounds of a number that it is about, if that is all. */
    default Optional<Within> asWithin() {
        return this instanceof Within within ? Optional.of(within) : Optional.empty();
    }

    /** The conditions that it joins by and or by or; none where it stands alone. */
    default List<Condition> parts() {
        return match(
                new Cases<>(in -> List.of(), within -> List.of(), All::conditions, Any::conditions, not -> List.of()));
    }

    /** Whether it holds for these answers. */
    boolean holds(GivenAnswers answers);

    /** The questions that it names, sorted. */
    default Set<String> questions() {
        return new TreeSet<>(match(new Cases<Set<String>>(
                in -> Set.of(in.question),
                within -> Set.of(within.question),
                all -> questions(all.conditions),
                any -> questions(any.conditions),
                not -> not.condition.questions())));
    }

    private static Set<String> questions(List<Condition> conditions) {
        return conditions.stream().flatMap(one -> one.questions().stream()).collect(Collectors.toSet());
    }

    /** All of these, in the plainest form: what is always true is left out, and one alone stands for itself. */
    static Condition all(Condition... conditions) {
        List<Condition> parts =
                Arrays.stream(conditions).filter(part -> !part.equals(ALWAYS)).toList();
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    /** The choice (or one of the choices) is among these. */
    record In(String question, List<String> choices) implements Condition {
        public In {
            choices = List.copyOf(choices);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.in.apply(this);
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            Answer answer = answers.get(question).orElse(null);
            return answer != null && !Collections.disjoint(answer.choices(), choices);
        }
    }

    /** The number lies within these bounds, both inclusive; at least one is present. */
    record Within(String question, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.within.apply(this);
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return answers.get(question)
                    .flatMap(Answer::amount)
                    .filter(new Constraint.NumberRange(atLeast, atMost)::holds)
                    .isPresent();
        }
    }

    /** Every one holds. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.all.apply(this);
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return conditions.stream().allMatch(part -> part.holds(answers));
        }
    }

    /** At least one holds. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.any.apply(this);
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return conditions.stream().anyMatch(part -> part.holds(answers));
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.not.apply(this);
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return !condition.holds(answers);
        }
    }
}
