package doorstep.fieldwork.phone;

import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Knows what became of records, and keeps those that were not taken until they are settled. */
@ApplicationScoped
class QuarantineStore {
    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    /** What became of a record that came before; empty where it is new. */
    @Transactional
    public Optional<RecordAnswer> find(SealedRecord record) {
        return answer(record);
    }

    private static Optional<RecordAnswer> answer(SealedRecord record) {
        HeldRecord held = HeldRecord.findById(record.id());
        if (held != null && Arrays.equals(held.sha256, record.sha256())) {
            return Optional.of(RecordAnswer.held(record));
        }
        return QuarantinedRecord.find(record).map(QuarantinedRecord::answer);
    }

    /** Ends a record's stay in quarantine. */
    @Transactional
    public void settle(SealedRecord record, Arrival.Settling how) {
        QuarantinedRecord row = QuarantinedRecord.find(record).orElseThrow();
        if (how.by().equals(RecordIntake.ITSELF)) {
            // it is held now; that it and others came right at the same moment would tell that they belong together
            row.delete();
            return;
        }
        row.settle(how.decision(), how.by(), how.reason(), clock.now());
        audit.record(
                how.decision().action,
                AuditFact.RECORD.is(row.id),
                AuditFact.NOT_TAKEN.is(Text.of(row.reason.in(Language.ZH), row.reason.in(Language.EN))),
                AuditFact.REASON.is(how.reason()));
    }

    /** Keeps what cannot be taken; again under the same hash changes nothing. */
    @Transactional
    public RecordAnswer quarantine(Arrival arrival, NotTaken why) {
        Optional<RecordAnswer> before = answer(arrival.record());
        if (before.isPresent()) {
            return before.get();
        }
        QuarantinedRecord kept = QuarantinedRecord.keep(arrival, why, clock.now());
        if (why.reason == QuarantineReason.retention_over) {
            kept.settle(QuarantinedRecord.Decision.erased, RecordIntake.ITSELF, "", clock.now());
        }
        return RecordAnswer.quarantined(arrival.record(), why.reason);
    }

    @Transactional
    public List<QuarantinedRecord> waitingForADoor(long volunteerId, long waveId) {
        return QuarantinedRecord.waitingForADoor(volunteerId, waveId);
    }

    /** Those that wait for a door whoever brings it: the next ones after an id. */
    @Transactional
    public List<QuarantinedRecord> waitingForADoor(QuarantinedRecord after, int most) {
        return QuarantinedRecord.waitingForADoor(after, most);
    }
}
