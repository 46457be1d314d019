package doorstep.response;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers over HTTP: put under an id of the sender's choice as often as it takes, and taken back by the receipt. */
@Path("/api/v1/responses/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class ResponseApi {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Reception reception;
    private final Withdrawals withdrawals;

    ResponseApi(Reception reception, Withdrawals withdrawals) {
        this.reception = reception;
        this.withdrawals = withdrawals;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand in the answers of one person",
            description = "The sender chooses the id and repeats the very same request until it is acknowledged: answers are"
                    + " stored once, and every repeat gets the same receipt. At most 64 KB.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = @ExampleObject(name = "answers", value = ResponseExamples.SUBMISSION)))
    @APIResponse(
            responseCode = "201",
            description = "Stored durably",
            content = @Content(examples = @ExampleObject(name = "stored", value = ResponseExamples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "The same answers were stored before under this id; the same receipt",
            content = @Content(examples = @ExampleObject(name = "repeat", value = ResponseExamples.RECEIPT)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, an unknown field, or not a UUID",
            content = @Content(examples = @ExampleObject(name = "not-json", value = ResponseExamples.NOT_JSON)))
    @APIResponse(
            responseCode = "403",
            description = "The wave has not opened yet",
            content = @Content(examples = @ExampleObject(name = "not-open", value = ResponseExamples.NOT_OPEN_YET)))
    @APIResponse(
            responseCode = "404",
            description = "Unknown link",
            content = @Content(examples = @ExampleObject(name = "no-link", value = ResponseExamples.UNKNOWN_LINK)))
    @APIResponse(
            responseCode = "409",
            description = "Other answers were stored before under this id, or this household has answered",
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "other-answers", value = ResponseExamples.OTHER_ANSWERS),
                                @ExampleObject(name = "household", value = ResponseExamples.HOUSEHOLD_HAS_ANSWERED)
                            }))
    @APIResponse(
            responseCode = "410",
            description = "The wave has closed, or these answers were withdrawn",
            content = @Content(examples = @ExampleObject(name = "closed", value = ResponseExamples.CLOSED)))
    @APIResponse(responseCode = "411", description = "Without a Content-Length")
    @APIResponse(responseCode = "413", description = "More than 64 KB")
    @APIResponse(
            responseCode = "422",
            description = "The answers do not fit the questionnaire: every problem by question, in the language of the"
                    + " answers; or the household code is unknown",
            content = @Content(examples = @ExampleObject(name = "do-not-fit", value = ResponseExamples.DO_NOT_FIT)))
    @APIResponse(
            responseCode = "503",
            description = "Overloaded: nothing is lost, repeat after the seconds in Retry-After",
            content = @Content(examples = @ExampleObject(name = "overloaded", value = ResponseExamples.OVERLOADED)))
    @NonBlocking
    public CompletionStage<Response> put(
            @Parameter(example = ResponseExamples.UUID) @PathParam("uuid") String uuid, byte[] body) {
        return reception.receive(uuid(uuid), SubmissionBody.read(body)).thenApply(ResponseApi::answer);
    }

    private static UUID uuid(String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new ProblemException(
                    Problem.BAD_REQUEST,
                    "答卷编号应是 UUID，例如 " + ResponseExamples.UUID + "。",
                    "The id should be a UUID such as " + ResponseExamples.UUID + ".");
        }
        return UUID.fromString(text);
    }

    private static Response answer(IntakeResult result) {
        if (result instanceof IntakeResult.Stored stored) {
            return receipt(201, stored.receipt());
        } else if (result instanceof IntakeResult.AlreadyStored before) {
            return receipt(200, before.receipt());
        } else if (result instanceof IntakeResult.Overloaded overloaded) {
            throw overloaded(overloaded.retryAfterSeconds());
        }
        throw new ProblemException(problem(result));
    }

    private static Problem problem(IntakeResult result) {
        if (result instanceof IntakeResult.OtherAnswers) {
            return Problem.OTHER_ANSWERS;
        } else if (result instanceof IntakeResult.HouseholdHasAnswered) {
            return Problem.HOUSEHOLD_HAS_ANSWERED;
        } else if (result instanceof IntakeResult.UnknownHouseholdCode) {
            return Problem.UNKNOWN_HOUSEHOLD_CODE;
        }
        return Problem.RESPONSE_WITHDRAWN;
    }

    /** Written out as it goes over the wire: the path that everybody takes. */
    private static Response receipt(int status, ResponseReceipt receipt) {
        return Response.status(status)
                .entity(Buffer.buffer("{\"receipt\":\"" + receipt.code() + "\"}"))
                .build();
    }

    private static ProblemException overloaded(int seconds) {
        return new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", Integer.toString(seconds));
    }

    @DELETE
    @Operation(
            summary = "Withdraw answers",
            description = "Whoever holds the receipt takes the answers back: they no longer count and are erased. Again is fine.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(
            responseCode = "404",
            description = "No response with that id and receipt",
            content = @Content(examples = @ExampleObject(name = "unknown", value = ResponseExamples.UNKNOWN_RESPONSE)))
    @APIResponse(responseCode = "503", description = "Overloaded: repeat after the seconds in Retry-After")
    @NonBlocking
    public CompletionStage<Response> delete(
            @Parameter(example = ResponseExamples.UUID) @PathParam("uuid") String uuid,
            @Parameter(example = "K7QF-2M9X-PT4D") @QueryParam("receipt") String receipt) {
        UUID id = uuid(uuid);
        return withdrawals.withdraw(id, receipt == null ? "" : receipt).thenApply(ResponseApi::withdrawn);
    }

    private static Response withdrawn(WithdrawalResult result) {
        return switch (result) {
            case WITHDRAWN -> Response.noContent().build();
            case UNKNOWN -> throw new ProblemException(Problem.UNKNOWN_RESPONSE);
            case OVERLOADED -> throw overloaded(3);
        };
    }
}
