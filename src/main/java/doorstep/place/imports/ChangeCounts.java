package doorstep.place.imports;

/**
 * What an import does to the tree, in numbers of places.
 *
 * @param renamed those with another name, whatever else changes about them
 * @param recounted those with other numbers of households or adults alone
 */
record ChangeCounts(int added, int renamed, int recounted, int unchanged) {}
