package doorstep.fieldwork.phone;

import doorstep.fieldwork.VisitOutcome;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes what phones send, each record exactly once; what cannot be taken is kept for staff, and never holds up another. */
@ApplicationScoped
class RecordIntake {
    /** Who settles what came right by itself. */
    static final String ITSELF = "system";

    private static final Logger LOG = Logger.getLogger(RecordIntake.class);

    @Inject
    WaveKeys keys;

    @Inject
    FieldRegister register;

    @Inject
    RecordStore book;

    @Inject
    QuarantineStore quarantine;

    @Inject
    InterviewArrival interviews;

    @Inject
    Clock clock;

    /** Answers when all is durable. Not to be called in a transaction. */
    RecordAnswer take(Arrival arrival) {
        // the same record, or another one with its id, may have come by another way at the same moment
        return Retry.whole(Retry.CAME_SECOND, () -> {
            Optional<RecordAnswer> before = quarantine.find(arrival.record());
            before.ifPresent(answer -> takeWhatStillWaitsFor(arrival));
            return before.orElseGet(() -> takeNew(arrival));
        });
    }

    private RecordAnswer takeNew(Arrival arrival) {
        try {
            FieldRecord record = open(arrival.record());
            take(record, arrival, Mending.NONE);
            if (record.isDoor()) {
                takeWhatWaitedFor(arrival);
            }
            return RecordAnswer.held(arrival.record());
        } catch (NotTaken why) {
            return quarantine.quarantine(arrival, why);
        }
    }

    /** Whether it can be opened and brings a door of a walk. */
    boolean isDoor(SealedRecord record) {
        try {
            return open(record).isDoor();
        } catch (NotTaken closed) {
            return false;
        }
    }

    /** What is inside, if it can be opened and read. */
    FieldRecord open(SealedRecord sealed) throws NotTaken {
        if (register.wave(sealed.waveId()).isEmpty()) {
            throw new NotTaken(QuarantineReason.unknown_wave, "wave " + sealed.waveId());
        }
        byte[] plaintext;
        try {
            plaintext = keys.open(sealed.waveId(), sealed.sealed());
        } catch (NotUnderstood e) {
            throw new NotTaken(QuarantineReason.not_readable, e.getMessage());
        }
        try {
            FieldRecord record = RecordReader.read(plaintext);
            if (record.head().waveId() != sealed.waveId() || !record.head().id().equals(sealed.id())) {
                throw new NotTaken(QuarantineReason.does_not_match);
            }
            return record;
        } catch (NotUnderstood e) {
            throw new NotTaken(QuarantineReason.not_understood, e.getMessage());
        } catch (RuntimeException e) {
            // else the phone would bring it again and again
            LOG.errorf(e, "Cannot read record %s", sealed.id());
            throw new NotTaken(QuarantineReason.not_understood, "unexpected");
        }
    }

    /**
     * Takes what is inside, with what staff put right. Not to be called in a transaction.
     *
     * @throws NotTaken nothing of it was written
     */
    void take(FieldRecord given, Arrival arrival, Mending mending) throws NotTaken {
        FieldRecord record = mending.ownId().map(id -> given.under(id)).orElse(given);
        Instant now = clock.instant();
        Wave wave =
                register.wave(record.head().waveId()).orElseThrow(() -> new NotTaken(QuarantineReason.unknown_wave));
        if (wave.isRetentionOver(ChineseClock.day(now))) {
            throw new NotTaken(QuarantineReason.retention_over);
        }
        if (!mending.anyTime()) {
            FieldTerms.checkTime(wave, record.head(), now);
        }
        if (book.isHeld(record.head().id(), arrival.record())) {
            return;
        }
        record.handTo(new Keeping(wave, arrival, mending));
    }

    /** Where each kind is kept. */
    private final class Keeping implements FieldRecord.Kinds<NotTaken> {
        private final Wave wave;
        private final Arrival arrival;
        private final Mending mending;

        Keeping(Wave wave, Arrival arrival, Mending mending) {
            this.wave = wave;
            this.arrival = arrival;
            this.mending = mending;
        }

        @Override
        public void visit(FieldRecord.Visited visit) throws NotTaken {
            if (visit.outcome() == VisitOutcome.completed) {
                throw new NotTaken(QuarantineReason.not_expected, "an interview itself says that it is complete");
            }
            UUID household = mending.household().orElse(visit.household());
            register.household(household, visit.head().waveId());
            book.keepVisit(visit, household, arrival);
        }

        @Override
        public void interview(FieldRecord.Interviewed interview) throws NotTaken {
            interviews.take(interview, wave, arrival, mending);
        }

        @Override
        public void door(FieldRecord.Door door) throws NotTaken {
            book.keepDoor(door, arrival);
        }

        @Override
        public void backCheck(FieldRecord.BackCheck check) throws NotTaken {
            book.keepBackCheck(check, arrival);
        }
    }

    /** The service may have died or been too busy when the door came first. */
    private void takeWhatStillWaitsFor(Arrival repeated) {
        boolean anyWaits = !quarantine
                .waitingForADoor(repeated.volunteerId(), repeated.record().waveId())
                .isEmpty();
        if (anyWaits && isDoor(repeated.record())) {
            takeWhatWaitedFor(repeated);
        }
    }

    /** Phones send in random order, so that what was done at a door of a walk may come before the door. */
    void takeWhatWaitedFor(Arrival door) {
        takeIfItsDoorIsThere(
                quarantine.waitingForADoor(door.volunteerId(), door.record().waveId()));
    }

    /** Takes those of these whose household has come to be known; the others go on waiting. */
    void takeIfItsDoorIsThere(List<QuarantinedRecord> all) {
        var settling = new Arrival.Settling(QuarantinedRecord.Decision.accepted, ITSELF, "");
        for (QuarantinedRecord waiting : all) {
            try {
                FieldRecord record = open(waiting.record());
                take(record, Arrival.of(waiting.record(), waiting.volunteerId).settling(settling), Mending.NONE);
            } catch (NotTaken stillWaiting) {
                LOG.debugf("%s stays in quarantine: %s", waiting.id, stillWaiting.reason);
            } catch (RuntimeException e) {
                LOG.warnf(e, "%s stays in quarantine", waiting.id);
            }
        }
    }
}
