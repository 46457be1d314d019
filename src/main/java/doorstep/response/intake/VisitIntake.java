package doorstep.response.intake;

import doorstep.fieldwork.phone.InterviewIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Takes the answers of drawn households that come from the field. */
@ApplicationScoped
public class VisitIntake implements InterviewIntake {
    private static final Logger LOG = Logger.getLogger(VisitIntake.class);
    private static final int LONGEST_WAIT_SECONDS = 10;

    @Inject
    Intake intake;

    @Override
    public Verdict take(Interview interview) {
        var origin = new Origin.Door(interview.waveId(), interview.community(), interview.channel(), interview.key());
        return take(new Submission(interview.response(), origin, interview.language(), interview.answers()));
    }

    /** The same for any submission. */
    public Verdict take(Submission submission) {
        try {
            return intake.submit(submission)
                    .toCompletableFuture()
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .match(new IntakeResult.Cases<>(
                            receipt -> Verdict.STORED,
                            receipt -> Verdict.STORED,
                            why -> why.verdict,
                            seconds -> Verdict.OVERLOADED));
        } catch (TimeoutException slow) {
            return Verdict.OVERLOADED;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Verdict.OVERLOADED;
        } catch (ExecutionException broken) {
            LOG.error("The intake failed", broken.getCause());
            return Verdict.OVERLOADED;
        }
    }
}
