package doorstep.report.comments;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.CsvText;
import doorstep.web.Reply;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** What residents wrote in their own words as a file of its own, so that nobody's words stand beside all else that one said. */
@Path("/api/v1/waves/{wave}")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "rates")
public class CommentsFile {
    /** What the codebook says of it. */
    public static final Text NOTE = Text.of(
            "居民写的原话不在答卷文件里，单独在 comments.csv：question（哪道题）、asked（题目）、place 和 place_name（地点；答卷不到 10 份的社区写它的街道或更上一级）、"
                    + "words（原话，号码已遮盖）。顺序打乱，与答卷对不上",
            "What residents wrote is not in the file of answers but in comments.csv: question, asked, place and place_name (where fewer"
                    + " than 10 answered, the street or what is above it), words (numbers hidden). In mixed order; it cannot be joined to"
                    + " the answers");

    private static final List<String> HEADER = List.of("question", "asked", "place", "place_name", "words");
    private static final int A_READ = 1000;
    private static final Logger LOG = Logger.getLogger(CommentsFile.class);

    @Inject
    Asker caller;

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    CommentQueries book;

    @Inject
    AuditTrail audit;

    @Inject
    RoutingContext request;

    /** What is needed to put one into words. */
    private record Naming(Questionnaire questionnaire, WavePlaces places, Map<String, String> shownUnder) {
        List<String> cells(CommentQueries.Comment one) {
            String place = shownUnder.getOrDefault(one.community(), CommentPlaces.WHOLE);
            String asked = questionnaire
                    .question(one.question())
                    .map(Question::label)
                    .map(Text::zh)
                    .orElse("");
            return List.of(one.question(), asked, place, name(place), one.words());
        }

        private String name(String place) {
            return places.communities().stream()
                    .filter(one -> one.code().equals(place))
                    .map(WavePlaces.Community::name)
                    .findFirst()
                    .orElse(places.names().getOrDefault(place, ""));
        }
    }

    @GET
    @Path("comments.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Blocking
    @Transactional
    @Operation(
            operationId = "commentsFile",
            summary = "What residents wrote in their own words, as a CSV file",
            description =
                    "One row for each open answer that the results count, mixed, without channel, day or anything else that was answered:"
                            + " question, asked, place, place_name, words. A community of fewer than 10 answers is not named; its words"
                            + " stand under its street, or above it. Numbers of people are hidden. Each download is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CsvText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response csv(@PathParam("wave") long id) {
        Wave wave = waves.find(id);
        WaveRates rates = results.rates(wave);
        Naming naming = new Naming(rates.questionnaire(), rates.places(), CommentPlaces.of(rates));
        audit.record(AuditAction.COMMENTS_DOWNLOAD, AuditFact.WAVE.is(id), AuditFact.FILE.is("csv"));
        Scope places = caller.scope();
        StreamingOutput output = stream -> write(id, places, naming, stream);
        return Reply.file(output, CsvText.MEDIA_TYPE + ";charset=UTF-8", "wave-" + id + "-comments.csv");
    }

    /** If it breaks in the middle the connection is cut: half a file must not look like a whole one. */
    private void write(long id, Scope places, Naming naming, OutputStream stream) throws IOException {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            CsvWriter csv = CsvText.to(out);
            csv.writeRecord(HEADER);
            List<CommentQueries.Comment> next = after(id, places, Long.MIN_VALUE);
            while (!next.isEmpty()) {
                next.forEach(one -> csv.writeRecord(
                        naming.cells(one).stream().map(CsvText::safe).toList()));
                next = after(id, places, next.get(next.size() - 1).id());
            }
            csv.flush();
            out.flush();
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The open answers of wave %d were not written to their end", id);
            request.request().connection().close();
            throw e;
        }
    }

    private List<CommentQueries.Comment> after(long wave, Scope places, long last) {
        return QuarkusTransaction.requiringNew().call(() -> book.after(wave, places, last, A_READ));
    }
}
