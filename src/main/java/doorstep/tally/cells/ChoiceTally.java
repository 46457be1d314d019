package doorstep.tally.cells;

import java.util.List;

/** Adds up the choices of one cell, in place: the mutable side of {@link Choices}. */
final class ChoiceTally {
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
            Reply reply = replies.get(q);
            if (reply instanceof Reply.Picked picked) {
                count(starts[q], weight, sign);
                for (int choice : picked.choices()) {
                    count(starts[q] + Choices.HEAD + Choices.EACH * choice, weight, sign);
                }
            } else {
                numbers[starts[q] + (reply == Reply.Missing.BLANK ? Choices.BLANK : Choices.NOT_ASKED)] += sign;
            }
        }
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
