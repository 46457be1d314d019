package doorstep.web;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something in an uploaded table that stops its import, or that its reader should know.
 *
 * @param field the column's own name in the file; empty where the whole row or file is meant
 * @param found what stands there, cut to a length that fits a page; empty for numbers of persons, which are not repeated
 * @param measure what it is measured against; may be empty
 */
public record TableProblem(Spot spot, String field, TableFault fault, String found, String measure)
        implements Comparable<TableProblem> {
    private static final int SHOWN = 60;
    private static final Comparator<TableProblem> AS_READ = Comparator.comparing(TableProblem::spot)
            .thenComparing(TableProblem::fault)
            .thenComparing(TableProblem::field)
            .thenComparing(TableProblem::found);

    public TableProblem {
        found = cut(found);
        measure = cut(measure);
    }

    /**
     * A line of a file.
     *
     * @param fileNo the file's turn among those uploaded, from 0
     * @param file its name; empty where there is but one
     * @param line from 1; 0 for the file as a whole
     */
    public record Spot(int fileNo, String file, int line) implements Comparable<Spot> {
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

    /** A problem in the reader's language, as {@code web/problems.html} lists it. */
    public record Shown(String where, String reason, String remedy) {}

    public Shown in(UiLanguage language) {
        WebMessages texts = language.texts(WebMessages.class);
        String where = Stream.of(spot.file(), spot.line() == 0 ? "" : texts.inLine(spot.line()), field)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new Shown(
                where.isEmpty() ? texts.wholeFile() : where,
                texts.faultReason(fault).formatted(found, measure),
                texts.faultRemedy(fault).formatted(found, measure));
    }

    @Override
    public int compareTo(TableProblem other) {
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
