package doorstep.tally.compare;

/**
 * Which tier a community stands in, and down to which it may belong.
 *
 * @param tier 1 the highest: the first one whose leader it cannot be told apart from
 * @param last the last one whose leader it cannot be told apart from, {@code tier} or more; above {@code tier} its
 *     answers don't decide between them, which the page says ("tier 1–2")
 */
public record TierRange(int tier, int last) {}
