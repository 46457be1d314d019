package doorstep.response.cells;

import doorstep.wave.Channel;

/** Which answers a cell sums up, within a wave. */
public record CellKey(String community, Channel channel, String weightingClass) {
    Group group() {
        return new Group(community, channel);
    }
}
