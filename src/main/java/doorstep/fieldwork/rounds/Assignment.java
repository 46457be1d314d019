package doorstep.fieldwork.rounds;

import doorstep.account.AuditFact;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.Volunteer;
import doorstep.web.Chunks;
import doorstep.web.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is to get which open doors, worked out but not yet written down: a proposal that staff look at first. Doors that are done with stay
 * with whoever has them.
 *
 * @param shares by volunteer, also those who get nothing
 * @param totals how many open doors each would have in the wave, with those that stay
 * @param without communities whose doors nobody can get
 */
record Assignment(Map<Volunteer, List<ReleasedDoor>> shares, Map<Volunteer, Integer> totals, Set<String> without) {

    /** Which open doors are shared out. */
    enum Which {
        /** Those that nobody has. */
        unassigned,
        /** All, whoever has them. */
        all
    }

    /**
     * Shares the doors of one community out among these volunteers, by building and unit.
     *
     * @param wave all released doors of the wave, because what a volunteer has elsewhere counts too
     */
    static Assignment ofCommunity(List<ReleasedDoor> wave, String community, List<Volunteer> takers, Which which) {
        List<ReleasedDoor> doors = wanted(wave, which).stream()
                .filter(door -> door.community().equals(community))
                .toList();
        return share(wave, doors, takers, Assignment::buildingAndUnit);
    }

