package doorstep.place.imports;

import doorstep.place.PlaceLevel;
import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads places files row by row and lists all that is wrong, in them and between them; memory grows by 24 bytes a row.
 * Sound rows are handed on as they come, before it is known whether all are sound.
 */
final class PlaceFileCheck {
    static final int MOST_ROWS = 2_000_000;

    private final Consumer<PlaceRow> rows;
    private final LongConsumer read;
    private final TableProblems problems = new TableProblems();
    private final CodeIndex codes = new CodeIndex();
    private final List<String> files = new ArrayList<>();
    private int rowCount;

    /**
     * @param rows takes each sound row once
     * @param read told how many bytes were read since it was last told
     */
    PlaceFileCheck(Consumer<PlaceRow> rows, LongConsumer read) {
        this.rows = rows;
        this.read = read;
    }

    /** Which of some codes the tree has. */
    interface KnownPlaces {
        Set<String> among(Collection<String> codes);
    }

    void read(PlaceFile file) {
        int fileNo = files.size();
        files.add(file.name());
        var rows = new FileRows(fileNo);
        try {
            UploadedTable.read(file.source(read), rows::take);
            rows.end();
        } catch (UploadedTable.Unreadable e) {
            problems.add(e.fault.at(spot(fileNo, e.line), "", e.found));
        }
    }

    /** The rows of one file: the first names the columns. */
    private final class FileRows {
        private final int fileNo;
        private int headLine;
        private int lastLine;
        private PlaceRowCheck check;

        FileRows(int fileNo) {
            this.fileNo = fileNo;
        }

        boolean take(UploadedTable.Row row) throws UploadedTable.Unreadable {
            lastLine = row.line();
            Spot spot = spot(fileNo, lastLine);
            if (headLine == 0) {
                headLine = lastLine;
                check = TableHeader.read(PlaceColumn.values(), row.fields(), spot, problems)
                        .map(header -> new PlaceRowCheck(header, problems))
                        .orElse(null);
                return check != null;
            }
            if (++rowCount > MOST_ROWS) {
                throw new UploadedTable.Unreadable(TableFault.TOO_MANY_ROWS, lastLine, MOST_ROWS);
            }
            PlaceFileCheck.this.take(check.check(spot, row.fields()), fileNo, lastLine);
            return true;
        }

        void end() {
            if (check != null && lastLine == headLine) {
                problems.add(TableFault.NO_ROWS.at(spot(fileNo, headLine), ""));
            }
        }
    }

    private void take(PlaceRowCheck.Checked checked, int fileNo, int line) {
        if (checked.code() == null) {
            return;
        }
        long key = CodeIndex.key(checked.code());
        if (codes.add(key, fileNo, line, checked.fingerprint())) {
            if (checked.row() != null) {
                rows.accept(checked.row());
            }
            return;
        }
        boolean same = codes.fingerprint(key) == checked.fingerprint();
        TableFault twice = same ? TableFault.ROW_TWICE : TableFault.CODE_TWICE;
        problems.add(twice.at(spot(fileNo, line), "", checked.code(), spot(codes.fileNo(key), codes.line(key))));
    }

    /** Looks for parents once all files are read; not where part of a file could not be, as it may hold them. */
    TableProblems finish(KnownPlaces tree) {
        if (!problems.readingEnded()) {
            Set<String> absent = new HashSet<>();
            codes.forEach(key -> parentOutside(key).ifPresent(absent::add));
            absent.removeAll(tree.among(absent));
            if (!absent.isEmpty()) {
                codes.forEach(
                        key -> parentOutside(key).filter(absent::contains).ifPresent(parent -> orphan(key, parent)));
            }
        }
        return problems;
    }

    private Optional<String> parentOutside(long key) {
        String code = CodeIndex.code(key);
        return PlaceLevel.ofCode(code)
                .flatMap(PlaceLevel::above)
                .map(above -> above.codeOf(code))
                .filter(parent -> !codes.contains(CodeIndex.key(parent)));
    }

    private void orphan(long key, String parent) {
        problems.add(TableFault.PARENT_UNKNOWN.at(spot(codes.fileNo(key), codes.line(key)), "", parent));
    }

    /** Places read, each once. */
    int size() {
        return codes.size();
    }

    private Spot spot(int fileNo, int line) {
        return new Spot(fileNo, files.get(fileNo), line);
    }
}
