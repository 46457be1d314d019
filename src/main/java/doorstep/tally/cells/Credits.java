package doorstep.tally.cells;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Credit;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the answers to one question are worth, worked out beforehand so that crediting is a look-up. */
public sealed interface Credits {
    /** The outcome of a given answer. */
    Outcome of(Answer answer);

    static Credits from(Credit credit) {
        return credit.match(ByChoice::from, number -> new FromNumber(number.atLeast()));
    }

    /**
     * A worth for each choice.
     *
     * @param worth ten-thousandths, −10,000 to 10,000; absent for choices outside the base
     * @param single the outcome where the choice stands alone
     */
    record ByChoice(Map<String, Integer> worth, Map<String, Outcome> single) implements Credits {
        static ByChoice from(Credit.ByChoice table) {
            Map<String, Integer> worth = new HashMap<>();
            Map<String, Outcome> single = new HashMap<>();
            table.byChoice().forEach((choice, credit) -> {
                int units = credit.movePointRight(4).intValueExact();
                worth.put(choice, units);
                single.put(choice, clamped(units));
            });
            table.outsideBase().forEach(choice -> single.put(choice, Outcome.Outside.DECLARED));
            return new ByChoice(Map.copyOf(worth), Map.copyOf(single));
        }

        @Override
        public Outcome of(Answer answer) {
            List<String> choices = answer.choices();
            if (choices.isEmpty()) {
                throw new IllegalArgumentException("Choices have credits, but the answer is a " + answer.getClass());
            }
            return choices.size() == 1 ? known(choices.get(0)) : sum(choices);
        }

        private Outcome sum(List<String> choices) {
            int sum = 0;
            for (String choice : choices) {
                if (known(choice) == Outcome.Outside.DECLARED) {
                    return Outcome.Outside.DECLARED;
                }
                sum += worth.get(choice);
            }
            return clamped(sum);
        }

        private Outcome known(String choice) {
            Outcome outcome = single.get(choice);
            if (outcome == null) {
                throw new IllegalArgumentException("Choice " + choice + " has no credit");
            }
            return outcome;
        }

        private static Outcome clamped(int units) {
            return new Outcome.InBase(Math.max(0, Math.min(Outcome.FULL, units)));
        }
    }

    /** 1 from a number on, else 0. */
    record FromNumber(BigDecimal atLeast) implements Credits {
        private static final Outcome REACHED = new Outcome.InBase(Outcome.FULL);
        private static final Outcome NOT_REACHED = new Outcome.InBase(0);

        @Override
        public Outcome of(Answer answer) {
            BigDecimal number = answer.amount()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "A number has credit, but the answer is a " + answer.getClass()));
            return number.compareTo(atLeast) >= 0 ? REACHED : NOT_REACHED;
        }
    }
}
