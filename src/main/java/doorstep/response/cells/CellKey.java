package doorstep.response.cells;

import doorstep.wave.Channel;

/**
 * Which answers a cell sums up, within a wave.
 *
 * @param interviewer the volunteer who asked at the door; 0 for answers that residents gave by themselves, on paper too; below 0 a number
 *     drawn by lot in the place of a volunteer's, once the single answers are deleted
 */
public record CellKey(String community, Channel channel, String weightingClass, long interviewer) {
    /** Nobody asked: residents answered by themselves. */
    public static final long NOBODY = 0;

    /** Of answers that nobody asked for. */
    public CellKey(String community, Channel channel, String weightingClass) {
        this(community, channel, weightingClass, NOBODY);
    }

    Group group() {
        return new Group(community, channel);
    }

    CellKey by(long otherInterviewer) {
        return new CellKey(community, channel, weightingClass, otherInterviewer);
    }
}
