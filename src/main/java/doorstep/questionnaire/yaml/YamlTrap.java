package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import org.yaml.snakeyaml.nodes.Tag;

/** Explains what YAML takes a word for that stands without quotes, and how to say it. */
final class YamlTrap {

    private YamlTrap() {}

    static Text explain(Tag tag, String value) {
        if (tag.equals(Tag.MERGE)) {
            return Text.of("不支持合并键 <<，请把内容写出来。", "The merge key << is not supported; write the content out.");
        }
        Text kind = kind(tag);
        return Text.of(
                "YAML 会把 " + value + " 读成" + kind.zh() + "，请加引号：\"" + value + "\"。",
                "YAML reads " + value + " as " + kind.in(Language.EN) + "; put it in quotes: \"" + value + "\".");
    }

    private static Text kind(Tag tag) {
        if (tag.equals(Tag.BOOL)) {
            return Text.of("真假值", "a truth value");
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return Text.of("数字", "a number");
        }
        if (tag.equals(Tag.TIMESTAMP)) {
            return Text.of("日期", "a date");
        }
        return tag.equals(Tag.NULL) ? Text.of("空值", "nothing") : Text.of("特殊记号", "something special");
    }
}
