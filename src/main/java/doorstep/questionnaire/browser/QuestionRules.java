package doorstep.questionnaire.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.answers.ProblemTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a script must know of a question to ask and to check it, the same for residents' pages and volunteers' phones. */
final class QuestionRules {
    private final Questionnaire questionnaire;
    private final Speech speech;

    QuestionRules(Questionnaire questionnaire, Speech speech) {
        this.questionnaire = questionnaire;
        this.speech = speech;
    }

    void write(Question question, ObjectNode json) {
        json.put("name", question.name());
        json.put("type", question.type().keyword());
        if (question.required()) {
            json.put("required", true);
        }
        Condition opening = questionnaire.opening(question.name());
        if (!opening.equals(Condition.ALWAYS)) {
            json.set("relevant", condition(opening));
        }
        if (!question.constraint().equals(Constraint.ANYTHING)) {
            json.set("constraint", constraint(question.constraint()));
        }
        if (!question.exclusive().isEmpty()) {
            names(json, "exclusive", question.exclusive());
        }
        if (question.type().isAnswered()) {
            writeMessages(question, json.putObject("messages"));
        }
    }

    ObjectNode condition(Condition condition) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return condition.match(new Condition.Cases<>(
                in -> names(json.put("question", in.question()), "in", in.choices()),
                within -> bounds(json.put("question", within.question()), within.atLeast(), within.atMost()),
                all -> parts(json, "all", all.conditions()),
                any -> parts(json, "any", any.conditions()),
                not -> json.<ObjectNode>set("not", condition(not.condition()))));
    }

    private ObjectNode parts(ObjectNode json, String key, List<Condition> conditions) {
        ArrayNode parts = json.putArray(key);
        conditions.forEach(part -> parts.add(condition(part)));
        return json;
    }

    private static ObjectNode constraint(Constraint constraint) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return constraint.match(new Constraint.Cases<>(
                () -> json,
                count -> json.put("at_least_choices", count.atLeast()).put("at_most_choices", count.atMost()),
                range -> bounds(json, range.atLeast(), range.atMost()),
                length -> json.put("max_length", length.atMost()),
                days -> days(json, days)));
    }

    private static ObjectNode days(ObjectNode json, Constraint.DayRange days) {
        days.notBefore().ifPresent(day -> json.put("not_before", day.toString()));
        Optional<String> last =
                days.untilToday() ? Optional.of("today") : days.notAfter().map(Object::toString);
        last.ifPresent(day -> json.put("not_after", day));
        return json;
    }

    private void writeMessages(Question question, ObjectNode json) {
        if (question.required()) {
            put(json, "required", ProblemTexts.requiredText(question));
        }
        put(json, "wrong_type", ProblemTexts.wrongTypeText(question));
        if (!question.constraint().equals(Constraint.ANYTHING)) {
            put(json, "constraint", ProblemTexts.constraintText(question));
        }
        if (!question.exclusive().isEmpty()) {
            put(json, "exclusive", ProblemTexts.exclusiveText(question));
        }
    }

    private void put(ObjectNode json, String key, Text text) {
        json.put(key, speech.inEither(text));
    }

    private static ObjectNode names(ObjectNode json, String key, List<String> names) {
        ArrayNode array = json.putArray(key);
        names.forEach(array::add);
        return json;
    }

    /** Numbers stay as they stand in the file. */
    private static ObjectNode bounds(ObjectNode json, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        atLeast.ifPresent(number -> json.set("at_least", DecimalNode.valueOf(number)));
        atMost.ifPresent(number -> json.set("at_most", DecimalNode.valueOf(number)));
        return json;
    }
}
