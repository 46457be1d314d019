package doorstep.response;

import doorstep.web.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Keeps large bodies from the public doors: 64 KB hold any answers, while imports of staff may be a thousand times that. */
class BodyLimit {
    private static final long MOST_BYTES = 65_536;
    private static final String API = "/api/v1/responses";
    private static final String PROBLEM = "{\"type\":\"" + Problem.TOO_LARGE.type() + "\",\"title\":\"" + Problem.TOO_LARGE.zh
            + " / " + Problem.TOO_LARGE.en + "\",\"status\":" + Problem.TOO_LARGE.status + "}";

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::limit, 195);
    }

    private static void limit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(API)) {
            request.next();
        } else if (announced(request) > MOST_BYTES) {
            request.response()
                    .setStatusCode(Problem.TOO_LARGE.status)
                    .putHeader("Content-Type", "application/problem+json")
                    .putHeader("Connection", "close")
                    .end(PROBLEM);
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, MOST_BYTES);
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
