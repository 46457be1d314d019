package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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

    /** The conditions that it joins by and or by or; none where it stands alone. */
    List<Condition> parts();

    /** Whether it holds for these answers. */
    boolean holds(GivenAnswers answers);

    /** The questions that it names, sorted. */
    default Set<String> questions() {
        Set<String> names = new TreeSet<>();
        nameQuestions(names);
        return names;
    }

    /** Adds the questions that it names. */
    void nameQuestions(Set<String> names);

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
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            Answer answer = answers.get(question).orElse(null);
            return answer != null && !Collections.disjoint(answer.choices(), choices);
        }

        @Override
        public void nameQuestions(Set<String> names) {
            names.add(question);
        }
    }

    /** The number lies within these bounds, both inclusive; at least one is present. */
    record Within(String question, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.within.apply(this);
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return answers.get(question)
                    .flatMap(Answer::amount)
                    .filter(new Constraint.NumberRange(atLeast, atMost)::holds)
                    .isPresent();
        }

        @Override
        public void nameQuestions(Set<String> names) {
            names.add(question);
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
        public List<Condition> parts() {
            return conditions;
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            for (Condition part : conditions) {
                if (!part.holds(answers)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void nameQuestions(Set<String> names) {
            conditions.forEach(part -> part.nameQuestions(names));
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
        public List<Condition> parts() {
            return conditions;
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            for (Condition part : conditions) {
                if (part.holds(answers)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void nameQuestions(Set<String> names) {
            conditions.forEach(part -> part.nameQuestions(names));
        }
    }

    /** It does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.not.apply(this);
        }

        @Override
        public List<Condition> parts() {
            return List.of();
        }

        @Override
        public boolean holds(GivenAnswers answers) {
            return !condition.holds(answers);
        }

        @Override
        public void nameQuestions(Set<String> names) {
            condition.nameQuestions(names);
        }
    }
}
