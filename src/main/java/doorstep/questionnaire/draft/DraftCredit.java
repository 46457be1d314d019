package doorstep.questionnaire.draft;

import doorstep.questionnaire.Credit;
import doorstep.questionnaire.InOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What answers count, as typed.
 *
 * @param byChoice for a question with choices; those that no longer exist count for nothing
 * @param outside names of the choices outside the base
 * @param least for a number: from where on it counts
 */
public record DraftCredit(Map<String, String> byChoice, List<String> outside, String least) {
    /** Nothing typed yet. */
    public static final DraftCredit NONE = new DraftCredit(Map.of(), List.of(), "");

    public DraftCredit {
        byChoice = InOrder.map(byChoice);
        outside = List.copyOf(outside);
    }

    static DraftCredit of(Credit credit) {
        Map<String, String> typed = new LinkedHashMap<>();
        credit.byChoice().forEach((choice, counts) -> typed.put(choice, counts.toPlainString()));
        return new DraftCredit(typed, List.copyOf(credit.outsideBase()), DraftCondition.typed(credit.threshold()));
    }
}
