package doorstep.response.paper;

import doorstep.questionnaire.Tongue;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One form as it was typed in. The page's own fields begin with an underscore, as no question does.
 *
 * @param id made with the page, so that a repeat is known; a new one where the page brought none that can be read
 * @param drawn whether it is of a drawn household
 * @param number of the household, or of the slip for a second entry, as typed
 * @param language that of the paper
 * @param bySamePerson whether the typist means to be the second one too
 */
record PaperEntry(UUID id, boolean drawn, String number, Tongue language, boolean bySamePerson, PaperTyped typed) {

    static PaperEntry of(MultivaluedMap<String, String> form) {
        var typed = form.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .collect(Collectors.toMap(
                        field -> field.getKey(), field -> field.getValue().get(0)));
        return new PaperEntry(
                uuid(first(form, "_id")),
                !first(form, "_drawn").equals("no"),
                first(form, "_number"),
                Tongue.of(first(form, "_language")).orElse(Tongue.CHINESE),
                form.containsKey("_same"),
                new PaperTyped(typed));
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            return UUID.randomUUID();
        }
    }

    /** The number meant; 0 for none, -1 for what is no number. */
    int wantedNumber() {
        String plain =
                Normalizer.normalize(number, Normalizer.Form.NFKC).strip().replaceFirst("^[Nn]", "");
        if (plain.isEmpty()) {
            return 0;
        }
        return plain.matches("0*[1-9]\\d{0,8}") ? Integer.parseInt(plain) : -1;
    }
}
