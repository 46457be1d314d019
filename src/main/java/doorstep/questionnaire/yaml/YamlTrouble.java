package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Text;
import java.util.regex.Pattern;

/** Says what is no YAML for people who do not know YAML: the line, what is wrong in it, and what to do. */
final class YamlTrouble {
    /** What SnakeYAML finds, and what it means; the first that fits. */
    private enum Kind {
        TAB(
                "\\\\t",
                "第 %d 行用了制表符（Tab），请改成空格：每深一层，行首多两个空格",
                "line %d has a tab; indent with spaces, two more for each level"),
        INDENT(
                "expected <block end>",
                "第 %d 行缩进不对，应和上一行对齐：同一层的行，行首空格要一样多",
                "line %d is indented otherwise than the line above: lines of one level begin with the same number of spaces"),
        COLON(
                "mapping values are not allowed",
                "第 %d 行多了一个冒号，或者缩进比上一行深：文字里有冒号，要用英文双引号括起来",
                "line %d has a colon too many, or is indented deeper than the line above: put text with a colon in quotes"),
        NO_COLON(
                "could not find expected ':'",
                "第 %d 行前后少了冒号：写成“键: 值”，冒号是英文的，后面空一格",
                "a colon is missing near line %d: write “key: value”, with a space behind the colon"),
        ITEM(
                "sequence entries are not allowed",
                "第 %d 行的横线“-”放错了地方：列表的每一项另起一行，行首对齐",
                "the hyphen of line %d stands in the wrong place: each item of a list begins a line of its own"),
        BRACE(
                "expected ',' or '}'",
                "第 %d 行的花括号没有配对，或两项之间少了英文逗号",
                "a brace is not closed in line %d, or a comma is missing between two entries"),
        BRACKET(
                "expected ',' or ']'",
                "第 %d 行的方括号没有配对，或两项之间少了英文逗号",
                "a bracket is not closed in line %d, or a comma is missing between two items"),
        QUOTE(
                "unexpected end of stream|unexpected document separator",
                "第 %d 行之前有引号没有配对：每个英文引号要有开有关",
                "a quotation mark before line %d is not closed"),
        ESCAPE(
                "unknown escape|escape sequence",
                "第 %d 行引号里有反斜线“\\”，要写成两个“\\\\”",
                "line %d has a backslash in quotes; write two of them"),
        ALIAS(
                "undefined alias|alphabetic or numeric",
                "第 %d 行的文字以 * 或 & 开头，要用英文双引号括起来",
                "text of line %d begins with * or &; put it in quotes"),
        START(
                "that cannot start any token|cannot start",
                "第 %d 行的文字以特殊符号开头（如 @、%%、反引号），要用英文双引号括起来",
                "text of line %d begins with a special sign such as @, %% or a backquote; put it in quotes"),
        SECOND(
                "another document|expected '<document start>'",
                "第 %d 行起又是一份内容：一个文件只写一份问卷，请删去单独一行的“---”或不属于它的内容",
                "another document begins in line %d: a file holds one questionnaire"),
        SIGN(
                "character that YAML does not allow",
                "第 %d 行有看不见的控制字符，请删去重打这一行",
                "line %d has a control character that nobody sees; type the line anew"),
        DEEP("Nesting Depth|nesting", "第 %d 行套得太深，问卷不会有这么多层", "line %d is nested deeper than any questionnaire");

        private final Pattern found;
        private final String zh;
        private final String en;

        Kind(String found, String zh, String en) {
            this.found = Pattern.compile(found);
            this.zh = zh;
            this.en = en;
        }
    }

    private YamlTrouble() {}

    /** @param problem SnakeYAML's words */
    static Text explain(int line, String problem) {
        for (Kind kind : Kind.values()) {
            if (line > 0 && kind.found.matcher(problem).find()) {
                return Text.of(kind.zh.formatted(line) + "。", "This is not YAML: " + kind.en.formatted(line) + ".");
            }
        }
        String where = line > 0 ? "第 " + line + " 行" : "文件";
        return Text.of(
                where + "的写法不合 YAML 的规矩（" + problem + "）：请对照上一行的缩进、冒号和引号。", "This is not YAML: " + problem + ".");
    }
}
