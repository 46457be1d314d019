package doorstep.questionnaire.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A questionnaire as the volunteers' app needs it, in one language: the form of the resident's page ({@link BrowserForm})
 * with all its texts.
 *
 * <pre>{@code
 * {"form_id":"household","version":"2022.1","title":"…","notice":"…","thanks":"…",
 *  "eligible":{"question":"age","at_least":18},
 *  "weighting":{"adults":"adults"},
 *  "groups":[{"name":"awareness","label":"…","questions":["heard"]}],
 *  "questions":[
 *   {"name":"heard","type":"select_one", … as on the resident's page …,
 *    "label":"…","hint":"…","choices":[{"name":"well","label":"…"}]}],
 *  "cards":[{"indicator":"campaign_awareness","label":"…","text":"…"}]}
 * }</pre>
 *
 * <p>{@code thanks}, {@code hint}, {@code choices}, {@code eligible} and {@code weighting.adults} are left out where there are none.
 */
public final class FieldForm {

    private static final JsonFactory JSON = new JsonFactory();

    private final Questionnaire questionnaire;
    private final Language language;
    private final StringWriter written = new StringWriter(16_384);
    private final JsonGenerator json;
    private final QuestionRules rules;

    public FieldForm(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        try {
            this.json = JSON.createGenerator(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        this.rules = new QuestionRules(questionnaire, language, json);
    }

    public String toJson() {
        try (json) {
            json.writeStartObject();
            writeHeading();
            writeWhoIsAsked();
            writeGroups();
            writeQuestions();
            writeCards();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toString();
    }

    private void writeHeading() throws IOException {
        json.writeStringField("form_id", questionnaire.formId());
        json.writeStringField("version", questionnaire.version());
        writeText("title", questionnaire.title());
        writeText("notice", questionnaire.notice());
        if (questionnaire.thanks().isPresent()) {
            writeText("thanks", questionnaire.thanks().get());
        }
    }

    private void writeWhoIsAsked() throws IOException {
        if (!questionnaire.eligible().equals(Condition.ALWAYS)) {
            json.writeFieldName("eligible");
            rules.writeCondition(questionnaire.eligible());
        }
        json.writeObjectFieldStart("weighting");
        if (questionnaire.weighting().adults().isPresent()) {
            json.writeStringField("adults", questionnaire.weighting().adults().get());
        }
        json.writeEndObject();
    }

    private void writeGroups() throws IOException {
        json.writeArrayFieldStart("groups");
        for (Group group : questionnaire.groups()) {
            json.writeStartObject();
            json.writeStringField("name", group.name());
            writeText("label", group.label());
            json.writeArrayFieldStart("questions");
            for (Question question : group.questions()) {
                json.writeString(question.name());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeQuestions() throws IOException {
        json.writeArrayFieldStart("questions");
        for (Question question : questionnaire.questions()) {
            json.writeStartObject();
            rules.write(question);
            writeText("label", question.label());
            if (question.hint().isPresent()) {
                writeText("hint", question.hint().get());
            }
            if (question.type().isSelect()) {
                writeChoices(question.choices());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeChoices(ChoiceList list) throws IOException {
        json.writeArrayFieldStart("choices");
        for (Choice choice : list.choices()) {
            json.writeStartObject();
            json.writeStringField("name", choice.name());
            writeText("label", choice.label());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeCards() throws IOException {
        json.writeArrayFieldStart("cards");
        for (Indicator indicator : questionnaire.indicators()) {
            if (indicator.card().isPresent()) {
                json.writeStartObject();
                json.writeStringField("indicator", indicator.name());
                writeText("label", indicator.label());
                writeText("text", indicator.card().get());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void writeText(String key, Text text) throws IOException {
        json.writeStringField(key, text.in(language));
    }
}
