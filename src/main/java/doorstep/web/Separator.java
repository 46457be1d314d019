package doorstep.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the fields of a text file: whatever most of its first lines have, a comma before all others.
 *
 * @param linesBefore lines that are no rows: the one by which Excel is told the separator
 */
record Separator(char sign, int linesBefore) {
    private static final int LOOKED_AT = 1 << 13;
    private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?");
    private static final List<Character> SIGNS = List.of(',', '\t', ';', '，', '；', '|');

    /** Reads no further than it must: the reader stands at the first row afterwards. */
    static Separator of(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        var start = new char[LOOKED_AT];
        int count = Math.max(0, text.read(start, 0, LOOKED_AT - 1));
        text.reset();
        String[] lines = new String(start, 0, count).split("\\R", 20);
        Matcher told = TOLD.matcher(lines[0].strip());
        if (told.matches()) {
            text.readLine();
            return new Separator(told.group(1).charAt(0), 1);
        }
        char best = SIGNS.get(0);
        for (char sign : SIGNS) {
            if (linesWith(sign, lines) > linesWith(best, lines)) {
                best = sign;
            }
        }
        return new Separator(best, 0);
    }

    private static long linesWith(char sign, String... lines) {
        long with = 0;
        for (String line : lines) {
            with += line.replaceAll("\"[^\"]*\"", "").indexOf(sign) >= 0 ? 1 : 0;
        }
        return with;
    }
}
