package doorstep.fieldwork.phone;

import java.util.Optional;

/**
 * A record with whoever brought it.
 *
 * @param settling how its place in quarantine is settled when it is taken; empty where it has just come
 */
record Arrival(SealedRecord record, long volunteerId, Optional<Settling> settling) {
    /**
     * The end of a stay in quarantine.
     *
     * @param by who decided: staff, or the service itself
     */
    record Settling(QuarantinedRecord.Decision decision, String by, String reason) {}

    static Arrival of(SealedRecord record, long volunteerId) {
        return new Arrival(record, volunteerId, Optional.empty());
    }

    Arrival settling(Settling how) {
        return new Arrival(record, volunteerId, Optional.of(how));
    }
}
