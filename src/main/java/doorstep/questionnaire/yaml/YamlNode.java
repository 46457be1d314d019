package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Numbers;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A place in a YAML file, from which typed values are read; what does not fit becomes a fault and reads as empty. */
final class YamlNode {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final Node node;
    private final String field;
    private final Faults faults;
    private final Tongue first;

    /** The top of a file. */
    YamlNode(Node node, Faults faults) {
        this(node, "", faults, Tongue.CHINESE);
    }

    private YamlNode(Node node, String field, Faults faults, Tongue first) {
        this.node = node;
        this.field = field;
        this.faults = faults;
        this.first = first;
    }

    /** The same place, at which texts are written in this language before all others. */
    YamlNode speaking(Tongue language) {
        return new YamlNode(node, field, faults, language);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    void fault(String zh, String en) {
        faults.add(node.getStartMark(), field, zh, en);
    }

    /** The faults of something that stands below this spot but has no place of its own, such as a missing key. */
    void faultBelow(String key, String zh, String en) {
        faults.add(node.getStartMark(), below(key), zh, en);
    }

    private String below(String key) {
        return field.isEmpty() ? key : field + "." + key;
    }

    /** A string that is not blank, stripped. */
    Optional<String> string() {
        if (!(node instanceof ScalarNode scalar)) {
            fault("这里应是一段文字。", "This should be a string.");
            return Optional.empty();
        }
        String value = Keystrokes.strip(YamlFile.valueOf(scalar));
        if (value.isEmpty()) {
            fault("内容是空的。", "This is empty.");
            return Optional.empty();
        }
        if (!scalar.getTag().equals(Tag.STR)) {
            Text trap = YamlTrap.explain(scalar.getTag(), value);
            fault(trap.zh(), trap.in(Language.EN));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A name: {@code [a-z][a-z0-9_]{0,39}}. */
    Optional<String> name() {
        Optional<String> value = string();
        return value.isPresent() && !Names.check(value.get(), this) ? Optional.empty() : value;
    }

    /** A string of this pattern. */
    Optional<String> string(Pattern pattern, String zh, String en) {
        Optional<String> value = string();
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            fault(zh, en);
            return Optional.empty();
        }
        return value;
    }

    /** {@code true} or {@code false}. */
    Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            if (YamlFile.valueOf(scalar).equals("true")
                    || YamlFile.valueOf(scalar).equals("false")) {
                return Optional.of(YamlFile.valueOf(scalar).equals("true"));
            }
        }
        fault("这里应写 true 或 false。", "This should be true or false.");
        return Optional.empty();
    }

