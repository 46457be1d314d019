package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Device;
import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.DoorsSoFar;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.phone.Phone;
import doorstep.place.Asker;
import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How far a wave's fieldwork is in the places that the caller sees, and what of it has not reached us yet. */
@ApplicationScoped
public class Progress {
    /** Whose records may be of this wave: who has or had doors of it, or may walk at random in it. */
    private static String devices(Scope seen) {
        return "SELECT d.id FROM device d JOIN volunteer v ON v.id = d.volunteer_id WHERE"
                + " EXISTS (SELECT 1 FROM household h WHERE h.volunteer_id = v.id AND h.wave_id = ?1"
                + " AND " + seen.where("h.community") + ")"
                + " OR EXISTS (SELECT 1 FROM visit i JOIN household h ON h.id = i.household_id WHERE i.volunteer_id = v.id"
                + " AND h.wave_id = ?1 AND " + seen.where("h.community") + ")"
                + " OR EXISTS (SELECT 1 FROM sample s WHERE s.wave_id = ?1 AND s.method = 'random_walk'"
                + " AND " + seen.where("s.community")
                + " AND (v.place IS NULL OR s.community LIKE CONCAT(v.place, '%')))";
    }

    private final EntityManager database;
    private final DoorNotes notes;
    private final KeptDoors kept;
    private final ReleasedDoors doors;
    private final Asker caller;

    Progress(EntityManager database, DoorNotes notes, KeptDoors kept, ReleasedDoors doors, Asker caller) {
        this.database = database;
        this.notes = notes;
        this.kept = kept;
        this.doors = doors;
        this.caller = caller;
    }

    /** How far the doors of the wave are. */
    @Transactional
    public DoorsSoFar doors(long waveId) {
        return kept.whole(waveId).map(DoorsSoFar::of).orElseGet(() -> counted(waveId));
    }

    /** The same as the fieldwork page has it for each community with released doors, by code. Reads every door. */
    @Transactional
    public Map<String, DoorCounts> doorsByCommunity(long waveId, LocalDateTime now) {
        return kept.byCommunity(waveId)
                .orElseGet(() -> FieldworkView.byCommunity(doors.of(waveId), Map.of(), now).stream()
                        .collect(Collectors.toMap(FieldworkView.Group::key, FieldworkView.Group::counts)));
    }

    private DoorsSoFar counted(long waveId) {
        DoorsSoFar shown = DoorsSoFar.of((Object[]) database.createNativeQuery(DoorsSoFar.query(caller.scope()))
                .setParameter(1, waveId)
                .getSingleResult());
        Set<UUID> completed = Household.seen(notes.completed(List.of(waveId)).keySet(), caller.scope());
        return completed.isEmpty() ? shown : shown.withCompleted(completed.size(), Visit.neverTried(completed));
    }

    /**
     * How many finished records, interviews and mere attempts alike, the phones of this wave's volunteers held when they were last
     * heard of: phones don't say of which wave, so whoever works for several is counted in each. Signed-out phones count as well, because
     * what is on them is not lost.
     */
    @Transactional
    public long waitingOnPhones(long waveId) {
        return devices(waveId).stream().mapToLong(device -> device.waiting).sum();
    }

    /**
     * The phones of a wave's volunteers that somebody has to ask after.
     *
     * @param silent not heard of for a day, with nothing on them that we know of
     * @param inNeed with records on them for a day, signed out with records on them, or with a wrong clock
     * @param waiting records on all of them
     */
    public record Phones(long silent, long inNeed, long waiting) {}

    /** Counted as of that moment. */
    @Transactional
    public Phones phones(long waveId, LocalDateTime now) {
        List<Phone> phones =
                devices(waveId).stream().map(device -> Phone.of(device, now)).toList();
        return new Phones(
                phones.stream().filter(one -> one.sync() == Phone.Sync.SILENT).count(),
                phones.stream().filter(Phone::isInNeed).count(),
                phones.stream().mapToLong(Phone::waiting).sum());
    }

    /** The phones of this wave's volunteers; ended ones only while something is on them. */
    List<Device> devices(long waveId) {
        List<?> ids = database.createNativeQuery(devices(caller.scope()))
                .setParameter(1, waveId)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : Device.list(
                        "id in ?1 and (endedAt is null or waiting > 0) order by waiting desc, lastContactAt, id",
                        ids.stream().map(id -> ((Number) id).longValue()).toList());
    }
}
