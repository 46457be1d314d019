package doorstep.fieldwork.phone;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Doors as a phone shows them, with what was tried there and whether anybody has answered. */
@ApplicationScoped
class DoorList {
    @Inject
    HouseholdCodes codes;

    @Inject
    DoorNotes notes;

    /** By wave; within it by community and number. */
    Map<Long, List<FieldPackage.Door>> of(
            Collection<Household> households, Volunteer volunteer, Map<String, String> names) {
        if (households.isEmpty()) {
            return Map.of();
        }
        Set<CodeHash> spent =
                codes.spent(households.stream().map(Household::key).toList());
        Map<UUID, List<Visit>> visits =
                Visit.<Visit>list(
                                "householdId in ?1",
                                households.stream().map(one -> one.id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(visit -> visit.householdId));
        Map<UUID, Long> completed = notes.completed(
                households.stream().map(one -> one.waveId).distinct().toList());
        Map<Long, Integer> drawn =
                Sample.<Sample>list(
                                "id in ?1",
                                households.stream()
                                        .map(one -> one.sampleId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(sample -> sample.id, Sample::drawn));
        var byWave = households.stream()
                .sorted(Comparator.comparing((Household one) -> one.community).thenComparing(one -> one.number))
                .collect(Collectors.groupingBy(one -> one.waveId));
        Function<Household, FieldPackage.Door> door = one -> door(
                one,
                new About(
                        names.getOrDefault(one.community, one.community),
                        one.number > drawn.getOrDefault(one.sampleId, Integer.MAX_VALUE),
                        spent.contains(one.key()) || completed.containsKey(one.id),
                        Optional.ofNullable(completed.get(one.id)),
                        volunteer.id),
                visits.getOrDefault(one.id, List.of()));
        return byWave.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, wave -> wave.getValue().stream()
                .map(door)
                .toList()));
    }

    /** What the household itself does not say. */
    private record About(
            String communityName, boolean reserve, boolean answered, Optional<Long> completedBy, long volunteer) {}

    private static FieldPackage.Door door(Household one, About about, List<Visit> visits) {
        return new FieldPackage.Door(
                one.id,
                new FieldPackage.Community(one.community, about.communityName()),
                one.number,
                new FrameDoor(one.building, one.unit, one.door, one.note),
                one.selection,
                new FieldPackage.Standing(
                        about.reserve(),
                        about.answered(),
                        Long.valueOf(about.volunteer()).equals(one.volunteerId)),
                attempts(visits, about));
    }

    private static List<FieldPackage.Attempt> attempts(List<Visit> visits, About about) {
        List<FieldPackage.Attempt> attempts = new ArrayList<>();
        visits.stream()
                .sorted(Comparator.comparing(
                        (Visit visit) -> visit.hour, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(visit -> attempts.add(new FieldPackage.Attempt(
                        visit.outcome,
                        Packing.utc(visit.hour),
                        about.answered() ? null : Packing.utc(visit.againAt),
                        visit.volunteerId == about.volunteer(),
                        visit.note)));
        about.completedBy()
                .ifPresent(by -> attempts.add(
                        new FieldPackage.Attempt(VisitOutcome.completed, null, null, by == about.volunteer(), "")));
        return attempts;
    }
}
