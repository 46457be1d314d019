package doorstep.fieldwork.frames;

import java.util.List;

/**
 * What the rows of one community amount to.
 *
 * @param households as many as there are if hidden rows count and each door is counted once as it is written
 * @param again rows whose door stands there already, in the same spelling
 * @param alike rows whose door stands there already in another spelling
 * @param ofPersons whether the rows look like one for each person
 * @param walk the first and the last doors of the walk
 */
record ListFound(
        String community,
        int households,
        int buildings,
        int hidden,
        Twins again,
        Twins alike,
        boolean ofPersons,
        Walk walk) {

    /** @param first the first of them as they are shown: each door with the rows where it stands */
    record Twins(int count, List<String> first) {}

    /** @param ordered whether the file itself gave the order */
    record Walk(boolean ordered, List<Stop> first, List<Stop> last) {}

    /** A door of the walk. */
    record Stop(int position, String building, String unit, String door, String note) {}

    public boolean isCut() {
        return households > walk.first.size() + walk.last.size();
    }
}
