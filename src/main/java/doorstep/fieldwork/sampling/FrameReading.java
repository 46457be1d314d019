package doorstep.fieldwork.sampling;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.sampling.FrameFile.Line;
import doorstep.fieldwork.sampling.FrameFile.Unreadable;
import doorstep.fieldwork.sampling.FrameRowCheck.Row;
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
record FrameReading(List<FrameDoor> doors, boolean ordered, List<FrameProblem> problems) {

    static FrameReading of(byte[] file) {
        List<FrameProblem> problems = new ArrayList<>();
        try {
            List<Line> lines = FrameFile.read(file);
            int head = FrameHeader.find(lines);
            Optional<FrameHeader> header = FrameHeader.read(lines.get(head), problems);
            if (header.isPresent()) {
                return of(header.get(), lines.subList(head + 1, lines.size()), problems);
            }
        } catch (Unreadable e) {
            problems.add(e.problem);
        }
        return new FrameReading(List.of(), false, problems);
    }

    private static FrameReading of(FrameHeader header, List<Line> lines, List<FrameProblem> problems) {
        if (lines.isEmpty()) {
            problems.add(FrameProblem.ofFile(FrameFault.NO_ROWS));
        }
        if (lines.size() > FrameFile.MOST_ROWS) {
            problems.add(new FrameProblem(0, "", FrameFault.TOO_MANY_ROWS, Integer.toString(FrameFile.MOST_ROWS), ""));
        }
        var check = new FrameRowCheck(header, problems);
        List<Row> rows = lines.stream().map(check::check).toList();
        findGaps(rows, problems);
        findTwins(rows, problems);
        boolean ordered = rows.stream().anyMatch(row -> row.order() > 0);
        if (ordered) {
            findOrder(rows, problems);
        }
        problems.sort(Comparator.comparingInt(FrameProblem::line));
        Comparator<Row> walk =
                ordered ? Comparator.comparingInt(Row::order) : Comparator.comparing(Row::door, FrameDoor.NATURAL);
        return new FrameReading(rows.stream().sorted(walk).map(Row::door).toList(), ordered, problems);
    }

    /** Merged cells are the commonest reason for an empty building; what belongs there is not guessed. */
    private static void findGaps(List<Row> rows, List<FrameProblem> problems) {
        boolean buildings = rows.stream().anyMatch(row -> !row.door().building().isEmpty());
        Set<String> withUnits = new HashSet<>();
        rows.stream()
                .filter(row -> !row.door().unit().isEmpty())
                .forEach(row -> withUnits.add(row.door().building()));
        for (Row row : rows) {
            FrameDoor door = row.door();
            if (buildings && door.building().isEmpty()) {
                problems.add(
                        new FrameProblem(row.line(), FrameColumn.BUILDING.heading, FrameFault.BUILDING_EMPTY, "", ""));
            } else if (door.unit().isEmpty() && withUnits.contains(door.building())) {
                problems.add(new FrameProblem(row.line(), FrameColumn.UNIT.heading, FrameFault.UNIT_EMPTY, "", ""));
            }
        }
    }

    private static void findTwins(List<Row> rows, List<FrameProblem> problems) {
        Map<FrameDoor.Address, Integer> lines = new HashMap<>();
        for (Row row : rows) {
            Integer earlier = row.door().door().isEmpty()
                    ? null
                    : lines.putIfAbsent(row.door().address(), row.line());
            if (earlier != null) {
                problems.add(new FrameProblem(
                        row.line(), "", FrameFault.DOOR_TWICE, row.door().shown(), earlier.toString()));
            }
        }
    }

    private static void findOrder(List<Row> rows, List<FrameProblem> problems) {
        Set<Integer> wrong = new HashSet<>();
        problems.stream()
                .filter(problem -> problem.fault() == FrameFault.ORDER_WRONG)
                .forEach(problem -> wrong.add(problem.line()));
        Map<Integer, Integer> lines = new HashMap<>();
        String heading = FrameColumn.ORDER.heading;
        for (Row row : rows) {
            if (row.order() == 0) {
                if (!wrong.contains(row.line())) {
                    problems.add(new FrameProblem(row.line(), heading, FrameFault.ORDER_EMPTY, "", ""));
                }
                continue;
            }
            Integer earlier = lines.putIfAbsent(row.order(), row.line());
            if (earlier != null) {
                problems.add(new FrameProblem(
                        row.line(),
                        heading,
                        FrameFault.ORDER_TWICE,
                        Integer.toString(row.order()),
                        earlier.toString()));
            }
        }
    }

    boolean isSound() {
        return problems.isEmpty();
    }
}
