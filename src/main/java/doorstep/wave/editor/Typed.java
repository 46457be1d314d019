package doorstep.wave.editor;

import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.draft.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came in with a form of the editor. */
record Typed(MultivaluedMap<String, String> sent) {
    /** Empty where the form had no such field, or nothing was typed. */
    String one(String field) {
        String typed = sent.getFirst(field);
        return typed == null ? "" : Keystrokes.words(typed);
    }

    List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    boolean has(String field) {
        return sent.containsKey(field);
    }

    boolean ticked(String field) {
        return !one(field).isEmpty();
    }

    /** The words of the fields {@code name.zh}, {@code name.en} …; a language that the form does not show keeps what it had. */
    Words words(String field, Words before) {
        Map<String, String> languages = new LinkedHashMap<>(before.byLanguage());
        sent.forEach((name, values) -> {
            if (name.startsWith(field + ".") && name.indexOf('.', field.length() + 1) < 0) {
                languages.put(name.substring(field.length() + 1), values.get(0));
            }
        });
        return new Words(languages);
    }

    /** The save that the form was opened on; 0 for none. */
    int revision() {
        return Keystrokes.number(one("revision"), true)
                .map(number -> number.intValue())
                .orElse(0);
    }
}
