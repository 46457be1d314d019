package doorstep.report.export;

import java.util.Arrays;
import java.util.Map;

/** What others can know of whoever gave a response, one value for each thing; an empty one is not known, or not told. */
final class Traits implements Comparable<Traits> {
    private final String[] values;
    private final int hash;

    private Traits(String[] values) {
        this.values = values;
        hash = Arrays.hashCode(values);
    }

    static Traits of(String... values) {
        return new Traits(values.clone());
    }

    String at(int index) {
        return values[index];
    }

    int size() {
        return values.length;
    }

    /** The same by the words of that list, so that a million of them share a few. */
    Traits sharing(Map<String, String> words) {
        String[] shared = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            shared[i] = words.computeIfAbsent(values[i], word -> word);
        }
        return new Traits(shared);
    }

    Traits after(Rung rung) {
        String[] coarse = values.clone();
        for (int at : rung.at()) {
            coarse[at] = rung.coarser().apply(coarse[at]);
        }
        return new Traits(coarse);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Traits that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public int compareTo(Traits other) {
        return Arrays.compare(values, other.values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
