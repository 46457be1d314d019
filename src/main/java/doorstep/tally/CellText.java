package doorstep.tally;

import java.util.ArrayList;
import java.util.List;
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
    private static final String VERSION = "1";
    private static final String WITH_PAIRS = "2";
    private static final int HEAD = 4;
    private static final int SUMS = 11;
    private static final int PAIR = 4;
    private static final int MOST_INDICATORS = 10_000;

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
        String[] groups = text.split(";", -1);
        boolean withPairs = groups[0].equals(WITH_PAIRS);
        if (groups.length < (withPairs ? 3 : 2) || !(withPairs || groups[0].equals(VERSION))) {
            throw wrong("version " + VERSION + " and the number of indicators expected", text);
        }
        long indicators = number(groups[1], 0, groups[1].length(), text);
        if (indicators < 0 || indicators > MOST_INDICATORS) {
            throw wrong("as many groups as indicators expected", text);
        }
        Pairs none = withPairs ? Pairs.empty(measures(groups[2], indicators, text)) : Pairs.NONE;
        int head = withPairs ? 3 : 2;
        if (groups.length > head + 1 + indicators + none.pairs().size()) {
            throw wrong("as many groups as indicators expected", text);
        }
        return read(groups, head, (int) indicators, none, text);
    }

    private static Cell read(String[] groups, int from, int indicators, Pairs none, String text) {
        long[] head = numbers(groups, from, HEAD, text);
        List<Sums> sums = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            sums.add(sums(numbers(groups, from + 1 + i, SUMS, text)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < none.pairs().size(); i++) {
            long[] p = numbers(groups, from + 1 + indicators + i, PAIR, text);
            pairs.add(new Pair(p[0], p[1], p[2], p[3]));
        }
        return new Cell(head[0], head[1], head[2], head[3], sums, new Pairs(none.groups(), pairs));
    }

    private static List<Integer> measures(String group, long indicators, String text) {
        List<Integer> measures = new ArrayList<>();
        for (String number : group.split(",", -1)) {
            measures.add((int) number(number, 0, number.length(), text));
        }
        if (measures.size() != indicators) {
            throw wrong("a group for each indicator expected", text);
        }
        return measures;
    }

    private static Sums sums(long[] s) {
        return new Sums(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10]);
    }

    private static long[] numbers(String[] groups, int index, int count, String text) {
        long[] numbers = new long[count];
        if (index >= groups.length || groups[index].isEmpty()) {
            return numbers;
        }
        String group = groups[index];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int comma = group.indexOf(',', from);
            if ((comma < 0) != (i == count - 1)) {
                throw wrong("a group of " + count + " numbers expected in \"" + group + "\"", text);
            }
            int to = comma < 0 ? group.length() : comma;
            numbers[i] = number(group, from, to, text);
            from = to + 1;
        }
        return numbers;
    }

    private static long number(String group, int from, int to, String text) {
        try {
            return Long.parseLong(group, from, to, 10);
        } catch (NumberFormatException e) {
            throw wrong("a whole number expected in \"" + group + "\"", text);
        }
    }

    private static IllegalArgumentException wrong(String why, String text) {
        return new IllegalArgumentException(
                "Not a cell: " + why + ": " + text.substring(0, Math.min(text.length(), 80)));
    }
}
