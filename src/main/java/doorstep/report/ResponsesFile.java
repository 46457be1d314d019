package doorstep.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.account.AuditTrail;
import doorstep.account.Role;
import doorstep.response.Responses;
import doorstep.wave.Wave;
import doorstep.web.CsvText;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The single answers of a wave as a file, streamed: as large as they come, and never in memory. */
@Path("/api/v1/waves/{wave}/responses.csv")
@RolesAllowed({Role.ADMIN, Role.VIEWER})
@Tag(name = "rates")
public class ResponsesFile {
    private static final Logger LOG = Logger.getLogger(ResponsesFile.class);
    private static final int BUFFER = 1 << 16;

    @Inject
    WaveResults results;

    @Inject
    Responses responses;

    @Inject
    AuditTrail audit;

    @Inject
    RoutingContext request;

    @GET
    @Produces(CsvText.MEDIA_TYPE)
    @Blocking
    @Transactional
    @Operation(
            operationId = "responsesFile",
            summary = "All answers of a wave as a CSV file",
            description =
                    "Whatever the results count (nothing withdrawn or excluded; with excluded=1 also what staff left out, and a last"
                            + " column excluded that is 1 there), one row a response, mixed, so that nobody"
                            + " can tell which came first. RFC 4180, UTF-8 with byte order mark. sampled = 1 and eligible = 1 are the sample. households_listed:"
                            + " doors of the list that the sample was drawn from (without a list, households as the tree of places has"
                            + " them); households: of these, those that may answer, which is households_listed × the share of eligible"
                            + " households among the released doors of which it is known, rounded, and never less than there are answers."
                            + " stratum, households (fpc) and adults_weight give our rates back in R's survey package: d$w <- with(d, households / ave(adults_weight,"
                            + " stratum, FUN = length) * adults_weight); svydesign(~1, strata = ~stratum, weights = ~w, fpc = ~households, data ="
                            + " d); svymean(~credit.NAME) over the rows where it is not empty. received_on is the day, in Chinese time. Each"
                            + " download is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CsvText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one answer", value = RatesExamples.RESPONSES)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response responses(
            @PathParam("wave") long id,
            @Parameter(description = "1: with what staff left out of the results, marked in a last column")
                    @QueryParam("excluded")
                    @DefaultValue("0")
                    String excluded) {
        boolean withExcluded = excluded.equals("1");
        Wave wave = results.wave(id);
        ResponsesCsv file = new ResponsesCsv(results.questionnaire(wave), results.places(wave));
        audit.record("responses.download", "wave " + id, withExcluded ? "with excluded" : "");
        StreamingOutput output = stream -> write(id, file, withExcluded, stream);
        return Response.ok(output)
                .type(CsvText.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"wave-" + id + "-responses.csv\"")
                .build();
    }

    /** If it breaks in the middle the connection is cut: half a file must not look like a whole one. */
    private void write(long id, ResponsesCsv file, boolean withExcluded, OutputStream stream) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        try {
            CsvWriter csv = CsvText.to(out);
            if (withExcluded) {
                csv.writeRecord(file.headerWithExcluded());
                responses.streamWithExcluded(id, (kept, counts) -> file.writeWithExcluded(csv, kept, counts));
            } else {
                csv.writeRecord(file.header());
                responses.stream(id, kept -> file.write(csv, kept));
            }
            csv.flush();
            out.flush();
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The answers of wave %d were not written to their end", id);
            request.request().connection().close();
            throw e;
        }
    }
}
