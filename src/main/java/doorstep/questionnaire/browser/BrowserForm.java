package doorstep.questionnaire.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A questionnaire as the resident's page needs it, in one language:
 *
 * <pre>{@code
 * {"form_id":"household","version":"2022.1","questions":[
 *   {"name":"age","type":"integer","required":true,
 *    "relevant":{"question":"heard","in":["well"]},
 *    "constraint":{"at_least":0,"at_most":120},
 *    "exclusive":["none"],
 *    "messages":{"required":"…","wrong_type":"…","constraint":"…","exclusive":"…"}}]}
 * }</pre>
 *
 * <p>{@code required} is left out when false, {@code relevant} (already merged with the group's and the screener's)
 * when always true, {@code constraint} and {@code exclusive} when there are none. Constraints are as in the file;
 * {@code not_after} may be {@code "today"}.
 */
public final class BrowserForm {

    private static final JsonFactory JSON = new JsonFactory();

    private final Questionnaire questionnaire;
    private final Language language;
    private final StringWriter written = new StringWriter(4096);
    private final JsonGenerator json;

    public BrowserForm(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        try {
            this.json = JSON.createGenerator(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A {@code <} only ever stands in a string, where its escape means the same and cannot end a script element. */
    public String toJson() {
        try (json) {
            json.writeStartObject();
            json.writeStringField("form_id", questionnaire.formId());
            json.writeStringField("version", questionnaire.version());
            json.writeArrayFieldStart("questions");
            var rules = new QuestionRules(questionnaire, language, json);
            for (Question question : questionnaire.questions()) {
                json.writeStartObject();
                rules.write(question);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString().replace("<", "\\u003c");
    }
}
