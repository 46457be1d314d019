package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads an XLSForm with our sheet of indicators into the questionnaire that YAML would give, checked by the same checker;
 * whatever is wrong, and whatever a questionnaire cannot hold, is named by sheet, row and column.
 */
public final class FormReader {

    /** Of all sheets together: more than any questionnaire that somebody answers. */
    private static final int MOST_ROWS = 3000;

    private final TreeSet<FormFault> faults = new TreeSet<>();
    private final Map<FormTable, FormSheet> sheets = new EnumMap<>(FormTable.class);
    private final Map<FormTable, FormRows> tables = new EnumMap<>(FormTable.class);

    private FormReader(List<FormSheet> sheets) {
        for (FormSheet sheet : sheets) {
            FormTable.of(sheet.name())
                    .ifPresentOrElse(table -> this.sheets.putIfAbsent(table, sheet), () -> refuse(sheet));
        }
    }

    private void refuse(FormSheet sheet) {
        if (!sheet.rows().isEmpty()) {
            faults.add(
                    new FormFault(
                            sheet.name(),
                            0,
                            "",
                            Text.of(
                                    "只认识工作表 survey、choices、settings 和 indicators，请删去或改名。",
                                    "Only the sheets survey, choices, settings and indicators are known; remove or rename it.")));
        }
    }

    /** Reads all sheets of a workbook. */
    public static FormReading read(List<FormSheet> sheets) {
        int rows = sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
        if (rows > MOST_ROWS) {
            Text reason = Text.of("所有工作表共超过 " + MOST_ROWS + " 行。", "Its sheets have more than " + MOST_ROWS + " rows.");
            return new FormReading(Optional.empty(), List.of(new FormFault("xlsx", 0, "", reason)));
        }
        return new FormReader(sheets).read();
    }

    private FormReading read() {
        for (FormTable table : List.of(FormTable.SURVEY, FormTable.SETTINGS)) {
            if (!sheets.containsKey(table)) {
                faults.add(new FormFault(table.sheet(), 0, "", Text.of("缺少这张工作表。", "This sheet is missing.")));
            }
        }
        Tongue otherwise = sheets.containsKey(FormTable.SETTINGS) ? defaultLanguage() : Tongue.CHINESE;
        for (FormTable table : FormTable.values()) {
            tables.put(table, new FormRows(table, Optional.ofNullable(sheets.get(table)), otherwise, faults));
        }
        if (!sheets.containsKey(FormTable.SURVEY) || !sheets.containsKey(FormTable.SETTINGS)) {
            return new FormReading(Optional.empty(), List.copyOf(faults));
        }
        QuestionnaireReading reading = QuestionnaireReader.read("", top(), this::name);
        reading.faults().forEach(this::take);
        Optional<Questionnaire> sound = faults.isEmpty() ? reading.questionnaire() : Optional.empty();
        return new FormReading(sound, List.copyOf(faults));
    }

    /** Looked for before any words are read, as it says in which language they are. */
    private Tongue defaultLanguage() {
        return new FormRows(
                        FormTable.SETTINGS,
                        Optional.of(sheets.get(FormTable.SETTINGS)),
                        Tongue.CHINESE,
                        new TreeSet<>())
                .rows().stream()
                        .findFirst()
                        .flatMap(row -> FormColumn.language(row.cell("default_language")))
                        .orElse(Tongue.CHINESE);
    }

    private Node top() {
        ChoiceRows choices = new ChoiceRows(tables.get(FormTable.CHOICES).rows());
        SurveyRows survey = new SurveyRows(tables.get(FormTable.SURVEY).rows(), choices);
        RelevantReader relevant = new RelevantReader(survey.asked());
        Optional<FormRows.Row> settings = SettingsRow.only(tables.get(FormTable.SETTINGS));
        Map<String, Node> top = new LinkedHashMap<>();
        settings.ifPresent(row -> new SettingsRow(row, relevant).putInto(top));
        survey.read(relevant, settings).ifPresent(groups -> top.put("survey", groups));
        choices.read().ifPresent(lists -> top.put("choices", lists));
        new IndicatorRows(tables.get(FormTable.INDICATORS).rows())
                .read()
                .ifPresent(indicators -> top.put("indicators", indicators));
        return settings.map(FormRows.Row::whole).orElseGet(SettingsRow::nowhere).block(top);
    }

    /** The sheet and the heading of the column, parted by an exclamation mark. */
    private String name(Mark mark, String path) {
        String[] parts = mark.getName().split("!", -1);
        FormTable table = FormTable.valueOf(parts[0]);
        String last = path.substring(path.lastIndexOf('.') + 1);
        String[] column = parts[1].isEmpty() ? new String[] {column(table, last)} : parts[1].split("::", -1);
        String language = column.length < 2 ? "" : column[1].isEmpty() ? last : column[1];
        return table.sheet() + "!" + tables.get(table).heading(column[0], language);
    }

    /** The column that holds what the checker calls by this key. */
    private static String column(FormTable table, String key) {
        return switch (key) {
            case "title" -> "form_title";
            case "group" -> "name";
            case "survey", "questions" -> "type";
            default -> table.has(key) ? key : table.firstKey();
        };
    }

    private void take(Fault fault) {
        String[] parts = fault.field().split("!", 2);
        faults.add(new FormFault(parts[0], fault.line(), parts[1], fault.reason()));
    }
}
