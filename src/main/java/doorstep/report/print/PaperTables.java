package doorstep.report.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the page that is printed, as a paper has them. */
final class PaperTables {
    private PaperTables() {}

    static Paper.Table changes(PrintView.Changes changes, PrintMessages words) {
        return new Paper.Table(
                List.of(words.item(), words.before(), words.now(), words.change(), words.verdict()),
                changes.items().stream().map(PaperTables::change).toList(),
                List.of(34, 12, 12, 24, 18));
    }

    private static List<String> change(PrintView.ChangeLine line) {
        return List.of(
                line.label(),
                percent(line.before()),
                percent(line.after()),
                line.limits().isEmpty() ? "–" : line.change() + " [" + line.limits() + "]",
                line.why().isEmpty() ? line.verdict() : line.why());
    }

    private static String percent(String rate) {
        return rate.isEmpty() ? "–" : rate + "%";
    }

    static Paper.Table matrix(PrintView.Matrix matrix, PrintMessages words) {
        List<String> head = new ArrayList<>(List.of(words.item()));
        head.addAll(matrix.columns());
        List<Integer> widths = new ArrayList<>(List.of(28));
        widths.addAll(Collections.nCopies(matrix.columns().size(), 12));
        return new Paper.Table(
                head,
                matrix.rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.label()),
                                        row.cells().stream().map(PaperTables::cell))
                                .toList())
                        .toList(),
                widths);
    }

    private static String cell(PrintView.Cell cell) {
        return cell.rate().isEmpty()
                ? "– " + cell.reason()
                : cell.mark() + " " + cell.rate() + "\n" + cell.limits() + (cell.n() > 0 ? "\nn " + cell.n() : "");
    }

    static List<Paper.Block> method(PrintMessages words) {
        List<Paper.Block> blocks = new ArrayList<>();
        Stream.of(
                        words.matrixNote(),
                        words.m1(),
                        words.m2(),
                        words.m3(),
                        words.m4(),
                        words.m5(),
                        words.m6(),
                        words.m7(),
                        words.m8(),
                        words.m9())
                .map(PaperPresenter::plain)
                .forEach(blocks::add);
        return blocks;
    }
}
