package doorstep.place;

/**
 * Staff changed the tree; fired inside the transaction that does it, for the record of what staff did (whose room lies
 * below this one and so listens).
 *
 * @param action a dotted verb such as {@code place.import}
 * @param subject what it was done to
 * @param detail what changed, as a person reads it
 */
public record PlaceChange(String action, String subject, String detail) {}
