package doorstep.response.intake;

import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Takes the answers of drawn households that come from the field. */
@ApplicationScoped
public class VisitIntake implements InterviewIntake {
    private static final Logger LOG = Logger.getLogger(VisitIntake.class);

    @Inject
    Intake intake;

    @Override
    public Verdict take(Interview interview) {
        var origin = new Origin.Door(
                interview.waveId(), interview.community(), interview.channel(), interview.volunteer(), interview.key());
        return take(new Submission(interview.response(), origin, interview.language(), interview.answers()));
    }

    /** The same for any submission. */
    public Verdict take(Submission submission) {
        try {
            return intake.take(submission)
                    .match(new IntakeResult.Cases<>(
                            receipt -> Verdict.STORED,
                            receipt -> Verdict.STORED,
                            why -> why.verdict,
                            seconds -> Verdict.OVERLOADED));
        } catch (ProblemException nowhereToPutIt) {
            LOG.error("The intake failed", nowhereToPutIt);
            return Verdict.OVERLOADED;
        }
    }
}
