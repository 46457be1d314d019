package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;

/**
 * A household as it stands in an uploaded list.
 *
 * @param at where it stands
 * @param order 0 where the row names none
 */
record FrameRow(At at, FrameDoor door, int order, boolean hidden) {
    /**
     * @param sheet the sheet's turn among all that were read, from 0
     * @param place the turn of what names its community among all such names
     */
    record At(int sheet, int line, int place) {}
}
