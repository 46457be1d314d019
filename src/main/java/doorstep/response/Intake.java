package doorstep.response;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Where answers become durable, exactly once, in groups. */
@ApplicationScoped
public class Intake {
    /** Completes after the commit (or the refusal), never before; does not block the caller. */
    public CompletionStage<IntakeResult> submit(Submission submission) {
        throw new UnsupportedOperationException("being built in the response room: " + submission.uuid());
    }
}
