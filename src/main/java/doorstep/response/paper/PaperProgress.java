package doorstep.response.paper;

import doorstep.fieldwork.Household;
import doorstep.response.paper.PaperViewWriter.DoorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How far paper has come in a wave. */
@ApplicationScoped
class PaperProgress {
    @Inject
    PaperDoors doors;

    /** A community in one line. */
    record Line(String code, String name, PaperDoors.Count doors, long waiting, long differing, long aside) {}

    /** The communities of a wave, by code. */
    List<Line> lines(long waveId, Map<String, String> names) {
        Map<String, PaperDoors.Count> counts = doors.counts(waveId);
        Map<String, List<PaperForm>> forms =
                PaperForm.waiting(waveId).stream().collect(Collectors.groupingBy(form -> form.community));
        return names.keySet().stream()
                .sorted()
                .map(code -> line(
                        code,
                        names.get(code),
                        counts.getOrDefault(code, PaperDoors.Count.NONE),
                        forms.getOrDefault(code, List.of())))
                .toList();
    }

    private static Line line(String code, String name, PaperDoors.Count doors, List<PaperForm> forms) {
        return new Line(
                code,
                name,
                doors,
                forms.stream()
                        .filter(form -> form.state == PaperForm.State.first)
                        .count(),
                forms.stream()
                        .filter(form -> form.state == PaperForm.State.differs)
                        .count(),
                forms.stream()
                        .filter(form -> form.state == PaperForm.State.set_aside)
                        .count());
    }

    /** The doors of a community's sample, with what is known of each. */
    List<PaperViewWriter.PaperDoor> doors(PaperRound round) {
        List<Household> households = doors.released(round.wave().id, round.community());
        if (households.isEmpty()) {
            return List.of();
        }
        Set<Integer> answered = new HashSet<>(doors.answered(round.wave().id, round.community()));
        Map<Integer, DoorState> forms = new HashMap<>();
        PaperForm.<PaperForm>list(
                        "waveId = ?1 and community = ?2 and drawn = true and numberMark is not null",
                        round.wave().id,
                        round.community())
                .forEach(form -> forms.put(form.number, DoorState.of(form.state)));
        return households.stream()
                .map(household -> new PaperViewWriter.PaperDoor(
                        household,
                        answered.contains(household.number)
                                ? DoorState.answered
                                : forms.getOrDefault(household.number, DoorState.open)))
                .toList();
    }
}
