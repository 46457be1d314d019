/**
 * What answers amount to: credits, cells, rates, limits, ranks and changes.
 *
 * <p>An answer becomes a {@link doorstep.tally.Credited} (one {@link doorstep.tally.Outcome} for each indicator), is
 * added to a {@link doorstep.tally.Cell} of exact whole numbers, and every rate is worked out from cells alone:
 * {@link doorstep.tally.StratifiedSample} for answers that are a sample, {@link doorstep.tally.PlainRate} for those
 * that are not.
 */
package doorstep.tally;
