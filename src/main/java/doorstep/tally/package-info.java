/**
 * What answers amount to: credits, cells, rates, limits, ranks and changes.
 *
 * <p>An answer becomes a {@link doorstep.tally.Credited} (one {@link doorstep.tally.Outcome} for each indicator), is
 * added to a {@link doorstep.tally.Cell} of exact whole numbers, and every rate is worked out from cells alone:
 * {@link doorstep.tally.StratifiedSample} for answers that are a sample, {@link doorstep.tally.PlainRate} for those
 * that are not.
 *
 * <p>What rates mean side by side: {@link doorstep.tally.MeasureTotal} (a measure as a whole), {@link doorstep.tally.Shortfall} (against
 * its target), {@link doorstep.tally.Comparison}, {@link doorstep.tally.Tiers}, {@link doorstep.tally.RankIntervals} and {@link
 * doorstep.tally.Funnel} (communities against each other), {@link doorstep.tally.Gap} (the door against residents themselves), {@link
 * doorstep.tally.Change}, {@link doorstep.tally.Retest} and {@link doorstep.tally.DifferenceInDifferences} (between waves), {@link
 * doorstep.tally.Raking} and {@link doorstep.tally.WeightEffect} (weights). {@link doorstep.tally.Modelled} rates stand apart: nothing takes
 * them for measured ones.
 */
package doorstep.tally;
