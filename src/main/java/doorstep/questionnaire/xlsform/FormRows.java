package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.yaml.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/** The rows of a sheet below its heading, each cell by its column; columns that nothing holds become faults. */
final class FormRows {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[^}]*}");

    private final FormTable table;
    private final Collection<FormFault> faults;
    private final Map<FormColumn, Integer> columns = new LinkedHashMap<>();
    private final Map<FormColumn, String> headings = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /** @param otherwise the language of columns that name none */
    FormRows(FormTable table, Optional<FormSheet> sheet, Tongue otherwise, Collection<FormFault> faults) {
        this.table = table;
        this.faults = faults;
        List<FormSheet.Row> all = sheet.map(FormSheet::rows).orElse(List.of());
        if (!all.isEmpty()) {
            Map<Integer, String> strangers = head(all.get(0), otherwise);
            for (FormSheet.Row row : all.subList(1, all.size())) {
                rows.add(new Row(row));
                strangers.forEach((at, heading) -> refuse(row, at, heading));
            }
        }
    }

    /** The columns that nothing holds. */
    private Map<Integer, String> head(FormSheet.Row head, Tongue otherwise) {
        Map<Integer, String> strangers = new LinkedHashMap<>();
        for (int at = 0; at < head.cells().size(); at++) {
            String heading = head.cells().get(at).strip();
            Optional<FormColumn> column = FormColumn.read(heading, table, otherwise);
            if (column.filter(one -> table.has(one.key())).isEmpty()) {
                strangers.put(at, heading);
            } else if (columns.putIfAbsent(column.get(), at) != null) {
                faults.add(new FormFault(
                        table.sheet(),
                        head.number(),
                        heading,
                        Text.of("这一列出现了两次。", "This column stands there twice.")));
            } else {
                headings.put(column.get(), heading);
            }
        }
        return strangers;
    }

    private void refuse(FormSheet.Row row, int at, String heading) {
        String cell = at < row.cells().size() ? row.cells().get(at).strip() : "";
        if (!cell.isEmpty()) {
            String column = heading.isEmpty() ? String.valueOf(at + 1) : heading;
            faults.add(new FormFault(table.sheet(), row.number(), column, whyNotHeld(heading)));
        }
    }

    private Text whyNotHeld(String heading) {
        if (heading.equals("choice_filter")) {
            return Text.of(
                    "不支持 choice_filter（按前面的回答筛选选项）。",
                    "choice_filter (choices that depend on earlier answers) is not supported.");
        }
        if (table.isText(heading.split(":", 2)[0].strip())) {
            return Text.of(
                    "看不出这一列是哪种语言。标题请写成 label::名称 (代码)，例如 label::Uyghur (ug)。",
                    "The language of this column is not known. Write its heading as label::name (tag), such as label::Uyghur (ug).");
        }
        return Text.of("问卷不能保存这一列的内容。", "A questionnaire cannot hold what stands in this column.");
    }

    List<Row> rows() {
        return rows;
    }

    private String heading(FormColumn column) {
        return headings.getOrDefault(column, column.heading());
    }

    /** What a fault calls a column, by its key and perhaps its language's. */
    String heading(String key, String language) {
        return Tongue.of(language)
                .map(one -> heading(new FormColumn(key, Optional.of(one))))
                .orElseGet(() ->
                        columns(key).stream().findFirst().map(this::heading).orElse(key));
    }

    /** Those that have this key, in any language, in the form's order. */
    private List<FormColumn> columns(String key) {
        return columns.keySet().stream().filter(one -> one.key().equals(key)).toList();
    }

    /** One row. */
    final class Row {
        private final FormSheet.Row row;

        Row(FormSheet.Row row) {
            this.row = row;
        }

        /** Empty where nothing stands there. */
        String cell(String key) {
            return cell(new FormColumn(key, Optional.empty()));
        }

        private String cell(FormColumn column) {
            Integer at = columns.get(column);
            return at == null || at >= row.cells().size()
                    ? ""
                    : Keystrokes.strip(row.cells().get(at).replace("\r\n", "\n"));
        }

        boolean has(String key) {
            return !cell(key).isEmpty() || hasText(key);
        }

        private boolean hasText(String key) {
            return columns(key).stream()
                    .anyMatch(column ->
                            column.language().isPresent() && !cell(column).isEmpty());
        }

        void fault(String key, Text reason) {
            faults.add(new FormFault(table.sheet(), row.number(), key.isEmpty() ? "" : heading(key, ""), reason));
        }

        /** Nodes of the whole row: the column of what they lack is told by its key. */
        Nodes whole() {
            return nodes("");
        }

        /** Nodes of that column. */
        Nodes nodes(String column) {
            String name = table.name() + "!" + column;
            return new Nodes(new Mark(name, 0, row.number() - 1, 0, new int[0], 0));
        }

        /** The cell as a string, under that key. */
        void put(Map<String, Node> entries, String key, String column) {
            if (has(column)) {
                entries.put(key, nodes(column).word(cell(column)));
            }
        }

        void put(Map<String, Node> entries, String key) {
            put(entries, key, key);
        }

        void putNumber(Map<String, Node> entries, String key) {
            if (has(key)) {
                entries.put(key, number(key, cell(key)));
            }
        }

        /** What stands there as yes or no; empty where nothing does, with a fault where it is neither. */
        Optional<Boolean> flag(String key) {
            String said = cell(key).toLowerCase(Locale.ROOT);
            if (said.matches("yes|true|true\\(\\)|1|是")) {
                return Optional.of(true);
            }
            if (said.matches("no|false|false\\(\\)|0|否")) {
                return Optional.of(false);
            }
            if (!said.isEmpty()) {
                fault(key, Text.of("这里应是 yes、no 或空着。", "This should be yes, no or empty."));
            }
            return Optional.empty();
        }

        /** A number; 0, with a fault, where it is none. */
        Node number(String key, String written) {
            Optional<BigDecimal> number = Keystrokes.number(written, false);
            if (number.isEmpty()) {
                fault(key, Text.of("这里应是一个数字，最多 15 位。", "This should be a number of at most 15 digits."));
            }
            return nodes(key).number(number.orElse(BigDecimal.ZERO));
        }

        void putWords(Map<String, Node> entries, String key) {
            if (has(key)) {
                entries.put(key, nodes(key).words(words(key)));
            }
        }

        List<String> words(String key) {
            return List.of(cell(key).split("[\\s,，、;；]+"));
        }

        void putText(Map<String, Node> entries, String key) {
            putText(entries, key, key);
        }

        /** The column's words in each language that has some, under that key. */
        void putText(Map<String, Node> entries, String key, String column) {
            if (!hasText(column)) {
                return;
            }
            List<NodeTuple> languages = new ArrayList<>();
            for (FormColumn each : columns(column)) {
                String words = cell(each);
                String tag = each.language().map(Tongue::tag).orElse("");
                if (!words.isEmpty()) {
                    Nodes nodes = nodes(column + "::" + tag);
                    languages.add(new NodeTuple(nodes.word(tag), nodes.word(words)));
                }
                if (REFERENCE.matcher(words).find()) {
                    faults.add(new FormFault(
                            table.sheet(),
                            row.number(),
                            heading(each),
                            Text.of("文字里不能引用别的回答（${…}）。", "Words cannot repeat other answers (${…}).")));
                }
            }
            Mark mark = nodes(column + "::").mark();
            entries.put(key, new MappingNode(Tag.MAP, true, languages, mark, mark, FlowStyle.FLOW));
        }
    }
}
