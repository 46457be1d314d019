package doorstep.questionnaire.browser;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.ShuffledChoices;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Text;

/**
 * A questionnaire as scripts need it, in one language. A page that shows the texts itself gets what judges the answers:
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
 *
 * <p>The volunteers' app, which has no page, gets the same with all texts:
 *
 * <pre>{@code
 * {"form_id":"household","version":"2022.1","lang":"zh-CN","dir":"ltr","language_name":"中文",
 *  "title":"…","notice":"…","thanks":"…",
 *  "eligible":{"question":"age","at_least":18},
 *  "weighting":{"adults":"adults"},
 *  "groups":[{"name":"awareness","label":"…","questions":["heard"]}],
 *  "questions":[
 *   {"name":"heard","type":"select_one", … as above …,
 *    "label":"…","hint":"…","choices":[{"name":"well","label":"…"}]}],
 *  "cards":[{"indicator":"campaign_awareness","label":"…","text":"…"}]}
 * }</pre>
 *
 * <p>A question whose choices each person gets in an order of their own has {@code "shuffle":true} and the names of those that
 * stay where they are, {@code "fixed":["none"]}. A choice that is not read aloud has {@code "read_out":false}. {@code thanks}, {@code hint}, {@code choices}, {@code eligible} and {@code weighting.adults} are left out where there are none.
 */
public final class BrowserForm {
    private final Questionnaire questionnaire;
    private final Speech speech;
    private final QuestionRules rules;
    private final ObjectNode form = JsonNodeFactory.instance.objectNode();

    private BrowserForm(Questionnaire questionnaire, Speech speech) {
        this.questionnaire = questionnaire;
        this.speech = speech;
        this.rules = new QuestionRules(questionnaire, speech);
        form.put("form_id", questionnaire.formId());
        form.put("version", questionnaire.version());
    }

    /** For a page that shows the texts itself. */
    public static String ofPage(Questionnaire questionnaire, Speech speech) {
        var form = new BrowserForm(questionnaire, speech);
        ArrayNode questions = form.form.putArray("questions");
        questionnaire.questions().forEach(question -> form.rules.write(question, questions.addObject()));
        return form.json();
    }

    /** For the volunteers' app. */
    public static String ofApp(Questionnaire questionnaire, Speech speech) {
        var form = new BrowserForm(questionnaire, speech);
        form.writeHeading();
        form.writeGroups();
        form.writeQuestions();
        form.writeCards();
        return form.json();
    }

    /** A {@code <} only ever stands in a string, where its escape means the same and cannot end a script element. */
    private String json() {
        return form.toString().replace("<", "\\u003c");
    }

    private void writeHeading() {
        form.put("lang", speech.tongue().lang());
        form.put("dir", speech.tongue().dir());
        form.put("language_name", speech.tongue().ownName());
        put(form, "title", questionnaire.title());
        put(form, "notice", questionnaire.notice());
        questionnaire.thanks().ifPresent(thanks -> put(form, "thanks", thanks));
        if (!questionnaire.eligible().equals(Condition.ALWAYS)) {
            form.set("eligible", rules.condition(questionnaire.eligible()));
        }
        ObjectNode weighting = form.putObject("weighting");
        questionnaire.weighting().adults().ifPresent(adults -> weighting.put("adults", adults));
    }

    private void writeGroups() {
        ArrayNode groups = form.putArray("groups");
        for (Group group : questionnaire.groups()) {
            ObjectNode one = groups.addObject().put("name", group.name());
            put(one, "label", group.label());
            ArrayNode names = one.putArray("questions");
            group.questions().forEach(question -> names.add(question.name()));
        }
    }

    private void writeQuestions() {
        ArrayNode questions = form.putArray("questions");
        for (Question question : questionnaire.questions()) {
            ObjectNode one = questions.addObject();
            rules.write(question, one);
            put(one, "label", question.label());
            question.hint().ifPresent(hint -> put(one, "hint", hint));
            if (question.allowed().shuffled()) {
                ArrayNode fixed = one.put("shuffle", true).putArray("fixed");
                question.choices().choices().stream()
                        .filter(choice -> !ShuffledChoices.moves(question, choice))
                        .forEach(choice -> fixed.add(choice.name()));
            }
            if (question.type().isSelect()) {
                ArrayNode choices = one.putArray("choices");
                for (Choice choice : question.choices().choices()) {
                    ObjectNode offered = choices.addObject().put("name", choice.name());
                    put(offered, "label", choice.label());
                    if (!choice.readOut()) {
                        offered.put("read_out", false);
                    }
                }
            }
        }
    }

    private void writeCards() {
        ArrayNode cards = form.putArray("cards");
        for (Indicator indicator : questionnaire.indicators()) {
            indicator.card().ifPresent(card -> {
                ObjectNode one = cards.addObject().put("indicator", indicator.name());
                put(one, "label", indicator.label());
                put(one, "text", card);
            });
        }
    }

    private void put(ObjectNode object, String key, Text text) {
        object.put(key, speech.in(text));
    }
}
