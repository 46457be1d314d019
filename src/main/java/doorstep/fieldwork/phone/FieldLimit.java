package doorstep.fieldwork.phone;

import doorstep.web.EarlyProblem;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Keeps large bodies from where phones send: a record is half a megabyte at most, while imports of staff may be far more. */
class FieldLimit {
    private static final long MOST_BYTES = 65_536;
    private static final long MOST_BYTES_OF_A_RECORD = 600_000;
    private static final String API = "/field/api/";
    private static final String RECORDS = API + "records";

    void register(@Observes Filters filters) {
        filters.register(FieldLimit::limit, 195);
    }

    private static void limit(RoutingContext request) {
        String path = request.normalizedPath();
        if (!path.startsWith(API)) {
            request.next();
            return;
        }
        long most = path.startsWith(RECORDS) ? MOST_BYTES_OF_A_RECORD : MOST_BYTES;
        if (announced(request) > most) {
            refuse(request);
        } else {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
            request.next();
        }
    }

    private static void refuse(RoutingContext request) {
        // what follows on the connection is the body that nobody reads
        EarlyProblem.send(request, new ProblemException(Problem.TOO_LARGE).withHeader("Connection", "close"));
    }

    private static long announced(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }
}
