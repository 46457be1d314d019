package doorstep.fieldwork.sampling;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a list of households, each with the names it goes by. */
enum FrameColumn {
    BUILDING("楼栋", 40, "building", "楼栋", "楼栋号", "栋", "楼", "楼号", "幢", "楼宇"),
    UNIT("单元", 20, "unit", "单元", "单元号"),
    DOOR("门牌", 20, "door", "门牌", "门牌号", "户号", "房号", "室", "室号", "房间号", "门牌(户号)", "门牌/户号"),
    NOTE("备注", 200, "note", "备注", "说明"),
    ORDER("顺序", 9, "order", "顺序", "走访顺序");

    /** What it is called in our own files. */
    final String heading;

    /** Characters at most. */
    final int longest;

    private final List<String> names;

    FrameColumn(String heading, int longest, String... names) {
        this.heading = heading;
        this.longest = longest;
        this.names = List.of(names);
    }

    static Optional<FrameColumn> of(String heading) {
        String plain = heading.replaceAll("[\\s_\\-]", "")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.names.contains(plain))
                .findFirst();
    }
}
