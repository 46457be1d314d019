package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What the next wave says of a task: its item improved at its place, stayed as it was, fell back, or nobody can tell.
 *
 * <p>{@link Change} by MOVER. Tasks are judged together: improved or fallen back only where {@link Holm}'s adjusted p
 * value is below 0.05. Unchanged is more than "not
 * clear": both limits of the change lie within the margin (equivalence by limits at 95 %, stricter than the usual 90 %: D. J. Schuirmann,
 * Journal of Pharmacokinetics and Biopharmaceutics 15 (1987), p. 657–680).
 *
 * @param change with limits at 95 % by itself; they may leave 0 out where the verdict, which minds all tasks, does not
 * @param adjusted Holm's p value among the tasks judged together, of a rise at least Bonferroni's among all that it was picked from; 0 to 1
 * @param detectable the smallest true change that so many answers would have shown with a chance of 80 %, by itself
 * @param verdict what can be said
 */
public record Retest(Change change, double adjusted, double detectable, Verdict verdict) {

    /** What can be said of the item at the place. */
    public enum Verdict {
        /** The rate is higher than before. */
        IMPROVED,
        /** The rate is lower than before: 反弹. */
        FALLEN_BACK,
        /** Whatever changed is less than the margin. */
        UNCHANGED,
        /** There may have been a change that matters, or none: too few answers to say. */
        CANNOT_TELL
    }

    /**
     * Judges all tasks that this wave re-tests, together.
     *
     * @param margin up to which a change doesn't matter, 0 to 1 (0.05: five points of a hundred); with 0 nothing is ever
     *     called unchanged
     * @return in the same order
     * @throws IllegalArgumentException for another margin
     */
    public static List<Retest> judge(List<BeforeAfter> tasks, double margin) {
        return judge(tasks, margin, Collections.nCopies(tasks.size(), 1));
    }

    /**
     * As {@link #judge(List, double)}, where what is judged was picked for being low.
     *
     * <p>The lowest of many rises by chance alone (regression to the mean). So a rise counts as improved only where it is more than
     * chance among all that could have been picked (Bonferroni), too.
     *
     * @param pickedFrom of how many each was one; 1 where its first wave had no part in picking it
     */
    public static List<Retest> judge(List<BeforeAfter> tasks, double margin, List<Integer> pickedFrom) {
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("A margin is 0 to 1, not " + margin);
        }
        List<Change> changes = tasks.stream()
                .map(task -> Change.between(task.before(), task.after()))
                .toList();
        List<Double> adjusted = Holm.adjust(changes.stream().map(Change::pValue).toList());
        List<Retest> all = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            BeforeAfter task = tasks.get(i);
            double detectable = Mover.detectable(Change.terms(task.before(), task.after()), Limits.CONFIDENCE);
            double p = picked(changes.get(i), adjusted.get(i), pickedFrom.get(i));
            all.add(new Retest(changes.get(i), p, detectable, verdict(changes.get(i), p, margin)));
        }
        return all;
    }

    private static double picked(Change change, double adjusted, int from) {
        return change.difference() > 0 ? Math.max(adjusted, Math.min(1, from * change.pValue())) : adjusted;
    }

    private static Verdict verdict(Change change, double adjusted, double margin) {
        if (adjusted < 1 - Limits.CONFIDENCE) {
            return change.difference() > 0 ? Verdict.IMPROVED : Verdict.FALLEN_BACK;
        }
        boolean within = change.low() > -margin && change.high() < margin;
        return within ? Verdict.UNCHANGED : Verdict.CANNOT_TELL;
    }
}
