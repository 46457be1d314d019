package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The rows of the sheet {@code survey}: groups and questions. */
final class SurveyRows {

    private static final List<String> OF_QUESTIONS_ALONE =
            List.of("hint", "required", "constraint", "constraint_message", "shuffle");

    private final List<FormRows.Row> rows;
    private final Map<String, AskedIn> asked = new HashMap<>();

    private final List<Node> groups = new ArrayList<>();
    private Optional<FormRows.Row> open = Optional.empty();
    /** How many groups are open inside that group. */
    private int inside;

    private List<Node> questions = new ArrayList<>();
    /** The first row of questions that stand in no group of the form's own. */
    private Optional<FormRows.Row> loose = Optional.empty();

    SurveyRows(List<FormRows.Row> rows, ChoiceRows choices) {
        this.rows = rows;
        for (FormRows.Row row : rows) {
            String[] words = type(row).split(" ");
            QuestionType.of(words[0]).ifPresent(type -> {
                List<String> codes = words.length < 2 ? List.of() : choices.codes(words[1]);
                if (!type.isSelect() || !codes.isEmpty()) {
                    asked.putIfAbsent(row.cell("name"), new AskedIn(type, codes));
                }
            });
        }
    }

    /** The questions by name, as far as their types are known. */
    Map<String, AskedIn> asked() {
        return asked;
    }

    /** The type in one spelling of the several that forms use. */
    private static String type(FormRows.Row row) {
        String written = row.cell("type").replaceAll("\\s+", " ");
        String plain = written.toLowerCase(Locale.ROOT)
                .replaceFirst("^(begin|end)[ _](group|repeat)$", "$1_$2")
                .replaceFirst("^int$", "integer")
                .replaceFirst("^string$", "text");
        String one = written.replaceFirst("(?i)^select[ _]one (from )?", "select_one ");
        String several =
                one.replaceFirst("(?i)^select[ _](multiple|all[ _]that[ _]apply) (from )?", "select_multiple ");
        return several.startsWith("select_") ? several : plain;
    }

    /** @param settings whose title stands above questions without a group */
    Optional<Node> read(RelevantReader conditions, Optional<FormRows.Row> settings) {
        for (FormRows.Row row : rows) {
            switch (type(row)) {
                case "begin_group" -> begin(row, conditions, settings);
                case "end_group" -> end(row, conditions, settings);
                case "begin_repeat", "end_repeat" ->
                    row.fault("type", Text.of("不支持重复的题组。", "Repeated groups are not supported."));
                default -> question(row, conditions);
            }
        }
        open.ifPresent(row -> row.fault("type", Text.of("这个题组没有 end_group。", "This group has no end_group.")));
        close(conditions, settings);
        return groups.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(0).nodes("type").list(groups));
    }

    private void begin(FormRows.Row row, RelevantReader conditions, Optional<FormRows.Row> settings) {
        if (open.isPresent()) {
            inside++;
            row.fault("type", Text.of("题组里面不能再有题组。", "A group cannot stand inside a group."));
            return;
        }
        close(conditions, settings);
        for (String column : OF_QUESTIONS_ALONE) {
            if (row.has(column)) {
                row.fault(column, Text.of("题组没有 " + column + "。", "A group has no " + column + "."));
            }
        }
        open = Optional.of(row);
    }

    private void end(FormRows.Row row, RelevantReader conditions, Optional<FormRows.Row> settings) {
        if (inside > 0) {
            inside--;
            return;
        }
        if (open.isEmpty()) {
            row.fault("type", Text.of("前面没有对应的 begin_group。", "No begin_group stands above that it ends."));
        }
        close(conditions, settings);
        open = Optional.empty();
    }

    private void close(RelevantReader conditions, Optional<FormRows.Row> settings) {
        Map<String, Node> entries = new LinkedHashMap<>();
        if (open.isPresent()) {
            FormRows.Row row = open.get();
            row.put(entries, "group", "name");
            row.putText(entries, "label");
            SettingsRow.relevant(row, "relevant", conditions).ifPresent(node -> entries.put("relevant", node));
            if (questions.isEmpty()) {
                row.fault("type", Text.of("这个题组里没有问题。", "This group has no questions."));
            }
        } else if (loose.isPresent()) {
            entries.put("group", loose.get().nodes("name").word("group_" + (groups.size() + 1)));
            settings.ifPresent(row -> row.putText(entries, "label", "form_title"));
        }
        if (!questions.isEmpty()) {
            FormRows.Row first = open.or(() -> loose).orElseThrow();
            entries.put("questions", first.nodes("type").list(questions));
            groups.add(first.whole().block(entries));
        }
        questions = new ArrayList<>();
        loose = Optional.empty();
    }

    private void question(FormRows.Row row, RelevantReader conditions) {
        if (questions.isEmpty()) {
            loose = Optional.of(row);
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        row.put(entries, "name");
        if (row.has("type")) {
            entries.put("type", row.nodes("type").word(type(row)));
        }
        row.putText(entries, "label");
        if (!entries.containsKey("label")
                && QuestionType.of(type(row).split(" ")[0]).isEmpty()) {
            // start, calculate and the like have no label: that there is no such type is all that is wrong
            entries.put("label", row.whole().text(Text.of("?", "?")));
        }
        row.putText(entries, "hint");
        row.flag("required")
                .filter(yes -> yes)
                .ifPresent(yes -> entries.put("required", row.nodes("required").flag(true)));
        SettingsRow.relevant(row, "relevant", conditions).ifPresent(node -> entries.put("relevant", node));
        limits(row, entries);
        row.putText(entries, "constraint_message");
        row.flag("shuffle")
                .filter(yes -> yes)
                .ifPresent(yes -> entries.put("shuffle", row.nodes("shuffle").flag(true)));
        questions.add(row.whole().block(entries));
    }

    private static void limits(FormRows.Row row, Map<String, Node> entries) {
        Optional<QuestionType> type = QuestionType.of(type(row).split(" ")[0]);
        if (!row.has("constraint") || type.isEmpty()) {
            return;
        }
        try {
            Limits limits = Limits.read(row.cell("constraint"), type.get(), row.nodes("constraint"));
            Map<String, Node> stated = new LinkedHashMap<>(limits.stated());
            if (!limits.exclusive().isEmpty()) {
                entries.put("exclusive", row.nodes("constraint").words(limits.exclusive()));
                if (stated.isEmpty() && row.has("constraint_message")) {
                    // what is said of exclusive choices needs a limit that it can stand beside: one that goes without
                    // saying
                    stated.put("at_least_choices", row.nodes("constraint").number(1));
                }
            }
            if (!stated.isEmpty()) {
                entries.put("constraint", row.nodes("constraint").inOneLine(stated));
            }
        } catch (NotHeld notHeld) {
            row.fault("constraint", notHeld.reason);
        }
    }
}
