package doorstep.fieldwork.frames;

import doorstep.fieldwork.Frame;
import doorstep.place.Place;

/**
 * A community's list beside what is known of the community.
 *
 * @param before its last list; null where it has none
 * @param same how many doors stand in both
 */
record ListRow(Place place, ListFound list, Frame before, int same) {

    public int added() {
        return Math.max(0, list.households() - same);
    }

    public int gone() {
        return before == null ? 0 : before.households - same;
    }

    /** Whether no door has come or gone since the last list. */
    public boolean isSame() {
        return before != null && added() == 0 && gone() == 0;
    }

    /** Whether the tree of places knows of a tenth more or fewer: then households may be missing, or stand there twice. */
    public boolean isFar() {
        return place.households != null && Math.abs(place.households - list.households()) * 10L > place.households;
    }

    public boolean isAsking() {
        return list.hidden() > 0 || list.again().count() > 0 || list.alike().count() > 0;
    }
}
