package doorstep.tally;

import java.util.stream.Collectors;

/**
 * The stored form of a cell: {@code
 * 1;indicators;responses,ineligible,w,ww;n,w,ww,y,yy,wy,wwy,wwyy,declared,notAsked,unanswered;…}, with pairs {@code
 * 2;indicators;group,group,…;responses,…;n,…;ww,wwya,wwyb,wwyy;…}
 *
 * <p>The leading number is the version of the form. A group of zeros is left empty, and empty groups at the end are left
 * out.
 */
final class CellText {
    static final String VERSION = "1";
    static final String WITH_PAIRS = "2";
    static final int HEAD = 4;
    static final int SUMS = 11;
    static final int PAIR = 4;

    private CellText() {}

    static String write(Cell cell) {
        Pairs pairs = cell.pairs();
        StringBuilder text = new StringBuilder(pairs.known() ? WITH_PAIRS : VERSION);
        text.append(';').append(cell.indicators());
        if (pairs.known()) {
            text.append(';').append(pairs.groups().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        int end = text.length();
        end = group(text, end, cell.responses(), cell.ineligible(), cell.w(), cell.ww());
        for (Sums s : cell.sums()) {
            end = group(
                    text,
                    end,
                    s.n(),
                    s.w(),
                    s.ww(),
                    s.y(),
                    s.yy(),
                    s.wy(),
                    s.wwy(),
                    s.wwyy(),
                    s.declared(),
                    s.notAsked(),
                    s.unanswered());
        }
        for (Pair p : pairs.pairs()) {
            end = group(text, end, p.ww(), p.wwya(), p.wwyb(), p.wwyy());
        }
        text.setLength(end);
        return text.toString();
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
