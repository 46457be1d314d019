package doorstep.place.imports;

import java.util.Locale;

/**
 * The catalogue of what can be wrong in a places file: why, and what to do about it, in both languages. {@code {0}} stands
 * for what was found, {@code {1}} for what it is measured against.
 */
enum PlaceFault {
    NOT_TEXT(
            Weight.ENDS_READING,
            "这是 Excel 工作簿或压缩包，不是 CSV",
            "This is an Excel workbook or an archive, not CSV",
            "在 Excel 里另存为“CSV UTF-8（逗号分隔）”再上传",
            "In Excel, save as “CSV UTF-8 (comma delimited)” and upload that"),
    UTF_16(
            Weight.ENDS_READING,
            "文件编码是 UTF-16（Excel 的“Unicode 文本”）",
            "The file is encoded in UTF-16 (Excel's “Unicode text”)",
            "另存为“CSV UTF-8（逗号分隔）”再上传",
            "Save as “CSV UTF-8 (comma delimited)” and upload that"),
    NOT_DECODABLE(
            Weight.ENDS_READING,
            "这一行起的文字既不是 UTF-8，也不是 GB18030",
            "From this line on the text is neither UTF-8 nor GB18030",
            "看看这一行有没有乱码，改好后另存为 UTF-8 再上传",
            "Look for garbled text in this line, correct it and save as UTF-8"),
    EMPTY_FILE(Weight.ENDS_READING, "文件是空的", "The file is empty", "检查是不是选错了文件", "Check whether this is the right file"),
    NO_ROWS(
            Weight.MISTAKE,
            "只有表头，没有数据",
            "There is a header and nothing below it",
            "检查是不是选错了文件",
            "Check whether this is the right file"),
    NOT_COMMA(
            Weight.ENDS_READING,
            "各列不是用逗号分开的",
            "The columns are not separated by commas",
            "另存为逗号分隔的 CSV 再上传",
            "Save as comma-delimited CSV and upload that"),
    COLUMN_UNKNOWN(
            Weight.MISTAKE,
            "不认识“{0}”这一列",
            "There is no column called “{0}”",
            "删掉这一列，或改成本页列出的列名",
            "Remove the column, or give it one of the names listed on this page"),
    COLUMN_TWICE(
            Weight.MISTAKE,
            "“{0}”这一列出现了两次（与“{1}”同义）",
            "Column “{0}” stands there twice (it means the same as “{1}”)",
            "只留一列",
            "Keep one of them"),
    COLUMN_MISSING(
            Weight.ENDS_READING,
            "缺少“{0}”这一列",
            "Column “{0}” is missing",
            "第一行要有列名：{0}",
            "The first line must name the columns: {0}"),
    ROW_TOO_SHORT(
            Weight.MISTAKE,
            "这一行只有 {0} 格，表头有 {1} 列",
            "This row has {0} fields, the header has {1}",
            "补上缺少的逗号或内容",
            "Add the commas or contents that are missing"),
    ROW_TOO_LONG(
            Weight.MISTAKE,
            "这一行有 {0} 格，表头只有 {1} 列",
            "This row has {0} fields, the header has only {1}",
            "删掉多出的逗号；名称里有逗号时，用双引号括起来",
            "Remove the commas too many; put a name that holds a comma into double quotes"),
    QUOTE_OPEN(
            Weight.ENDS_READING,
            "这一行的双引号没有关上",
            "A double quote in this row is never closed",
            "补上或删掉双引号",
            "Close the quote, or remove it"),
    CODE_EMPTY(Weight.MISTAKE, "没有填代码", "The code is empty", "填上区划代码", "Fill in the division code"),
    CODE_BY_EXCEL(
            Weight.MISTAKE,
            "“{0}”是 Excel 改写过的数字，原来的代码已经丢了",
            "“{0}” is a number that Excel has rewritten; the code is lost",
            "把代码列设为“文本”，从原始资料重新粘贴",
            "Format the column as text and paste the codes again from their source"),
    CODE_NOT_DIGITS(
            Weight.MISTAKE,
            "代码“{0}”里有不是数字的字符",
            "Code “{0}” holds something that is not a digit",
            "只留半角数字 0–9",
            "Keep the digits 0–9 alone"),
    CODE_LENGTH(
            Weight.MISTAKE,
            "代码“{0}”有 {1} 位",
            "Code “{0}” has {1} digits",
            "省 2 位、市 4 位、区县 6 位、街道 9 位、社区 12 位",
            "Province 2 digits, city 4, district 6, street 9, community 12"),
    CODE_ZERO(
            Weight.MISTAKE,
            "代码“{0}”以 0 开头",
            "Code “{0}” begins with 0",
            "区划代码不以 0 开头，请核对",
            "Division codes never do; look it up"),
    LEVEL_UNKNOWN(
            Weight.MISTAKE,
            "不认识级别“{0}”",
            "There is no level “{0}”",
            "写 province、city、district、street、community，或省、市、区县、街道、社区",
            "Write province, city, district, street or community"),
    LEVEL_NOT_OF_CODE(
            Weight.MISTAKE,
            "级别“{0}”与代码 {1} 的位数不符",
            "Level “{0}” does not fit the digits of code {1}",
            "改正级别或代码：省 2 位、市 4 位、区县 6 位、街道 9 位、社区 12 位",
            "Correct one of them: province 2 digits, city 4, district 6, street 9, community 12"),
    NAME_EMPTY(Weight.MISTAKE, "没有填名称", "The name is empty", "填上名称", "Fill in the name"),
    NAME_TOO_LONG(
            Weight.MISTAKE,
            "名称有 {0} 个字，最多 {1} 个",
            "The name has {0} characters; {1} is the most",
            "缩短名称；若是几行连在了一起，检查双引号",
            "Shorten it; if several rows ran together, look at the double quotes"),
    NAME_GARBLED(
            Weight.MISTAKE,
            "名称“{0}”里有乱码或看不见的字符",
            "Name “{0}” holds garbled or invisible characters",
            "重新输入名称",
            "Type the name again"),
    PARENT_EMPTY(Weight.MISTAKE, "没有填上级", "The parent is empty", "填 {0}", "Write {0}"),
    PARENT_OF_OTHER(
            Weight.MISTAKE,
            "上级“{0}”与代码不符，应是 {1}",
            "Parent “{0}” does not fit the code; it should be {1}",
            "改成 {1}，或改正代码",
            "Write {1}, or correct the code"),
    PARENT_NOT_ABOVE(
            Weight.MISTAKE, "这一级不该填“{0}”", "“{0}” has no place at this level", "把这一格清空", "Leave this field empty"),
    PARENT_UNKNOWN(
            Weight.MISTAKE,
            "上级 {0} 既不在文件里，也不在地点库里",
            "Parent {0} is neither in the files nor in the tree",
            "把 {0} 那一行也放进来，或先导入上级",
            "Add a row for {0}, or import it first"),
    CODE_TWICE(
            Weight.MISTAKE,
            "代码 {0} 已在 {1} 出现过，内容不同",
            "Code {0} stands in {1} already, with other contents",
            "核对后只留一行",
            "Find out which is right and keep that one"),
    ROW_TWICE(
            Weight.NOTE,
            "代码 {0} 与 {1} 完全相同",
            "Code {0} is the same as in {1}",
            "只算一次，不用改",
            "It counts once; nothing to do"),
    NUMBER_WRONG(
            Weight.MISTAKE,
            "“{0}”不是大于 0 的整数",
            "“{0}” is not a whole number above 0",
            "填整数；不知道就空着",
            "Write a whole number; leave it empty if it is not known"),
    NUMBER_ABSURD(
            Weight.MISTAKE,
            "{0} 太大了：一个社区最多 {1}",
            "{0} is too many: a community has {1} at the most",
            "核对数字，看看是不是多打了几位",
            "Check for digits too many"),
    NUMBER_NOT_HERE(
            Weight.MISTAKE,
            "只有社区（12 位代码）才填这一格",
            "Only communities (12 digits) have this number",
            "把这一格清空，上级的数由社区相加",
            "Leave it empty; those above are summed up from their communities"),
    TOO_MANY_ROWS(
            Weight.ENDS_READING, "行数超过 {0}", "There are more than {0} rows", "分几次导入", "Import them in several goes");

    private final Weight weight;
    private final String reasonZh;
    private final String reasonEn;
    private final String remedyZh;
    private final String remedyEn;

    PlaceFault(Weight weight, String reasonZh, String reasonEn, String remedyZh, String remedyEn) {
        this.weight = weight;
        this.reasonZh = reasonZh;
        this.reasonEn = reasonEn;
        this.remedyZh = remedyZh;
        this.remedyEn = remedyEn;
    }

    String reason(boolean chinese, String found, String measure) {
        return fill(chinese ? reasonZh : reasonEn, found, measure);
    }

    String remedy(boolean chinese, String found, String measure) {
        return fill(chinese ? remedyZh : remedyEn, found, measure);
    }

    /** True for what a reader should know and need not mend. */
    boolean isWarning() {
        return weight == Weight.NOTE;
    }

    /** True for what hides the rows below it, so that nothing can be said about who is missing. */
    boolean endsReading() {
        return weight == Weight.ENDS_READING;
    }

    /** How much it matters. */
    private enum Weight {
        NOTE,
        MISTAKE,
        ENDS_READING
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String fill(String text, String found, String measure) {
        return text.replace("{0}", found).replace("{1}", measure);
    }
}
