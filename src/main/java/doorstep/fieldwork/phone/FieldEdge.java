package doorstep.fieldwork.phone;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The ways to the volunteers' app, which is static files below {@code META-INF/resources/field}, and what goes with each of its files. */
class FieldEdge {
    private static final String APP = "/field/";
    private static final String API = "/field/api/";
    private static final String INVITATION = "/field/i";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(FieldEdge::enter, 150);
    }

    private static void enter(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.equals("/field")) {
            // browsers carry the fragment, where an invitation stands, along
            String query = request.request().query();
            request.redirect(query == null ? APP : APP + "?" + query);
            return;
        }
        if (path.startsWith(APP)) {
            request.addHeadersEndHandler(
                    end -> addHeaders(path, request.response().headers()));
        }
        if (path.equals(INVITATION)) {
            request.reroute(APP + "index.html");
            return;
        }
        request.next();
    }

    /**
     * Each file is asked for anew whenever there is a network, so that all are of one version; without one, the service worker
     * has them.
     */
    private static void addHeaders(String path, MultiMap headers) {
        if (path.startsWith(API)) {
            if (!headers.contains("Cache-Control")) {
                headers.set("Cache-Control", "no-store");
            }
            return;
        }
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cache-Control", "no-cache");
        if (path.endsWith("/sw.js")) {
            headers.set("Service-Worker-Allowed", "/field");
        }
    }
}
