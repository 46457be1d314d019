package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a form and their columns: XLSForm's three, with what Doorstep adds, and its own for the indicators. */
enum FormTable {
    SURVEY(
            List.of("type", "name", "label::", "hint::", "required", "relevant", "constraint", "constraint_message::"),
            List.of("shuffle")),
    CHOICES(List.of("list_name", "name", "label::", "read_out"), List.of()),
    SETTINGS(
            List.of("form_title::", "form_id", "version", "default_language"),
            List.of("notice::", "thanks::", "eligible", "adults", "classes")),
    INDICATORS(
            List.of("name", "measure", "label::", "question", "credit", "credit_at_least", "outside_base"),
            List.of("not_asked", "target", "points", "standard", "source::", "card::"));

    /** Stands behind a column that is there once for each language. */
    private static final String EACH_LANGUAGE = "::";

    private final List<String> stated;

    FormTable(List<String> first, List<String> more) {
        this.stated = new ArrayList<>(first);
        this.stated.addAll(more);
    }

    String sheet() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FormTable> of(String sheet) {
        for (FormTable table : values()) {
            if (table.sheet().equalsIgnoreCase(sheet.strip())) {
                return Optional.of(table);
            }
        }
        return Optional.empty();
    }

    /** Where its faults stand among those of all sheets. */
    static int order(String sheet) {
        return of(sheet).map(FormTable::ordinal).orElse(values().length);
    }

    boolean has(String key) {
        return stated.contains(key) || isText(key);
    }

    /** Whether that column is there once for each language. */
    boolean isText(String key) {
        return stated.contains(key + EACH_LANGUAGE);
    }

    /** The one that each row has. */
    String firstKey() {
        return stated.get(0);
    }

    /** All columns as a form in these languages has them, in order. */
    List<FormColumn> columns(List<Tongue> languages) {
        List<FormColumn> columns = new ArrayList<>();
        for (String one : stated) {
            if (one.endsWith(EACH_LANGUAGE)) {
                String key = one.substring(0, one.length() - EACH_LANGUAGE.length());
                for (Tongue language : languages) {
                    columns.add(new FormColumn(key, Optional.of(language)));
                }
            } else {
                columns.add(new FormColumn(one, Optional.empty()));
            }
        }
        return columns;
    }
}
