package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Numbers;
import doorstep.questionnaire.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes YAML's nodes of what a questionnaire is made of, all of them at one place.
 *
 * @param mark where they stand; null for nodes that are only written
 */
public record Nodes(Mark mark) {

    /** For nodes that are only written. */
    static final Nodes WRITTEN = new Nodes(null);

    public Node word(String word) {
        return scalar(Tag.STR, word, word.contains("\n") ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN);
    }

    public Node number(BigDecimal number) {
        BigDecimal plain = Numbers.plain(number);
        return scalar(plain.scale() > 0 ? Tag.FLOAT : Tag.INT, plain.toPlainString(), ScalarStyle.PLAIN);
    }

    public Node number(int number) {
        return number(BigDecimal.valueOf(number));
    }

    public Node flag(boolean flag) {
        return scalar(Tag.BOOL, String.valueOf(flag), ScalarStyle.PLAIN);
    }

    public Node words(List<String> words) {
        return list(words.stream().map(this::word).toList(), FlowStyle.FLOW);
    }

    /** One item a line. */
    public Node list(List<Node> items) {
        return list(items, FlowStyle.BLOCK);
    }

    private Node list(List<Node> items, FlowStyle style) {
        return new SequenceNode(Tag.SEQ, true, items, mark, mark, style);
    }

    public Node text(Text text) {
        Map<String, Node> languages = new LinkedHashMap<>();
        text.words().forEach((tongue, words) -> languages.put(tongue.tag(), word(words)));
        return inOneLine(languages);
    }

    /** Keys and values in one line. */
    public Node inOneLine(Map<String, Node> entries) {
        return mapping(entries, FlowStyle.FLOW);
    }

    /** One key a line. */
    public Node block(Map<String, Node> entries) {
        return mapping(entries, FlowStyle.BLOCK);
    }

    private Node mapping(Map<String, Node> entries, FlowStyle style) {
        List<NodeTuple> tuples = entries.entrySet().stream()
                .map(entry -> new NodeTuple(word(entry.getKey()), entry.getValue()))
                .toList();
        return new MappingNode(Tag.MAP, true, tuples, mark, mark, style);
    }

    public Node condition(Condition condition) {
        return condition.match(new Condition.Cases<>(
                in -> inOneLine(inOrder("question", word(in.question()), "in", words(in.choices()))),
                within -> {
                    Map<String, Node> entries = bounds(within.atLeast(), within.atMost());
                    Map<String, Node> named = inOrder("question", word(within.question()));
                    named.putAll(entries);
                    return inOneLine(named);
                },
                all -> inOneLine(inOrder("all", conditions(all.conditions()))),
                any -> inOneLine(inOrder("any", conditions(any.conditions()))),
                not -> inOneLine(inOrder("not", condition(not.condition())))));
    }

    private Node conditions(List<Condition> conditions) {
        return list(conditions.stream().map(this::condition).toList(), FlowStyle.FLOW);
    }

    /** {@code at_least} and {@code at_most}, as far as they are there. */
    public Map<String, Node> bounds(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        Map<String, Node> entries = new LinkedHashMap<>();
        atLeast.ifPresent(bound -> entries.put("at_least", number(bound)));
        atMost.ifPresent(bound -> entries.put("at_most", number(bound)));
        return entries;
    }

    private static Map<String, Node> inOrder(String key, Node value) {
        Map<String, Node> entries = new LinkedHashMap<>();
        entries.put(key, value);
        return entries;
    }

    private static Map<String, Node> inOrder(String key, Node value, String second, Node other) {
        Map<String, Node> entries = inOrder(key, value);
        entries.put(second, other);
        return entries;
    }

    private Node scalar(Tag tag, String value, ScalarStyle style) {
        return new ScalarNode(tag, value, mark, mark, style);
    }
}
