package doorstep.account;

/**
 * A right as it is shown.
 *
 * @param place the name in full; empty for everywhere
 * @param mine whether the reader can take it away
 */
record GrantView(Grant grant, String place, boolean mine) {}
