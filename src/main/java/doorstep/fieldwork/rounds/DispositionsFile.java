package doorstep.fieldwork.rounds;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteers;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.wave.Waves;
import doorstep.web.CsvText;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What became of each released household of a community, as a file.
 *
 * <p>Of a completed one it says nothing more than that: neither by which way, nor by whom, nor after how many attempts, because in a
 * community with few answers any of these could lead from the door to the answers.
 */
@Path("/staff/waves/{id: \\d+}/fieldwork/{community: [0-9a-z]+}.csv")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class DispositionsFile {
    @Inject
    Waves waves;

    @Inject
    Volunteers volunteers;

    @Inject
    ReleasedDoors doors;

    @Inject
    KeptDoors kept;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage ui;

    @GET
    @Produces(CsvText.MEDIA_TYPE)
    @Transactional
    public Response dispositions(long id, String community) {
        waves.find(id, community);
        if (kept.areOf(id)) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "保存期已过，各户的结果已删除，没有可下载的；汇总数在“入户”页上。",
                    "The retention is over and what became of single households was deleted; the page of fieldwork has the counts.");
        }
        String text = text(id, community);
        audit.record(AuditAction.DISPOSITIONS_DOWNLOAD, AuditFact.WAVE.is(id), AuditFact.PLACE.is(community));
        return Reply.file(
                text, CsvText.MEDIA_TYPE + ";charset=UTF-8", "wave-" + id + "-" + community + "-dispositions.csv");
    }

    private String text(long id, String community) {
        String name = PlaceNames.of(community);
        List<ReleasedDoor> here = doors.of(id).stream()
                .filter(door -> door.community().equals(community))
                .toList();
        Map<Long, String> names = volunteers.names(
                here.stream().flatMap(door -> door.volunteer().stream()).toList());
        RoundsMessages words = ui.texts(RoundsMessages.class);
        var out = new StringWriter();
        try (CsvWriter csv = CsvText.to(out)) {
            csv.writeRecord(
                    "community",
                    "community_name",
                    "number",
                    "building",
                    "unit",
                    "door",
                    "disposition",
                    "disposition_label",
                    "aapor_code",
                    "attempts",
                    "volunteer");
            for (ReleasedDoor door : here) {
                csv.writeRecord(row(door, name, words, names));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static List<String> row(
            ReleasedDoor door, String community, RoundsMessages words, Map<Long, String> volunteers) {
        Disposition disposition = door.disposition();
        boolean says = disposition != Disposition.completed;
        return List.of(
                door.community(),
                CsvText.safe(community),
                String.valueOf(door.number()),
                CsvText.safe(door.address().building()),
                CsvText.safe(door.address().unit()),
                CsvText.safe(door.address().door()),
                disposition.name(),
                words.disposition(disposition),
                disposition.code,
                says ? String.valueOf(door.attempts().size()) : "",
                says ? CsvText.safe(door.volunteer().map(volunteers::get).orElse("")) : "");
    }
}