    /** A plain decimal number of at most 15 digits. */
    Optional<BigDecimal> number() {
        boolean isNumber = node instanceof ScalarNode
                && (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT));
        if (isNumber) {
            String value = YamlFile.valueOf((ScalarNode) node);
            if (NUMBER.matcher(value).matches()
                    && Keystrokes.number(value, false).isPresent()) {
                return Optional.of(Numbers.plain(new BigDecimal(value)));
            }
        }
        fault("这里应是一个数字，不加引号，最多 15 位。", "This should be a number without quotes, of at most 15 digits.");
        return Optional.empty();
    }

    /** A number within these bounds. */
    Optional<BigDecimal> number(BigDecimal atLeast, BigDecimal atMost) {
        Optional<BigDecimal> number = number();
        boolean outside = number.isPresent()
                && (number.get().compareTo(atLeast) < 0 || number.get().compareTo(atMost) > 0);
        if (outside) {
            fault(
                    "数字应在 " + atLeast.toPlainString() + " 到 " + atMost.toPlainString() + " 之间。",
                    "The number should be from " + atLeast.toPlainString() + " to " + atMost.toPlainString() + ".");
        }
        return outside ? Optional.empty() : number;
    }

    /** A whole number within these bounds. */
    Optional<Integer> count(int atLeast, int atMost) {
        Optional<BigDecimal> number = number(BigDecimal.valueOf(atLeast), BigDecimal.valueOf(atMost));
        if (number.isPresent() && number.get().stripTrailingZeros().scale() > 0) {
            fault("这里应是整数。", "This should be a whole number.");
            return Optional.empty();
        }
        return number.map(BigDecimal::intValue);
    }

    /** The language that stands below this key; Chinese where none does, and nothing is said of one that is wrong. */
    Tongue tongueBelow(String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)
                        && entry.getValueNode() instanceof ScalarNode tag) {
                    return Tongue.of(YamlFile.valueOf(tag)).orElse(Tongue.CHINESE);
                }
            }
        }
        return Tongue.CHINESE;
    }

    /** Whether exactly this word stands here. */
    boolean is(String word) {
        return node instanceof ScalarNode scalar && YamlFile.valueOf(scalar).equals(word);
    }

    /** A day, quoted or not: {@code 2024-05-01}. */
    Optional<LocalDate> day() {
        if (node instanceof ScalarNode scalar) {
            try {
                return Optional.of(LocalDate.parse(YamlFile.valueOf(scalar)));
            } catch (DateTimeException notADay) {
                // the fault below says how to write it
            }
        }
        fault("这里应是一个日期，例如 2024-05-01。", "This should be a date such as 2024-05-01.");
        return Optional.empty();
    }

    /** The tag of a language. */
    Optional<Tongue> tongue() {
        Optional<String> tag = string();
        Optional<Tongue> tongue = tag.flatMap(Tongue::of);
        if (tag.isPresent() && tongue.isEmpty()) {
            faultNoTongue(tag.get());
        }
        return tongue;
    }

    private void faultNoTongue(String tag) {
        fault(
                tag + " 不是语言代码。中文写 zh，英文写 en，其他语言按 BCP 47 写，例如 ug（维吾尔语）、bo（藏语）。",
                tag
                        + " is no tag of a language. Chinese is zh, English is en, others are as in BCP 47, such as ug or bo.");
    }

    /** A text for people, {@code {zh: …, en: …}}: in the questionnaire's own language or in Chinese, and in any others. */
    Optional<Text> text() {
        if (!isMapping()) {
            String tag = first.tag();
            fault(
                    "文字应按语言写成 {" + tag + ": …}，其他语言写在后面。",
                    "Text is written by language, {" + tag + ": …}, other languages behind it.");
            return Optional.empty();
        }
        Map<Tongue, YamlNode> spots = byTongue();
        Tongue before = spots.containsKey(first) ? first : Tongue.CHINESE;
        if (!spots.containsKey(before)) {
            String zh = first.equals(before) ? "" : "（默认语言），也没有 " + before.tag();
            String en = first.equals(before)
                    ? " is missing."
                    : ", the default language, is missing, and so is " + before.tag() + ".";
            faultBelow(first.tag(), "缺少 " + first.tag() + zh + "。", first.tag() + en);
        }
        Map<Tongue, String> words = new LinkedHashMap<>();
        Stream.concat(Stream.of(before), spots.keySet().stream())
                .distinct()
                .filter(spots::containsKey)
                .forEach(tongue -> spots.get(tongue).string().ifPresent(said -> words.put(tongue, said)));
        return words.containsKey(before) ? Optional.of(new Text(words)) : Optional.empty();
    }

    private Map<Tongue, YamlNode> byTongue() {
        Map<Tongue, YamlNode> spots = new LinkedHashMap<>();
        entries().forEach((tag, spot) -> {
            Optional<Tongue> tongue = Tongue.of(tag);
            if (tongue.isEmpty()) {
                spot.faultNoTongue(tag);
            } else {
                YamlNode earlier = spots.putIfAbsent(tongue.get(), spot);
                if (earlier != null) {
                    spot.faultTwice(tongue.get().tag(), earlier.line());
                }
            }
        });
        return spots;
    }

    /** The items of a list that is not empty; each is called by its {@code name} or {@code group}, or else its place. */
    List<YamlNode> items() {
        List<YamlNode> items = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                String label = YamlFile.nameOf(item).orElse("#" + (items.size() + 1));
                items.add(new YamlNode(item, field + "[" + label + "]", faults, first));
            }
        }
        if (items.isEmpty()) {
            fault("这里应是一个列表，至少有一项。", "This should be a list with at least one item.");
        }
        return items;
    }

    /** A mapping with these keys and no others. */
    Block block(String... keys) {
        return new Block(this, entries(), List.of(keys));
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The entries of a mapping, in the file's order. */
    Map<String, YamlNode> entries() {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            fault("这里应是“键: 值”的形式。", "This should be a mapping of keys to values.");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Optional<String> key = new YamlNode(tuple.getKeyNode(), field, faults, first).string();
            if (key.isPresent()) {
                YamlNode value = new YamlNode(tuple.getValueNode(), below(key.get()), faults, first);
                YamlNode before = entries.putIfAbsent(key.get(), value);
                if (before != null) {
                    value.faultTwice(key.get(), before.line());
                }
            }
        }
        return entries;
    }

    /** Something that may stand only once stands here again. */
    void faultTwice(String what, int firstLine) {
        fault(what + " 重复了，第 " + firstLine + " 行已有。", what + " stands twice; it is already in line " + firstLine + ".");
    }
}
