package doorstep.tally.model;

import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Estimate;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;

/**
 * A community's rate as a model sees it: its own answers and those of all the others.
 *
 * <p>Deliberately neither a {@link Measured} nor an {@link Estimate}, so that no modelled rate is ever ranked, compared, tested or shown in
 * place of a measured one: it stands beside, marked as modelled.
 *
 * @param community the rate it was measured at
 * @param rate 0 to 1, between the measured rate and the common one, as far as rounding goes
 * @param limits between which the true rate lies at 95 %, if the model holds
 * @param shrinkage B, 0 to 1: how much of the way from the measured rate to the common one it was drawn
 */
public record Modelled(CommunityRate community, double rate, Limits limits, double shrinkage) {}
