package doorstep.place.imports;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong in places files: counts all of it, keeps the first of each kind in the order of the files. */
final class PlaceProblems {
    /** As many as a person can read; the rest is counted. */
    static final int SHOWN = 200;

    private final TreeSet<PlaceProblem> errors = new TreeSet<>();
    private final TreeSet<PlaceProblem> warnings = new TreeSet<>();
    private int errorCount;
    private int warningCount;
    private boolean readingEnded;

    void add(PlaceProblem problem) {
        boolean warning = problem.fault().isWarning();
        keep(warning ? warnings : errors, problem);
        if (warning) {
            warningCount++;
        } else {
            errorCount++;
        }
        readingEnded |= problem.fault().endsReading();
    }

    private static void keep(TreeSet<PlaceProblem> kept, PlaceProblem problem) {
        kept.add(problem);
        if (kept.size() > SHOWN) {
            kept.pollLast();
        }
    }

    /** True if some file could not be read to its end. */
    boolean readingEnded() {
        return readingEnded;
    }

    int errorCount() {
        return errorCount;
    }

    int warningCount() {
        return warningCount;
    }

    /** The first errors, then the first warnings. */
    List<PlaceProblem> shown() {
        return java.util.stream.Stream.concat(errors.stream(), warnings.stream())
                .toList();
    }
}
