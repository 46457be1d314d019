package doorstep.quality;

import java.util.List;

/**
 * The interviews of a wave whose answers are still there: neither withdrawn nor deleted.
 *
 * @param evidence what doubts rest on: those that the results count, and what else is known
 * @param excluded left out by staff; those among them that the results count until the next release are looked at until then
 */
public record WaveInterviews(Evidence evidence, List<ObservedInterview> excluded) {}
