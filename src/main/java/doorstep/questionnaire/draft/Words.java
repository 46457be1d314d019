package doorstep.questionnaire.draft;

import doorstep.questionnaire.InOrder;
import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Words for people as somebody typed them, by the tag of their language; a language without words is left out. */
public record Words(Map<String, String> byLanguage) {
    /** Nothing typed yet. */
    public static final Words NONE = new Words(Map.of());

    public Words {
        Map<String, String> said = new LinkedHashMap<>();
        byLanguage.forEach((language, typed) -> {
            String plain = Keystrokes.words(typed);
            if (!plain.isEmpty()) {
                said.put(language, plain);
            }
        });
        byLanguage = InOrder.map(said);
    }

    public static Words of(Text text) {
        Map<String, String> said = new LinkedHashMap<>();
        text.words().forEach((tongue, words) -> said.put(tongue.tag(), words));
        return new Words(said);
    }

    public static Words of(Optional<Text> text) {
        return text.map(Words::of).orElse(NONE);
    }

    /** Chinese alone. */
    public static Words chinese(String words) {
        return new Words(Map.of(Language.ZH.tag(), words));
    }

    /** The words in that language; empty where there are none. */
    public String typed(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    /** The words in that language, else in Chinese, else in any; empty where there are none at all. */
    public String shown(String language) {
        String chinese = byLanguage.getOrDefault(
                Language.ZH.tag(), byLanguage.values().stream().findFirst().orElse(""));
        return byLanguage.getOrDefault(language, chinese);
    }

    public boolean none() {
        return byLanguage.isEmpty();
    }
}
