package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteers;
import doorstep.place.PlaceNames;
import doorstep.wave.Wave;
import doorstep.web.Chunks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The doors of a wave that are to be visited, as rows of text: three queries, however many there are. */
@ApplicationScoped
class DoorRegister {
    @Inject
    Volunteers volunteers;

    /** The headings first; by community and in walking order. */
    List<List<String>> rows(Wave wave, Collection<String> communities, SamplingMessages words) {
        List<Household> doors = new ArrayList<>();
        for (List<String> some : Chunks.of(communities)) {
            doors.addAll(Household.list(
                    "waveId = ?1 and released = true and community in ?2 order by community, position, number",
                    wave.id,
                    some));
        }
        Map<String, Sample> samples = Sample.of(wave.id);
        Map<String, String> places = PlaceNames.of(communities);
        Map<Long, String> names = volunteers.names(doors.stream()
                .map(door -> door.volunteerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.community(),
                words.number(),
                words.building(),
                words.unit(),
                words.door(),
                words.note(),
                words.registerReserve(),
                words.registerVolunteer(),
                words.registerDay(),
                words.registerOutcome(),
                words.registerRemark()));
        for (Household door : doors) {
            boolean reserve = door.number > samples.get(door.community).drawn();
            rows.add(List.of(
                    places.get(door.community),
                    Integer.toString(door.number),
                    door.building,
                    door.unit,
                    door.door,
                    door.note,
                    reserve ? words.standingBy() : "",
                    door.volunteerId == null ? "" : names.getOrDefault(door.volunteerId, ""),
                    "",
                    "",
                    ""));
        }
        return rows;
    }
}
