package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Workbooks are read as far as they hold something, and no further than a table goes. */
class UploadedWorkbookTest {
    private static UploadedTable.Source source(WorkbookFile workbook) {
        byte[] bytes = workbook.bytes();
        return () -> new ByteArrayInputStream(bytes);
    }

    private static UploadedTable.Unreadable refused(UploadedTable.Source source) {
        return assertThrows(UploadedTable.Unreadable.class, () -> UploadedTable.read(source, row -> true));
    }

    private static String[] rows(int count) {
        String[] rows = new String[count];
        Arrays.setAll(rows, i -> i == 0 ? "门牌" : "n:" + i);
        return rows;
    }

    @Test
    void emptyRowsAndColumnsAroundATableSayNothing() throws UploadedTable.Unreadable {
        List<UploadedTable.Row> rows = new ArrayList<>();
        UploadedTable.read(
                source(new WorkbookFile()
                        .sheet("", " , , ", "门牌,,备注, ,", "n:1,,靠河", "", ", ,", "n:2", " ")
                        .sheet(" ", ", ,")),
                rows::add);
        assertEquals(
                List.of(
                        new UploadedTable.Row(3, List.of("门牌", "", "备注")),
                        new UploadedTable.Row(4, List.of("1", "", "靠河")),
                        new UploadedTable.Row(7, List.of("2", "", ""))),
                rows);
    }

    /** Each is a few bytes in the file and 16,384 empty cells once it is read. */
    @Test
    void rowsThatAreAllPaddingAreNotReadForEver() {
        String[] rows = new String[6_200];
        Arrays.fill(rows, "n:1</v></c><c r=\"XFD1\"><v>");
        var source = source(new WorkbookFile().sheet(rows));
        var whole = refused(source);
        assertEquals(TableFault.TOO_MUCH_PADDING, whole.fault);
        assertTrue(whole.line > 6_000, "line " + whole.line);
    }

    @Test
    void moreRowsThanATableHasAreRefusedAndFurtherSheetsAreNamedHoweverLong() {
        var tooLong = refused(source(new WorkbookFile().sheet(rows(50_002))));
        assertEquals(TableFault.TOO_MANY_ROWS, tooLong.fault);
        assertEquals(50_002, tooLong.line);
        var two = refused(source(new WorkbookFile().sheet("门牌", "1").sheet(rows(50_002))));
        assertEquals(TableFault.SEVERAL_SHEETS, two.fault);
        assertEquals("Sheet1、Sheet2", two.found);
    }

    @Test
    void whyAFileCannotBeReadIsKept() {
        var broken = refused(source(new WorkbookFile().sheet("门牌", "a&b")));
        assertEquals(TableFault.NOT_A_TABLE, broken.fault);
        assertNotNull(broken.getCause());
    }

    /** What goes wrong with whoever takes rows is no fault of the workbook. */
    @Test
    void failureOfWhoeverTakesRowsIsNoFaultOfTheFile() {
        var source = source(new WorkbookFile().sheet("门牌", "1"));
        assertThrows(
                IllegalStateException.class,
                () -> UploadedTable.readAll(source, new UploadedTable.Sheets() {
                    @Override
                    public void sheet(String name, boolean hidden) {
                        throw new IllegalStateException("the database is away");
                    }

                    @Override
                    public boolean take(UploadedTable.Row row) {
                        return true;
                    }
                }));
    }
}
