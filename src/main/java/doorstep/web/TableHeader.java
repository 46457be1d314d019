package doorstep.web;

import doorstep.web.TableProblem.Spot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The row that names the columns of an uploaded table: which stands where, in any order.
 *
 * @param <C> the columns that it may have
 */
public final class TableHeader<C extends Enum<C> & TableHeader.Column> {
    private final List<String> headings;
    private final Map<C, Integer> positions = new TreeMap<>();

    private TableHeader(List<String> headings) {
        this.headings = headings;
    }

    /** A column with all the names it goes by. */
    public interface Column {
        /** What it is called in our own files. */
        String heading();

        /** What else it may be called, without what people write differently ({@link TableHeader#plain}). */
        List<String> names();

        /** Whether nothing can be said of rows without it. */
        boolean isNeeded();

        /** What is wrong with a heading that names none of the columns beside this one. */
        TableFault unknown(String heading);
    }

    /** Without what people write differently: spaces, hyphens, capitals, full-width brackets. */
    public static String plain(String heading) {
        return heading.replaceAll("[\\s_\\-\\u3000]", "")
                .replace('（', '(')
                .replace('）', ')')
                .toLowerCase(Locale.ROOT);
    }

    /** The column that goes by this name. */
    public static <C extends Column> Optional<C> column(C[] columns, String heading) {
        String plain = plain(heading);
        return Stream.of(columns)
                .filter(column -> column.names().contains(plain))
                .findFirst();
    }

    /** Empty if the rows below cannot be understood. */
    public static <C extends Enum<C> & Column> Optional<TableHeader<C>> read(
            C[] columns, List<String> headings, Spot spot, TableProblems problems) {
        if (headings.size() == 1 && headings.get(0).matches(".*[;\t|，；].*")) {
            problems.add(TableFault.NOT_COMMA.at(spot, ""));
            return Optional.empty();
        }
        var header = new TableHeader<C>(headings);
        for (int i = 0; i < headings.size(); i++) {
            header.place(columns, i, spot, problems);
        }
        List<C> missing = Stream.of(columns)
                .filter(column -> column.isNeeded() && !header.has(column))
                .toList();
        missing.forEach(column -> problems.add(TableFault.COLUMN_MISSING.at(spot, column.heading(), column.heading())));
        return missing.isEmpty() ? Optional.of(header) : Optional.empty();
    }

    private void place(C[] columns, int position, Spot spot, TableProblems problems) {
        String heading = headings.get(position).strip();
        if (heading.isEmpty()) {
            return;
        }
        Optional<C> column = column(columns, heading);
        if (column.isEmpty()) {
            problems.add(columns[0].unknown(heading).at(spot, heading, heading));
            return;
        }
        Integer earlier = positions.putIfAbsent(column.get(), position);
        if (earlier != null) {
            problems.add(TableFault.COLUMN_TWICE.at(spot, heading, heading, headings.get(earlier)));
        }
    }

    public int width() {
        return headings.size();
    }

    public boolean has(C column) {
        return positions.containsKey(column);
    }

    /** The column's own name in this table. */
    public String heading(C column) {
        return headings.get(positions.get(column)).strip();
    }

    /** What the row has in the column, without spaces around it; empty if it has nothing there. */
    public String value(C column, List<String> fields) {
        Integer position = positions.get(column);
        return position == null || position >= fields.size()
                ? ""
                : fields.get(position).strip();
    }
}
