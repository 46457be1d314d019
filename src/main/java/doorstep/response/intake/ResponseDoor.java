package doorstep.response.intake;

import doorstep.web.BodyAllowance;
import doorstep.web.EarlyProblem;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * {@code PUT /api/v1/responses/{uuid}}: where everybody's answers come in, documented in {@code META-INF/openapi.yaml}.
 *
 * <p>It stands before all else, sessions and languages and resources, because that would cost each answer more than judging
 * it does. Nothing here blocks: an answer goes out when the intake has committed.
 */
@Singleton
class ResponseDoor implements BodyAllowance {
    private static final String PATH = "/api/v1/responses/";

    /** Holds any answers. */
    private static final int MOST_BYTES = 65_536;

    private static final int BEFORE_ALL_ELSE = 1000;

    private final Reception reception;

    ResponseDoor(Reception reception) {
        this.reception = reception;
    }

    void open(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ALL_ELSE);
    }

    @Override
    public OptionalLong mostBytes(RoutingContext request) {
        return isAnswer(request) ? OptionalLong.of(MOST_BYTES) : OptionalLong.empty();
    }

    private static boolean isAnswer(RoutingContext request) {
        return request.request().method() == HttpMethod.PUT
                && request.request().path().startsWith(PATH);
    }

    private void enter(RoutingContext request) {
        if (!isAnswer(request)) {
            request.next();
            return;
        }
        Buffer body = Buffer.buffer(1024);
        request.request()
                .handler(body::appendBuffer)
                .endHandler(end -> judge(request, body))
                .resume();
    }

    private void judge(RoutingContext request, Buffer body) {
        try {
            String type = request.request().getHeader("Content-Type");
            if (type == null || !type.regionMatches(true, 0, "application/json", 0, 16)) {
                throw new ProblemException(Problem.UNSUPPORTED_MEDIA_TYPE);
            }
            UUID uuid = uuid(request.request().path().substring(PATH.length()));
            Context context = request.vertx().getOrCreateContext();
            reception
                    .receive(uuid, SubmissionBody.read(body.getBytes()))
                    .whenComplete((result, failure) -> context.runOnContext(now -> answer(request, result, failure)));
        } catch (RuntimeException e) {
            refuse(request, e);
        }
    }

    /** @throws ProblemException BAD_REQUEST for anything else than a UUID in full */
    static UUID uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            // fromString takes shortened ones too
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw new ProblemException(
                Problem.BAD_REQUEST,
                "答卷编号应是 UUID，例如 5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d10。",
                "The id should be a UUID such as 5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d10.");
    }

    private static void answer(RoutingContext request, IntakeResult result, Throwable failure) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (failure != null) {
            refuse(request, failure);
        } else {
            result.match(new IntakeResult.Cases<Runnable>(
                            receipt -> () -> acknowledge(response, 201, receipt),
                            receipt -> () -> acknowledge(response, 200, receipt),
                            why -> () -> EarlyProblem.send(request, why.problem),
                            seconds -> () -> EarlyProblem.send(request, overloaded(seconds))))
                    .run();
        }
    }

    private static void acknowledge(HttpServerResponse response, int status, ResponseReceipt receipt) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end("{\"receipt\":\"" + receipt.code() + "\"}");
    }

    private static ProblemException overloaded(int seconds) {
        return new ProblemException(Problem.OVERLOADED).withHeader("Retry-After", Integer.toString(seconds));
    }

    private static void refuse(RoutingContext request, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        EarlyProblem.send(
                request,
                cause instanceof ProblemException problem
                        ? problem
                        : ProblemException.unexpected(cause, request.normalizedPath()));
    }
}
