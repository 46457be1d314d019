package doorstep.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers the API with a problem before any resource is reached, where requests are let in or not. */
public final class EarlyProblem {
    private EarlyProblem() {}

    /** Ends the response; headers that are set already go with it. */
    public static void send(RoutingContext request, Problem problem) {
        send(request, new ProblemException(problem));
    }

    /** The same with what the problem says beside its title: a detail, members, headers. */
    public static void send(RoutingContext request, ProblemException e) {
        String language = UiLanguage.of(request);
        var json = new JsonObject()
                .put("type", e.problem.type().toString())
                .put("title", e.title(language))
                .put("status", e.problem.status);
        String detail = e.detail(language);
        if (!detail.isEmpty()) {
            json.put("detail", detail);
        }
        e.members().forEach(json::put);
        e.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(e.problem.status)
                .putHeader("Content-Type", "application/problem+json")
                .end(json.encode());
    }

    /** How to sign in at the API. Browsers would answer "Basic" with a password box of their own in the middle of a page. */
    public static String signInScheme(RoutingContext request) {
        boolean browser = request.request().headers().contains("Sec-Fetch-Mode");
        return (browser ? "Session" : "Basic") + " realm=\"Doorstep\", charset=\"UTF-8\"";
    }
}
