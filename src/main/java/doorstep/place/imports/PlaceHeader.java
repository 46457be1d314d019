package doorstep.place.imports;

import doorstep.place.imports.PlaceProblem.Spot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first line of a places file: which column stands where, in any order. */
final class PlaceHeader {
    private final List<String> headings;
    private final Map<PlaceColumn, Integer> positions = new EnumMap<>(PlaceColumn.class);

    private PlaceHeader(List<String> headings) {
        this.headings = headings;
    }

    /** Empty if the rows below cannot be understood without what is missing. */
    static Optional<PlaceHeader> read(List<String> headings, Spot spot, PlaceProblems problems) {
        if (headings.size() == 1 && headings.get(0).matches(".*[;\t|，；].*")) {
            problems.add(new PlaceProblem(spot, "", PlaceFault.NOT_COMMA, "", ""));
            return Optional.empty();
        }
        var header = new PlaceHeader(headings);
        for (int i = 0; i < headings.size(); i++) {
            header.place(i, spot, problems);
        }
        boolean complete = header.require(PlaceColumn.CODE, "code", spot, problems)
                & header.require(PlaceColumn.NAME, "name", spot, problems);
        return complete ? Optional.of(header) : Optional.empty();
    }

    private void place(int position, Spot spot, PlaceProblems problems) {
        String heading = headings.get(position).strip();
        Optional<PlaceColumn> column = PlaceColumn.of(heading);
        if (column.isEmpty()) {
            problems.add(new PlaceProblem(spot, heading, PlaceFault.COLUMN_UNKNOWN, heading, ""));
            return;
        }
        Integer earlier = positions.putIfAbsent(column.get(), position);
        if (earlier != null) {
            problems.add(new PlaceProblem(spot, heading, PlaceFault.COLUMN_TWICE, heading, headings.get(earlier)));
        }
    }

    private boolean require(PlaceColumn column, String name, Spot spot, PlaceProblems problems) {
        if (!positions.containsKey(column)) {
            problems.add(new PlaceProblem(spot, name, PlaceFault.COLUMN_MISSING, name, ""));
        }
        return positions.containsKey(column);
    }

    int width() {
        return headings.size();
    }

    boolean has(PlaceColumn column) {
        return positions.containsKey(column);
    }

    /** The column's own name in this file. */
    String heading(PlaceColumn column) {
        return headings.get(positions.get(column)).strip();
    }

    /** What the row has in the column, without spaces around it; empty if it has nothing there. */
    String value(PlaceColumn column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null || position >= fields.size()
                ? ""
                : fields.get(position).strip();
    }
}
