package doorstep.questionnaire.yaml;

import doorstep.questionnaire.ChoiceList;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Group;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Weighting;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/** Writes a questionnaire as the YAML that reads as the same again. */
public final class QuestionnaireWriter {

    private static final String SCHEMA = "# yaml-language-server: $schema=questionnaire.schema.json\n";

    private final Nodes nodes = Nodes.WRITTEN;
    private final Questionnaire questionnaire;

    private QuestionnaireWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The text of a file for {@code surveys/}. */
    public static String write(Questionnaire questionnaire) {
        StringWriter text = new StringWriter();
        DumperOptions options = options();
        try {
            Serializer serializer = new Serializer(new Emitter(text, options), new Resolver(), options, null);
            serializer.open();
            serializer.serialize(new QuestionnaireWriter(questionnaire).top());
            serializer.close();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return SCHEMA + text;
    }

    private static DumperOptions options() {
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setWidth(Integer.MAX_VALUE);
        return options;
    }

    private Node top() {
        Map<String, Node> top = new LinkedHashMap<>();
        top.put("form_id", nodes.word(questionnaire.formId()));
        top.put("version", nodes.word(questionnaire.version()));
        top.put("title", nodes.text(questionnaire.title()));
        top.put("default_language", nodes.word(questionnaire.defaultLanguage().tag()));
        top.put("notice", nodes.text(questionnaire.notice()));
        put(top, "thanks", questionnaire.thanks());
        putCondition(top, "eligible", questionnaire.eligible());
        if (!questionnaire.weighting().equals(Weighting.NONE)) {
            top.put("weighting", weighting(questionnaire.weighting()));
        }
        top.put(
                "survey",
                nodes.list(questionnaire.groups().stream().map(this::group).toList()));
        if (!questionnaire.choiceLists().isEmpty()) {
            Map<String, Node> lists = new LinkedHashMap<>();
            questionnaire.choiceLists().forEach((name, list) -> lists.put(name, choices(list)));
            top.put("choices", nodes.block(lists));
        }
        if (!questionnaire.indicators().isEmpty()) {
            top.put(
                    "indicators",
                    nodes.list(questionnaire.indicators().stream()
                            .map(this::indicator)
                            .toList()));
        }
        return nodes.block(top);
    }

    private Node weighting(Weighting weighting) {
        Map<String, Node> entries = new LinkedHashMap<>();
        weighting.adults().ifPresent(adults -> entries.put("adults", nodes.word(adults)));
        putWords(entries, "classes", weighting.classes());
        return nodes.inOneLine(entries);
    }

    private Node group(Group group) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("group", nodes.word(group.name()));
        entries.put("label", nodes.text(group.label()));
        putCondition(entries, "relevant", group.relevant());
        entries.put(
                "questions",
                nodes.list(group.questions().stream().map(this::question).toList()));
        return nodes.block(entries);
    }

    private Node question(Question question) {
        String list = question.type().isSelect() ? " " + question.choices().name() : "";
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("name", nodes.word(question.name()));
        entries.put("type", nodes.word(question.type().keyword() + list));
        entries.put("label", nodes.text(question.label()));
        put(entries, "hint", question.hint());
        if (question.required()) {
            entries.put("required", nodes.flag(true));
        }
        putCondition(entries, "relevant", question.relevant());
        putWords(entries, "exclusive", question.exclusive());
        if (question.allowed().shuffled()) {
            entries.put("shuffle", nodes.flag(true));
        }
        Map<String, Node> limits = new LimitNodes(nodes, question).limits();
        if (!limits.isEmpty()) {
            entries.put("constraint", nodes.inOneLine(limits));
        }
        put(entries, "constraint_message", question.allowed().message());
        return nodes.block(entries);
    }

    private Node choices(ChoiceList list) {
        return nodes.list(list.choices().stream()
                .map(choice -> {
                    Map<String, Node> entries = new LinkedHashMap<>();
                    entries.put("name", nodes.word(choice.name()));
                    entries.put("label", nodes.text(choice.label()));
                    if (!choice.readOut()) {
                        entries.put("read_out", nodes.flag(false));
                    }
                    return nodes.inOneLine(entries);
                })
                .toList());
    }

    private Node indicator(Indicator indicator) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put("name", nodes.word(indicator.name()));
        entries.put("measure", nodes.word(indicator.measure().keyword()));
        entries.put("label", nodes.text(indicator.label()));
        entries.put("question", nodes.word(indicator.question()));
        indicator.credit().threshold().ifPresent(least -> entries.put("credit_at_least", nodes.number(least)));
        if (indicator.credit().threshold().isEmpty()) {
            Map<String, Node> credits = new LinkedHashMap<>();
            indicator.credit().byChoice().forEach((choice, credit) -> credits.put(choice, nodes.number(credit)));
            entries.put("credit", nodes.inOneLine(credits));
        }
        putWords(entries, "outside_base", List.copyOf(indicator.credit().outsideBase()));
        entries.put("not_asked", nodes.word(indicator.notAsked().keyword()));
        entries.put("target", nodes.number(indicator.target()));
        entries.put("points", nodes.number(indicator.points()));
        indicator.aim().standard().ifPresent(standard -> entries.put("standard", nodes.word(standard)));
        put(entries, "source", indicator.aim().source());
        put(entries, "card", indicator.card());
        return nodes.block(entries);
    }

    private void put(Map<String, Node> entries, String key, Optional<Text> text) {
        text.ifPresent(words -> entries.put(key, nodes.text(words)));
    }

    private void putCondition(Map<String, Node> entries, String key, Condition condition) {
        if (!condition.equals(Condition.ALWAYS)) {
            entries.put(key, nodes.condition(condition));
        }
    }

    private void putWords(Map<String, Node> entries, String key, List<String> words) {
        if (!words.isEmpty()) {
            entries.put(key, nodes.words(words));
        }
    }

    /** What limits the answers to a question, where that is more than goes without saying. */
    private record LimitNodes(Nodes nodes, Question question) {

        Map<String, Node> limits() {
            return question.constraint()
                    .match(new Constraint.Cases<>(
                            Map::of,
                            this::counts,
                            range -> nodes.bounds(range.atLeast(), range.atMost()),
                            this::length,
                            this::days));
        }

        private Map<String, Node> counts(Constraint.ChoiceCount count) {
            Map<String, Node> limits = new LinkedHashMap<>();
            boolean open = count.atMost() >= question.choices().choices().size();
            if (count.atLeast() > 1 || open) {
                limits.put("at_least_choices", nodes.number(count.atLeast()));
            }
            if (!open) {
                limits.put("at_most_choices", nodes.number(count.atMost()));
            }
            return limits;
        }

        private Map<String, Node> length(Constraint.TextLength length) {
            boolean said = question.allowed().message().isPresent();
            return said || length.atMost() != ConstraintReader.DEFAULT_TEXT_LENGTH
                    ? Map.of("max_length", nodes.number(length.atMost()))
                    : Map.of();
        }

        private Map<String, Node> days(Constraint.DayRange range) {
            Map<String, Node> limits = new LinkedHashMap<>();
            range.notBefore().ifPresent(day -> limits.put("not_before", nodes.word(day.toString())));
            range.notAfter().ifPresent(day -> limits.put("not_after", nodes.word(day.toString())));
            if (range.untilToday()) {
                limits.put("not_after", nodes.word("today"));
            }
            return limits;
        }
    }
}
