package doorstep.response.paper;

import doorstep.fieldwork.Household;
import doorstep.place.Role;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.wave.sheet.PaperPrint;
import doorstep.wave.sheet.PaperSheet;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The form of a wave to print: blank for a community, or one for each household of its sample. */
@Path("/staff/waves/{id: \\d+}/paper/form")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PaperPrintPages {
    @Inject
    PaperRounds rounds;

    @Inject
    PaperDoors doors;

    /**
     * @param sample {@code yes} for a form with its number for each household to be asked
     * @param sides {@code 2} where each form is to start on a new sheet
     * @param in the tag of the language to print it in
     */
    @GET
    @Transactional
    public String print(
            long id,
            @RestQuery @DefaultValue("") String community,
            @RestQuery @DefaultValue("no") String sample,
            @RestQuery @DefaultValue("1") String sides,
            @RestQuery @DefaultValue("") String in) {
        PaperRound round = rounds.find(id, community);
        List<Tongue> offered = round.wave().tongues();
        Speech speech = PaperPrint.speech(in, rounds.language(), offered);
        List<Household> households = sample.equals("yes") ? doors.released(id, community) : List.of();
        boolean both = sides.equals("2");
        String address = "/staff/waves/" + id + "/paper/form?community=" + community + "&sample=" + sample;
        return new PaperPrint(
                        PaperSheet.of(round.questionnaire(), speech),
                        "/staff/waves/" + id + "/paper/" + community,
                        PaperPrint.others(speech, offered, address + "&sides=" + (both ? "2" : "1") + "&"),
                        both,
                        households.isEmpty()
                                ? ""
                                : address + "&sides=" + (both ? "1" : "2") + "&in="
                                        + speech.tongue().tag(),
                        Optional.of(PaperPrint.Round.of(round.wave())),
                        households.isEmpty()
                                ? List.of(PaperPrint.Copy.blank(round.name()))
                                : households.stream()
                                        .map(one -> new PaperPrint.Copy(round.name(), one.number, chosen(round, one)))
                                        .toList(),
                        households.stream().map(one -> door(round, one)).toList())
                .page();
    }

    private static List<Integer> chosen(PaperRound round, Household one) {
        boolean chooses = round.questionnaire().weighting().adults().isPresent();
        return chooses ? PaperPrint.Door.chosen(one.selection) : List.of();
    }

    private static PaperPrint.Door door(PaperRound round, Household one) {
        return new PaperPrint.Door(one.number, one.building, one.unit, one.door, one.note, chosen(round, one));
    }
}
