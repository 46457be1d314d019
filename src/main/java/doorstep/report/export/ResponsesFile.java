package doorstep.report.export;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.CsvText;
import doorstep.web.Reply;
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
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

/**
 * The single answers of a wave as a file, streamed: as large as they come, and never in memory. Only after closing, by a right of its
 * own, in mixed order, and each told of as one of at least five.
 */
@Path("/api/v1/waves/{wave}")
@RolesAllowed(Role.ANSWERS)
@Tag(name = "rates")
public class ResponsesFile {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String EXCLUDED = "1: with what staff left out of the results, marked in a last column";
    private static final String TOO_EARLY = "The wave has not closed, or the caller may not take single answers";
    private static final Logger LOG = Logger.getLogger(ResponsesFile.class);

    @Inject
    Waves waves;

    @Inject
    AnswersDoor door;

    @Inject
    WaveResults results;

    @Inject
    AuditTrail audit;

    @Inject
    RoutingContext request;

    /** Puts the answers into a stream. */
    @FunctionalInterface
    private interface Writing {
        void to(SingleAnswers answers, OutputStream stream) throws IOException;
    }

    @GET
    @Path("responses.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Blocking
    @Transactional
    @Operation(
            operationId = "responsesFile",
            summary = "All answers of a closed wave as a CSV file",
            description =
                    "For accounts with the right to take single answers in all places of the wave, after closing. Whatever the results count (nothing"
                            + " withdrawn or excluded; with excluded=1 also what staff left out, and a last column excluded that is 1 there;"
                            + " nobody whom the survey is not about), one row a response, in an order drawn for each download. RFC 4180,"
                            + " UTF-8 with byte order mark. No day and no hour. What others can know of a person (place, channel, language,"
                            + " adults of the household, facts asked for) is told less of until every combination holds at least 5 people;"
                            + " codebook.csv says how, and the workbook and the page say of how many. sampled = 1 is the sample. What each"
                            + " column means, and the lines of R by stratum, weight and fpc, is in codebook.csv. What people wrote is in"
                            + " comments.csv. Each download is in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CsvText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one answer", value = RatesExamples.RESPONSES)))
    @APIResponse(responseCode = "403", description = TOO_EARLY)
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response csv(
            @PathParam("wave") long id,
            @Parameter(description = EXCLUDED) @QueryParam("excluded") @DefaultValue("0") String excluded) {
        AnswersDoor.Taken taken = door.take(id, excluded.equals("1"));
        return file(taken, "csv", CsvText.MEDIA_TYPE + ";charset=UTF-8", (answers, stream) -> {
            ResponsesCsv file = new ResponsesCsv(taken.columns(), stream);
            answers.mixed(file);
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
            summary = "All answers of a closed wave as an Excel workbook",
            description =
                    "The same as responses.csv: a sheet codebook, which also says of how many people what is told less of, then the answers,"
                            + " on several sheets where they don't fit on one (1,048,576 rows). Text is text and never a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "403", description = TOO_EARLY)
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response workbook(
            @PathParam("wave") long id,
            @Parameter(description = EXCLUDED) @QueryParam("excluded") @DefaultValue("0") String excluded) {
        AnswersDoor.Taken taken = door.take(id, excluded.equals("1"));
        RScript script = taken.script();
        return file(taken, "xlsx", XLSX, (answers, stream) -> {
            List<Text> coarsened = new ArrayList<>(CoarseningNote.steps(answers.crowds()));
            coarsened.add(CoarseningNote.named(answers.named()));
            coarsened.add(CoarseningNote.gap(answers.gaps().largest()));
            List<List<String>> codebook =
                    Codebook.all(taken.questionnaire(), taken.columns().all(), script, coarsened);
            ResponsesXlsx file = new ResponsesXlsx(taken.columns(), codebook, stream);
            answers.mixed(file);
            file.end();
        });
    }

    @GET
    @Path("codebook.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF, Role.ANSWERS})
    @Transactional
    @Operation(
            operationId = "codebook",
            summary = "What the columns of the answers mean, as a CSV file",
            description =
                    "One row for each column of responses.csv, in Chinese and English: choices, formulas of the indicators, targets,"
                            + " points, weights; below them by what rule the file tells less than was answered, the lines of R that give"
                            + " our rates back, and the method.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CsvText.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response codebook(@PathParam("wave") long id) {
        Wave wave = waves.find(id);
        WaveRates rates = results.rates(wave);
        Questionnaire questionnaire = rates.questionnaire();
        ResponseColumns columns =
                new ResponseColumns(questionnaire, rates.places(), new TraitSheet(questionnaire), false);
        return Reply.file(
                Codebook.csv(Codebook.all(questionnaire, columns.all(), RScript.of(id, rates), List.of())),
                CsvText.MEDIA_TYPE + ";charset=UTF-8",
                "wave-" + id + "-codebook.csv");
    }

    private Response file(AnswersDoor.Taken taken, String kind, String type, Writing writing) {
        long id = taken.wave().id;
        audit.record(
                AuditAction.RESPONSES_DOWNLOAD,
                AuditFact.WAVE.is(id),
                AuditFact.FILE.is(kind),
                AuditFact.WITH_EXCLUDED.holds(taken.withExcluded()));
        StreamingOutput output = stream -> write(taken, stream, writing);
        return Reply.file(output, type, "wave-" + id + "-responses." + kind);
    }

    /** If it breaks in the middle the connection is cut: half a file must not look like a whole one. */
    private void write(AnswersDoor.Taken taken, OutputStream stream, Writing writing) throws IOException {
        try {
            taken.read(answers -> {
                try {
                    writing.to(answers, stream);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "The answers of wave %d were not written to their end", taken.wave().id);
            request.request().connection().close();
            throw e;
        }
    }
}
