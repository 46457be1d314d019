package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.error.Mark;

/** Collects what is wrong with one file, so that its author sees all of it at once. */
final class Faults {

    private final String file;
    private final SpotNames names;
    private final Set<Fault> found = new TreeSet<>(Comparator.<Fault>naturalOrder()
            .thenComparing(fault -> fault.reason().zh()));

    Faults(String file) {
        this(file, (mark, path) -> path);
    }

    /** @param names what a place is called */
    Faults(String file, SpotNames names) {
        this.file = file;
        this.names = names;
    }

    void add(int line, String field, String zh, String en) {
        found.add(new Fault(file, line, field, Text.of(zh, en)));
    }

    /** At that mark; the path leads there from the top. */
    void add(Mark mark, String path, String zh, String en) {
        add(mark.getLine() + 1, names.of(mark, path), zh, en);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Sorted by line and field, each once. */
    List<Fault> all() {
        return List.copyOf(found);
    }
}
