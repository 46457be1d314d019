package doorstep.questionnaire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The choices of a question in the order in which one person sees them: where the question says so, each person has an order of
 * their own, which stays the same whenever that person's form is shown again.
 *
 * <p>Choices that say that none of the others fits stay where the file has them: those that stand alone, those that are not read
 * aloud, and those with one of the names in {@link #LAST}. The volunteers' app does the same ({@code field/shuffle.js}).
 */
public final class ShuffledChoices {
    /** What such choices are called in our questionnaires. */
    static final Set<String> LAST = Set.of("other", "none", "cannot_say", "cannot_remember", "dont_know", "prefer_not");

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private ShuffledChoices() {}

    /** @param person what is that person's alone, such as the response's UUID */
    public static List<Choice> of(Question question, String person) {
        List<Choice> choices = question.choices().choices();
        if (!question.allowed().shuffled()) {
            return choices;
        }
        List<Choice> movable = new ArrayList<>(
                choices.stream().filter(choice -> moves(question, choice)).toList());
        movable.sort(Comparator.comparing(
                choice -> Integer.toUnsignedLong(hash(person + " " + question.name() + " " + choice.name()))));
        List<Choice> order = new ArrayList<>();
        for (Choice choice : choices) {
            order.add(moves(question, choice) ? movable.remove(0) : choice);
        }
        return order;
    }

    /** Whether the choice may stand anywhere among the others. */
    public static boolean moves(Question question, Choice choice) {
        return choice.readOut() && !question.exclusive().contains(choice.name()) && !LAST.contains(choice.name());
    }

    /** FNV-1a with 32 bits and a last mixing of all of them (MurmurHash3's), so that short names that differ in little lie far apart. */
    static int hash(String text) {
        int hash = FNV_OFFSET;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        return hash ^ hash >>> 16;
    }
}
