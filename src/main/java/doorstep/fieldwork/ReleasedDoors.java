package doorstep.fieldwork;

import doorstep.fieldwork.ReleasedDoor.Address;
import doorstep.fieldwork.ReleasedDoor.Attempt;
import doorstep.place.Asker;
import doorstep.place.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the released households of a wave that the caller may see, with their attempts: few queries, however many there are. */
@ApplicationScoped
public class ReleasedDoors {
    private final HouseholdCodes codes;
    private final DoorNotes notes;
    private final Asker caller;

    ReleasedDoors(HouseholdCodes codes, DoorNotes notes, Asker caller) {
        this.codes = codes;
        this.notes = notes;
        this.caller = caller;
    }

    /** By community and in walking order. Needs a transaction, so that all queries see the same. */
    public List<ReleasedDoor> of(long waveId) {
        String seen = caller.scope().where("community");
        List<Household> households = Household.list(
                "waveId = ?1 and released = true and " + seen + " order by community, position, number", waveId);
        Set<CodeHash> spent =
                codes.spent(households.stream().map(Household::key).toList());
        Map<UUID, List<Attempt>> attempts = attempts(waveId, caller.scope());
        Set<UUID> completed = notes.completed(List.of(waveId)).keySet();
        completed.forEach(door -> attempts.computeIfAbsent(door, none -> new ArrayList<>())
                .add(new Attempt(VisitOutcome.completed, null, null)));
        return households.stream()
                .map(one -> new ReleasedDoor(
                        one.id,
                        one.community,
                        one.number,
                        new Address(one.building, one.unit, one.door),
                        Optional.ofNullable(one.volunteerId),
                        spent.contains(one.key()) || completed.contains(one.id),
                        attempts.getOrDefault(one.id, List.of())))
                .toList();
    }

    private static Map<UUID, List<Attempt>> attempts(long waveId, Scope seen) {
        return Visit.<Visit>list(
                        "householdId in (select h.id from Household h where h.waveId = ?1 and h.released = true and "
                                + seen.where("h.community") + ") order by hour, outcome",
                        waveId)
                .stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.householdId,
                        Collectors.mapping(
                                visit -> new Attempt(visit.outcome, visit.hour, visit.againAt), Collectors.toList())));
    }
}
