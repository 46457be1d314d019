package doorstep.fieldwork.frames;

import doorstep.web.TableFault;
import doorstep.web.TableProblem.Spot;
import doorstep.web.UploadedTable;
import doorstep.web.UploadedTable.Unreadable;
import java.util.function.Consumer;

/**
 * Reads uploaded lists of households as offices keep them, row by row, in a memory that does not grow with them: takes what it
 * understands and notes what it did, or says what is wrong and where.
 */
final class FrameReader {
    /** Of one upload; a district of a million people has some. */
    static final int MOST_ROWS = 400_000;

    private final Finding finding = new Finding();
    private final PlaceNaming naming;
    private final Consumer<FrameRow> rows;
    private int count;

    /** @param only the one community that is meant; null where the lists say which */
    FrameReader(Communities communities, String only, Consumer<FrameRow> rows) {
        this.naming = new PlaceNaming(communities, only, finding);
        this.rows = rows;
    }

    Finding finding() {
        return finding;
    }

    void read(String file, UploadedTable.Source source) {
        var sheets = new SheetsOf(file);
        try {
            UploadedTable.readAll(source, sheets);
            sheets.end();
        } catch (Unreadable e) {
            int sheet = sheets.current == null ? finding.sheet(file) : sheets.current.number();
            finding.problems.add(e.fault.at(new Spot(sheet, finding.sheets.get(sheet), e.line), "", e.found));
        }
    }

    private void take(FrameRow row) throws Unreadable {
        if (++count > MOST_ROWS) {
            throw new Unreadable(TableFault.TOO_MANY_ROWS, row.at().line(), MOST_ROWS);
        }
        finding.count(row);
        rows.accept(row);
    }

    /** The sheets of one file, one after the other. */
    private final class SheetsOf implements UploadedTable.Sheets {
        private final String file;
        private FrameSheet current;
        private boolean skipped;
        private boolean understood;
        private int firstWithout = -1;
        private final int countBefore = count;
        private final int problemsBefore = finding.problems.errorCount();

        SheetsOf(String file) {
            this.file = file;
        }

        @Override
        public void sheet(String name, boolean hidden) throws Unreadable {
            finish();
            skipped = hidden;
            if (hidden) {
                finding.hiddenSheets.add(name);
                return;
            }
            String called = name.isEmpty() || name.matches("Sheet[0-9]*|工作表[0-9]*") ? file : file + " · " + name;
            int number = finding.sheet(called);
            current = new FrameSheet(new FrameSheet.Named(number, file, name), finding, naming, FrameReader.this::take);
        }

        @Override
        public boolean take(UploadedTable.Row row) throws Unreadable {
            if (!skipped) {
                current.take(row);
            }
            return true;
        }

        private void finish() throws Unreadable {
            if (current != null && !skipped) {
                current.end();
                understood |= current.isUnderstood();
                if (!current.isUnderstood() && !current.isEmpty() && firstWithout < 0) {
                    firstWithout = current.number();
                }
            }
        }

        /** A cover or an explanation beside the lists is no list; a file without any is told what is missing. */
        void end() throws Unreadable {
            finish();
            boolean nothing = count == countBefore && finding.problems.errorCount() == problemsBefore;
            if (understood && nothing) {
                int last = finding.sheets.size() - 1;
                finding.problems.add(TableFault.NO_ROWS.at(new Spot(last, finding.sheets.get(last), 0), ""));
            } else if (!understood && firstWithout >= 0) {
                finding.problems.add(
                        TableFault.HEADING_MISSING.at(new Spot(firstWithout, finding.sheets.get(firstWithout), 0), ""));
            }
        }
    }
}