    /** Shares all communities out at once: each among the volunteers of the smallest place around it that has any. */
    static Assignment ofWave(List<ReleasedDoor> wave, List<Volunteer> active, Which which) {
        Map<String, List<Volunteer>> byPlace = active.stream()
                .collect(Collectors.groupingBy(
                        one -> Optional.ofNullable(one.place).orElse(""), TreeMap::new, Collectors.toList()));
        Map<String, List<ReleasedDoor>> pools = new TreeMap<>();
        Set<String> without = new TreeSet<>();
        for (ReleasedDoor door : wanted(wave, which)) {
            byPlace.keySet().stream()
                    .filter(door.community()::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresentOrElse(
                            place -> pools.computeIfAbsent(place, p -> new ArrayList<>())
                                    .add(door),
                            () -> without.add(door.community()));
        }
        Map<Volunteer, List<ReleasedDoor>> shares = new LinkedHashMap<>();
        Map<Volunteer, Integer> totals = new LinkedHashMap<>();
        pools.forEach((place, doors) -> {
            Assignment one = share(wave, doors, byPlace.get(place), Assignment::communityBuildingAndUnit);
            shares.putAll(one.shares);
            totals.putAll(one.totals);
        });
        return new Assignment(shares, totals, without);
    }

    /**
     * The same for a wave that starts from another one: a community's doors go to those who had doors there then and still go; where there
     * are none, as always.
     *
     * @param earlier who had doors in which community
     */
    static Assignment ofWave(
            List<ReleasedDoor> wave, List<Volunteer> active, Which which, Map<String, Set<Long>> earlier) {
        Map<String, List<Volunteer>> again = new TreeMap<>();
        earlier.forEach((community, ids) -> {
            List<Volunteer> theirs =
                    active.stream().filter(one -> ids.contains(one.id)).toList();
            if (!theirs.isEmpty()) {
                again.put(community, theirs);
            }
        });
        List<ReleasedDoor> wanted = wanted(wave, which);
        Set<ReleasedDoor> given = Set.copyOf(wanted);
        Assignment others = ofWave(
                wave.stream()
                        .filter(door -> !given.contains(door) || !again.containsKey(door.community()))
                        .toList(),
                active,
                which);
        Map<Volunteer, List<ReleasedDoor>> shares = new LinkedHashMap<>();
        again.forEach((community, takers) -> {
            List<ReleasedDoor> doors = wanted.stream()
                    .filter(door -> door.community().equals(community))
                    .toList();
            share(wave, doors, takers, Assignment::buildingAndUnit)
                    .shares
                    .forEach((volunteer, theirs) -> shares.merge(volunteer, theirs, Assignment::together));
        });
        others.shares.forEach((volunteer, theirs) -> shares.merge(volunteer, theirs, Assignment::together));
        Map<Volunteer, Integer> totals = new LinkedHashMap<>();
        shares.forEach((volunteer, theirs) -> totals.put(
                volunteer,
                theirs.size()
                        + (int) wave.stream()
                                .filter(door -> door.isOpen() && !given.contains(door) && door.isWith(volunteer))
                                .count()));
        return new Assignment(shares, totals, others.without);
    }

    private static List<ReleasedDoor> together(List<ReleasedDoor> some, List<ReleasedDoor> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Shares one volunteer's open doors of a wave out among others. */
    static Assignment handover(List<ReleasedDoor> wave, Volunteer from, List<Volunteer> takers) {
        List<ReleasedDoor> doors =
                wave.stream().filter(door -> door.isOpen() && door.isWith(from)).toList();
        return share(wave, doors, takers, Assignment::communityBuildingAndUnit);
    }

    private static List<ReleasedDoor> wanted(List<ReleasedDoor> wave, Which which) {
        return wave.stream()
                .filter(ReleasedDoor::isOpen)
                .filter(door -> which == Which.all || door.volunteer().isEmpty())
                .toList();
    }

    private static Assignment share(
            List<ReleasedDoor> wave,
            List<ReleasedDoor> doors,
            List<Volunteer> takers,
            Function<ReleasedDoor, List<String>> groups) {
        Set<ReleasedDoor> shared = Set.copyOf(doors);
        List<ReleasedDoor> staying = wave.stream()
                .filter(door -> door.isOpen() && !shared.contains(door))
                .toList();
        List<FairShare.Taker> hands = takers.stream()
                .map(taker -> {
                    List<ReleasedDoor> theirs =
                            staying.stream().filter(door -> door.isWith(taker)).toList();
                    return new FairShare.Taker(
                            taker.id,
                            theirs.size(),
                            theirs.stream()
                                    .map(door -> groups.apply(door).get(0))
                                    .collect(Collectors.toSet()));
                })
                .toList();
        Map<Long, List<ReleasedDoor>> shares = FairShare.of(
                doors.stream()
                        .map(door -> new FairShare.Door<>(door, groups.apply(door)))
                        .toList(),
                hands);
        Map<Volunteer, List<ReleasedDoor>> byVolunteer = new LinkedHashMap<>();
        Map<Volunteer, Integer> totals = new LinkedHashMap<>();
        for (int i = 0; i < takers.size(); i++) {
            List<ReleasedDoor> theirs = shares.get(takers.get(i).id);
            byVolunteer.put(takers.get(i), theirs);
            totals.put(takers.get(i), hands.get(i).load() + theirs.size());
        }
        Set<String> without = takers.isEmpty()
                ? doors.stream().map(ReleasedDoor::community).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        return new Assignment(byVolunteer, totals, without);
    }

    private static List<String> buildingAndUnit(ReleasedDoor door) {
        return List.of(
                door.community() + " " + door.address().building(),
                door.address().unit());
    }

    private static List<String> communityBuildingAndUnit(ReleasedDoor door) {
        return List.of(
                door.community(), door.address().building(), door.address().unit());
    }

    int doors() {
        return shares.values().stream().mapToInt(List::size).sum();
    }

    /** The same for the same proposal, so that what is written down is what was looked at. */
    String fingerprint() {
        String all = shares.entrySet().stream()
                .flatMap(share -> share.getValue().stream().map(door -> door.id() + " " + share.getKey().id))
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(all).substring(0, 24);
    }

    /** Writes it down. Needs a transaction. */
    void apply() {
        shares.forEach((volunteer, doors) -> give(doors, volunteer.id));
    }

    /** @param volunteer null to take the doors back */
    static void give(List<ReleasedDoor> doors, Long volunteer) {
        for (List<UUID> ids : Chunks.of(doors.stream().map(ReleasedDoor::id).toList())) {
            Household.update("volunteerId = ?1 where id in ?2 and released = true", volunteer, ids);
        }
    }

    /** For the audit trail: who was given how many, after what else there is to tell. */
    AuditFact.Told[] told(AuditFact.Told... first) {
        Stream<AuditFact.Told> given = shares.entrySet().stream()
                .filter(share -> !share.getValue().isEmpty())
                .map(share -> AuditFact.GIVEN.is(
                        share.getKey().name + " " + share.getValue().size()));
        return Stream.concat(Stream.of(first), given).toArray(AuditFact.Told[]::new);
    }
}
