package doorstep.followup.tasks;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * Open answers that an address wants quoted.
 *
 * @param answer their numbers
 * @param quotedWave the wave that they are of; empty for the one the address speaks of
 */
public record QuotedAsked(
        @QueryParam("answer") @DefaultValue("") String answer,
        @QueryParam("quotedWave") @DefaultValue("") String quotedWave) {

    TaskPlan.Quoted in(String wave) {
        return TaskPlan.Quoted.of(quotedWave.isEmpty() ? wave : quotedWave, answer);
    }
}
