package doorstep.response;

import doorstep.web.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Keeps large bodies from the door that is open to everybody: 64 KB hold any answers, while imports of staff may be a
 * thousand times that. Refused by the length that a request announces, before a byte of it is read.
 */
class BodyLimit {
    private static final long MOST_BYTES = 65_536;

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::limit, 195);
    }

    private static void limit(RoutingContext request) {
        boolean answers = request.request().method() == HttpMethod.PUT
                && request.normalizedPath().startsWith("/api/v1/responses/");
        String length = request.request().getHeader("Content-Length");
        if (answers && length == null) {
            refuse(request, Problem.LENGTH_REQUIRED);
        } else if (answers && isTooLong(length)) {
            refuse(request, Problem.TOO_LARGE);
        } else {
            request.next();
        }
    }

    private static boolean isTooLong(String length) {
        return length.length() > 9 || Long.parseLong(length) > MOST_BYTES;
    }

    /** The rest of the body is not read, so the connection ends. */
    private static void refuse(RoutingContext request, Problem problem) {
        request.response()
                .setStatusCode(problem.status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end("{\"type\":\"" + problem.type() + "\",\"title\":\"" + problem.zh + " / " + problem.en + "\",\"status\":"
                        + problem.status + "}");
    }
}
