package doorstep.report.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where two wordings differ, by Chinese character and by word of other scripts.
 *
 * <p>The longest common subsequence (R. A. Wagner and M. J. Fischer, Journal of the ACM 21 (1974), p. 168–173); questions are short.
 *
 * @param older the older wording in pieces that are kept or removed
 * @param newer the newer wording in pieces that are kept or added
 */
record WordDiff(List<Piece> older, List<Piece> newer) {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|\\s+|.", Pattern.DOTALL);

    /** @param changed whether the other wording lacks it */
    record Piece(String text, boolean changed) {}

    WordDiff {
        older = List.copyOf(older);
        newer = List.copyOf(newer);
    }

    static WordDiff between(String older, String newer) {
        List<String> before = tokens(older);
        List<String> after = tokens(newer);
        int[][] common = common(before, after);
        boolean[] kept = new boolean[before.size()];
        boolean[] still = new boolean[after.size()];
        int i = 0;
        int j = 0;
        while (i < kept.length && j < still.length) {
            if (before.get(i).equals(after.get(j))) {
                kept[i++] = true;
                still[j++] = true;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return new WordDiff(pieces(before, kept), pieces(after, still));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    /** For each pair of places the length of the longest common subsequence from there on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Piece> pieces(List<String> tokens, boolean[] kept) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= kept.length; i++) {
            if (i == kept.length || kept[i] != kept[from]) {
                pieces.add(new Piece(String.join("", tokens.subList(from, i)), !kept[from]));
                from = i;
            }
        }
        return pieces.isEmpty() ? Collections.emptyList() : pieces;
    }
}
