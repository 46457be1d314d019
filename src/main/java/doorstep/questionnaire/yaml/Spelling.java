package doorstep.questionnaire.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Spelling {

    private static final int MOST_TYPOS = 2;

    private Spelling() {}

    static String zh(String word, Collection<String> known) {
        return nearest(word, known).map(meant -> "是想写 " + meant + " 吗？").orElse("");
    }

    static String en(String word, Collection<String> known) {
        return nearest(word, known).map(meant -> " Did you mean " + meant + "?").orElse("");
    }

    /** The known word with the fewest letters to change, if that are few. */
    static Optional<String> nearest(String word, Collection<String> known) {
        int bound = Math.min(MOST_TYPOS, word.length() / 2);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= bound)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, on two rows. */
    private static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            System.arraycopy(row, 0, before, 0, row.length);
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], before[j]));
            }
        }
        return row[to.length()];
    }
}
