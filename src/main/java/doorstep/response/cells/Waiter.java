package doorstep.response.cells;

/**
 * A response that waits for a release.
 *
 * @param of where the response stands in its lane
 */
record Waiter(LaneEntry.Position of, Group group, Waits waits) {}
