package doorstep.tally.compare;

import doorstep.tally.rates.Measured;

/**
 * One rate in two waves, each asked of people anew.
 *
 * @param before in the earlier wave
 * @param after in the later one
 */
public record BeforeAfter(Measured before, Measured after) {}
