package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.NaturalOrder;
import doorstep.web.TableFault;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The rows of one community beside each other: what is missing, what stands there twice, and the walk that they make. */
final class ListCheck {

    private static final int SHOWN = 6;
    private static final int ENDS = 8;
    private static final int ROWS_OF_ONE = 4;
    /** Of rows that say that they are of persons, so many in a hundred must share a door. */
    private static final int SHARING = 20;

    private static final Comparator<FrameRow> BY_ORDER = Comparator.comparingInt(FrameRow::order);

    private final String community;
    private final List<FrameRow> rows;
    private final List<String> sheets;

    ListCheck(String community, List<FrameRow> rows, List<String> sheets) {
        this.community = community;
        this.rows = rows;
        this.sheets = sheets;
    }

    /** @param persons the turns of sheets that have a column which rows of households have not */
    ListFound found(Set<Integer> persons) {
        List<FrameDoor> walk = walk(Decisions.AS_WRITTEN);
        Map<FrameDoor.Address, List<FrameRow>> same = grouped(row -> row.door().address());
        List<FrameRow> firsts =
                same.values().stream().map(group -> group.get(0)).toList();
        Map<String, List<FrameRow>> alike = grouped(firsts, row -> DoorSpelling.of(row.door()));
        int buildings = (int) walk.stream().map(FrameDoor::building).distinct().count();
        int hidden = (int) rows.stream().filter(FrameRow::hidden).count();
        var again = twins(same);
        boolean says = rows.stream().anyMatch(row -> persons.contains(row.at().sheet()));
        boolean ofPersons = says && again.count() * 100 >= rows.size() * SHARING;
        return new ListFound(community, walk.size(), buildings, hidden, again, twins(alike), ofPersons, ends(walk));
    }

    private ListFound.Walk ends(List<FrameDoor> walk) {
        int cut = Math.min(ENDS, walk.size());
        return new ListFound.Walk(
                isOrdered(), stops(walk, 0, cut), stops(walk, Math.max(cut, walk.size() - ENDS), walk.size()));
    }

