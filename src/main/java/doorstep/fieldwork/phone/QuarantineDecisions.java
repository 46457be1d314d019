package doorstep.fieldwork.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Carries out what staff decide about a record in quarantine. */
@ApplicationScoped
class QuarantineDecisions {
    @Inject
    RecordIntake taking;

    @Inject
    QuarantineStore quarantine;

    /**
     * Takes the record after all. Not to be called in a transaction.
     *
     * @throws NotTaken it stays in quarantine
     */
    void take(QuarantinedRecord row, Mending mending, Arrival.Settling settling) throws NotTaken {
        FieldRecord record = taking.open(row.record());
        Arrival arrival = Arrival.of(row.record(), row.volunteerId).settling(settling);
        taking.take(record, arrival, mending);
        if (record.isDoor()) {
            taking.takeWhatWaitedFor(arrival);
        }
    }

    /** Puts it aside for good. */
    void reject(QuarantinedRecord row, String by, String reason) {
        quarantine.settle(row.record(), new Arrival.Settling(QuarantinedRecord.Decision.rejected, by, reason));
    }
}
