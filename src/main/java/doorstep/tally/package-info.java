/**
 * What answers amount to: credits, cells, rates, limits, ranks and changes.
 *
 * <ul>
 *   <li>{@code cells}: an answer becomes a {@link doorstep.tally.cells.Credited} (one {@link doorstep.tally.cells.Outcome} for each
 *       indicator) and is added to a {@link doorstep.tally.cells.Cell} of exact whole numbers; all else is worked out from cells alone
 *   <li>{@code rates}: {@link doorstep.tally.rates.StratifiedSample} for answers that are a sample, {@link
 *       doorstep.tally.rates.PlainRate} for those that are not; {@link doorstep.tally.rates.MeasureTotal} (a measure as a whole), {@link
 *       doorstep.tally.rates.Raking} and {@link
 *       doorstep.tally.rates.WeightEffect} (weights)
 *   <li>{@code compare}: {@link doorstep.tally.compare.Comparison}, {@link doorstep.tally.compare.Tiers}, {@link
 *       doorstep.tally.compare.RankIntervals} and {@link doorstep.tally.compare.Funnel} (communities against each other, by
 *       {@link doorstep.tally.compare.PooledLimits}), {@link doorstep.tally.compare.Gap} (the door against residents themselves), {@link
 *       doorstep.tally.compare.Change}, {@link doorstep.tally.compare.Retest} and {@link
 *       doorstep.tally.compare.DifferenceInDifferences} (between waves, at one mix of {@link doorstep.tally.compare.TwoChannels})
 *   <li>{@code model}: {@link doorstep.tally.model.Modelled} rates stand apart; nothing takes them for measured ones
 *   <li>{@code dice}: {@link doorstep.tally.dice.Forecast} (what the evaluation, which draws its own sample, would find of an item) and {@link
 *       doorstep.tally.dice.Roll} (of all items at once)
 * </ul>
 */
package doorstep.tally;
