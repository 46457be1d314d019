package doorstep.web;

/**
 * Looks, byte by byte, for cells beyond the last column that a workbook can have, XFD: the reader makes a row as wide as the
 * address says, and an address of seven letters says billions.
 */
final class FarColumns {
    private static final int MOST_LETTERS = 3;

    private enum At {
        ELSEWHERE,
        NAME,
        ADDRESS
    }

    private At at = At.ELSEWHERE;
    private char before;
    private int letters;
    private boolean found;

    void look(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            look((char) (bytes[i] & 0xFF));
        }
    }

    boolean isFound() {
        return found;
    }

    private void look(char one) {
        if (at == At.ADDRESS && (one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z')) {
            letters++;
        } else if (at == At.NAME && (one == '"' || one == '\'')) {
            at = At.ADDRESS;
            letters = 0;
        } else if (at != At.NAME || one != '=' && !Character.isWhitespace(one)) {
            found |= at == At.ADDRESS && letters > MOST_LETTERS && one >= '0' && one <= '9';
            // an attribute of just this name: colours of a theme end in r too
            at = one == 'r' && Character.isWhitespace(before) ? At.NAME : At.ELSEWHERE;
        }
        before = one;
    }
}
