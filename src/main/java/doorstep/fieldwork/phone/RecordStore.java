package doorstep.fieldwork.phone;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.web.ChineseClock;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what came of records: each method is one transaction that holds all of it and the record's own row, so that a record
 * is known as held exactly when all that it brought is durable.
 */
@ApplicationScoped
class RecordStore {
    @Inject
    WalkDoors walkDoors;

    @Inject
    Instance<BackCheckIntake> backChecks;

    @Inject
    QuarantineStore quarantine;

    @Inject
    HouseholdCodes codes;

    @Inject
    DoorNotes notes;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Transactional
    public void keepVisit(FieldRecord.Visited record, UUID household, Arrival arrival) throws NotTaken {
        lock(household);
        if (isHeld(record.head().id(), arrival.record())) {
            return;
        }
        Visit visit = new Visit();
        visit.id = record.head().id();
        visit.householdId = household;
        visit.volunteerId = arrival.volunteerId();
        visit.outcome = record.outcome();
        // once it is shown that the household has answered, times would lead to its answers; before, they say nothing
        boolean answered = isShown(household);
        visit.hour = answered ? null : hour(record);
        visit.againAt = answered ? null : againAt(record);
        visit.note = answered ? "" : record.note();
        if (record.outcome() != VisitOutcome.interrupted || !codes.isSpent(key(household))) {
            visit.persist();
        }
        hold(record.head().id(), arrival);
    }

    private boolean isShown(UUID household) {
        return !codes.spent(List.of(key(household))).isEmpty();
    }

    private static CodeHash key(UUID household) {
        return Household.<Household>findById(household).key();
    }

    private LocalDateTime hour(FieldRecord.Visited record) {
        return ChineseClock.utc(record.head().trueTime(clock.instant())).truncatedTo(ChronoUnit.HOURS);
    }

    private static LocalDateTime againAt(FieldRecord.Visited record) {
        return record.againAt()
                .map(at -> ChineseClock.utc(at).truncatedTo(ChronoUnit.MINUTES))
                .orElse(null);
    }

    /**
     * The answers are in already. What is written beside them names no door: which household is complete is noted sealed, and
     * its visits are seen to when doors are released. Only a visit that the interview was broken off in goes at once: whoever has
     * one interview that was broken off and one such door would tell them both for as long as the door waits.
     */
    @Transactional
    public void keepInterview(UUID response, Optional<Interview> course, DoorNotes.Completed door, Arrival arrival)
            throws NotTaken {
        lock(door.household());
        if (isHeld(response, arrival.record())) {
            return;
        }
        if (course.isPresent() && Interview.findById(response) == null) {
            course.get().persist();
        }
        Household household = Household.findById(door.household());
        notes.add(household.waveId, household.community, door);
        Visit.delete("householdId = ?1 and outcome = ?2", door.household(), VisitOutcome.interrupted);
        hold(response, arrival);
    }

    @Transactional
    public void keepDoor(FieldRecord.Door record, Arrival arrival) throws NotTaken {
        if (isHeld(record.head().id(), arrival.record())) {
            return;
        }
        walkDoors.add(record, arrival.volunteerId());
        hold(record.head().id(), arrival);
    }

    @Transactional
    public void keepBackCheck(FieldRecord.BackCheck record, Arrival arrival) throws NotTaken {
        if (isHeld(record.head().id(), arrival.record())) {
            return;
        }
        if (backChecks.isUnsatisfied() || !backChecks.get().take(record, arrival.volunteerId())) {
            throw new NotTaken(QuarantineReason.not_expected);
        }
        hold(record.head().id(), arrival);
    }

    /**
     * Whether this very record is held already, as when it came twice at the same moment.
     *
     * @throws NotTaken id_clash where another one is held under its id
     */
    @Transactional
    public boolean isHeld(UUID id, SealedRecord record) throws NotTaken {
        HeldRecord held = HeldRecord.findById(id);
        if (held == null) {
            return false;
        }
        if (!Arrays.equals(held.sha256, record.sha256())) {
            throw new NotTaken(QuarantineReason.id_clash);
        }
        return true;
    }

    /** One after the other at each door, so that what comes second sees what came first; a lock leaves nothing in a log. */
    private void lock(UUID household) {
        database.createNativeQuery("SELECT id FROM household WHERE id = ?1 FOR UPDATE")
                .setParameter(1, UuidBytes.of(household))
                .getResultList();
    }

    private void hold(UUID id, Arrival arrival) {
        HeldRecord held = new HeldRecord();
        held.id = id;
        held.volunteerId = arrival.volunteerId();
        held.waveId = arrival.record().waveId();
        held.sha256 = arrival.record().sha256();
        held.persist();
        arrival.settling().ifPresent(how -> quarantine.settle(arrival.record(), how));
    }
}
