package doorstep.tally.cells;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The stored form of a cell: {@code 3;indicators;group,…;size,…;responses,ineligible,w,ww;}, then for each indicator {@code
 * n,w,ww,y,yy,wy,wwy,wwyy,declared,notAsked,unanswered;}, for each pair {@code ww,wwya,wwyb,wwyy;} and for each question with choices
 * {@code n,w,ww,blank,notAsked,n,w,ww,n,w,ww,…;}
 *
 * <p>The leading number is the version of the form; groups are those of {@link Pairs}, sizes those of {@link Choices}, either empty where
 * they were not counted. What is all zeros is left empty, and empty parts at the end are left out.
 *
 * <p>Earlier versions wrote two shorter forms, which are still read: 2 has no sizes and nothing of choices, 1 no groups and pairs either.
 */
final class CellText {
    static final String VERSION = "3";
    static final String WITHOUT_CHOICES = "2";
    static final String SUMS_ALONE = "1";
    static final int HEAD = 4;
    static final int SUMS = 11;
    static final int PAIR = 4;

    private CellText() {}

    static String write(Cell cell) {
        StringBuilder text = new StringBuilder(VERSION).append(';').append(cell.indicators());
        text.append(';').append(joined(cell.pairs().groups()));
        text.append(';').append(joined(cell.choices().sizes()));
        int end = text.length();
        end = group(text, end, cell.responses(), cell.ineligible(), cell.w(), cell.ww());
        for (Sums s : cell.sums()) {
            end = sums(text, end, s);
        }
        for (Pair p : cell.pairs().pairs()) {
            end = group(text, end, p.ww(), p.wwya(), p.wwyb(), p.wwyy());
        }
        for (int q = 0; q < cell.choices().sizes().size(); q++) {
            end = group(text, end, cell.choices().numbers(q));
        }
        text.setLength(end);
        return text.toString();
    }

    private static int sums(StringBuilder text, int end, Sums s) {
        return group(
                text,
                end,
                s.n(),
                s.w(),
                s.ww(),
                s.y(),
                s.yy(),
                s.weighted().wy(),
                s.weighted().wwy(),
                s.weighted().wwyy(),
                s.outside().declared(),
                s.outside().notAsked(),
                s.outside().unanswered());
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Appends a group; returns where the text ends as far as it says anything. */
    private static int group(StringBuilder text, int end, long... numbers) {
        text.append(';');
        int start = text.length();
        boolean zero = true;
        for (long number : numbers) {
            zero &= number == 0;
            text.append(number).append(',');
        }
        text.setLength(zero ? start : text.length() - 1);
        return zero ? end : text.length();
    }

    static Cell read(String text) {
        return new CellReader(text).cell();
    }
}
