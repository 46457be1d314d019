package doorstep.questionnaire.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes and reads the canonical JSON of answers as a stream: a background job reads millions of rows with it. */
final class CanonicalJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final Questionnaire questionnaire;
    private final JsonParser parser;
    private String[] names = new String[32];
    private Answer[] answers = new Answer[32];
    private int size;

    private CanonicalJson(Questionnaire questionnaire, JsonParser parser) {
        this.questionnaire = questionnaire;
        this.parser = parser;
    }

    static String write(Answers answers) {
        StringWriter written = new StringWriter(64 + 24 * answers.size());
        try (JsonGenerator json = JSON.createGenerator(written)) {
            json.writeStartObject();
            answers.forEach((question, answer) -> writeField(json, question, answer));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private static void writeField(JsonGenerator json, String question, Answer answer) {
        try {
            json.writeFieldName(question);
            answer.match(new Answer.Cases<Writing>(
                            choice -> () -> json.writeString(choice),
                            many -> () -> json.writeArray(many.toArray(new String[0]), 0, many.size()),
                            whole -> () -> json.writeNumber(whole),
                            decimal -> () -> json.writeNumber(decimal.toPlainString()),
                            words -> () -> json.writeString(words),
                            day -> () -> json.writeString(day.toString())))
                    .write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    static Answers read(Questionnaire questionnaire, String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            return new CanonicalJson(questionnaire, parser).readAll();
        } catch (IOException | DateTimeException broken) {
            throw new IllegalArgumentException("Not the canonical answers to " + questionnaire, broken);
        }
    }

    private Answers readAll() throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT);
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            Question question = questionnaire.question(name).orElse(null);
            expect(question != null && (size == 0 || names[size - 1].compareTo(name) < 0));
            parser.nextToken();
            add(question.name(), readAnswer(question));
        }
        expect(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
        return new Answers(Arrays.copyOf(names, size), Arrays.copyOf(answers, size));
    }

    private void add(String name, Answer answer) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            answers = Arrays.copyOf(answers, 2 * size);
        }
        names[size] = name;
        answers[size++] = answer;
    }

    private Answer readAnswer(Question question) throws IOException {
        return switch (question.type()) {
            case SELECT_ONE -> new Answer.Chosen(readChoice(question));
            case SELECT_MULTIPLE -> new Answer.ChosenMany(readChoices(question));
            case INTEGER -> new Answer.Whole(parser.getLongValue());
            case DECIMAL -> new Answer.Decimal(parser.getDecimalValue());
            case TEXT -> new Answer.Words(readString());
            case DATE -> new Answer.Day(LocalDate.parse(readString()));
            case NOTE -> throw new JsonParseException(parser, "a note takes no answer");
        };
    }

    private List<String> readChoices(Question question) throws IOException {
        expect(parser.currentToken() == JsonToken.START_ARRAY);
        List<String> choices = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            choices.add(readChoice(question));
        }
        return choices;
    }

    /** The list's own string, so that a million rows share it. */
    private String readChoice(Question question) throws IOException {
        Choice choice = question.choices().find(readString()).orElse(null);
        expect(choice != null);
        return choice.name();
    }

    private String readString() throws IOException {
        expect(parser.currentToken() == JsonToken.VALUE_STRING);
        return parser.getText();
    }

    private void expect(boolean fits) throws IOException {
        if (!fits) {
            throw new JsonParseException(parser, "not what the questionnaire asks");
        }
    }
}
