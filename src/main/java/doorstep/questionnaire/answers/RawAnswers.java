package doorstep.questionnaire.answers;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.questionnaire.InOrder;
import doorstep.questionnaire.Keystrokes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers as they came in, by form or as JSON, before anyone looked at them. */
public final class RawAnswers {

    private static final int LONGEST_NUMBER = 40;

    private final Map<String, List<String>> values;
    private final Set<String> misshapen;

    private RawAnswers(Map<String, List<String>> values, Set<String> misshapen) {
        this.values = values;
        this.misshapen = misshapen;
    }

    /** From a form: for each question the values sent, one or (of check boxes) several; blank ones count as none. */
    public static RawAnswers of(Map<String, List<String>> form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.forEach((question, given) -> values.put(question, withoutBlanks(given)));
        return new RawAnswers(values, Set.of());
    }

    /**
     * From a JSON object, question name → string, number, boolean, null (unanswered) or an array of these. Any other
     * shape becomes a problem on that question when the answers are checked.
     *
     * @throws IllegalArgumentException when it is no object
     */
    public static RawAnswers ofJson(JsonNode object) {
        if (!object.isObject()) {
            throw new IllegalArgumentException("Answers are a JSON object");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> misshapen = new LinkedHashSet<>();
        object.properties().forEach(field -> {
            List<String> given = new ArrayList<>();
            if (!addValue(field.getValue(), given)) {
                misshapen.add(field.getKey());
            }
            values.put(field.getKey(), withoutBlanks(given));
        });
        return new RawAnswers(values, misshapen);
    }

    private static boolean addValue(JsonNode node, List<String> given) {
        if (!node.isArray()) {
            return addScalar(node, given);
        }
        boolean fits = true;
        for (JsonNode item : node) {
            fits &= addScalar(item, given);
        }
        return fits;
    }

    private static boolean addScalar(JsonNode node, List<String> given) {
        if (node.isValueNode() && !node.isNull()) {
            given.add(node.isNumber() ? plain(node.asText()) : node.asText());
        }
        return node.isValueNode();
    }

    /** JSON's 3.0 and 1E2 are 3 and 100; what is too long to be an answer stays as it is and is refused later. */
    private static String plain(String number) {
        try {
            BigDecimal exact = new BigDecimal(number).stripTrailingZeros();
            return Math.abs((long) exact.scale()) + exact.precision() > LONGEST_NUMBER ? number : exact.toPlainString();
        } catch (NumberFormatException infinite) {
            return number;
        }
    }

    private static List<String> withoutBlanks(List<String> given) {
        List<String> kept = new ArrayList<>(given.size());
        for (String value : given) {
            if (!Keystrokes.strip(value).isEmpty()) {
                kept.add(value);
            }
        }
        return List.copyOf(kept);
    }

    /** The questions that something was sent for, blank or not, in the order in which they came. */
    public Set<String> questions() {
        return InOrder.set(values.keySet());
    }

    /** The values sent for that question, as they were typed, without blank ones; empty if none came. */
    public List<String> get(String question) {
        return values.getOrDefault(question, List.of());
    }

    boolean isMisshapen(String question) {
        return misshapen.contains(question);
    }
}
