package doorstep.fieldwork.sampling;

/**
 * Something in a list of households that stops its import.
 *
 * @param line from 1; 0 for the file as a whole
 * @param field the column's name; empty where the whole row or file is meant
 * @param found what stands there, cut to a length that fits a page; empty for numbers of persons, which are not repeated
 * @param measure what it is measured against; may be empty
 */
record FrameProblem(int line, String field, FrameFault fault, String found, String measure) {
    private static final int SHOWN = 40;

    FrameProblem {
        String plain = found.replaceAll("\\p{Cntrl}+", " ");
        found = plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    static FrameProblem ofFile(FrameFault fault) {
        return new FrameProblem(0, "", fault, "", "");
    }

    String reason(boolean chinese) {
        return fault.reason(chinese, found, measure);
    }

    /** As the tests tell it: {@code 3 门牌 door-empty}. */
    @Override
    public String toString() {
        return line + (field.isEmpty() ? "" : " " + field) + " " + fault.slug();
    }
}
