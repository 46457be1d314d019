package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import java.io.StringReader;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Turns the text of a file into YAML's nodes, each with its line, within bounds that no honest file reaches. */
final class YamlFile {

    /** Also the bound for a file's bytes. */
    static final int MOST_CHARACTERS = 1 << 20;

    /**
     * Stands in for the question mark while SnakeYAML reads: its YAML 1.1 forbids one in {@code {en: Is it so?}}, where
     * YAML 1.2, the editors and every author expect it. Of one character as well, so that places stay what they are.
     */
    private static final char QUESTION_MARK = '\ue03f';

    private static final int DEEPEST = 40;
    private static final int MOST_NODES = 100_000;

    private final Faults faults;
    private int nodes;

    YamlFile(Faults faults) {
        this.faults = faults;
    }

    /** The top of the file; empty, with a fault, where it is no YAML at all. */
    Optional<YamlNode> read(String text) {
        String yaml = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (yaml.length() > MOST_CHARACTERS) {
            faults.add(0, "", "文件超过 1 MB。", "The file is larger than 1 MB.");
            return Optional.empty();
        }
        return compose(yaml).filter(top -> isBounded(top, 0)).map(top -> new YamlNode(top, faults));
    }

    private Optional<Node> compose(String yaml) {
        try {
            Node top = new Yaml(bounds()).compose(new StringReader(yaml.replace('?', QUESTION_MARK)));
            if (top == null) {
                faults.add(0, "", "文件是空的。", "The file is empty.");
            }
            return Optional.ofNullable(top);
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            faultInYaml(mark == null ? 0 : mark.getLine() + 1, String.valueOf(broken.getProblem()));
        } catch (ReaderException broken) {
            String before = yaml.substring(0, yaml.offsetByCodePoints(0, broken.getPosition()));
            faultInYaml(
                    1 + (int) before.chars().filter(c -> c == '\n').count(), "a character that YAML does not allow");
        } catch (YAMLException broken) {
            faultInYaml(0, broken.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions bounds() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS + 1);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** What a scalar says. */
    static String valueOf(ScalarNode scalar) {
        return scalar.getValue().replace(QUESTION_MARK, '?');
    }

    /** The {@code name} of a list's item, or {@code group}; empty where there is none. */
    static Optional<String> nameOf(Node item) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && (key.getValue().equals("name") || key.getValue().equals("group"))
                        && entry.getValueNode() instanceof ScalarNode name
                        && !valueOf(name).isEmpty()) {
                    return Optional.of(valueOf(name));
                }
            }
        }
        return Optional.empty();
    }

    private void faultInYaml(int line, String found) {
        Text trouble = YamlTrouble.explain(line, found.replace(QUESTION_MARK, '?'));
        faults.add(line, "", trouble.zh(), trouble.in(Language.EN));
    }

    /** Aliases are walked as often as they are used: so a file that grows out of hand, or contains itself, ends here. */
    private boolean isBounded(Node node, int depth) {
        if (depth > DEEPEST || ++nodes > MOST_NODES) {
            faults.add(
                    node.getStartMark().getLine() + 1,
                    "",
                    "别名（*）展开后过大或包含自身。",
                    "Its aliases (*) grow too large or contain themselves.");
            return false;
        }
        if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (!isBounded(item, depth + 1)) {
                    return false;
                }
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (!isBounded(entry.getKeyNode(), depth + 1) || !isBounded(entry.getValueNode(), depth + 1)) {
                    return false;
                }
            }
        }
        return true;
    }
}
