package doorstep.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxTableTest {
    private static final List<XlsxTable.Column> COLUMNS =
            List.of(new XlsxTable.Column("words", false, 10), new XlsxTable.Column("number", true, 10));

    private static byte[] workbook(int mostRows, List<List<String>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Workbook book = new Workbook(bytes, "Doorstep", null);
        XlsxTable table = new XlsxTable(book, "responses", COLUMNS, mostRows);
        rows.forEach(table::row);
        table.end();
        book.finish();
        return bytes.toByteArray();
    }

    private static List<Sheet> sheets(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheets().toList();
        }
    }

    private static List<List<String>> read(byte[] workbook, int sheet) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheet(sheet).orElseThrow().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getType() + " " + cell.getRawValue())
                        .toList());
            }
            return rows;
        }
    }

    @Test
    void textThatLooksLikeAFormulaIsText() throws IOException {
        byte[] book = workbook(10, List.of(List.of("=cmd|'/c calc'!A1", "-1.50"), List.of("001", "")));
        List<List<String>> rows = read(book, 0);
        assertEquals(List.of("STRING =cmd|'/c calc'!A1", "NUMBER -1.50"), rows.get(1));
        assertEquals("STRING 001", rows.get(2).get(0));
    }

    @Test
    void whatDoesNotFitOnASheetGoesOnOnAnother() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            rows.add(List.of("第" + i, "" + i));
        }
        byte[] book = workbook(4, rows);
        assertEquals(
                List.of("responses", "responses 2", "responses 3"),
                sheets(book).stream().map(Sheet::getName).toList());
        assertEquals(4, read(book, 0).size());
        assertEquals(List.of("STRING words", "STRING number"), read(book, 1).get(0));
        assertEquals(List.of("STRING 第6", "NUMBER 6"), read(book, 2).get(1));
    }

    @Test
    void charactersThatNoWorkbookHoldsDoNotBreakIt() throws IOException {
        byte[] book = workbook(10, List.of(List.of("a\u0001b😀\n<&>\"]]>", "1"), List.of("长".repeat(40_000), "2")));
        Cell first;
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            first = read.getSheet(0).orElseThrow().read().get(1).getCell(0);
        }
        assertEquals(CellType.STRING, first.getType());
        assertEquals("ab😀\n<&>\"]]>", first.getText());
        assertEquals(32_767 + "STRING ".length(), read(book, 0).get(2).get(0).length());
    }
}
