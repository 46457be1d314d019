package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.yaml.Nodes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** The one row of the sheet {@code settings}: what stands above the first question. */
record SettingsRow(FormRows.Row row, RelevantReader conditions) {

    /** The first row; a fault for each other one. */
    static Optional<FormRows.Row> only(FormRows settings) {
        List<FormRows.Row> rows = settings.rows();
        rows.stream()
                .skip(1)
                .forEach(row -> row.fault("", Text.of("settings 只有一行。", "The sheet settings has one row alone.")));
        return rows.stream().findFirst();
    }

    /** For a sheet without its row. */
    static Nodes nowhere() {
        return new Nodes(new Mark(FormTable.SETTINGS.name() + "!", 0, -1, 0, new int[0], 0));
    }

    void putInto(Map<String, Node> top) {
        row.put(top, "form_id");
        row.put(top, "version");
        row.putText(top, "title", "form_title");
        if (row.has("default_language")) {
            String written = row.cell("default_language");
            String tag = FormColumn.language(written).map(one -> one.tag()).orElse(written);
            top.put("default_language", row.nodes("default_language").word(tag));
        }
        row.putText(top, "notice");
        row.putText(top, "thanks");
        relevant(row, "eligible", conditions).ifPresent(eligible -> top.put("eligible", eligible));
        Map<String, Node> weighting = new LinkedHashMap<>();
        row.put(weighting, "adults");
        row.putWords(weighting, "classes");
        if (!weighting.isEmpty()) {
            top.put("weighting", row.nodes("classes").block(weighting));
        }
    }

    /** A condition that stands in a column; empty, with a fault, where it cannot be held. */
    static Optional<Node> relevant(FormRows.Row row, String column, RelevantReader conditions) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        try {
            Condition condition = conditions.read(row.cell(column));
            return Optional.of(row.nodes(column).condition(condition));
        } catch (NotHeld notHeld) {
            row.fault(column, notHeld.reason);
            return Optional.empty();
        }
    }
}
