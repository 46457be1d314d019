package doorstep.fieldwork;

import doorstep.fieldwork.ReleasedDoor.Address;
import doorstep.fieldwork.ReleasedDoor.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the released households of a wave with their attempts: few queries, however many there are. */
@ApplicationScoped
public class ReleasedDoors {
    private final HouseholdCodes codes;

    ReleasedDoors(HouseholdCodes codes) {
        this.codes = codes;
    }

    /** By community and in walking order. Needs a transaction, so that all queries see the same. */
    public List<ReleasedDoor> of(long waveId) {
        List<Household> households =
                Household.list("waveId = ?1 and released = true order by community, position, number", waveId);
        Set<CodeHash> spent =
                codes.spent(households.stream().map(Household::key).toList());
        Map<UUID, List<Attempt>> attempts = attempts(waveId);
        return households.stream()
                .map(one -> new ReleasedDoor(
                        one.id,
                        one.community,
                        one.number,
                        new Address(one.building, one.unit, one.door),
                        Optional.ofNullable(one.volunteerId),
                        spent.contains(one.key()),
                        attempts.getOrDefault(one.id, List.of())))
                .toList();
    }

    private static Map<UUID, List<Attempt>> attempts(long waveId) {
        return Visit.<Visit>list(
                        "householdId in (select h.id from Household h where h.waveId = ?1 and h.released = true) order by hour, outcome",
                        waveId)
                .stream()
                .collect(Collectors.groupingBy(
                        visit -> visit.householdId,
                        Collectors.mapping(
                                visit -> new Attempt(visit.outcome, visit.hour, visit.againAt), Collectors.toList())));
    }
}
