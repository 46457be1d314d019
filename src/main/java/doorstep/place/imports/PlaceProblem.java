package doorstep.place.imports;

import java.util.Comparator;

/**
 * Something in a places file that stops its import, or that its reader should know.
 *
 * @param field the column's own name in the file; empty where the whole row or file is meant
 * @param found what stands there, cut to a length that fits a page
 * @param measure what it is measured against; may be empty
 */
record PlaceProblem(Spot spot, String field, PlaceFault fault, String found, String measure)
        implements Comparable<PlaceProblem> {
    private static final int SHOWN = 60;
    private static final Comparator<PlaceProblem> AS_READ = Comparator.comparing(PlaceProblem::spot)
            .thenComparing(PlaceProblem::fault)
            .thenComparing(PlaceProblem::field)
            .thenComparing(PlaceProblem::found);

    PlaceProblem {
        found = cut(found);
        measure = cut(measure);
    }

    /**
     * A line of a file.
     *
     * @param fileNo the file's turn among those uploaded, from 0
     * @param line from 1; 0 for the file as a whole
     */
    record Spot(int fileNo, String file, int line) implements Comparable<Spot> {
        private static final Comparator<Spot> AS_READ =
                Comparator.comparingInt(Spot::fileNo).thenComparingInt(Spot::line);

        @Override
        public int compareTo(Spot other) {
            return AS_READ.compare(this, other);
        }

        @Override
        public String toString() {
            return line == 0 ? file : file + ":" + line;
        }
    }

    String reason(boolean chinese) {
        return fault.reason(chinese, found, measure);
    }

    String remedy(boolean chinese) {
        return fault.remedy(chinese, found, measure);
    }

    @Override
    public int compareTo(PlaceProblem other) {
        return AS_READ.compare(this, other);
    }

    /** As the tests and the log tell it: {@code a.csv:3 code code-length [32030]}. */
    @Override
    public String toString() {
        return spot + (field.isEmpty() ? "" : " " + field) + " " + fault.slug()
                + (found.isEmpty() ? "" : " [" + found + "]");
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
