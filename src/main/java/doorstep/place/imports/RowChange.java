package doorstep.place.imports;

import java.sql.ResultSet;
import java.sql.SQLException;

/** What an import would do to one place: before and after, where before is null for a new place. */
record RowChange(String code, String name, String nameBefore, Numbers households, Numbers adults) {

    /** A number before and after; null where it is not known. */
    record Numbers(Integer before, Integer after) {
        public boolean isChanged() {
            return after != null && !after.equals(before);
        }
    }

    static RowChange of(ResultSet row) throws SQLException {
        return new RowChange(row.getString(1), row.getString(2), row.getString(3), numbers(row, 4), numbers(row, 6));
    }

    private static Numbers numbers(ResultSet row, int column) throws SQLException {
        return new Numbers(row.getObject(column + 1, Integer.class), row.getObject(column, Integer.class));
    }

    public boolean isRenamed() {
        return nameBefore != null && !nameBefore.equals(name);
    }
}
