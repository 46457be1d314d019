package doorstep.rates;

import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells of one community, added up by weighting class and by who asked, whatever the channel. */
final class AskedParts {
    private final Map<Asked, Cell> cells = new LinkedHashMap<>();

    private record Asked(String weightingClass, long interviewer) {}

    void add(CellKey key, Cell cell) {
        cells.merge(new Asked(key.weightingClass(), key.interviewer()), cell, Cell::plus);
    }

    /** Each class and interviewer once; those without any answer left out. */
    List<Part> parts() {
        return cells.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> new Part(one.getKey().weightingClass, one.getKey().interviewer, one.getValue()))
                .toList();
    }
}
