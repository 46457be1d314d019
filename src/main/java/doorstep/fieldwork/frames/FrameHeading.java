package doorstep.fieldwork.frames;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The row that names the columns, and what stands where below it: once, or in several blocks side by side.
 *
 * @param names the headings as they stand, by column
 * @param blocks where each column stands; those that stand once are in all blocks
 */
record FrameHeading(List<String> names, List<Map<FrameColumn, Integer>> blocks) {
    /** What may stand once before several blocks and mean all of them. */
    private static final Set<FrameColumn> SHARED =
            EnumSet.of(FrameColumn.COMMUNITY, FrameColumn.STREET, FrameColumn.ESTATE);

    private static final int LONGEST_HEADING = 20;

    /** Whether the row names where doors stand. */
    static boolean isOne(List<String> row) {
        return row.stream().anyMatch(FrameHeading::namesDoors)
                && row.stream().allMatch(cell -> cell.strip().length() <= LONGEST_HEADING);
    }

    private static boolean namesDoors(String cell) {
        FrameColumn column = FrameColumn.of(cell).orElse(null);
        return column == FrameColumn.DOOR || column == FrameColumn.ADDRESS;
    }

    /** Whether the row is the second half of a heading in two rows: all that it has are names of columns. */
    static boolean goesOn(List<String> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank())
                && row.stream()
                        .allMatch(cell -> cell.isBlank() || FrameColumn.of(cell).isPresent());
    }

    /** Two rows as one heading: what the lower one has, else the upper one. */
    static List<String> together(List<String> upper, List<String> lower) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String below = i < lower.size() ? lower.get(i) : "";
            names.add(below.isBlank() && i < upper.size() ? upper.get(i) : below);
        }
        return names;
    }

    /** Empty where a column stands twice and it cannot be told which is meant. */
    static Optional<FrameHeading> of(List<String> names) {
        Map<FrameColumn, List<Integer>> places = new EnumMap<>(FrameColumn.class);
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            FrameColumn.of(names.get(i)).ifPresent(column -> places.computeIfAbsent(column, none -> new ArrayList<>())
                    .add(at));
        }
        int count = places.values().stream().mapToInt(List::size).max().orElse(1);
        List<Map<FrameColumn, Integer>> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(new EnumMap<>(FrameColumn.class));
        }
        for (Map.Entry<FrameColumn, List<Integer>> one : places.entrySet()) {
            List<Integer> at = one.getValue();
            if (at.size() != count && !(at.size() == 1 && SHARED.contains(one.getKey()))) {
                return Optional.empty();
            }
            for (int i = 0; i < count; i++) {
                blocks.get(i).put(one.getKey(), at.get(at.size() == 1 ? 0 : i));
            }
        }
        return areApart(blocks) ? Optional.of(new FrameHeading(names, blocks)) : Optional.empty();
    }

    /** Whether each block ends before the next one begins: else they are not side by side but mixed. */
    private static boolean areApart(List<Map<FrameColumn, Integer>> blocks) {
        int before = -1;
        for (Map<FrameColumn, Integer> block : blocks) {
            List<Integer> own = block.entrySet().stream()
                    .filter(one -> blocks.size() == 1 || !SHARED.contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList();
            if (own.isEmpty() || own.get(0) <= before) {
                return blocks.size() == 1;
            }
            before = own.get(own.size() - 1);
        }
        return true;
    }

    /** The first of the columns that stand more than once. */
    static String twice(List<String> names) {
        Set<FrameColumn> seen = EnumSet.noneOf(FrameColumn.class);
        return names.stream()
                .filter(name ->
                        FrameColumn.of(name).filter(one -> !seen.add(one)).isPresent())
                .findFirst()
                .orElse("");
    }

    boolean has(FrameColumn column) {
        return blocks.get(0).containsKey(column);
    }

    /** Whether the row has these names again, as lists of several printed pages do. */
    boolean isAgain(List<String> row) {
        List<Integer> filled = blocks.stream()
                .flatMap(block -> block.values().stream())
                .filter(at -> at < row.size() && !row.get(at).isBlank())
                .toList();
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(at -> FrameColumn.plain(row.get(at)).equals(FrameColumn.plain(names.get(at))));
    }

    /** What the row has in the column of that block; empty if nothing. */
    String value(int block, FrameColumn column, List<String> row) {
        Integer at = blocks.get(block).get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    /** Headings of columns that are not taken. */
    List<String> notTaken() {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && FrameColumn.of(name).isEmpty())
                .toList();
    }
}
