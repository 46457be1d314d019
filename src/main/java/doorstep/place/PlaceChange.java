package doorstep.place;

/**
 * Staff changed the tree; fired inside the transaction that does it, for the record of what staff did (whose room lies
 * below this one and so listens).
 */
public sealed interface PlaceChange {
    /** Places came in from files. */
    record Imported(long id, String files, long added, long renamed, long recounted) implements PlaceChange {}

    /** Somebody corrected what a place is called. */
    record Renamed(Place place, String before) implements PlaceChange {}

    /** Somebody wrote down how many live in a community; before, it was so many, null where that was not known. */
    record Resized(Place community, Integer households, Integer adults) implements PlaceChange {}
}
