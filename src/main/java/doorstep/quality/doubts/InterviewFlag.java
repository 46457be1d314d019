package doorstep.quality.doubts;

import java.util.UUID;

/**
 * One interview that stands out in one way.
 *
 * @param own its figure in the unit of its kind
 * @param peers what is usual among the interviews of the others
 * @param peersN how many of those there are
 */
public record InterviewFlag(FlagKind kind, UUID response, double own, double peers, long peersN) {}
