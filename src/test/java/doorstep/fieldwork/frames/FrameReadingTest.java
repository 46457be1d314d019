package doorstep.fieldwork.frames;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.web.WorkbookFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameReadingTest {
    private static List<String> shown(ReadLists lists) {
        assertEquals(List.of(), lists.told());
        return lists.doors().stream().map(FrameDoor::shown).toList();
    }

    private static List<String> shown(String text) {
        return shown(ReadLists.one(text));
    }

    private static List<String> problems(String text) {
        return ReadLists.one(text).told();
    }

    private static List<String> problems(byte[] file) {
        return ReadLists.one("a", file).told();
    }

    @Test
    void walksByBuildingUnitAndDoorAsPeopleCount() {
        assertEquals(
                List.of("2栋 1单元 101", "2栋 1单元 1001", "2栋 2单元 101", "10栋 1单元 101"),
                shown("楼栋,单元,门牌,备注\n10栋,1单元,101,\n2栋,2单元,101,\n2栋,1单元,1001,\n2栋,1单元,101,近门卫室\n"));
    }

    @Test
    void walksByTheOrderThatTheFileGives() {
        ReadLists lists = ReadLists.one("order,building,unit,door\n3,1栋,,101\n1,9栋,,101\n2,5栋,,101\n");
        assertEquals(List.of("9栋 101", "5栋 101", "1栋 101"), shown(lists));
        assertTrue(lists.found().lists().get(0).walk().ordered());
    }

    @Test
    void readsWhatOfficesSave() {
        String text = "楼栋,单元,门牌(户号),备注\r\n３栋,一单元,５０２,\r\n";
        List<String> expected = List.of("3栋 一单元 502");
        assertEquals(expected, shown(text));
        assertEquals(expected, shown("\uFEFF" + text));
        assertEquals(expected, shown(ReadLists.one("a.csv", text.getBytes(Charset.forName("GB18030")))));
        assertEquals(expected, shown("万通社区住户名单,,,\n,,,\n" + text));
    }

    @Test
    void doorsAloneAreEnoughWhereThereAreNoBuildings() {
        assertEquals(List.of("2号", "10号"), shown("门牌\n10号\n2号\n"));
        assertEquals(
                List.of("100000001", "12-34-56-78"),
                shown("门牌\n12-34-56-78\n100000001\n").stream().sorted().toList());
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLineAndField() {
        assertEquals(
                List.of(
                        "3 门牌 door-empty",
                        "5 楼栋 building-empty",
                        "6 单元 unit-empty",
                        "7 门牌 too-long",
                        "8 备注 garbled",
                        "9 门牌 date-by-excel",
                        "10 门牌 formula",
                        "11 门牌 cell-error",
                        "12 门牌 cell-error"),
                problems("楼栋,单元,门牌,备注\n"
                        + "3栋,1单元,502,\n"
                        + "3栋,1单元,,\n"
                        + "3栋,1单元,501,\n"
                        + ",1单元,503,\n"
                        + "3栋,,504,\n"
                        + "3栋,1单元," + "5".repeat(10) + "号".repeat(11) + ",\n"
                        + "3栋,1单元,505,\uFFFD\n"
                        + "3栋,1单元,3月1日,\n"
                        + "3栋,1单元,=1+1,\n"
                        + "3栋,1单元,#REF!,\n"
                        + "3栋,1单元,TRUE,\n"));
    }

    @Test
    void personalColumnsAreLeftOutAndPersonalNumbersElsewhereAreRefusedAndNotRepeated() {
        String phones =
                "门牌,备注\n1,13812345678\n2,张 138-1234-5678\n3,0516-83712345\n4,320302199001011234\n5,32030219900101123X\n";
        ReadLists lists = ReadLists.one(phones);
        assertEquals(
                List.of(
                        "2 备注 personal-number",
                        "3 备注 personal-number",
                        "4 备注 personal-number",
                        "5 备注 personal-number",
                        "6 备注 personal-number"),
                lists.told());
        lists.problems().forEach(problem -> assertEquals("", problem.found() + problem.measure()));
        ReadLists named = ReadLists.one("门牌,户主姓名,联系电话,面积,序号\n1,张三,13812345678,89,1\n");
        assertEquals(List.of("1"), shown(named));
        assertEquals(List.of("户主姓名", "联系电话"), named.found().columns().personal());
        assertEquals(List.of("面积"), named.found().columns().others());
        assertEquals(List.of("序号"), named.found().columns().numbers());
        assertTrue(!named.found().toString().contains("13812345678"));
    }

    @Test
    void orderIsGivenForAllOrNone() {
        assertEquals(List.of("3 顺序 order-empty", "5 顺序 order-twice"), problems("顺序,门牌\n1,1\n,2\n3,3\n1,4\n"));
        assertEquals(List.of("3 顺序 order-wrong"), problems("顺序,门牌\n1,1\n第三,3\n"));
    }

    @Test
    void headingsThatDoNotSayWhereDoorsAre() {
        assertEquals(List.of("heading-missing"), problems("楼栋,单元\n1,1\n"));
        assertEquals(List.of("1 户号 column-twice"), problems("楼栋,门牌,户号\n1,1,1\n"));
    }

    @Test
    void rowsThatAreNoDoorsAreNeverDrawnFrom() {
        ReadLists lists = ReadLists.one(
                "楼栋,单元,房号\n1栋,1单元,101\n合 计,,1\n楼栋,单元,房号\n1栋,1单元,102\n本页小计：,,2户\n" + "共2户,,\n审核人：王,,\n,,\n1栋,2单元,101\n");
        assertEquals(List.of("1栋 1单元 101", "1栋 1单元 102", "1栋 2单元 101"), shown(lists));
        assertEquals(
                "[3 TOTAL, 4 HEADING_AGAIN, 6 TOTAL, 7 TOTAL, 8 SIGNATURE]",
                lists.found().rows().first().stream()
                        .map(row -> row.line() + " " + row.why())
                        .toList()
                        .toString());
        assertTrue(!lists.found().toString().contains("审核人"), "names of persons stay where they are");
        // an estate or a note that begins like a sum is none
        assertEquals(List.of("共和新村1栋 101"), shown("楼栋,房号,备注\n共和新村1栋,101,合计两户共用一门\n"));
    }

    @Test
    void rowsOfSideBySideBlocksEndWhereTheirBlockEnds() {
        assertEquals(
                List.of("1栋 101", "1栋 102", "2栋 101"), shown("楼栋,房号,,楼栋,房号\n1栋,101,,2栋,101\n1栋,102,,,\n合计,2,,,\n"));
        assertEquals(List.of("1 房号 column-twice"), problems("楼栋,房号,房号\n1栋,101,102\n"));
    }

    @Test
    void addressesAreSplitAllOrNone() {
        assertEquals(
                List.of("3栋 2单元 501", "A座 1203", "12幢 甲单元 101", "3号楼 二单元 501室"),
                shown("地址,顺序\n3栋2单元501,1\nA座1203,2\n12幢甲单元101,3\n3号楼-二单元-501室,4\n"));
        assertEquals(List.of("3-2-501", "5 1203"), shown("门牌号\n3-2-501\n5-1203\n"));
        assertEquals(List.of("3 address-whole", "3 楼栋 building-empty"), problems("门牌号\n3-2-501\n河沿路十二号\n"));
    }

    @Test
    void floorsAcrossAreTakenWhereTheBuildingIsNamed() {
        ReadLists lists = ReadLists.one(
                "a.csv",
                "幸福社区3号楼,,,,\n楼层,1单元,,2单元,\n,左,右,左,右\n2层,201,202,201,202\n1层,101,102,,102\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(
                        "3号楼 1单元 101",
                        "3号楼 1单元 102",
                        "3号楼 1单元 201",
                        "3号楼 1单元 202",
                        "3号楼 2单元 102",
                        "3号楼 2单元 201",
                        "3号楼 2单元 202"),
                shown(lists));
        assertEquals(List.of("floors-across"), problems("3号楼,,,\n楼层,1单元,,\n2层,201,张三,\n1层,101,102,\n"));
    }

    @Test
    void sameDoorInAnotherSpellingIsAskedAbout() {
        ReadLists lists = ReadLists.one("楼栋,单元,房号\n3栋,1单元,101\n三号楼,一单元,0101室\n3幢,1,102\n03#,1单元,102\n4栋,1单元,101\n");
        Found found = lists.found();
        assertEquals(2, found.alike());
        assertEquals(0, found.again());
        assertEquals(
                List.of("3栋 1单元 101 (2) = 三号楼 一单元 0101室 (3)", "3幢 1 102 (4) = 03# 1单元 102 (5)"),
                found.lists().get(0).alike().first());
        assertEquals(5, lists.doors(new Decisions(true, true, false)).size());
        assertEquals(3, lists.doors(new Decisions(true, true, true)).size());
        assertTrue(!new Decisions(true, true, null).answers(found));
        assertTrue(new Decisions(null, false, true).answers(found));
    }

    @Test
    void filesThatAreNoLists() {
        assertEquals(List.of("empty-file"), problems(""));
        assertEquals(List.of("empty-file"), problems("\n,,\n"));
        assertEquals(List.of("no-rows"), problems("门牌\n"));
        assertEquals(List.of("3 quote-open"), problems("门牌\n1\n\"2\n3\n"));
        String old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "W\0o\0r\0k\0b\0o\0o\0k\0";
        assertEquals(List.of("old-excel"), problems(old.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals(List.of("1 not-decodable"), problems(new byte[] {(byte) 0xFF, (byte) 0xFF, 1}));
        assertEquals(List.of("not-a-table"), problems(new byte[] {'P', 'K', 3, 4, 1, 2, 3}));
        assertEquals(List.of("web-page"), problems("<html><table><tr><td>门牌</td></tr></table></html>"));
    }

    @Test
    void itsOwnTextIsReadBackAsTheSame() {
        List<FrameDoor> first =
                ReadLists.one("楼栋,门牌,备注\n10栋,1,\"靠河, \"\"北\"\"门\"\n2栋,1,\n").doors();
        byte[] text = FrameText.of(first);
        List<FrameDoor> again = ReadLists.one("b.csv", text).doors();
        assertEquals(first, again);
        assertArrayEquals(text, FrameText.of(again));
    }

    @Test
    void differencesFromTheLastList() {
        List<FrameDoor> before = ReadLists.one("门牌,备注\n1,\n2,\n3,\n4,靠河\n").doors();
        FrameChange change = FrameChange.between(
                before, ReadLists.one("门牌,备注\n1,\n3,\n4,靠桥\n5,\n").doors());
        assertEquals("[5]", change.added().stream().map(FrameDoor::shown).toList() + "");
        assertEquals("[2]", change.gone().stream().map(FrameDoor::shown).toList() + "");
        assertEquals(2, change.same());
        assertEquals(1, change.noted());
        assertEquals(false, change.reordered());
        assertTrue(FrameChange.between(before, before).isNone());
        assertTrue(FrameChange.between(
                        before,
                        ReadLists.one("顺序,门牌,备注\n1,2,\n2,1,\n3,3,\n4,4,靠河\n").doors())
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
        ReadLists lists = ReadLists.one("a.xlsx", workbook);
        assertEquals(List.of("平房 河沿路12号", "幸福苑2栋 1单元 0101", "幸福苑2栋 1单元 502", "幸福苑10栋 2单元 101"), shown(lists));
        assertEquals("靠 河", lists.doors().get(1).note());
    }

    @Test
    void whatExcelHasMadeOfDoorsIsFound() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌,备注", "d:45352,", "!#REF!,", "n:3,", "n:13812345678,")
                .bytes();
        assertEquals(
                List.of("2 门牌 A2 date-by-excel", "3 门牌 A3 cell-error", "5 门牌 A5 personal-number"), problems(workbook));
    }

    @Test
    void formulaWithoutAResultIsNoDoorCalledNull() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌", "n:1</v></c></row><row r=\"9\"><c r=\"A9\"><f>B9</f></c><c r=\"Z9\"><v>")
                .bytes();
        assertEquals(List.of("9 门牌 A9 formula-empty"), problems(workbook));
    }

    @Test
    void hugeNumberIsNotWrittenOut() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌,备注", "n:1,n:1E999999999", "n:2,n:1E-999999999", "n:3,n:5.02E2")
                .bytes();
        ReadLists lists = ReadLists.one("a.xlsx", workbook);
        assertEquals("1E999999999", lists.doors().get(0).note());
        assertEquals("502", lists.doors().get(2).note());
    }

    @Test
    void workbookThatSwellsWhenItIsOpenedIsRefused() {
        byte[] workbook = new WorkbookFile().sheet("门牌", " ".repeat(65 << 20)).bytes();
        assertTrue(workbook.length < 1_000_000);
        assertEquals(List.of("too-large-inside"), problems(workbook));
    }

    @Test
    void cellFarOutMakesNoWideRows() {
        assertEquals(List.of("2 too-many-cells"), with("XFD2").told());
        assertEquals(List.of("not-a-table"), with("ZZZZZZZ2").told());
        assertEquals(1, with("GR2").doors().size());
    }

    /** A door, and a cell further out in its row. */
    private static ReadLists with(String address) {
        return ReadLists.one(
                "a.xlsx",
                new WorkbookFile()
                        .sheet("门牌", "n:1</v></c><c r=\"" + address + "\"><v>" + (address.equals("GR2") ? "" : "9"))
                        .bytes());
    }

    @Test
    void allSheetsOfAWorkbookTogether() {
        byte[] workbook = new WorkbookFile()
                .sheet("门牌", "1")
                .sheet("使用说明", "请勿改动")
                .sheet("门牌", "2")
                .bytes();
        ReadLists lists = ReadLists.one("a.xlsx", workbook);
        assertEquals(List.of("1", "2"), shown(lists));
        assertEquals(
                List.of("not-a-table"),
                problems(new WorkbookFile().sheet("门牌", "a&b").bytes()));
    }

    // ---- whose list it is

    private static ReadLists district() {
        return ReadLists.of(
                Map.of("990101001", "东街道", "990101002", "西街道"),
                ReadLists.place("990101001001", "幸福社区居委会"),
                ReadLists.place("990101001002", "河沿村委会"),
                ReadLists.place("990101002001", "幸福社区居委会"),
                ReadLists.place("990101002002", "新华社区"));
    }

    private static ReadLists district(String name, String text) {
        return district().file(name, text.getBytes(StandardCharsets.UTF_8)).end();
    }

    @Test
    void rowsFindTheirCommunityByCodeAndByAnyOfItsNames() {
        ReadLists lists =
                district("全区.csv", "街道,社区,门牌\n东街道,幸福社区,1\n西街,幸福,2\n,990101001002,3\n,河沿村,4\n,新华社区居民委员会,5\n西街道,新华,6\n");
        assertEquals(List.of(), lists.told());
        assertEquals(List.of("1"), lists.of("990101001001"));
        assertEquals(List.of("3", "4"), lists.of("990101001002"));
        assertEquals(List.of("2"), lists.of("990101002001"));
        assertEquals(List.of("5", "6"), lists.of("990101002002"));
        assertEquals(List.of("7"), district("b.csv", "社区,门牌\n东街道幸福社区,7\n").of("990101001001"));
    }

    @Test
    void nameOfNoneOrOfSeveralIsNotGuessed() {
        Found found = district("全区.csv", "社区,门牌\n幸福社区,1\n光明社区,2\n,3\n").found();
        assertTrue(found.isPlaceOpen());
        assertEquals("东街道幸福社区居委会、西街道幸福社区居委会", found.places().get(0).others());
        assertEquals("光明社区", found.places().get(1).text());
        assertEquals("全区.csv 3", found.places().get(1).at());
        assertEquals("", found.places().get(2).text());
        assertEquals(0, found.lists().size());
    }

    @Test
    void bracketsOfANameNeedNotBeWritten() {
        ReadLists lists = ReadLists.of(Map.of(), ReadLists.place("990101001001", "青石东里社区（虚构）"))
                .file("a.csv", "社区,门牌\n青石东里,1\n".getBytes(StandardCharsets.UTF_8))
                .end();
        assertEquals(List.of("1"), lists.of("990101001001"));
    }

    @Test
    void filesSheetsAndTitlesNameTheirCommunity() {
        assertEquals(List.of("1"), district("新华社区住户名单.csv", "门牌\n1\n").of("990101002002"));
        assertEquals(List.of("1"), district("名单990101001002.csv", "门牌\n1\n").of("990101001002"));
        assertEquals(List.of("1"), district("a.csv", "西街道幸福社区住户花名册\n门牌\n1\n").of("990101002001"));
        assertTrue(district("幸福社区.csv", "门牌\n1\n").found().isPlaceOpen());
    }

    @Test
    void listOnOneCommunitysPageHasNoRowsOfAnother() {
        assertEquals(List.of("3 社区 community-other"), problems("社区,门牌\n样本社区,1\n新华社区,2\n"));
    }

    @Test
    void notesThatNamePeopleAreNotTakenAndTheirDoorsAre() {
        ReadLists bracketed = ReadLists.one("楼栋,门牌,备注(联系人姓名)\n1栋,101,张三\n");
        assertEquals(List.of("1栋 101"), shown(bracketed));
        assertEquals("", bracketed.doors().get(0).note());
        assertEquals(List.of("备注(联系人姓名)"), bracketed.found().columns().personal());
        ReadLists named =
                ReadLists.one("门牌,备注(楼道)\n1,户主：张三\n2,联系人李小明\n3,王阿姨\n4,欧阳修远\n5,由北门进\n6,业主常年在外\n7,马路对面\n8,陈老三（租客）\n");
        assertEquals(
                List.of("", "", "", "", "由北门进", "业主常年在外", "马路对面", ""),
                named.doors().stream().map(FrameDoor::note).toList());
        assertEquals(5, named.found().columns().notes());
        assertTrue(!named.found().toString().contains("张三"));
    }
}
