package doorstep.fieldwork.sampling;

import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import java.util.List;
import java.util.regex.Pattern;

/** The columns of a list of households, each with the names it goes by. */
enum FrameColumn implements TableHeader.Column {
    BUILDING("楼栋", 40, "building", "楼栋", "楼栋号", "栋", "楼", "楼号", "幢", "楼宇"),
    UNIT("单元", 20, "unit", "单元", "单元号"),
    DOOR("门牌", 20, "door", "门牌", "门牌号", "户号", "房号", "室", "室号", "房间号", "门牌(户号)", "门牌/户号"),
    NOTE("备注", 200, "note", "备注", "说明"),
    ORDER("顺序", 9, "order", "顺序", "走访顺序");

    private static final Pattern PERSONAL =
            Pattern.compile("(?i).*(姓名|户主|业主|住户名|联系人|电话|手机|身份证|证件|年龄|性别|出生|name|phone|mobile|birth|gender).*");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("(?i)序号|编号|号|no\\.?|number|#");

    private final String heading;

    /** Characters at most. */
    final int longest;

    private final List<String> names;

    FrameColumn(String heading, int longest, String... names) {
        this.heading = heading;
        this.longest = longest;
        this.names = List.of(names);
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == DOOR;
    }

    @Override
    public TableFault unknown(String other) {
        if (PERSONAL.matcher(other).matches()) {
            return TableFault.COLUMN_PERSONAL;
        }
        return RUNNING_NUMBER.matcher(other).matches() ? TableFault.COLUMN_NUMBER : TableFault.COLUMN_UNKNOWN;
    }
}
