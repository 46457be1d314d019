package doorstep.web;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Collects what is wrong in uploaded tables: counts all of it, keeps the first of each kind in the order of the files. */
public final class TableProblems {
    /** As many as a person can read; the rest is counted. */
    public static final int SHOWN = 200;

    private final TreeSet<TableProblem> errors = new TreeSet<>();
    private final TreeSet<TableProblem> warnings = new TreeSet<>();
    private int errorCount;
    private int warningCount;
    private boolean readingEnded;

    public void add(TableProblem problem) {
        boolean warning = problem.fault().isWarning();
        keep(warning ? warnings : errors, problem);
        if (warning) {
            warningCount++;
        } else {
            errorCount++;
        }
        readingEnded |= problem.fault().endsReading();
    }

    private static void keep(TreeSet<TableProblem> kept, TableProblem problem) {
        kept.add(problem);
        if (kept.size() > SHOWN) {
            kept.pollLast();
        }
    }

    /** True if some table could not be read to its end. */
    public boolean readingEnded() {
        return readingEnded;
    }

    public int errorCount() {
        return errorCount;
    }

    public int warningCount() {
        return warningCount;
    }

    /** The first errors, then the first warnings. */
    public List<TableProblem> shown() {
        return Stream.concat(errors.stream(), warnings.stream()).toList();
    }
}
