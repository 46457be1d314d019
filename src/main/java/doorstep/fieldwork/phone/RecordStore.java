package doorstep.fieldwork.phone;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.UuidBytes;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.web.ChineseClock;
import doorstep.web.ServiceSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes what came of records: each method is one transaction that holds all of it and the record's own row, so that a record
 * is known as held exactly when all that it brought is durable.
 */
@ApplicationScoped
class RecordStore {
    private final UnaryOperator<byte[]> completedVisit;

    @Inject
    WalkDoors walkDoors;

    @Inject
    Instance<BackCheckIntake> backChecks;

    @Inject
    QuarantineStore quarantine;

    @Inject
    HouseholdCodes codes;

    @Inject
    Clock clock;

    RecordStore(ServiceSecret secret) {
        completedVisit = secret.keyedHash("completed visit");
    }

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
        // records come in no order: the household may have answered meanwhile, and then times would lead to its answers
        boolean answered = hasAnswered(household);
        visit.hour = answered ? null : hour(record);
        visit.againAt = answered ? null : againAt(record);
        visit.note = answered ? "" : record.note();
        boolean isPartOfTheInterview = answered && record.outcome() == VisitOutcome.interrupted;
        if (!isPartOfTheInterview) {
            visit.persist();
        }
        hold(record.head().id(), arrival);
    }

    private boolean hasAnswered(UUID household) {
        CodeHash key = Household.<Household>findById(household).key();
        return Visit.count("id", completedId(household)) > 0
                || !codes.spent(List.of(key)).isEmpty();
    }

    private LocalDateTime hour(FieldRecord.Visited record) {
        return ChineseClock.utc(record.head().trueTime(clock.instant())).truncatedTo(ChronoUnit.HOURS);
    }

    private static LocalDateTime againAt(FieldRecord.Visited record) {
        return record.againAt()
                .map(at -> ChineseClock.utc(at).truncatedTo(ChronoUnit.MINUTES))
                .orElse(null);
    }

    /** The answers are in already; the household's visit is complete, and nothing of it or of those before it says when. */
    @Transactional
    public void keepInterview(UUID response, Optional<Interview> course, UUID household, Arrival arrival)
            throws NotTaken {
        lock(household);
        if (isHeld(response, arrival.record())) {
            return;
        }
        if (course.isPresent() && Interview.findById(response) == null) {
            course.get().persist();
        }
        UUID id = completedId(household);
        if (Visit.findById(id) == null) {
            Visit visit = new Visit();
            visit.id = id;
            visit.householdId = household;
            visit.volunteerId = arrival.volunteerId();
            visit.outcome = VisitOutcome.completed;
            visit.note = "";
            visit.persist();
        }
        // whoever has one interview that was broken off and one such door would tell them both
        Visit.delete("householdId = ?1 and outcome = ?2", household, VisitOutcome.interrupted);
        Visit.update("hour = null, againAt = null, note = '' where householdId = ?1", household);
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

    /** One after the other at each door, so that what comes second sees what came first. */
    private static void lock(UUID household) {
        // Hibernate's own way of locking is MySQL's alone, with FOR UPDATE OF
        Household.update("letterNo = letterNo where id = ?1", household);
    }

    /** The one completed visit of a household: the same at every retry, and random to whoever has not our secret. */
    private UUID completedId(UUID household) {
        return UuidBytes.uuid(completedVisit.apply(UuidBytes.of(household)));
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
