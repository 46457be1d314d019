package doorstep.fieldwork.sampling;

import doorstep.fieldwork.sampling.FrameFile.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The row that names the columns; titles may stand above it. */
final class FrameHeader {
    private static final int ROWS_OF_TITLES = 10;
    private static final Pattern PERSONAL =
            Pattern.compile("(?i).*(姓名|户主|业主|住户名|联系人|电话|手机|身份证|证件|年龄|性别|出生|name|phone|mobile|birth|gender).*");
    private static final Pattern RUNNING_NUMBER = Pattern.compile("(?i)序号|编号|号|no\\.?|number|#");

    private final Map<FrameColumn, Integer> positions = new EnumMap<>(FrameColumn.class);

    private FrameHeader() {}

    /** The first row that names the column of doors, else the first row. */
    static int find(List<Line> lines) {
        for (int i = 0; i < Math.min(ROWS_OF_TITLES, lines.size()); i++) {
            boolean names = lines.get(i).fields().stream()
                    .anyMatch(field -> FrameColumn.of(field.strip()).equals(Optional.of(FrameColumn.DOOR)));
            if (names) {
                return i;
            }
        }
        return 0;
    }

    /** Empty if the rows below cannot be understood. */
    static Optional<FrameHeader> read(Line line, List<FrameProblem> problems) {
        var header = new FrameHeader();
        List<String> headings = line.fields();
        if (headings.size() == 1 && headings.get(0).matches(".*[;\t|，；].*")) {
            problems.add(new FrameProblem(line.number(), "", FrameFault.NOT_COMMA, "", ""));
            return Optional.empty();
        }
        for (int i = 0; i < headings.size(); i++) {
            header.place(headings.get(i).strip(), i, line.number(), problems);
        }
        if (!header.has(FrameColumn.DOOR)) {
            String name = FrameColumn.DOOR.heading;
            problems.add(new FrameProblem(line.number(), name, FrameFault.COLUMN_MISSING, name, ""));
            return Optional.empty();
        }
        return Optional.of(header);
    }

    private void place(String heading, int position, int line, List<FrameProblem> problems) {
        if (heading.isEmpty()) {
            return;
        }
        Optional<FrameColumn> column = FrameColumn.of(heading);
        FrameFault fault = null;
        if (column.isPresent()) {
            fault = positions.putIfAbsent(column.get(), position) == null ? null : FrameFault.COLUMN_TWICE;
        } else if (PERSONAL.matcher(heading).matches()) {
            fault = FrameFault.COLUMN_PERSONAL;
        } else {
            fault = RUNNING_NUMBER.matcher(heading).matches() ? FrameFault.COLUMN_NUMBER : FrameFault.COLUMN_UNKNOWN;
        }
        if (fault != null) {
            problems.add(new FrameProblem(line, heading, fault, heading, ""));
        }
    }

    boolean has(FrameColumn column) {
        return positions.containsKey(column);
    }

    /** What the row has in the column, without spaces around it; empty if it has nothing there. */
    String value(FrameColumn column, Line line) {
        Integer position = positions.get(column);
        return position == null || position >= line.fields().size()
                ? ""
                : line.fields().get(position).strip();
    }
}
