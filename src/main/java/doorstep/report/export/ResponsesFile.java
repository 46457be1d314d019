package doorstep.report.export;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveResults;
import doorstep.report.weighting.CensusStore;
import doorstep.response.cells.Responses;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
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
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
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
@Path("/api/v1/waves/{wave}")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "rates")
public class ResponsesFile {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EXCLUDED = "1: with what staff left out of the results, marked in a last column";
    private static final Logger LOG = Logger.getLogger(ResponsesFile.class);

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Responses responses;

    @Inject
    CensusStore census;

    @Inject
    AuditTrail audit;

    @Inject
    RoutingContext request;

    /** Puts the answers into a stream. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    @GET
    @Path("responses.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Blocking
    @Transactional
    @Operation(
            operationId = "responsesFile",
            summary = "All answers of a wave as a CSV file",
            description =
                    "Whatever the results count (nothing withdrawn or excluded; with excluded=1 also what staff left out, and a last"
                            + " column excluded that is 1 there), one row a response, mixed, so that nobody can tell which came first."
                            + " RFC 4180, UTF-8 with byte order mark. sampled = 1 and eligible = 1 are the sample. What each column means,"
                            + " and the lines of R that give our rates back by stratum, weight and fpc, is in codebook.csv. received_on is"
                            + " the day, in Chinese time. What people wrote is in comments.csv. Each download is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CsvText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one answer", value = RatesExamples.RESPONSES)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response csv(
            @PathParam("wave") long id,
            @Parameter(description = EXCLUDED) @QueryParam("excluded") @DefaultValue("0") String excluded) {
        boolean withExcluded = excluded.equals("1");
        Wave wave = waves.find(id);
        ResponseColumns columns = new ResponseColumns(
                results.questionnaire(wave), results.places(wave), withExcluded, census.of(wave.formId));
        return file(id, "csv", CsvText.MEDIA_TYPE + ";charset=UTF-8", withExcluded, stream -> {
            ResponsesCsv file = new ResponsesCsv(columns, stream);
            responses.read(id, withExcluded, file);
            file.end();
        });
    }

    @GET
    @Path("responses.xlsx")
    @Produces(XLSX)
    @Blocking
    @Transactional
    @Operation(
            operationId = "responsesWorkbook",
            summary = "All answers of a wave as an Excel workbook",
            description =
                    "The same as responses.csv: a sheet codebook, then the answers, on several sheets where they don't fit on one"
                            + " (1,048,576 rows). Text is text and never a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response workbook(
            @PathParam("wave") long id,
            @Parameter(description = EXCLUDED) @QueryParam("excluded") @DefaultValue("0") String excluded) {
        boolean withExcluded = excluded.equals("1");
        Wave wave = waves.find(id);
        WavePlaces places = results.places(wave);
        Questionnaire questionnaire = results.questionnaire(wave);
        ResponseColumns columns = new ResponseColumns(questionnaire, places, withExcluded, census.of(wave.formId));
        RScript script = RScript.of(id, questionnaire, places);
        return file(id, "xlsx", XLSX, withExcluded, stream -> {
            ResponsesXlsx file = new ResponsesXlsx(questionnaire, columns, script, stream);
            responses.read(id, withExcluded, file);
            file.end();
        });
    }

    @GET
    @Path("codebook.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Transactional
    @Operation(
            operationId = "codebook",
            summary = "What the columns of the answers mean, as a CSV file",
            description =
                    "One row for each column of responses.csv, in Chinese and English: choices, formulas of the indicators, targets,"
                            + " points, weights; below them the lines of R that give our rates back, and the method.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CsvText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response codebook(@PathParam("wave") long id) {
        Wave wave = waves.find(id);
        WavePlaces places = results.places(wave);
        Questionnaire questionnaire = results.questionnaire(wave);
        ResponseColumns columns = new ResponseColumns(questionnaire, places, false, List.of());
        return Response.ok(Codebook.csv(questionnaire, columns.all(), RScript.of(id, questionnaire, places)))
                .type(CsvText.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"wave-" + id + "-codebook.csv\"")
                .build();
    }

    private Response file(long id, String kind, String type, boolean withExcluded, Writing writing) {
        audit.record(
                AuditAction.RESPONSES_DOWNLOAD,
                AuditFact.WAVE.is(id),
                AuditFact.FILE.is(kind),
                AuditFact.WITH_EXCLUDED.holds(withExcluded));
        StreamingOutput output = stream -> write(id, stream, writing);
        return Response.ok(output)
                .type(type)
                .header("Content-Disposition", "attachment; filename=\"wave-" + id + "-responses." + kind + "\"")
                .build();
    }

    /** If it breaks in the middle the connection is cut: half a file must not look like a whole one. */
    private void write(long id, OutputStream stream, Writing writing) throws IOException {
        try {
            writing.to(stream);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The answers of wave %d were not written to their end", id);
            request.request().connection().close();
            throw e;
        }
    }
}
