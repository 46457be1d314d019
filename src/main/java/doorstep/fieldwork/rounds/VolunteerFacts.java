package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Device;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.fieldwork.phone.Phone;
import doorstep.place.Asker;
import doorstep.place.PlaceNames;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

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
        EntityManager database;

        @Inject
        Waves waves;

        @Inject
        Volunteers volunteers;

        @Inject
        Asker caller;

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
            return database
                    .createQuery(
                            "select distinct h.waveId from Household h where h.volunteerId = ?1 and h.released = true and "
                                    + caller.scope().where("h.community") + " order by h.waveId desc",
                            Long.class)
                    .setParameter(1, volunteer.id)
                    .getResultList()
                    .stream()
                    .map(wave -> round(volunteer, waves.find(wave), now))
                    .toList();
        }

        private Round round(Volunteer volunteer, Wave wave, LocalDateTime now) {
            List<ReleasedDoor> theirs = doors.of(wave.id).stream()
                    .filter(door -> door.isWith(volunteer))
                    .toList();
            List<ReleasedDoor> open =
                    theirs.stream().filter(ReleasedDoor::isOpen).toList();
            List<String> codes =
                    open.stream().map(ReleasedDoor::community).distinct().toList();
            List<Volunteer> others = volunteers.active().stream()
                    .filter(other -> !Objects.equals(other.id, volunteer.id)
                            && codes.stream().anyMatch(other::serves))
                    .toList();
            return new Round(
                    wave,
                    wave.state(now) == Wave.State.CLOSED,
                    theirs.size(),
                    open.size(),
                    PlaceNames.of(codes).values().stream().sorted().toList(),
                    others);
        }
    }
}
