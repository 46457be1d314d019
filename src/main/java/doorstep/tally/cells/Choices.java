package doorstep.tally.cells;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each choice of each question was picked within a cell: the distributions of answers, counted exactly and additively as all of
 * a cell, so that no page needs to read answers for them.
 *
 * <p>For each question the numbers {@code n, w, ww} (answers, Σw, Σw² of who answered it), {@code blank, notAsked}, then {@code n, w, ww}
 * for each choice. With Σw² a choice's share has limits like any rate, see {@link #asSums}.
 *
 * <p>Questions that take numbers are not counted here: where an indicator stands on one, its own {@link Sums} hold how many reached the
 * number and how many did not.
 */
public final class Choices {

    /** Choices were not counted. */
    public static final Choices NONE = new Choices(List.of(), new long[0]);

    static final int HEAD = 5;
    static final int EACH = 3;
    static final int BLANK = 3;
    static final int NOT_ASKED = 4;

    private final List<Integer> sizes;
    private final long[] numbers;

    /** Takes the array as its own. */
    Choices(List<Integer> sizes, long[] numbers) {
        this.sizes = List.copyOf(sizes);
        this.numbers = numbers;
        if (numbers.length != length(sizes)) {
            throw new IllegalArgumentException(numbers.length + " numbers for questions with " + sizes + " choices");
        }
    }

    /** How many numbers questions with so many choices need. */
    static int length(List<Integer> sizes) {
        return sizes.stream().mapToInt(Choices::length).sum();
    }

    static int length(int size) {
        return HEAD + EACH * size;
    }

    /** How many choices each of the questions has, in the questionnaire's order; empty where choices were not counted. */
    public List<Integer> sizes() {
        return sizes;
    }

    /** Whether choices were counted. */
    public boolean known() {
        return !sizes.isEmpty();
    }

    boolean isEmpty() {
        return Arrays.stream(numbers).allMatch(number -> number == 0);
    }

    /** One question's numbers, as they are stored. */
    long[] numbers(int question) {
        int start = start(question);
        return Arrays.copyOfRange(numbers, start, start + length(sizes.get(question)));
    }

    void addTo(long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], numbers[i]);
        }
    }

    /** Answers to the question at that place (from 0) among those with choices. */
    public long answered(int question) {
        return numbers[start(question)];
    }

    /** How many were asked it and left it empty. */
    public long blank(int question) {
        return numbers[start(question) + BLANK];
    }

    /** To how many it was not open. */
    public long notAsked(int question) {
        return numbers[start(question) + NOT_ASKED];
    }

    /** How many picked that choice. */
    public long picked(int question, int choice) {
        return numbers[start(question) + HEAD + EACH * choice];
    }

    /** The choices of one question as if each were an indicator: credit 1 to who picked it, 0 to who answered without it. */
    List<Sums> asSums(int question) {
        return IntStream.range(0, sizes.get(question))
                .mapToObj(choice -> sums(question, choice))
                .toList();
    }

    private Sums sums(int question, int choice) {
        int at = start(question);
        int of = at + HEAD + EACH * choice;
        long one = Outcome.FULL;
        long square = one * one;
        return new Sums(
                numbers[at],
                numbers[at + 1],
                numbers[at + 2],
                one * numbers[of],
                square * numbers[of],
                new Sums.Weighted(one * numbers[of + 1], one * numbers[of + 2], square * numbers[of + 2]),
                new Sums.Outside(0, numbers[at + NOT_ASKED], numbers[at + BLANK]));
    }

    private int start(int question) {
        int start = 0;
        for (int q = 0; q < question; q++) {
            start += length(sizes.get(q));
        }
        return start;
    }

    /**
     * Both together, where both were counted.
     *
     * @throws IllegalArgumentException if the questions differ
     */
    Choices plus(Choices other) {
        ChoiceTally both = new ChoiceTally(sizes);
        both.add(this);
        both.add(other);
        return both.choices();
    }

    Choices negated() {
        return new Choices(sizes, Arrays.stream(numbers).map(number -> -number).toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Choices that && sizes.equals(that.sizes) && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * sizes.hashCode() + Arrays.hashCode(numbers);
    }

    /** For failing tests. */
    @Override
    public String toString() {
        return sizes + " " + Arrays.toString(numbers);
    }
}
