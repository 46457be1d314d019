package doorstep.questionnaire.xlsform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireWriter;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms come in as the questionnaire that they mean, and go out as forms that mean the same. */
class FormTest {

    private static final Path FOLDER = Path.of("src/test/resources/xlsform");

    static List<Path> questionnaires() {
        return Stream.of(TinySurveys.all(), TinySurveys.shipped(), TinySurveys.bank())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everyQuestionnaireGoesOutAsAFormAndComesInUnchanged(Path file) throws Exception {
        Questionnaire questionnaire =
                QuestionnaireReader.read(file).questionnaire().orElseThrow();
        assertEquals(all(questionnaire), all(sound(workbook(FormWriter.write(questionnaire)))));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void everyQuestionnaireIsWrittenAsYamlThatReadsTheSame(Path file) {
        Questionnaire questionnaire =
                QuestionnaireReader.read(file).questionnaire().orElseThrow();
        assertEquals(all(questionnaire), all(TinySurveys.parse(QuestionnaireWriter.write(questionnaire))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "two_languages", "several_and_exclusive", "numeric_codes", "conditions"})
    void formComesInAsTheQuestionnaireItMeansAndGoesOutUnchanged(String form) throws Exception {
        Questionnaire questionnaire = sound(workbook(form(form)));
        String yaml = QuestionnaireWriter.write(questionnaire);
        assertEquals(TinySurveys.textOf(FOLDER.resolve(form + ".yaml")), yaml);
        assertEquals(all(questionnaire), all(TinySurveys.parse(yaml)));
        assertEquals(all(questionnaire), all(sound(workbook(FormWriter.write(questionnaire)))));
    }

    /** A spreadsheet makes a number of a code that is typed in, and a truth value of TRUE. */
    @Test
    void codesThatTheSpreadsheetTakesForNumbersAreTheSame() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sheet", null)) {
            for (FormSheet sheet : form("numeric_codes")) {
                Worksheet page = book.newWorksheet(sheet.name());
                for (FormSheet.Row row : sheet.rows()) {
                    for (int at = 0; at < row.cells().size(); at++) {
                        put(page, row.number() - 1, at, row.cells().get(at));
                    }
                }
                page.finish();
            }
        }
        assertEquals(
                TinySurveys.textOf(FOLDER.resolve("numeric_codes.yaml")),
                QuestionnaireWriter.write(sound(sheets(bytes.toByteArray()))));
    }

    private static void put(Worksheet page, int row, int column, String cell) {
        if (cell.matches("-?[0-9.]+")) {
            page.value(row, column, new BigDecimal(cell));
        } else if (cell.equals("yes")) {
            page.value(row, column, true);
        } else if (!cell.isEmpty()) {
            page.value(row, column, cell);
        }
    }

    @Test
    void allThatIsWrongIsNamedBySheetRowAndColumn() throws Exception {
        FormReading reading = FormReader.read(workbook(form("wrong")));
        assertTrue(reading.questionnaire().isEmpty());
        assertEquals(
                TinySurveys.textOf(FOLDER.resolve("wrong.faults.txt")),
                reading.faults().stream()
                        .map(fault -> fault.in(Language.ZH) + "\n" + fault.in(Language.EN) + "\n")
                        .collect(Collectors.joining()));
    }

    @Test
    void formWithoutItsSheetsSaysWhichAreMissing() {
        assertEquals(
                List.of("survey: This sheet is missing.", "settings: This sheet is missing."),
                FormReader.read(List.of()).faults().stream()
                        .map(fault -> fault.in(Language.EN))
                        .toList());
    }

    @Test
    void bracketsWithoutEndAreRefusedAndNothingBreaks() {
        List<FormSheet> form = form("groups").stream()
                .map(sheet -> new FormSheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .map(row -> new FormSheet.Row(
                                        row.number(),
                                        row.cells().stream()
                                                .map(cell -> cell.equals("${age} >= 18") ? "(".repeat(7000) : cell)
                                                .toList()))
                                .toList()))
                .toList();
        assertEquals(
                List.of("survey, row 6, column relevant: Its brackets are too deep."),
                FormReader.read(form).faults().stream()
                        .map(fault -> fault.in(Language.EN))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "中文, zh",
        "Chinese (zh-CN), zh",
        "English, en",
        "English (en-GB), en",
        "Uyghur (ug), ug",
        "Uyghur, ug",
        "维吾尔语, ug",
        "ئۇيغۇرچە, ug",
        "bo, bo",
        "བོད་སྐད་, bo",
        "中文 (繁體) (zh-Hant), zh-Hant",
        "Zhuang (zha), za",
        "方言,",
        "Chinese dialect (dialect),"
    })
    void columnsNameTheirLanguageAsFormsDo(String named, String tag) {
        assertEquals(Optional.ofNullable(tag), FormColumn.language(named).map(one -> one.tag()));
    }

