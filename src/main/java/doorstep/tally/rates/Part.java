package doorstep.tally.rates;

import doorstep.tally.cells.Cell;

/**
 * The answers of one weighting class that one interviewer collected in a community.
 *
 * @param weightingClass such as "f|60+"; "" where classes are of no matter
 * @param interviewer the volunteer who asked; {@link #NOBODY} where residents answered by themselves, paper included
 * @param cell their sums
 */
public record Part(String weightingClass, long interviewer, Cell cell) {
    /** Residents answered by themselves: each is a cluster of one. */
    public static final long NOBODY = 0;

    /** Answers that residents gave by themselves, of no class in particular. */
    public static Part own(Cell cell) {
        return new Part("", NOBODY, cell);
    }

    Part with(Cell other) {
        return new Part(weightingClass, interviewer, other);
    }

    boolean isLike(Part other) {
        return interviewer == other.interviewer && weightingClass.equals(other.weightingClass);
    }
}
