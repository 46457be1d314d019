package doorstep.fieldwork.sampling;

import java.util.Locale;

/**
 * The catalogue of what can be wrong in a list of households: why, and what to do about it, in both languages. {@code {0}}
 * stands for what was found, {@code {1}} for what it is measured against.
 */
enum FrameFault {
    OLD_EXCEL(
            "这是旧版 Excel 文件（.xls）",
            "This is a workbook of an old Excel (.xls)",
            "在 Excel 里另存为 .xlsx 再上传",
            "Save it as .xlsx and upload that"),
    NOT_A_LIST(
            "打不开这个文件：不是 Excel 工作簿（.xlsx），也不是 CSV",
            "This file is neither an Excel workbook (.xlsx) nor CSV",
            "检查是不是选错了文件，或在 Excel 里另存为 .xlsx",
            "Check whether it is the right file, or save it as .xlsx"),
    NOT_DECODABLE(
            "文字既不是 UTF-8，也不是 GB18030",
            "The text is neither UTF-8 nor GB18030",
            "在 Excel 里另存为 .xlsx 或“CSV UTF-8”再上传",
            "Save it as .xlsx or as “CSV UTF-8”"),
    EMPTY_FILE("文件是空的", "The file is empty", "检查是不是选错了文件", "Check whether this is the right file"),
    NO_ROWS(
            "只有表头，没有住户",
            "There is a header and no household below it",
            "检查是不是选错了文件",
            "Check whether this is the right file"),
    TOO_MANY_ROWS("超过 {0} 行", "More than {0} rows", "一个社区一个文件，请拆开", "One file for each community: split it"),
    TOO_MANY_CELLS("这一行超过 {0} 列", "This row has more than {0} columns", "只留要用的几列", "Keep the columns that are needed"),
    TOO_LARGE_INSIDE(
            "工作簿解开后超过 {0}",
            "Opened, this workbook is larger than {0}",
            "只留一张表、要用的几列，或另存为 CSV",
            "Keep one sheet and the columns that are needed, or save it as CSV"),
    SEVERAL_SHEETS(
            "工作簿里有几张表有内容：{0}",
            "Several sheets hold something: {0}", "只留一张表，或分别另存", "Keep one sheet, or save each by itself"),
    NOT_COMMA("各列不是用逗号分开的", "The columns are not separated by commas", "另存为 .xlsx 再上传", "Save it as .xlsx"),
    QUOTE_OPEN(
            "这一行的双引号没有关上", "A double quote in this row is never closed", "补上或删掉双引号", "Close the quote, or remove it"),
    COLUMN_MISSING(
            "缺少“{0}”这一列",
            "Column “{0}” is missing",
            "表头要有：楼栋、单元、门牌；没有楼栋的平房也要有“门牌”",
            "The header needs the columns building, unit and door; door in any case"),
    COLUMN_TWICE("“{0}”这一列出现了两次", "Column “{0}” stands there twice", "只留一列", "Keep one of them"),
    COLUMN_PERSONAL(
            "“{0}”这一列是个人信息",
            "Column “{0}” holds personal data", "抽样只要门牌。请删掉这一列再上传", "A draw needs doors alone: remove this column"),
    COLUMN_NUMBER(
            "不知道“{0}”是不是走访的顺序",
            "Whether “{0}” is the walking order is not clear",
            "是走访顺序，就改名“顺序”；不是，就删掉这一列",
            "If it is, call the column “order”; if not, remove it"),
    COLUMN_UNKNOWN(
            "不认识“{0}”这一列",
            "There is no column called “{0}”",
            "删掉这一列，或改成本页列出的列名",
            "Remove it, or give it one of the names listed on this page"),
    DOOR_EMPTY("没有填门牌", "The door is empty", "填上门牌（户号）", "Fill in the door"),
    BUILDING_EMPTY(
            "楼栋空着，别的行都有",
            "The building is empty, and other rows have one",
            "若是合并单元格，取消合并并向下填满；没有楼栋的写“平房”等叫法",
            "Unmerge cells and fill them down; for houses without a block write what people call them"),
    UNIT_EMPTY(
            "单元空着，同一栋别的行有单元",
            "The unit is empty, and other rows of the building have one",
            "若是合并单元格，取消合并并向下填满",
            "Unmerge cells and fill them down"),
    DOOR_TWICE(
            "“{0}”与第 {1} 行是同一户",
            "“{0}” is the same door as in line {1}",
            "只留一行；不同小区的同号楼，把小区名写进楼栋，例如“幸福苑3栋”",
            "Keep one; where two estates number alike, write the estate into the building"),
    TOO_LONG("有 {0} 个字，最多 {1} 个", "It has {0} characters; {1} is the most", "缩短一些", "Shorten it"),
    GARBLED("“{0}”里有乱码或看不见的字符", "“{0}” holds garbled or invisible characters", "重新输入", "Type it again"),
    FORMULA(
            "“{0}”开头的符号会被表格软件当成公式",
            "“{0}” begins with a sign that spreadsheets take for a formula",
            "去掉开头的 = + @ 或 -",
            "Remove the = + @ or - at its beginning"),
    CELL_ERROR(
            "“{0}”是 Excel 的出错标记",
            "“{0}” is an error of Excel's", "改正公式，或直接填文字", "Correct the formula, or type the text"),
    DATE_BY_EXCEL(
            "“{0}”是日期：门牌（如 3-1）被 Excel 改成了日期",
            "“{0}” is a date: Excel has made one of a door such as 3-1",
            "把这一列设为“文本”，重新填",
            "Format the column as text and type it again"),
    PERSONAL_NUMBER(
            "像是电话或身份证号",
            "It looks like a telephone or identity number",
            "名单里不要放个人信息，删掉再上传",
            "Keep personal data out of the list: remove it"),
    ORDER_WRONG("“{0}”不是顺序号", "“{0}” is no place in an order", "填 1 以上的整数", "Write a whole number from 1"),
    ORDER_EMPTY(
            "没有填顺序，别的行都有",
            "The order is empty, and other rows have one",
            "每一行都填，或整列清空（就按楼栋、单元、门牌排）",
            "Fill it in every row, or in none (then building, unit and door decide)"),
    ORDER_TWICE(
            "顺序 {0} 已在第 {1} 行用过", "Place {0} is taken by line {1}", "每户一个不同的号", "Give each door a place of its own");

    private final String reasonZh;
    private final String reasonEn;
    private final String remedyZh;
    private final String remedyEn;

    FrameFault(String reasonZh, String reasonEn, String remedyZh, String remedyEn) {
        this.reasonZh = reasonZh;
        this.reasonEn = reasonEn;
        this.remedyZh = remedyZh;
        this.remedyEn = remedyEn;
    }

    String reason(boolean chinese, String found, String measure) {
        return (chinese ? reasonZh : reasonEn).replace("{0}", found).replace("{1}", measure);
    }

    String remedy(boolean chinese) {
        return chinese ? remedyZh : remedyEn;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
