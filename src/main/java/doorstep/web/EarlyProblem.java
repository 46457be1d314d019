package doorstep.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Answers with a problem before any resource is reached, where requests are let in or not. */
public final class EarlyProblem {
    private EarlyProblem() {}

    /** Ends the response; headers that are set already go with it. */
    public static void send(RoutingContext request, Problem problem) {
        send(request, new ProblemException(problem));
    }

    /** Programs get the problem, people its words in both languages: theirs is not known yet. */
    static void sendToAnybody(RoutingContext request, Problem problem) {
        String path = String.valueOf(request.request().path());
        if (path.startsWith("/api/") || path.startsWith("/field/api/")) {
            send(request, problem);
            return;
        }
        request.response()
                .setStatusCode(problem.status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(problem.zh + "\n" + problem.en);
    }

    /** The same with what the problem says beside its title: a detail, members, headers. */
    public static void send(RoutingContext request, ProblemException e) {
        e.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(e.problem.status)
                .putHeader("Content-Type", ProblemException.MEDIA_TYPE)
                .end(new JsonObject(e.json(UiLanguage.of(request))).encode());
    }

    /** How to sign in at the API. Browsers would answer "Basic" with a password box of their own in the middle of a page. */
    public static String signInScheme(RoutingContext request) {
        boolean browser = request.request().headers().contains("Sec-Fetch-Mode");
        return (browser ? "Session" : "Basic") + " realm=\"Doorstep\", charset=\"UTF-8\"";
    }
}
