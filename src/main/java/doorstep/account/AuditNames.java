package doorstep.account;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What things of one kind are called: the room that has them tells the trail, which stands above it.
 *
 * @param things a fact whose values are their numbers
 * @param byNumber without those that are no more
 */
public record AuditNames(AuditFact things, Function<Set<Long>, Map<Long, String>> byNumber) {}
