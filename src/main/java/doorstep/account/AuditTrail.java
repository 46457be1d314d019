package doorstep.account;

import jakarta.enterprise.context.ApplicationScoped;

/** The record of what staff did, each entry chained to the one before by its hash. */
@ApplicationScoped
public class AuditTrail {
    /**
     * Adds an entry in the caller's transaction.
     *
     * @param action a dotted verb such as {@code wave.open}
     * @param subject what it was done to, such as {@code wave 12}
     * @param detail what changed, as a person reads it; may be empty
     */
    public void record(String action, String subject, String detail) {}
}
