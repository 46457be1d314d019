package doorstep.tally.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a cell's stored form from left to right, see {@link CellText}; a page of results reads a thousand of them.
 *
 * <p>The forms of earlier versions are read as well: a wave whose answers are gone can never be counted again.
 */
final class CellReader {
    private static final int MOST_INDICATORS = 10_000;
    private static final int MOST_DIGITS = 18;
    private static final long[] NOTHING = new long[CellText.SUMS];

    private final String text;
    private int at;

    CellReader(String text) {
        this.text = text;
    }

    Cell cell() {
        boolean withChoices = isNext(CellText.VERSION);
        boolean withPairs = withChoices || isNext(CellText.WITHOUT_CHOICES);
        if (!withPairs && !isNext(CellText.SUMS_ALONE)) {
            throw wrong("version " + CellText.VERSION + " and the number of indicators expected");
        }
        at = CellText.VERSION.length();
        int indicators = indicators();
        List<Integer> groups = withPairs ? shape() : List.of();
        List<Integer> sizes = withChoices ? shape() : List.of();
        if (!groups.isEmpty() && groups.size() != indicators || !sizes.stream().allMatch(CellReader::isSize)) {
            throw wrong("a group for each indicator and sizes of questions expected");
        }
        long[] head = group(CellText.HEAD);
        Cell cell = new Cell(head[0], head[1], head[2], head[3], sums(indicators), pairs(groups), choices(sizes));
        if (at < text.length()) {
            throw wrong("as many groups as indicators, their pairs and questions expected");
        }
        return cell;
    }

    private boolean isNext(String version) {
        return text.startsWith(version + ";");
    }

    private static boolean isSize(int size) {
        return size >= 0 && size <= MOST_INDICATORS;
    }

    private List<Sums> sums(int indicators) {
        List<Sums> sums = new ArrayList<>(indicators);
        for (int i = 0; i < indicators; i++) {
            long[] s = group(CellText.SUMS);
            sums.add(isZero(s) ? Sums.NONE : sums(s));
        }
        return sums;
    }

    private static Sums sums(long[] s) {
        Sums.Weighted weighted = new Sums.Weighted(s[5], s[6], s[7]);
        return new Sums(s[0], s[1], s[2], s[3], s[4], weighted, new Sums.Outside(s[8], s[9], s[10]));
    }

    private Pairs pairs(List<Integer> measures) {
        int count = Pairs.count(measures);
        List<Pair> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long[] p = group(CellText.PAIR);
            pairs.add(isZero(p) ? Pair.NONE : new Pair(p[0], p[1], p[2], p[3]));
        }
        return new Pairs(measures, pairs);
    }

    private Choices choices(List<Integer> sizes) {
        long[] numbers = new long[Choices.length(sizes)];
        int start = 0;
        for (int size : sizes) {
            int length = Choices.length(size);
            long[] question = group(length);
            System.arraycopy(question, 0, numbers, start, isZero(question) ? 0 : length);
            start += length;
        }
        return new Choices(sizes, numbers);
    }

    private static boolean isZero(long[] numbers) {
        return numbers == NOTHING;
    }

    private int indicators() {
        long[] number = group(1);
        if (isZero(number) || number[0] < 0 || number[0] > MOST_INDICATORS) {
            throw wrong("the number of indicators expected");
        }
        return (int) number[0];
    }

    /** Small whole numbers, as many as there are: empty where the part is. */
    private List<Integer> shape() {
        int end = text.indexOf(';', at + 1);
        String part = text.substring(Math.min(at + 1, text.length()), end < 0 ? text.length() : end);
        long[] numbers = group((int) part.chars().filter(c -> c == ',').count() + 1);
        List<Integer> shape = new ArrayList<>(numbers.length);
        for (long number : isZero(numbers) ? new long[0] : numbers) {
            if (number != (int) number) {
                throw wrong("small numbers expected");
            }
            shape.add((int) number);
        }
        return shape;
    }

    /** The numbers after the next semicolon; {@link #NOTHING} where there are none any more, or the group is empty. */
    private long[] group(int count) {
        if (at >= text.length()) {
            return NOTHING;
        }
        at++;
        if (at >= text.length() || text.charAt(at) == ';') {
            return NOTHING;
        }
        long[] numbers = new long[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = number();
            boolean last = i == count - 1;
            boolean ends = at >= text.length() || text.charAt(at) == ';';
            if (last != ends || !ends && text.charAt(at) != ',') {
                throw wrong("a group of " + count + " numbers expected up to place " + at);
            }
            at += last ? 0 : 1;
        }
        return numbers;
    }

    private long number() {
        int from = at;
        boolean negative = at < text.length() && text.charAt(at) == '-';
        at += negative ? 1 : 0;
        int digits = at;
        long number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = 10 * number + text.charAt(at) - '0';
            at++;
        }
        if (at == digits) {
            throw wrong("a whole number expected at place " + from);
        } else if (at - digits > MOST_DIGITS) {
            return large(from);
        }
        return negative ? -number : number;
    }

    private long large(int from) {
        try {
            return Long.parseLong(text, from, at, 10);
        } catch (NumberFormatException e) {
            throw wrong("a number that a long holds expected at place " + from);
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException(
                "Not a cell: " + why + ": " + text.substring(0, Math.min(text.length(), 80)));
    }
}
