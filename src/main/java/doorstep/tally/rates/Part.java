package doorstep.tally.rates;

import doorstep.tally.cells.Cell;

/**
 * The answers of one weighting class that one interviewer collected in a community.
 *
 * @param weightingClass such as "f|60+"; "" where classes are of no matter
 * @param interviewer the volunteer who asked; {@link #NOBODY} where residents answered by themselves, paper included
 * @param cell their sums
 * @param factor what raking multiplies their weights by, above 0; 1 where they weigh by households and adults alone
 */
public record Part(String weightingClass, long interviewer, Cell cell, double factor) {
    /** Residents answered by themselves: each is a cluster of one. */
    public static final long NOBODY = 0;

    public Part {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("Answers of " + weightingClass + " cannot weigh " + factor);
        }
    }

    /** Weighing by households and adults alone. */
    public Part(String weightingClass, long interviewer, Cell cell) {
        this(weightingClass, interviewer, cell, 1);
    }

    /** Answers that residents gave by themselves, of no class in particular. */
    public static Part own(Cell cell) {
        return new Part("", NOBODY, cell);
    }

    /** Whether residents answered by themselves. */
    boolean isOwn() {
        return interviewer == NOBODY;
    }

    Part with(Cell other) {
        return new Part(weightingClass, interviewer, other, factor);
    }

    boolean isLike(Part other) {
        return interviewer == other.interviewer && weightingClass.equals(other.weightingClass);
    }
}
