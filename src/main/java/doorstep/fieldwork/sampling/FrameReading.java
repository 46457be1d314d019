package doorstep.fieldwork.sampling;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.sampling.FrameRowCheck.Row;
import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedTable.Unreadable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An uploaded list of households as it was understood, or all that is wrong with it.
 *
 * @param doors in walking order: by the column "order" where there is one, else by building, unit and door
 * @param ordered whether the file itself gave the order
 * @param problems in the order of lines; the doors count for nothing unless there is none
 */
record FrameReading(List<FrameDoor> doors, boolean ordered, TableProblems problems) {
    static final int MOST_HOUSEHOLDS = 50_000;
    private static final int ROWS_OF_TITLES = 10;

    static FrameReading of(byte[] file) {
        var problems = new TableProblems();
        List<UploadedTable.Row> lines = new ArrayList<>();
        try {
            UploadedTable.read(() -> new ByteArrayInputStream(file), line -> {
                if (lines.size() > MOST_HOUSEHOLDS) {
                    throw new Unreadable(TableFault.TOO_MANY_ROWS, line.line(), MOST_HOUSEHOLDS);
                }
                return lines.add(line);
            });
            int head = head(lines);
            Optional<TableHeader<FrameColumn>> header = TableHeader.read(
                    FrameColumn.values(),
                    lines.get(head).fields(),
                    spot(lines.get(head).line()),
                    problems);
            if (header.isPresent()) {
                return of(header.get(), lines.subList(head + 1, lines.size()), problems);
            }
        } catch (Unreadable e) {
            problems.add(e.fault.at(spot(e.line), "", e.found));
        }
        return new FrameReading(List.of(), false, problems);
    }

    /** The first row that names the column of doors, else the first row: titles may stand above it. */
    private static int head(List<UploadedTable.Row> lines) {
        for (int i = 0; i < Math.min(ROWS_OF_TITLES, lines.size()); i++) {
            boolean names = lines.get(i).fields().stream()
                    .anyMatch(field ->
                            TableHeader.column(FrameColumn.values(), field).equals(Optional.of(FrameColumn.DOOR)));
            if (names) {
                return i;
            }
        }
        return 0;
    }

    private static Spot spot(int line) {
        return new Spot(0, "", line);
    }

    private static FrameReading of(
            TableHeader<FrameColumn> header, List<UploadedTable.Row> lines, TableProblems problems) {
        if (lines.isEmpty()) {
            problems.add(TableFault.NO_ROWS.at(spot(0), ""));
        }
        var check = new FrameRowCheck(header, problems);
        List<Row> rows = lines.stream().map(check::check).toList();
        findGaps(header, rows, problems);
        findTwins(rows, problems);
        boolean ordered = rows.stream().anyMatch(row -> row.order() > 0);
        if (ordered) {
            findOrder(header, rows, problems);
        }
        Comparator<Row> walk =
                ordered ? Comparator.comparingInt(Row::order) : Comparator.comparing(Row::door, FrameDoor.NATURAL);
        return new FrameReading(rows.stream().sorted(walk).map(Row::door).toList(), ordered, problems);
    }

    /** Merged cells are the commonest reason for an empty building; what belongs there is not guessed. */
    private static void findGaps(TableHeader<FrameColumn> header, List<Row> rows, TableProblems problems) {
        boolean buildings = rows.stream().anyMatch(row -> !row.door().building().isEmpty());
        Set<String> withUnits = new HashSet<>();
        rows.stream()
                .filter(row -> !row.door().unit().isEmpty())
                .forEach(row -> withUnits.add(row.door().building()));
        for (Row row : rows) {
            FrameDoor door = row.door();
            if (buildings && door.building().isEmpty()) {
                problems.add(TableFault.BUILDING_EMPTY.at(spot(row.line()), header.heading(FrameColumn.BUILDING)));
            } else if (door.unit().isEmpty() && withUnits.contains(door.building())) {
                problems.add(TableFault.UNIT_EMPTY.at(spot(row.line()), header.heading(FrameColumn.UNIT)));
            }
        }
    }

    private static void findTwins(List<Row> rows, TableProblems problems) {
        Map<FrameDoor.Address, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            Integer earlier = row.door().door().isEmpty()
                    ? null
                    : lines.putIfAbsent(row.door().address(), row.line());
            if (earlier != null) {
                problems.add(TableFault.DOOR_TWICE.at(
                        spot(row.line()), "", row.door().shown(), earlier));
            }
        }
    }

    private static void findOrder(TableHeader<FrameColumn> header, List<Row> rows, TableProblems problems) {
        String heading = header.heading(FrameColumn.ORDER);
        Map<Integer, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            Integer earlier = row.order() > 0 ? lines.putIfAbsent(row.order(), row.line()) : null;
            if (row.order() == 0) {
                problems.add(TableFault.ORDER_EMPTY.at(spot(row.line()), heading));
            } else if (earlier != null) {
                problems.add(TableFault.ORDER_TWICE.at(spot(row.line()), heading, row.order(), earlier));
            }
        }
    }

    boolean isSound() {
        return problems.errorCount() == 0;
    }
}