    /** What the house's own conditions look like in the words of forms, and that they come back the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{question: member, in: [yes_]} | ${member} = 'yes_'",
                "{all: [{question: age, at_least: 18}, {question: age, at_most: 60}]} | (${age} >= 18) and (${age} <= 60)",
                "{any: [{question: days, in: [sat]}, {question: days, in: [sun]}]} |"
                        + " (selected(${days}, 'sat')) or (selected(${days}, 'sun'))",
                "{all: [{question: days, in: [sat, sun]}, {question: age, at_least: 18, at_most: 60}]} |"
                        + " (selected(${days}, 'sat') or selected(${days}, 'sun')) and ${age} >= 18 and ${age} <= 60",
                "{not: {any: [{question: age, at_most: 5}, {all: [{question: age, at_least: 9},"
                        + " {question: member, in: [yes_]}]}]}} |"
                        + " not(${age} <= 5 or (${age} >= 9 and ${member} = 'yes_'))",
            })
    void conditionsKeepTheirShape(String yaml, String expression) throws Exception {
        Questionnaire questionnaire = TinySurveys.parse(
                """
                form_id: shapes
                version: "1"
                title: {zh: 条件}
                notice: {zh: 自愿填写。}
                survey:
                  - group: main
                    label: {zh: 主要问题}
                    questions:
                      - {name: age, type: integer, label: {zh: 年龄}}
                      - {name: member, type: select_one yes_no, label: {zh: 会员}}
                      - {name: days, type: select_multiple days, label: {zh: 哪几天}}
                      - {name: last, type: text, label: {zh: 最后}, relevant: %s}
                choices:
                  yes_no: [{name: yes_, label: {zh: 是}}, {name: no_, label: {zh: 否}}]
                  days: [{name: sat, label: {zh: 周六}}, {name: sun, label: {zh: 周日}}, {name: mon, label: {zh: 周一}}]
                """
                        .formatted(yaml));
        Condition condition = questionnaire.question("last").orElseThrow().relevant();
        assertEquals(expression, new ExpressionWriter(questionnaire).relevant(condition));
        Questionnaire again = sound(workbook(FormWriter.write(questionnaire)));
        assertEquals(condition, again.question("last").orElseThrow().relevant());
    }

    private static Questionnaire sound(List<FormSheet> sheets) {
        FormReading reading = FormReader.read(sheets);
        assertEquals(List.of(), reading.faults());
        return reading.questionnaire().orElseThrow();
    }

    /** All parts of it, which are equal where they say the same. */
    private static List<Object> all(Questionnaire one) {
        return List.of(
                one.toString(),
                one.title(),
                one.defaultLanguage(),
                one.notice(),
                one.thanks(),
                one.eligible(),
                one.weighting(),
                one.groups(),
                List.copyOf(one.choiceLists().entrySet()),
                one.indicators());
    }

    /** The same sheets after they were a file. */
    private static List<FormSheet> workbook(List<FormSheet> sheets) throws IOException, UploadedTable.Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWorkbook.write(sheets, bytes);
        return sheets(bytes.toByteArray());
    }

    private static List<FormSheet> sheets(byte[] workbook) throws UploadedTable.Unreadable {
        return UploadedWorkbook.sheets(() -> new ByteArrayInputStream(workbook)).stream()
                .map(sheet -> new FormSheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .map(row -> new FormSheet.Row(row.line(), row.fields()))
                                .toList()))
                .toList();
    }

    /** A form as text: each sheet below its name, cells between bars. */
    private static List<FormSheet> form(String name) {
        List<FormSheet> sheets = new ArrayList<>();
        for (String sheet : TinySurveys.textOf(FOLDER.resolve(name + ".txt")).split("(^|\n)# ")) {
            List<String> lines = sheet.lines().toList();
            List<FormSheet.Row> rows = new ArrayList<>();
            for (String line : lines.isEmpty() ? lines : lines.subList(1, lines.size())) {
                rows.add(new FormSheet.Row(rows.size() + 1, Arrays.asList(line.split("\\|", -1))));
            }
            if (!lines.isEmpty()) {
                sheets.add(new FormSheet(lines.get(0), rows));
            }
        }
        return sheets;
    }
}
