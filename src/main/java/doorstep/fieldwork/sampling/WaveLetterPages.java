package doorstep.fieldwork.sampling;

import doorstep.fieldwork.DrawingTime;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import doorstep.office.Prints;
import doorstep.place.Role;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** Prints the letters of all communities of a wave in one go. */
@Path("/staff/waves/{id: \\d+}/letters")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.MANAGER)
public class WaveLetterPages {
    @Inject
    Waves waves;

    @Inject
    HouseholdCodes codes;

    @Inject
    KeptDoors kept;

    @Inject
    WaveLetters letters;

    @Inject
    ChineseClock clock;

    /**
     * @param to {@code new} for households without a letter, else all that have not answered
     * @param printed how many letters the page that asks knew of, so that reloading prints nothing twice
     */
    @POST
    @Blocking
    @Transactional
    @Prints(Prints.Paper.LETTERS)
    public Response print(
            long id,
            @RestForm @DefaultValue("new") String to,
            @RestForm @DefaultValue("1") int layout,
            @RestForm @DefaultValue("-1") int printed,
            UriInfo uri) {
        Wave wave = waves.find(id);
        DrawingTime.require(wave, clock.now());
        List<SampleRow> rows = SampleRow.of(wave, waves.communities(wave), codes, kept).stream()
                .filter(row -> row.sample() != null && row.asked() > 0)
                .toList();
        if (rows.stream().mapToInt(row -> row.printed()).sum() != printed) {
            throw Letters.printedMeanwhile();
        }
        boolean onlyNew = !to.equals("unanswered");
        List<SampleRow> wanted = rows.stream()
                .filter(row -> onlyNew ? row.asked() > row.letters() : row.asked() > row.answered())
                .toList();
        if (wanted.isEmpty()) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "没有要打印的信：还没有抽样，或者这些户都有信了、都答过了。",
                    "No letters to print: nothing is drawn, or all have a letter or have answered.");
        }
        Map<String, ShareLink> links = LetterPages.links(
                wave, wanted.stream().map(row -> row.place().code).toList(), clock.now());
        List<WaveLetters.Batch> batches = wanted.stream()
                .map(row -> letters.batch(wave, row, links.get(row.place().code), uri))
                .toList();
        var print = new WaveLetters.Print(wave, batches, onlyNew, layout == 2 ? 2 : 1);
        return Response.ok((StreamingOutput) stream -> letters.write(print, stream))
                .header("Cache-Control", "no-store")
                .build();
    }
}
