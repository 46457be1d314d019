package doorstep.fieldwork.phone;

import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import java.time.Instant;

/** Whether a record was made while its wave was open, whenever it arrives. */
final class FieldTerms {

    private FieldTerms() {}

    /**
     * @param now no record was finished later than it arrived, whatever its clock says
     * @throws NotTaken before_opening, after_closing
     */
    static void checkTime(Wave wave, FieldRecord.Head head, Instant now) throws NotTaken {
        Wave.State then = wave.state(ChineseClock.utc(head.trueTime(now)));
        if (!then.hasOpened()) {
            throw new NotTaken(QuarantineReason.before_opening);
        }
        if (!then.takesAnswers()) {
            throw new NotTaken(QuarantineReason.after_closing);
        }
    }
}
