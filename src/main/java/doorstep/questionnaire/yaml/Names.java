package doorstep.questionnaire.yaml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names that may each be given once. */
public final class Names {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** Other tools' codes stay what they are: 1, 98, -99, Y. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,39}|-[0-9]{1,10}");

    private final Map<String, Integer> lines = new HashMap<>();

    /** Whether it is a name: a fault on the spot where it is none. */
    static boolean check(String name, YamlNode spot) {
        boolean fits = NAME.matcher(name).matches();
        if (!fits) {
            spot.fault(
                    "名称 " + name + " 应以小写字母开头，只含小写字母、数字和下划线，最多 40 个字符。",
                    "The name " + name
                            + " should start with a small letter and have only small letters, digits and underscores, at most 40.");
        }
        return fits;
    }

    /** Whether it can name a choice: a fault on the spot where not. */
    static boolean checkCode(String code, YamlNode spot) {
        boolean fits = CODE.matcher(code).matches();
        if (!fits) {
            spot.fault(
                    "选项代码 " + code + " 只能含字母、数字、下划线和横线，最多 40 个字符。",
                    "The choice's code " + code
                            + " should have only letters, digits, underscores and hyphens, at most 40,"
                            + " and begin with a hyphen only if it is a negative number.");
        }
        return fits;
    }

    /** The block's required {@code name}, a choice's code; a fault where it was given before. */
    String takeCode(Block block) {
        Optional<YamlNode> spot = block.required("name");
        Optional<String> code = spot.flatMap(YamlNode::string);
        code.filter(name -> checkCode(name, spot.orElseThrow())).ifPresent(name -> take(name, spot.orElseThrow()));
        return code.filter(name -> CODE.matcher(name).matches()).orElse("");
    }

    /** The block's required {@code name}; a fault where it was given before. */
    String take(Block block) {
        return take(block, "name");
    }

    /** The name under that key; a fault where it was given before. */
    String take(Block block, String key) {
        String name = block.name(key);
        block.optional(key).ifPresent(spot -> take(name, spot));
        return name;
    }

    void take(String name, YamlNode spot) {
        Integer before = name.isEmpty() ? null : lines.putIfAbsent(name, spot.line());
        if (before != null) {
            spot.faultTwice(name, before);
        }
    }
}
