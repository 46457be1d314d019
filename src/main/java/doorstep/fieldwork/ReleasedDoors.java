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
import java.util.TreeMap;
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
        return within(waveId, caller.scope());
    }

    List<ReleasedDoor> within(long waveId, Scope places) {
        return found("h.waveId = ?1", waveId, places).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** All that a volunteer has, by wave. Needs a transaction. */
    public Map<Long, List<ReleasedDoor>> with(Volunteer volunteer) {
        return found("h.volunteerId = ?1", volunteer.id, caller.scope());
    }

    private Map<Long, List<ReleasedDoor>> found(String which, long number, Scope places) {
        String wanted = "from Household h where h.released = true and " + which + " and " + places.where("h.community");
        List<Household> households =
                Household.list(wanted + " order by h.waveId, h.community, h.position, h.number", number);
        Set<CodeHash> spent =
                codes.spent(households.stream().map(Household::key).toList());
        Map<UUID, List<Attempt>> attempts = attempts("select h.id " + wanted, number);
        Set<UUID> completed = notes.completed(
                        households.stream().map(one -> one.waveId).collect(Collectors.toSet()))
                .keySet();
        completed.forEach(door -> attempts.computeIfAbsent(door, none -> new ArrayList<>())
                .add(new Attempt(VisitOutcome.completed, null, null)));
        return households.stream()
                .collect(Collectors.groupingBy(
                        one -> one.waveId,
                        TreeMap::new,
                        Collectors.mapping(
                                one -> new ReleasedDoor(
                                        one.id,
                                        one.community,
                                        one.number,
                                        new Address(one.building, one.unit, one.door),
                                        Optional.ofNullable(one.volunteerId),
                                        spent.contains(one.key()) || completed.contains(one.id),
                                        attempts.getOrDefault(one.id, List.of())),
                                Collectors.toList())));
    }

    private static Map<UUID, List<Attempt>> attempts(String households, long number) {
        return Visit.<Visit>list("householdId in (" + households + ") order by hour, outcome", number).stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.householdId,
                        Collectors.mapping(
                                visit -> new Attempt(visit.outcome, visit.hour, visit.againAt), Collectors.toList())));
    }
}
