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

    void writeCondition(Condition condition) throws IOException {
        json.writeStartObject();
        if (condition instanceof Condition.In in) {
            json.writeStringField("question", in.question());
            writeNames("in", in.choices());
        } else if (condition instanceof Condition.Within within) {
            json.writeStringField("question", within.question());
            writeNumber("at_least", within.atLeast());
            writeNumber("at_most", within.atMost());
        } else if (condition instanceof Condition.All all) {
            writeParts("all", all.conditions());
        } else if (condition instanceof Condition.Any any) {
            writeParts("any", any.conditions());
        } else if (condition instanceof Condition.Not not) {
            json.writeFieldName("not");
            writeCondition(not.condition());
        }
        json.writeEndObject();
    }

    private void writeParts(String key, List<Condition> parts) throws IOException {
        json.writeArrayFieldStart(key);
        for (Condition part : parts) {
            writeCondition(part);
        }
        json.writeEndArray();
    }

    private void writeConstraint(Constraint constraint) throws IOException {
        if (constraint instanceof Constraint.Anything) {
            return;
        }
        json.writeObjectFieldStart("constraint");
        if (constraint instanceof Constraint.ChoiceCount count) {
            json.writeNumberField("at_least_choices", count.atLeast());
            json.writeNumberField("at_most_choices", count.atMost());
        } else if (constraint instanceof Constraint.NumberRange range) {
            writeNumber("at_least", range.atLeast());
            writeNumber("at_most", range.atMost());
        } else if (constraint instanceof Constraint.TextLength length) {
            json.writeNumberField("max_length", length.atMost());
        } else if (constraint instanceof Constraint.DayRange range) {
            writeText("not_before", range.notBefore().map(Object::toString));
            writeText(
                    "not_after",
                    range.untilToday() ? Optional.of("today") : range.notAfter().map(Object::toString));
        }
        json.writeEndObject();
    }

    private void writeMessages(Question question) throws IOException {
        json.writeObjectFieldStart("messages");
        if (question.required()) {
            json.writeStringField(
                    "required", ProblemTexts.requiredText(question).in(language));
        }
        json.writeStringField("wrong_type", ProblemTexts.wrongTypeText(question).in(language));
        if (!(question.constraint() instanceof Constraint.Anything)) {
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
