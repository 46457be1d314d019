package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** The rows of the sheet {@code choices}, by list. */
final class ChoiceRows {

    private final Map<String, List<FormRows.Row>> lists = new LinkedHashMap<>();

    ChoiceRows(List<FormRows.Row> rows) {
        for (FormRows.Row row : rows) {
            String list = row.cell("list_name");
            if (list.isEmpty()) {
                row.fault("list_name", Text.of("缺少 list_name。", "list_name is missing."));
            } else {
                lists.computeIfAbsent(list, name -> new ArrayList<>()).add(row);
            }
        }
    }

    /** The codes of a list; empty where there is no such list. */
    List<String> codes(String list) {
        return lists.getOrDefault(list, List.of()).stream()
                .map(row -> row.cell("name"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    Optional<Node> read() {
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Node> nodes = new LinkedHashMap<>();
        lists.forEach((name, rows) -> nodes.put(
                name,
                rows.get(0)
                        .nodes("list_name")
                        .list(rows.stream().map(ChoiceRows::choice).toList())));
        return Optional.of(
                lists.values().iterator().next().get(0).nodes("list_name").block(nodes));
    }

    private static Node choice(FormRows.Row row) {
        Map<String, Node> entries = new LinkedHashMap<>();
        row.put(entries, "name");
        row.putText(entries, "label");
        row.flag("read_out")
                .filter(yes -> !yes)
                .ifPresent(no -> entries.put("read_out", row.nodes("read_out").flag(false)));
        return row.whole().inOneLine(entries);
    }
}
