package doorstep.fieldwork.phone;

import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import java.time.Instant;
import java.time.LocalDateTime;

/** Whether a record was made while its wave was open, whenever it arrives. */
final class FieldTerms {

    private FieldTerms() {}

    /**
     * @param now no record was finished later than it arrived, whatever its clock says
     * @throws NotTaken before_opening, after_closing
     */
    static void checkTime(Wave wave, FieldRecord.Head head, Instant now) throws NotTaken {
        LocalDateTime finished = ChineseClock.utc(head.trueTime(now));
        if (wave.publishedAt == null || finished.isBefore(wave.opensAt)) {
            throw new NotTaken(QuarantineReason.before_opening);
        }
        if (!finished.isBefore(wave.closesAt)) {
            throw new NotTaken(QuarantineReason.after_closing);
        }
    }

    /** Whether single answers of the wave must not be kept any more. */
    static boolean isRetentionOver(Wave wave, Instant now) {
        return ChineseClock.day(now).isAfter(wave.retainUntil);
    }
}
