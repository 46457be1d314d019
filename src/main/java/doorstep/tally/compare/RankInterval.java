package doorstep.tally.compare;

/**
 * Where one of several stands among them, and between which ranks that is certain.
 *
 * @param rank by the rates as they stand, 1 the highest; equal rates share the better rank
 * @param best the best rank it may truly have
 * @param worst the worst rank it may truly have
 * @param tier 1 the highest; those whose limits overlap always share one
 */
public record RankInterval(int rank, int best, int worst, int tier) {}
