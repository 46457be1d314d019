package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a question is asked: data, so that server and browser judge alike.
 *
 * <p>A condition on a question that is unanswered or was not open is false; so its {@link Not} is true.
 */
public sealed interface Condition {

    /** Always true: what stands where a file states no condition. */
    Condition ALWAYS = new All(List.of());

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
        public boolean holds(GivenAnswers answers) {
            Answer answer = answers.get(question).orElse(null);
            if (answer instanceof Answer.Chosen one) {
                return choices.contains(one.choice());
            }
            return answer instanceof Answer.ChosenMany many
                    && many.choices().stream().anyMatch(choices::contains);
        }

        @Override
        public void nameQuestions(Set<String> names) {
            names.add(question);
        }
    }

    /** The number lies within these bounds, both inclusive; at least one is present. */
    record Within(String question, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Condition {
        @Override
        public boolean holds(GivenAnswers answers) {
            Answer answer = answers.get(question).orElse(null);
            if (answer instanceof Answer.Whole whole) {
                return contains(BigDecimal.valueOf(whole.number()));
            }
            return answer instanceof Answer.Decimal decimal && contains(decimal.number());
        }

        private boolean contains(BigDecimal number) {
            return new Constraint.NumberRange(atLeast, atMost).holds(number);
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
        public boolean holds(GivenAnswers answers) {
            return !condition.holds(answers);
        }

        @Override
        public void nameQuestions(Set<String> names) {
            condition.nameQuestions(names);
        }
    }
}
