package doorstep.place.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import doorstep.place.PlaceLevel;
import doorstep.place.imports.PlaceFile.Unreadable;
import doorstep.place.imports.PlaceProblem.Spot;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
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
    /** More than any sound row, so that a quote which is never closed does not swallow the file. */
    private static final int LONGEST_ROW = 1 << 16;

    private final Consumer<PlaceRow> rows;
    private final LongConsumer read;
    private final PlaceProblems problems = new PlaceProblems();
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

    void read(PlaceFile file) throws IOException {
        int fileNo = files.size();
        files.add(file.name());
        try (Reader text = file.open(read)) {
            readRows(fileNo, text);
        } catch (Unreadable e) {
            add(spot(fileNo, e.line), e.fault);
        }
    }

    private void readRows(int fileNo, Reader text) throws IOException {
        int line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                add(spot(fileNo, 0), PlaceFault.EMPTY_FILE);
                return;
            }
            CsvRecord first = records.next();
            line = (int) first.getStartingLineNumber();
            Optional<PlaceHeader> header = PlaceHeader.read(first.getFields(), spot(fileNo, line), problems);
            if (header.isEmpty()) {
                return;
            }
            if (!records.hasNext()) {
                add(spot(fileNo, line), PlaceFault.NO_ROWS);
            }
            var check = new PlaceRowCheck(header.get(), problems);
            while (records.hasNext() && hasRoom(fileNo, line)) {
                CsvRecord row = records.next();
                line = (int) row.getStartingLineNumber();
                take(check.check(spot(fileNo, line), row.getFields()), fileNo, line);
            }
        } catch (CsvParseException e) {
            add(spot(fileNo, line + 1), PlaceFault.QUOTE_OPEN);
        }
    }

    private boolean hasRoom(int fileNo, int line) {
        if (++rowCount <= MOST_ROWS) {
            return true;
        }
        problems.add(new PlaceProblem(
                spot(fileNo, line + 1), "", PlaceFault.TOO_MANY_ROWS, Integer.toString(MOST_ROWS), ""));
        return false;
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
        problems.add(new PlaceProblem(
                spot(fileNo, line),
                "",
                same ? PlaceFault.ROW_TWICE : PlaceFault.CODE_TWICE,
                checked.code(),
                spot(codes.fileNo(key), codes.line(key)).toString()));
    }

    /** Looks for parents once all files are read; not where part of a file could not be, as it may hold them. */
    PlaceProblems finish(KnownPlaces tree) {
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
        Spot spot = spot(codes.fileNo(key), codes.line(key));
        problems.add(new PlaceProblem(spot, "", PlaceFault.PARENT_UNKNOWN, parent, ""));
    }

    /** Places read, each once. */
    int size() {
        return codes.size();
    }

    private void add(Spot spot, PlaceFault fault) {
        problems.add(new PlaceProblem(spot, "", fault, "", ""));
    }

    private Spot spot(int fileNo, int line) {
        return new Spot(fileNo, files.get(fileNo), line);
    }
}
