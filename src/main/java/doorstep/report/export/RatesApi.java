package doorstep.report.export;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.rates.RatesRequest;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.CsvText;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rates of a wave for programs: JSON, and the same as CSV. */
@Path("/api/v1/waves/{wave}")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "rates", description = "Rates of a wave by place and indicator, with limits and bases")
public class RatesApi {
    /** Who gets which digits. */
    static final String DIGITS =
            "Figures are rounded as pages round them (rates, limits and errors to three decimals, effective answers and df"
                    + " to whole numbers), because in full digits they would give away sums of single answers, also of communities that are kept back."
                    + " They come in full to whoever may take the single answers of the wave, once it has closed.";

    private static final String BY = "Level of the rows: community, street, district, city or province.";

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    AnswersDoor answers;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage language;

    @GET
    @Path("rates")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "rates",
            summary = "Rates of a wave",
            description =
                    "For each place and indicator the estimate of the sample (household, visit and paper answers together) and"
                            + " the share among open-link answers, which are not a sample; never mixed. Where there is no rate, reason says"
                            + " why: no number is ever shown as zero. Rates of fewer than 10 answers are withheld, and"
                            + " with them the smallest place beside, so that they cannot be worked out (with-another). With Accept: text/csv"
                            + " the same as CSV. " + DIGITS)
    @APIResponse(
            responseCode = "200",
            description = "Rates, as of the moment given",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RatesJson.class),
                        examples = @ExampleObject(name = "one community", value = RatesExamples.JSON)),
                @Content(
                        mediaType = CsvText.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "one community", value = RatesExamples.CSV))
            })
    @APIResponse(responseCode = "400", description = "by is none of the levels")
    @APIResponse(responseCode = "404", description = "No such wave")
    public RatesJson rates(
            @PathParam("wave") long id,
            @Parameter(description = BY) @QueryParam("by") @DefaultValue("community") String by) {
        RatesRequest request = request(by);
        Wave wave = waves.find(id);
        return RatesJson.of(wave, results.rates(wave), request, answers.digits(wave));
    }

    @GET
    @Path("rates")
    @Produces(CsvText.MEDIA_TYPE)
    @Transactional
    @Operation(hidden = true)
    public Response ratesAsCsv(@PathParam("wave") long id, @QueryParam("by") @DefaultValue("community") String by) {
        return csv(id, by);
    }

    @GET
    @Path("rates.csv")
    @Produces(CsvText.MEDIA_TYPE)
    @Transactional
    @Operation(
            operationId = "ratesFile",
            summary = "Rates of a wave as a CSV file",
            description =
                    "RFC 4180, UTF-8 with byte order mark, one row for each place and indicator. Empty cells are not known or"
                            + " not shown, and then sample_reason or link_reason says why. Text that a spreadsheet would take for a formula"
                            + " begins with an apostrophe. In R: read.csv(file, fileEncoding = \"UTF-8-BOM\", colClasses = c(place = \"character\")). "
                            + DIGITS)
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = CsvText.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "one community", value = RatesExamples.CSV)))
    @APIResponse(responseCode = "400", description = "by is none of the levels")
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response ratesFile(
            @PathParam("wave") long id,
            @Parameter(description = BY) @QueryParam("by") @DefaultValue("community") String by) {
        return csv(id, by);
    }

    @GET
    @Path("rates.xlsx")
    @Produces(ResponsesFile.XLSX)
    @Transactional
    @Operation(
            operationId = "ratesWorkbook",
            summary = "Rates of a wave as an Excel workbook",
            description = "The same as rates.csv, with a sheet codebook that says what the columns mean.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = ResponsesFile.XLSX,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "400", description = "by is none of the levels")
    @APIResponse(responseCode = "404", description = "No such wave")
    public Response ratesWorkbook(
            @PathParam("wave") long id,
            @Parameter(description = BY) @QueryParam("by") @DefaultValue("community") String by) {
        RatesRequest request = request(by);
        Wave wave = waves.find(id);
        byte[] file = RatesXlsx.write(wave, results.rates(wave), request, answers.digits(wave));
        taken(id, "xlsx");
        return Reply.file(file, ResponsesFile.XLSX, "wave-" + id + "-rates-" + by + ".xlsx");
    }

    private Response csv(long id, String by) {
        RatesRequest request = request(by);
        Wave wave = waves.find(id);
        String file = RatesCsv.write(wave, results.rates(wave), request, answers.digits(wave));
        taken(id, "csv");
        return Reply.file(file, CsvText.MEDIA_TYPE + ";charset=UTF-8", "wave-" + id + "-rates-" + by + ".csv");
    }

    private void taken(long wave, String kind) {
        audit.record(AuditAction.RATES_DOWNLOAD, AuditFact.WAVE.is(wave), AuditFact.FILE.is(kind));
    }

    private RatesRequest request(String by) {
        return new RatesRequest(RatesRequest.level(by), Language.orChinese(language.tag()));
    }
}
