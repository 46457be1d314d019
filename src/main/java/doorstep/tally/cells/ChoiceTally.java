package doorstep.tally.cells;

import java.util.List;

/** Adds up the choices of one cell, in place: the mutable side of {@link Choices}. */
final class ChoiceTally implements Reply.Counter {
    private final List<Integer> sizes;
    private final int[] starts;
    private final long[] numbers;

    ChoiceTally(List<Integer> sizes) {
        this.sizes = List.copyOf(sizes);
        starts = new int[sizes.size()];
        int start = 0;
        for (int q = 0; q < starts.length; q++) {
            starts[q] = start;
            start += Choices.length(sizes.get(q));
        }
        numbers = new long[start];
    }

    boolean known() {
        return starts.length > 0;
    }

    /**
     * Adds one person's replies, or with sign −1 takes them away.
     *
     * @throws IllegalArgumentException if there are others than the questionnaire has questions with choices
     */
    void add(List<Reply> replies, long weight, int sign) {
        if (known() && replies.size() != starts.length) {
            throw new IllegalArgumentException(replies.size() + " replies for " + starts.length + " questions");
        }
        for (int q = 0; q < starts.length; q++) {
            replies.get(q).countIn(this, q, weight, sign);
        }
    }

    @Override
    public void picked(int question, List<Integer> choices, long weight, int sign) {
        count(starts[question], weight, sign);
        for (int choice : choices) {
            count(starts[question] + Choices.HEAD + Choices.EACH * choice, weight, sign);
        }
    }

    @Override
    public void missing(int question, Reply.Missing why, int sign) {
        int at =
                switch (why) {
                    case BLANK -> Choices.BLANK;
                    case NOT_ASKED -> Choices.NOT_ASKED;
                };
        numbers[starts[question] + at] += sign;
    }

    private void count(int at, long weight, int sign) {
        numbers[at] += sign;
        numbers[at + 1] = Math.addExact(numbers[at + 1], sign * weight);
        numbers[at + 2] = Math.addExact(numbers[at + 2], sign * weight * weight);
    }

    /** @throws IllegalArgumentException if the questions differ */
    void add(Choices choices) {
        if (!sizes.equals(choices.sizes())) {
            throw new IllegalArgumentException("Questions with " + choices.sizes() + " choices do not add to " + sizes);
        }
        choices.addTo(numbers);
    }

    Choices choices() {
        return new Choices(sizes, numbers.clone());
    }
}
