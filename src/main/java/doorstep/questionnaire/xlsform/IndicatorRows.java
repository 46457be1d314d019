package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The rows of our own sheet {@code indicators}; credits stand in one cell, such as {@code well=1 some=0.5 no=0}. */
record IndicatorRows(List<FormRows.Row> rows) {

    Optional<Node> read() {
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(0)
                        .nodes("name")
                        .list(rows.stream().map(IndicatorRows::indicator).toList()));
    }

    private static Node indicator(FormRows.Row row) {
        Map<String, Node> entries = new LinkedHashMap<>();
        row.put(entries, "name");
        row.put(entries, "measure");
        row.putText(entries, "label");
        row.put(entries, "question");
        if (row.has("credit")) {
            entries.put("credit", row.nodes("credit").inOneLine(credits(row)));
        }
        row.putNumber(entries, "credit_at_least");
        row.putWords(entries, "outside_base");
        row.put(entries, "not_asked");
        row.putNumber(entries, "target");
        row.putNumber(entries, "points");
        row.put(entries, "standard");
        row.putText(entries, "source");
        row.putText(entries, "card");
        return row.whole().block(entries);
    }

    private static Map<String, Node> credits(FormRows.Row row) {
        Map<String, Node> credits = new LinkedHashMap<>();
        for (String one : row.words("credit")) {
            String[] parts = one.split("[=＝]", 2);
            if (parts.length < 2) {
                row.fault(
                        "credit",
                        Text.of("应写成 选项代码=得分，例如 well=1 no=0。", "This is written code=credit, such as well=1 no=0."));
            } else if (credits.putIfAbsent(parts[0], row.number("credit", parts[1])) != null) {
                row.fault("credit", Text.of(parts[0] + " 写了两次。", parts[0] + " stands there twice."));
            }
        }
        return credits;
    }
}
