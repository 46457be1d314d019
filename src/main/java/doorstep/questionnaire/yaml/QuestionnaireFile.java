package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Survey;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.Weighting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The top level of a questionnaire file, and the order in which its parts are read. */
final class QuestionnaireFile {

    private static final String DEFAULT_LANGUAGE = "default_language";
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,19}");

    private final Block top;
    private final AskedSoFar asked = new AskedSoFar();

    QuestionnaireFile(YamlNode spot) {
        this.top = spot.speaking(spot.tongueBelow(DEFAULT_LANGUAGE))
                .block(
                        "form_id",
                        "version",
                        "title",
                        DEFAULT_LANGUAGE,
                        "notice",
                        "thanks",
                        "eligible",
                        "weighting",
                        "survey",
                        "choices",
                        "indicators");
    }

    /** Of use only if no fault was found meanwhile. */
    Questionnaire read() {
        Questionnaire.Heading heading = heading();
        Map<String, ChoiceList> choiceLists =
                top.optional("choices").map(this::choiceLists).orElse(Map.of());
        List<Group> groups = top.required("survey")
                .map(spot -> new SurveyReader(choiceLists, asked).read(spot))
                .orElse(List.of());
        Condition eligible = top.optional("eligible")
                .map(spot -> new ConditionReader(asked).read(spot))
                .orElse(Condition.ALWAYS);
        Weighting weighting = top.optional("weighting").map(this::weighting).orElse(Weighting.NONE);
        List<Indicator> indicators = top.optional("indicators")
                .map(spot -> new IndicatorReader(asked).read(spot))
                .orElse(List.of());
        return new Questionnaire(heading, new Survey(groups, choiceLists, eligible), indicators, weighting);
    }

    private Questionnaire.Heading heading() {
        String formId = top.name("form_id");
        String version = top.required("version")
                .flatMap(spot -> spot.string(
                        VERSION,
                        "version 最多 20 个字符，只含字母、数字、点、横线和下划线。",
                        "version has at most 20 letters, digits, points, hyphens and underscores."))
                .orElse("");
        Tongue language =
                top.optional(DEFAULT_LANGUAGE).flatMap(YamlNode::tongue).orElse(Tongue.CHINESE);
        Optional<Text> thanks = top.optional("thanks").flatMap(YamlNode::text);
        return new Questionnaire.Heading(formId, version, top.text("title"), language, top.text("notice"), thanks);
    }

    private Map<String, ChoiceList> choiceLists(YamlNode spot) {
        Map<String, ChoiceList> lists = new LinkedHashMap<>();
        spot.entries().forEach((key, list) -> {
            Names.check(key, list);
            lists.put(key, choiceList(key, list));
        });
        return lists;
    }

    private static ChoiceList choiceList(String listName, YamlNode spot) {
        Names names = new Names();
        return new ChoiceList(
                listName,
                spot.items().stream()
                        .map(item -> {
                            Block block = item.block("name", "label", "read_out");
                            return new Choice(
                                    names.takeCode(block),
                                    block.text("label"),
                                    block.optional("read_out")
                                            .flatMap(YamlNode::flag)
                                            .orElse(true));
                        })
                        .toList());
    }

    private Weighting weighting(YamlNode spot) {
        Block block = spot.block("adults", "classes");
        if (!block.has("adults") && !block.has("classes")) {
            spot.fault("至少写 adults 或 classes 之一。", "State adults or classes or both.");
        }
        Optional<String> adults = block.optional("adults").flatMap(name -> asked.find(name, QuestionType.INTEGER));
        Names names = new Names();
        List<YamlNode> classes = block.optional("classes").map(YamlNode::items).orElse(List.of());
        if (classes.size() > 2) {
            classes.get(2).fault("加权分组最多两个问题。", "At most two questions make the weighting class.");
        }
        return new Weighting(
                adults,
                classes.stream()
                        .flatMap(name -> asked.find(name, QuestionType.SELECT_ONE).stream()
                                .peek(found -> names.take(found, name)))
                        .toList());
    }
}
