package doorstep.fieldwork.sampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.web.WorkbookFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameReadingTest {
    private static FrameReading read(String text) {
        return FrameReading.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(FrameReading reading) {
        assertEquals(List.of(), told(reading));
        return reading.doors().stream().map(FrameDoor::shown).toList();
    }

    private static List<String> problems(String text) {
        return told(read(text));
    }

    /** Line (none for the whole file), column and fault, without what was found. */
    private static List<String> told(FrameReading reading) {
        return reading.problems().shown().stream()
                .map(problem -> problem.toString()
                        .replaceFirst("^:", "")
                        .replaceFirst(" \\[.*", "")
                        .strip())
                .toList();
    }

    @Test
    void walksByBuildingUnitAndDoorAsPeopleCount() {
        assertEquals(
                List.of("2栋 1单元 101", "2栋 1单元 1001", "2栋 2单元 101", "10栋 1单元 101"),
                shown(read("楼栋,单元,门牌,备注\n10栋,1单元,101,\n2栋,2单元,101,\n2栋,1单元,1001,\n2栋,1单元,101,近门卫室\n")));
    }

    @Test
    void walksByTheOrderThatTheFileGives() {
        FrameReading reading = read("order,building,unit,door\n3,1栋,,101\n1,9栋,,101\n2,5栋,,101\n");
        assertEquals(List.of("9栋 101", "5栋 101", "1栋 101"), shown(reading));
        assertTrue(reading.ordered());
    }

    @Test
    void readsWhatOfficesSave() {
        String text = "楼栋,单元,门牌(户号),备注\r\n３栋,一单元,５０２,\r\n";
        List<String> expected = List.of("3栋 一单元 502");
        assertEquals(expected, shown(read(text)));
        assertEquals(expected, shown(read("\uFEFF" + text)));
        assertEquals(expected, shown(FrameReading.of(text.getBytes(Charset.forName("GB18030")))));
        assertEquals(expected, shown(read("万通社区住户名单,,,\n,,,\n" + text)));
    }

    @Test
    void doorsAloneAreEnoughWhereThereAreNoBuildings() {
        assertEquals(List.of("2号", "10号"), shown(read("门牌\n10号\n2号\n")));
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLineAndField() {
        assertEquals(
                List.of(
                        "3 门牌 door-empty",
                        "4 door-twice",
                        "5 楼栋 building-empty",
                        "6 单元 unit-empty",
                        "7 门牌 too-long",
                        "8 备注 garbled",
                        "9 门牌 date-by-excel",
                        "10 门牌 formula",
                        "11 门牌 cell-error"),
                problems("楼栋,单元,门牌,备注\n"
                        + "3栋,1单元,502,\n"
                        + "3栋,1单元,,\n"
                        + "3栋,1单元,５０２,后来重抄的\n"
                        + ",1单元,503,\n"
                        + "3栋,,504,\n"
                        + "3栋,1单元," + "5".repeat(10) + "号".repeat(11) + ",\n"
                        + "3栋,1单元,505,\uFFFD\n"
                        + "3栋,1单元,3月1日,\n"
                        + "3栋,1单元,=1+1,\n"
                        + "3栋,1单元,#REF!,\n"));
    }

    @Test
    void personalDataIsRefusedAndNotRepeated() {
        String phones =
                "门牌,备注\n1,13812345678\n2,张 138-1234-5678\n3,0516-83712345\n4,320302199001011234\n5,32030219900101123X\n";
        assertEquals(
                List.of(
                        "2 备注 personal-number",
                        "3 备注 personal-number",
                        "4 备注 personal-number",
                        "5 备注 personal-number",
                        "6 备注 personal-number"),
                problems(phones));
        read(phones).problems().shown().forEach(problem -> assertEquals("", problem.found() + problem.measure()));
        assertEquals(List.of("1 户主姓名 column-personal", "1 联系电话 column-personal"), problems("门牌,户主姓名,联系电话\n1,,\n"));
    }

    @Test
    void longHouseNumbersAreNoTelephones() {
        assertEquals(
                List.of("100000001", "12-34-56-78"),
                shown(read("门牌\n12-34-56-78\n100000001\n")).stream().sorted().toList());
    }

    @Test
    void orderIsGivenForAllOrNone() {
        assertEquals(
                List.of("3 顺序 order-empty", "4 顺序 order-wrong", "5 顺序 order-twice"),
                problems("顺序,门牌\n1,1\n,2\n第三,3\n1,4\n"));
    }

    @Test
    void columnsThatAreNotOurs() {
        assertEquals(
                List.of("1 面积 column-unknown", "1 序号 column-number", "1 户号 column-twice"),
                problems("面积,门牌,序号,户号\n1,1,1,1\n"));
        assertEquals(List.of("1 门牌 column-missing"), problems("楼栋,单元\n1,1\n"));
        assertEquals(List.of("1 not-comma"), problems("楼栋;单元;门牌\n1;1;1\n"));
    }

    @Test
    void filesThatAreNoLists() {
        assertEquals(List.of("empty-file"), problems(""));
        assertEquals(List.of("empty-file"), problems("\n,,\n"));
        assertEquals(List.of("no-rows"), problems("门牌\n"));
        assertEquals(List.of("3 quote-open"), problems("门牌\n1\n\"2\n3\n"));
        assertEquals(
                "[old-excel]", told(FrameReading.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})) + "");
        assertEquals("[1 not-decodable]", told(FrameReading.of(new byte[] {(byte) 0xFF, (byte) 0xFF, 1})) + "");
        assertEquals("[not-a-table]", told(FrameReading.of(new byte[] {'P', 'K', 3, 4, 1, 2, 3})) + "");
    }

    @Test
    void itsOwnTextIsReadBackAsTheSame() {
        FrameReading first = read("楼栋,门牌,备注\n10栋,1,\"靠河, \"\"北\"\"门\"\n2栋,1,\n");
        byte[] text = FrameText.of(first.doors());
        FrameReading again = FrameReading.of(text);
        assertEquals(first.doors(), again.doors());
        assertArrayEquals(text, FrameText.of(again.doors()));
        assertArrayEquals(text, FrameText.unpack(FrameText.pack(text)));
        assertEquals(0, FrameText.unpack("nothing of ours").length);
    }

    @Test
    void differencesFromTheLastList() {
        List<FrameDoor> before = read("门牌,备注\n1,\n2,\n3,\n4,靠河\n").doors();
        FrameChange change =
                FrameChange.between(before, read("门牌,备注\n1,\n3,\n4,靠桥\n5,\n").doors());
        assertEquals("[5]", change.added().stream().map(FrameDoor::shown).toList() + "");
        assertEquals("[2]", change.gone().stream().map(FrameDoor::shown).toList() + "");
        assertEquals(2, change.same());
        assertEquals(1, change.noted());
        assertEquals(false, change.reordered());
        assertTrue(FrameChange.between(before, before).isNone());
        assertTrue(FrameChange.between(
                        before, read("顺序,门牌,备注\n1,2,\n2,1,\n3,3,\n4,4,靠河\n").doors())
                .reordered());
    }

    @Test
    void workbookIsReadAsItStands() {
        byte[] workbook = new WorkbookFile()
                .sheet(
                        "万通社区住户名单",
                        "",
                        "楼栋,单元,门牌,备注",
                        "幸福苑10栋,2单元,n:101,",
                        "=A9|幸福苑2栋,1单元,n:502.0,",
                        "幸福苑2栋,1单元,=TEXT(A1)|0101,靠\n河",
                        "平房,,河沿路12号")
                .sheet()
                .bytes();
        FrameReading reading = FrameReading.of(workbook);
        assertEquals(List.of("平房 河沿路12号", "幸福苑2栋 1单元 0101", "幸福苑2栋 1单元 502", "幸福苑10栋 2单元 101"), shown(reading));
        assertEquals("靠 河", reading.doors().get(1).note());
    }

    @Test
    void whatExcelHasMadeOfDoorsIsFound() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌,备注", "d:45352,", "!#REF!,", "n:3,", "n:13812345678,")
                .bytes();
        assertEquals(
                "[2 门牌 date-by-excel, 3 门牌 cell-error, 5 门牌 personal-number]",
                told(FrameReading.of(workbook)).toString());
    }

    @Test
    void hugeNumberIsNotWrittenOut() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌,备注", "n:1,n:1E999999999", "n:2,n:1E-999999999", "n:3,n:5.02E2")
                .bytes();
        FrameReading reading = FrameReading.of(workbook);
        assertEquals("1E999999999", reading.doors().get(0).note());
        assertEquals("502", reading.doors().get(2).note());
    }

    @Test
    void workbookThatSwellsWhenItIsOpenedIsRefused() {
        byte[] workbook = new WorkbookFile().sheet("门牌", " ".repeat(65 << 20)).bytes();
        assertTrue(workbook.length < 1_000_000);
        assertEquals("[too-large-inside]", told(FrameReading.of(workbook)).toString());
    }

    @Test
    void cellFarOutMakesNoWideRows() {
        assertEquals("[2 too-many-cells]", told(with("XFD2")).toString());
        assertEquals("[not-a-table]", told(with("ZZZZZZZ2")).toString());
        assertEquals(1, with("GR2").doors().size());
    }

    /** A door, and a cell further out in its row. */
    private static FrameReading with(String address) {
        return FrameReading.of(new WorkbookFile()
                .sheet("门牌", "n:1</v></c><c r=\"" + address + "\"><v>" + (address.equals("GR2") ? "" : "9"))
                .bytes());
    }

    @Test
    void oneSheetIsMeant() {
        byte[] workbook = new WorkbookFile().sheet("门牌", "1").sheet("门牌", "2").bytes();
        FrameReading reading = FrameReading.of(workbook);
        assertEquals("[several-sheets]", told(reading).toString());
        assertEquals(
                "[not-a-table]",
                told(FrameReading.of(new WorkbookFile().sheet("门牌", "a&b").bytes())) + "");
        assertTrue(reading.problems().shown().get(0).found().contains("Sheet1、Sheet2"));
    }
}