    private static List<ListFound.Stop> stops(List<FrameDoor> walk, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> {
                    FrameDoor door = walk.get(i);
                    return new ListFound.Stop(i + 1, door.building(), door.unit(), door.door(), door.note());
                })
                .toList();
    }

    private <K> Map<K, List<FrameRow>> grouped(Function<FrameRow, K> key) {
        return grouped(rows, key);
    }

    private static <K> Map<K, List<FrameRow>> grouped(List<FrameRow> rows, Function<FrameRow, K> key) {
        Map<K, List<FrameRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(key.apply(row), none -> new ArrayList<>(1))
                .add(row));
        return groups;
    }

    private <K> ListFound.Twins twins(Map<K, List<FrameRow>> groups) {
        int count = groups.values().stream().mapToInt(group -> group.size() - 1).sum();
        List<String> first = groups.values().stream()
                .filter(group -> group.size() > 1)
                .limit(SHOWN)
                .map(this::shown)
                .toList();
        return new ListFound.Twins(count, first);
    }

    /** Each door once as it is written, with the rows where it stands. */
    private String shown(List<FrameRow> group) {
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        group.stream().limit(ROWS_OF_ONE).forEach(row -> lines.computeIfAbsent(
                        row.door().shown(), none -> new StringBuilder())
                .append(lines.get(row.door().shown()).isEmpty() ? "" : ", ")
                .append(row.at().line()));
        var text = new StringBuilder();
        lines.forEach((door, at) -> text.append(text.isEmpty() ? "" : " = ")
                .append(door)
                .append(" (")
                .append(at)
                .append(')'));
        return text + (group.size() > ROWS_OF_ONE ? " …" : "");
    }

    private boolean isOrdered() {
        return rows.stream().anyMatch(row -> row.order() > 0);
    }

    /** The doors in walking order: by the column of orders where there is one, else by building, unit and door. */
    List<FrameDoor> walk(Decisions decided) {
        Set<Object> seen = new HashSet<>();
        List<FrameRow> kept = new ArrayList<>();
        for (FrameRow row : rows) {
            boolean counts = decided.takesHidden() || !row.hidden();
            Object key = decided.takesAlikeAsOne()
                    ? DoorSpelling.of(row.door())
                    : row.door().address();
            if (counts && seen.add(key)) {
                kept.add(row);
            }
        }
        return kept.stream()
                .sorted(isOrdered() ? BY_ORDER : natural(kept))
                .map(FrameRow::door)
                .toList();
    }

    /** By building, unit and door as people count: each text is compared with each other once, and not with each row. */
    private static Comparator<FrameRow> natural(List<FrameRow> rows) {
        Map<String, Integer> buildings = ranks(rows, FrameDoor::building);
        Map<String, Integer> units = ranks(rows, FrameDoor::unit);
        Map<String, Integer> doors = ranks(rows, FrameDoor::door);
        return Comparator.comparingInt(
                        (FrameRow row) -> buildings.get(row.door().building()))
                .thenComparingInt(row -> units.get(row.door().unit()))
                .thenComparingInt(row -> doors.get(row.door().door()));
    }

    private static Map<String, Integer> ranks(List<FrameRow> rows, Function<FrameDoor, String> part) {
        List<String> texts = rows.stream()
                .map(row -> part.apply(row.door()))
                .distinct()
                .sorted(NaturalOrder.INSTANCE)
                .toList();
        Map<String, Integer> ranks = new HashMap<>();
        texts.forEach(text -> ranks.put(text, ranks.size()));
        return ranks;
    }

    /** Says what is missing or cannot be; merged cells are the commonest reason for an empty building, and it is not guessed. */
    void problems(TableProblems problems) {
        boolean buildings = rows.stream().anyMatch(row -> !row.door().building().isEmpty());
        Set<String> withUnits = new HashSet<>();
        rows.stream()
                .filter(row -> !row.door().unit().isEmpty())
                .forEach(row -> withUnits.add(row.door().building()));
        for (FrameRow row : rows) {
            FrameDoor door = row.door();
            if (buildings && door.building().isEmpty()) {
                problems.add(TableFault.BUILDING_EMPTY.at(spot(row), FrameColumn.BUILDING.heading()));
            } else if (door.unit().isEmpty() && withUnits.contains(door.building())) {
                problems.add(TableFault.UNIT_EMPTY.at(spot(row), FrameColumn.UNIT.heading()));
            }
        }
        if (isOrdered()) {
            orders(problems);
        }
        if (rows.size() > Frames.MOST_HOUSEHOLDS
                && rows.stream().map(row -> row.door().address()).distinct().count() > Frames.MOST_HOUSEHOLDS) {
            problems.add(TableFault.TOO_MANY_ROWS.at(spot(rows.get(0)), "", Frames.MOST_HOUSEHOLDS));
        }
    }

    /** Doors that stand there twice count once, and so do their orders. */
    private void orders(TableProblems problems) {
        Map<Integer, FrameRow> orders = new HashMap<>();
        for (FrameRow row : rows) {
            FrameRow earlier = row.order() > 0 ? orders.putIfAbsent(row.order(), row) : null;
            if (row.order() == 0) {
                problems.add(TableFault.ORDER_EMPTY.at(spot(row), FrameColumn.ORDER.heading()));
            } else if (earlier != null
                    && !earlier.door().address().equals(row.door().address())) {
                problems.add(TableFault.ORDER_TWICE.at(
                        spot(row),
                        FrameColumn.ORDER.heading(),
                        row.order(),
                        earlier.at().line()));
            }
        }
    }

    private Spot spot(FrameRow row) {
        return new Spot(row.at().sheet(), sheets.get(row.at().sheet()), row.at().line());
    }
}
