package doorstep.fieldwork.rounds;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.Volunteer;
import doorstep.place.PlaceNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The doors of one community as its page of assignment shows them.
 *
 * @param now who has which open doors
 * @param near volunteers who may be given doors here without being looked for; {@code others} are those of other places
 */
record CommunityDoors(
        String code,
        String name,
        AssignmentView.Community counts,
        List<AssignmentView.Holding> now,
        List<AssignmentView.Building> buildings,
        List<Volunteer> near,
        List<Volunteer> others) {

    /**
     * Volunteers.
     *
     * @param active who still go to doors
     * @param known by number, also those who have ended
     */
    record People(List<Volunteer> active, Map<Long, Volunteer> known) {}

    /**
     * What is being looked at.
     *
     * @param ticked ids of volunteers
     * @param proposal null where nothing was asked for
     * @param changed true where the doors are others than those that were looked at before
     */
    record Asked(Set<Long> ticked, Assignment.Which which, AssignmentView.Proposal proposal, boolean changed) {

        static Asked of(List<Volunteer> takers, Assignment.Which which, Assignment proposal, boolean changed) {
            return new Asked(
                    takers.stream().map(one -> one.id).collect(Collectors.toSet()),
                    which,
                    AssignmentView.byBuilding(proposal),
                    changed);
        }

        /** To begin with: whoever has doors here, else those of the smallest place around that has volunteers. */
        static Asked usual(String community, List<ReleasedDoor> wave, List<Volunteer> active) {
            List<ReleasedDoor> open = wave.stream()
                    .filter(door -> door.community().equals(community) && door.isOpen())
                    .toList();
            boolean lacking = open.stream().anyMatch(door -> door.volunteer().isEmpty());
            Set<Long> here =
                    open.stream().flatMap(door -> door.volunteer().stream()).collect(Collectors.toSet());
            return new Asked(
                    here.isEmpty() ? nearest(community, active) : here,
                    lacking ? Assignment.Which.unassigned : Assignment.Which.all,
                    null,
                    false);
        }

        private static Set<Long> nearest(String community, List<Volunteer> active) {
            List<Volunteer> serving =
                    active.stream().filter(one -> one.serves(community)).toList();
            int nearest = serving.stream().mapToInt(Asked::nearness).max().orElse(0);
            return serving.stream()
                    .filter(one -> nearness(one) == nearest)
                    .map(one -> one.id)
                    .collect(Collectors.toSet());
        }

        private static int nearness(Volunteer volunteer) {
            return volunteer.home().length();
        }

        public boolean has(Volunteer volunteer) {
            return ticked.contains(volunteer.id);
        }
    }

    /**
     * @param wave all released doors of the wave that the caller sees
     * @param people whom the caller may send there
     */
    static CommunityDoors of(String community, List<ReleasedDoor> wave, People people, Asked asked) {
        List<ReleasedDoor> here =
                wave.stream().filter(door -> door.community().equals(community)).toList();
        String name = PlaceNames.of(community);
        Map<Boolean, List<Volunteer>> active = people.active().stream()
                .collect(Collectors.partitioningBy(one -> one.serves(community) || asked.has(one)));
        return new CommunityDoors(
                community,
                name,
                AssignmentView.Community.of(community, name, here),
                AssignmentView.now(here, people.known()),
                AssignmentView.buildings(here, people.known()),
                active.get(true),
                active.get(false));
    }
}
