package doorstep.response;

import doorstep.web.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Keeps large bodies from the public doors: 64 KB hold any answers (three times that as a form, which writes a Chinese
 * character in nine bytes), while imports of staff may be a thousand times that.
 */
class BodyLimit {
    private static final long MOST_BYTES = 65_536;
    private static final long MOST_BYTES_OF_A_FORM = 3 * MOST_BYTES;
    private static final String PAGES = "/s/";
    private static final String API = "/api/v1/responses";
    private static final String PROBLEM = "{\"type\":\"" + Problem.TOO_LARGE.type() + "\",\"title\":\""
            + Problem.TOO_LARGE.zh + " / " + Problem.TOO_LARGE.en + "\",\"status\":" + Problem.TOO_LARGE.status + "}";

    void register(@Observes Filters filters) {
        filters.register(BodyLimit::limit, 195);
    }

    private static void limit(RoutingContext request) {
        if (request.normalizedPath().startsWith(API)) {
            limit(request, MOST_BYTES, "application/problem+json", PROBLEM);
        } else if (request.normalizedPath().startsWith(PAGES)) {
            String words = Problem.TOO_LARGE.zh + "\n" + Problem.TOO_LARGE.en;
            limit(request, MOST_BYTES_OF_A_FORM, "text/plain; charset=utf-8", words);
        } else {
            request.next();
        }
    }

    private static void limit(RoutingContext request, long most, String type, String words) {
        if (announced(request) > most) {
            request.response()
                    .setStatusCode(Problem.TOO_LARGE.status)
                    .putHeader("Content-Type", type)
                    .putHeader("Connection", "close")
                    .end(words);
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            request.next();
        }
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
