package doorstep.fieldwork.frames;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a list of households that are taken, each with the names that offices give it. */
enum FrameColumn {
    COMMUNITY(
            100,
            "社区",
            "所属社区",
            "所在社区",
            "社区名称",
            "社区代码",
            "社区编码",
            "村",
            "村居",
            "村(社区)",
            "社区(村)",
            "村/社区",
            "社区/村",
            "居委会",
            "村委会",
            "村(居)委会",
            "community"),
    STREET(100, "街道", "所属街道", "街道名称", "镇街", "街镇", "乡镇", "乡镇街道", "街道(乡镇)", "街道(镇)", "镇(街道)", "乡镇(街道)", "street"),
    ESTATE(40, "小区", "小区名称", "所属小区", "所在小区", "楼盘", "院落", "小区(院落)", "estate"),
    BUILDING(40, "楼栋", "楼栋号", "栋", "栋号", "楼", "楼号", "幢", "幢号", "楼宇", "楼幢", "楼幢号", "座", "座号", "楼栋名称", "building"),
    UNIT(20, "单元", "单元号", "单元门", "unit"),
    DOOR(
            20, "门牌", "门牌号", "门牌号码", "户号", "房号", "房号室号", "室", "室号", "房间", "房间号", "房屋号", "房室号", "户室号", "门号", "房屋编号",
            "户室", "户", "房", "door", "room"),
    ADDRESS(80, "地址", "详细地址", "住址", "家庭住址", "家庭地址", "房屋地址", "门牌地址", "房屋坐落", "坐落", "address"),
    NOTE(200, "备注", "说明", "note"),
    ORDER(9, "顺序", "走访顺序", "order");

    /** Why a column is not taken. */
    enum LeftOut {
        PERSONAL,
        RUNNING_NUMBER,
        OTHER
    }

    private static final Pattern PERSONAL =
            Pattern.compile("(?i).*(姓名|户主|业主|房主|住户名|产权人|联系人|电话|手机|联系方式|微信|身份证|证件|年龄|性别|出生|民族|籍贯|婚姻|政治面貌|学历|职业"
                    + "|工作单位|关系|成员|人员|户籍|name|phone|mobile|birth|gender).*");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("(?i)序号|编号|序|号|no\\.?|number|#");
    /** A column that rows of persons have and rows of households have not. */
    private static final Pattern OF_PERSONS = Pattern.compile(".*关系.*|成员姓名|人员姓名");

    /** Characters at most. */
    final int longest;

    private final List<String> names;

    FrameColumn(int longest, String... names) {
        this.longest = longest;
        this.names = List.of(names);
    }

    /** What it is called on our own pages. */
    String heading() {
        return this == DOOR ? "门牌" : names.get(0);
    }

    /** The column that goes by this name: as it stands, else without what it has in brackets; notes on people are none. */
    static Optional<FrameColumn> of(String heading) {
        String plain = plain(heading);
        Optional<FrameColumn> brief = called(plain.replaceAll("\\(.*?\\)|\\[.*?\\]", ""))
                .filter(column -> column != NOTE || !PERSONAL.matcher(plain).matches());
        return called(plain).or(() -> brief);
    }

    private static Optional<FrameColumn> called(String plain) {
        return Stream.of(values()).filter(one -> one.names.contains(plain)).findFirst();
    }

    /** Without what people write differently: blanks, lines, hyphens, colons, stars, full-width signs. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u3000_\\-:*、]", "")
                .toLowerCase(Locale.ROOT);
    }

    static LeftOut leftOut(String heading) {
        if (PERSONAL.matcher(plain(heading)).matches()) {
            return LeftOut.PERSONAL;
        }
        return RUNNING_NUMBER.matcher(plain(heading)).matches() ? LeftOut.RUNNING_NUMBER : LeftOut.OTHER;
    }

    static boolean isOfPersons(String heading) {
        return OF_PERSONS.matcher(plain(heading)).matches();
    }
}
