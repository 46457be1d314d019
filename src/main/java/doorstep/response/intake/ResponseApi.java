package doorstep.response.intake;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers that are in, taken back by whoever holds their receipt; they come in through {@link ResponseDoor}. */
@Path("/api/v1/responses/{uuid}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
public class ResponseApi {
    private static final String EXAMPLE = "5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d10";

    private static final String UNKNOWN =
            """
            {"type": "urn:doorstep:problem:unknown-response", "title": "没有找到这份答卷，请核对回执码", "status": 404}""";

    private final Withdrawals withdrawals;

    ResponseApi(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @DELETE
    @Operation(
            summary = "Withdraw answers",
            description =
                    "Whoever holds the receipt takes the answers back: they no longer count and are erased. Again is fine.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(
            responseCode = "404",
            description = "No response with that id and receipt",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            examples = @ExampleObject(name = "unknown", value = UNKNOWN)))
    @APIResponse(responseCode = "503", description = "Overloaded: repeat after the seconds in Retry-After")
    @NonBlocking
    public CompletionStage<Response> delete(
            @Parameter(example = EXAMPLE) @PathParam("uuid") String uuid,
            @Parameter(example = "K7QF-2M9X-PT4D") @QueryParam("receipt") String receipt) {
        UUID id = ResponseDoor.uuid(uuid);
        return withdrawals.withdraw(id, receipt == null ? "" : receipt).thenApply(ResponseApi::withdrawn);
    }

    private static Response withdrawn(WithdrawalResult result) {
        return switch (result) {
            case WITHDRAWN -> Response.noContent().build();
            case UNKNOWN -> throw new ProblemException(Problem.UNKNOWN_RESPONSE);
            case OVERLOADED -> throw new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", "3");
        };
    }
}
