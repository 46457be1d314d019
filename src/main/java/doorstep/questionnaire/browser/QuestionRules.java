package doorstep.questionnaire.browser;

import com.fasterxml.jackson.core.JsonGenerator;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.ProblemTexts;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes what a script must know of a question to ask and to check it, the same for residents' pages and volunteers' phones. */
final class QuestionRules {

    private final Questionnaire questionnaire;
    private final Language language;
    private final JsonGenerator json;

    QuestionRules(Questionnaire questionnaire, Language language, JsonGenerator json) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.json = json;
    }

    /** Writes the fields of the question into the object that was begun. */
    void write(Question question) throws IOException {
        json.writeStringField("name", question.name());
        json.writeStringField("type", question.type().keyword());
        if (question.required()) {
            json.writeBooleanField("required", true);
        }
        Condition opening = questionnaire.opening(question.name());
        if (!opening.equals(Condition.ALWAYS)) {
            json.writeFieldName("relevant");
            writeCondition(opening);
        }
        writeConstraint(question.constraint());
        if (!question.exclusive().isEmpty()) {
            writeNames("exclusive", question.exclusive());
        }
        if (question.type().isAnswered()) {
            writeMessages(question);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    void writeCondition(Condition condition) throws IOException {
        json.writeStartObject();
        condition
                .match(new Condition.Cases<Writing>(
                        in -> () -> writeIn(in),
                        within -> () -> writeWithin(within),
                        all -> () -> writeParts("all", all.conditions()),
                        any -> () -> writeParts("any", any.conditions()),
                        not -> () -> writeNot(not)))
                .write();
        json.writeEndObject();
    }

    private void writeIn(Condition.In in) throws IOException {
        json.writeStringField("question", in.question());
        writeNames("in", in.choices());
    }

    private void writeWithin(Condition.Within within) throws IOException {
        json.writeStringField("question", within.question());
        writeNumber("at_least", within.atLeast());
        writeNumber("at_most", within.atMost());
    }

    private void writeNot(Condition.Not not) throws IOException {
        json.writeFieldName("not");
        writeCondition(not.condition());
    }

    private void writeParts(String key, List<Condition> parts) throws IOException {
        json.writeArrayFieldStart(key);
        for (Condition part : parts) {
            writeCondition(part);
        }
        json.writeEndArray();
    }

    private void writeConstraint(Constraint constraint) throws IOException {
        if (constraint.equals(Constraint.ANYTHING)) {
            return;
        }
        json.writeObjectFieldStart("constraint");
        constraint
                .match(new Constraint.Cases<Writing>(
                        () -> () -> {},
                        count -> () -> writeCount(count),
                        range -> () -> writeRange(range),
                        length -> () -> json.writeNumberField("max_length", length.atMost()),
                        days -> () -> writeDays(days)))
                .write();
        json.writeEndObject();
    }

    private void writeCount(Constraint.ChoiceCount count) throws IOException {
        json.writeNumberField("at_least_choices", count.atLeast());
        json.writeNumberField("at_most_choices", count.atMost());
    }

    private void writeRange(Constraint.NumberRange range) throws IOException {
        writeNumber("at_least", range.atLeast());
        writeNumber("at_most", range.atMost());
    }

    private void writeDays(Constraint.DayRange days) throws IOException {
        writeText("not_before", days.notBefore().map(Object::toString));
        writeText(
                "not_after",
                days.untilToday() ? Optional.of("today") : days.notAfter().map(Object::toString));
    }

    private void writeMessages(Question question) throws IOException {
        json.writeObjectFieldStart("messages");
        if (question.required()) {
            json.writeStringField(
                    "required", ProblemTexts.requiredText(question).in(language));
        }
        json.writeStringField("wrong_type", ProblemTexts.wrongTypeText(question).in(language));
        if (!question.constraint().equals(Constraint.ANYTHING)) {
            json.writeStringField(
                    "constraint", ProblemTexts.constraintText(question).in(language));
        }
        if (!question.exclusive().isEmpty()) {
            json.writeStringField(
                    "exclusive", ProblemTexts.exclusiveText(question).in(language));
        }
        json.writeEndObject();
    }

    private void writeNames(String key, List<String> names) throws IOException {
        json.writeFieldName(key);
        json.writeArray(names.toArray(new String[0]), 0, names.size());
    }

    private void writeNumber(String key, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(key);
            json.writeNumber(number.get().toPlainString());
        }
    }

    private void writeText(String key, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(key, text.get());
        }
    }
}
