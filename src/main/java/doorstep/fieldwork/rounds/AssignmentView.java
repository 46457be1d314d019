package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.Volunteer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the pages of assignment show: who has what now, what a proposal would change, and the open doors by building. */
final class AssignmentView {
    private AssignmentView() {}

    /** A volunteer with the open doors that are in hand now, and in which buildings. */
    record Holding(Volunteer volunteer, int doors, String where) {}

    /**
     * A volunteer with the doors of a proposal.
     *
     * @param total in the whole wave, with those from before
     * @param where buildings, or communities
     */
    record Share(Volunteer volunteer, int doors, int total, String where) {}

    /**
     * A community in the wave's list.
     *
     * @param doors released ones
     * @param open somebody has yet to go there
     * @param unassigned open, and nobody has them
     * @param volunteers who have open doors there
     */
    record Community(String code, String name, int doors, int open, int unassigned, int volunteers) {
        /** What is most likely wanted: to give out what nobody has, as long as there is any. */
        public String usual() {
            return (unassigned > 0 ? Assignment.Which.unassigned : Assignment.Which.all).name();
        }

        static Community of(String code, String name, List<ReleasedDoor> doors) {
            List<ReleasedDoor> open =
                    doors.stream().filter(ReleasedDoor::isOpen).toList();
            return new Community(
                    code,
                    name,
                    doors.size(),
                    open.size(),
                    (int) open.stream()
                            .filter(door -> door.volunteer().isEmpty())
                            .count(),
                    (int) open.stream()
                            .flatMap(door -> door.volunteer().stream())
                            .distinct()
                            .count());
        }
    }

    /**
     * A proposal as it is looked at.
     *
     * @param fingerprint what comes back with the yes
     * @param without names of communities whose doors nobody can get
     */
    record Proposal(List<Share> shares, int doors, String fingerprint, List<String> without) {
        public String withoutNames() {
            return String.join("、", without);
        }
    }

    /** A building with its open doors, and how many others are done with. */
    record Building(String name, List<OpenDoor> open, int closed) {}

    /** A door that somebody has yet to go to. */
    record OpenDoor(String id, int number, String place, Disposition disposition, int attempts, String volunteer) {}

    /** Open doors by volunteer, those that have most first. */
    static List<Holding> now(List<ReleasedDoor> doors, Map<Long, Volunteer> volunteers) {
        Map<Volunteer, List<ReleasedDoor>> byVolunteer = doors.stream()
                .filter(door -> door.isOpen() && door.volunteer().isPresent())
                .collect(Collectors.groupingBy(
                        door -> volunteers.get(door.volunteer().orElseThrow()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byVolunteer.entrySet().stream()
                .map(share -> new Holding(share.getKey(), share.getValue().size(), buildings(share.getValue())))
                .sorted(Comparator.comparingInt((Holding share) -> -share.doors)
                        .thenComparing(share -> share.volunteer.name))
                .toList();
    }

    static Proposal byBuilding(Assignment proposal) {
        return proposal(proposal, AssignmentView::buildings, Map.of());
    }

    /** @param names of communities, by code */
    static Proposal byCommunity(Assignment proposal, Map<String, String> names) {
        return proposal(proposal, doors -> communities(doors, names), names);
    }

    private static Proposal proposal(
            Assignment proposal, Function<List<ReleasedDoor>, String> where, Map<String, String> names) {
        return new Proposal(
                proposal.shares().entrySet().stream()
                        .map(share -> new Share(
                                share.getKey(),
                                share.getValue().size(),
                                proposal.totals().get(share.getKey()),
                                where.apply(share.getValue())))
                        .toList(),
                proposal.doors(),
                proposal.fingerprint(),
                proposal.without().stream().map(code -> names.get(code)).toList());
    }

    private static String buildings(List<ReleasedDoor> doors) {
        return counted(doors.stream()
                .collect(Collectors.groupingBy(
                        door -> door.address().building(), LinkedHashMap::new, Collectors.counting())));
    }

    private static String communities(List<ReleasedDoor> doors, Map<String, String> names) {
        return counted(doors.stream()
                .collect(Collectors.groupingBy(
                        door -> names.get(door.community()), LinkedHashMap::new, Collectors.counting())));
    }

    /** 3栋 ×12、5栋 ×4. */
    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> one.getKey() + " ×" + one.getValue())
                .collect(Collectors.joining("、"));
    }

    /** The doors of one community, by building in walking order. */
    static List<Building> buildings(List<ReleasedDoor> doors, Map<Long, Volunteer> volunteers) {
        Map<String, List<ReleasedDoor>> byBuilding = doors.stream()
                .collect(Collectors.groupingBy(
                        door -> door.address().building(), LinkedHashMap::new, Collectors.toList()));
        var buildings = new ArrayList<Building>();
        byBuilding.forEach((name, inside) -> {
            List<OpenDoor> open = inside.stream()
                    .filter(ReleasedDoor::isOpen)
                    .map(door -> open(door, volunteers))
                    .toList();
            buildings.add(new Building(name, open, inside.size() - open.size()));
        });
        return buildings;
    }

    private static OpenDoor open(ReleasedDoor door, Map<Long, Volunteer> volunteers) {
        return new OpenDoor(
                door.id().toString(),
                door.number(),
                (door.address().unit() + " " + door.address().door()).strip(),
                door.disposition(),
                door.attempts().size(),
                door.volunteer().map(id -> volunteers.get(id).name).orElse(""));
    }

    /** The communities that have a released door, by code. */
    static List<Community> inAll(List<ReleasedDoor> doors, Map<String, String> names) {
        return doors.stream()
                .collect(Collectors.groupingBy(ReleasedDoor::community, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Community.of(one.getKey(), names.get(one.getKey()), one.getValue()))
                .toList();
    }
}
