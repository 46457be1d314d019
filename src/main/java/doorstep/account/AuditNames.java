package doorstep.account;

import java.util.Map;
import java.util.Set;

/** Knows what things of one kind are called: the room that has them tells the trail, which stands above it. */
public interface AuditNames {
    /** A fact whose values are those things. */
    AuditFact things();

    /** By what the trail stores of them: a number or a code; without those that are no more. */
    Map<String, String> names(Set<String> stored);
}
