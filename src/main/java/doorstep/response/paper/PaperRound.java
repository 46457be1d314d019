package doorstep.response.paper;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.Wave;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Where paper is typed in: a community of a wave.
 *
 * @param today the day in the survey's time zone
 */
record PaperRound(Wave wave, String community, String name, Questionnaire questionnaire, LocalDate today) {
    /** Whether answers of this wave are still taken: paper may come in after its closing, but not before its opening. */
    static boolean isTyping(Wave wave, LocalDateTime now, LocalDate today) {
        return wave.state(now).hasOpened() && !wave.isRetentionOver(today);
    }

    /** Whether the form was typed here. */
    boolean has(PaperForm form) {
        return form.waveId.equals(wave.id) && form.community.equals(community);
    }

    PaperCheck check(PaperTyped typed) {
        return PaperCheck.of(questionnaire, typed, today);
    }

    /** Writes into the trail what was done with a form of this community. */
    void noteIn(AuditTrail audit, AuditAction action, boolean samePerson) {
        audit.record(
                action,
                AuditFact.WAVE.is(wave.id),
                AuditFact.PLACE.is(community),
                AuditFact.SAME_PERSON.holds(samePerson));
    }
}
