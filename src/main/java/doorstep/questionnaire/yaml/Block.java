package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a YAML file whose keys are fixed by the language. */
final class Block {

    /** Stands in for a text at fault while the rest of the file is read; nobody ever sees it. */
    private static final Text UNREAD = Text.chinese("?");

    private final YamlNode spot;
    private final Map<String, YamlNode> entries;

    Block(YamlNode spot, Map<String, YamlNode> entries, List<String> keys) {
        this.spot = spot;
        this.entries = entries;
        entries.forEach((key, value) -> {
            if (!keys.contains(key)) {
                value.fault(
                        "不认识 " + key + "。" + Spelling.zh(key, keys),
                        key + " is not known here." + Spelling.en(key, keys));
            }
        });
    }

    YamlNode spot() {
        return spot;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<YamlNode> optional(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key that must be there; empty, with a fault, where it is not. */
    Optional<YamlNode> required(String key) {
        if (!has(key) && spot.isMapping()) {
            spot.faultBelow(key, "缺少 " + key + "。", key + " is missing.");
        }
        return optional(key);
    }

    /** A required text. */
    Text text(String key) {
        return required(key).flatMap(YamlNode::text).orElse(UNREAD);
    }

    /** A required name; empty, with a fault, where there is none. */
    String name(String key) {
        return required(key).flatMap(YamlNode::name).orElse("");
    }
}
