package doorstep.response.resident;

import doorstep.web.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Keeps large forms from the residents' pages: 192 KB hold any answers, with nine bytes for each Chinese character,
 * while imports of staff may be hundreds of times that.
 */
class FormLimit {
    private static final long MOST_BYTES = 3 * 65_536;
    private static final String PAGES = "/s/";

    void register(@Observes Filters filters) {
        filters.register(FormLimit::limit, 195);
    }

    private static void limit(RoutingContext request) {
        if (!request.normalizedPath().startsWith(PAGES)) {
            request.next();
        } else if (announced(request) > MOST_BYTES) {
            request.response()
                    .setStatusCode(Problem.TOO_LARGE.status)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .putHeader("Connection", "close")
                    .end(Problem.TOO_LARGE.zh + "\n" + Problem.TOO_LARGE.en);
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
