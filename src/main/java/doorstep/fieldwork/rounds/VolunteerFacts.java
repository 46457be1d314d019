package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Device;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.fieldwork.phone.Phone;
import doorstep.place.PlaceNames;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a volunteer's page shows beside name and place.
 *
 * @param place its name; empty for the district's office
 * @param rounds the waves in which the volunteer has doors, the latest first
 */
record VolunteerFacts(String place, VolunteerPages.Invited invited, List<Phone> phones, List<Round> rounds) {

    /**
     * The volunteer's doors of one wave.
     *
     * @param over whether the wave has closed
     * @param open somebody has yet to go there
     * @param communities where those lie, by name
     * @param others who could take them over
     */
    record Round(Wave wave, boolean over, int doors, int open, List<String> communities, List<Volunteer> others) {}

    /** Brings them together. */
    @ApplicationScoped
    static class Reading {
        @Inject
        ReleasedDoors doors;

        @Inject
        Waves waves;

        @Inject
        Volunteers volunteers;

        @Inject
        Homes homes;

        VolunteerFacts of(Volunteer volunteer, LocalDateTime now) {
            return new VolunteerFacts(
                    homes.name(volunteer),
                    VolunteerPages.Invited.of(volunteer, now),
                    Device.of(volunteer).stream()
                            .map(device -> Phone.of(device, now))
                            .toList(),
                    rounds(volunteer, now));
        }

        private List<Round> rounds(Volunteer volunteer, LocalDateTime now) {
            Map<Long, List<ReleasedDoor>> theirs = doors.with(volunteer);
            List<Volunteer> others = volunteers.active().stream()
                    .filter(other -> !Objects.equals(other.id, volunteer.id))
                    .toList();
            Map<String, String> names = PlaceNames.of(theirs.values().stream()
                    .flatMap(some -> communities(some).stream())
                    .collect(Collectors.toSet()));
            return waves.of(theirs.keySet()).stream()
                    .map(wave -> {
                        List<ReleasedDoor> here = theirs.get(wave.id);
                        Set<String> codes = communities(here);
                        return new Round(
                                wave,
                                wave.state(now) == Wave.State.CLOSED,
                                here.size(),
                                (int) here.stream().filter(ReleasedDoor::isOpen).count(),
                                codes.stream().map(names::get).sorted().toList(),
                                others.stream()
                                        .filter(other -> codes.stream().anyMatch(other::serves))
                                        .toList());
                    })
                    .toList();
        }

        /** Where somebody has yet to go. */
        private static Set<String> communities(List<ReleasedDoor> theirs) {
            return theirs.stream()
                    .filter(ReleasedDoor::isOpen)
                    .map(ReleasedDoor::community)
                    .collect(Collectors.toSet());
        }
    }
}
