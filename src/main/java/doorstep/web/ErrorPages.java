package doorstep.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request badly into problem+json for programs and a page for people; never a stack trace. */
public class ErrorPages {
    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance problem(String title, String detail, String reference, boolean staff);
    }

    /** What went wrong, for the volunteers' app, whose language is chosen on the phone. */
    record BothLanguages(String zh, String en) {
        static BothLanguages of(ProblemException e) {
            return new BothLanguages(
                    e.problem.zh + (e.detailZh.isEmpty() ? "" : "。" + e.detailZh),
                    e.problem.en + (e.detailEn.isEmpty() ? "" : ". " + e.detailEn));
        }
    }

    @Inject
    UiLanguage language;

    @Inject
    Instance<LostPage> lost;

    @ServerExceptionMapper
    public Response problem(ProblemException e, UriInfo uri) {
        return answer(e, uri);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return unexpected(e, uri);
        }
        return answer(new ProblemException(ofStatus(status)), uri);
    }

    @ServerExceptionMapper
    @Priority(1)
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return answer(new ProblemException(Problem.NOT_ALLOWED), uri);
    }

    /** Reached at the API alone: staff's pages send people to sign in before. */
    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException e, UriInfo uri, RoutingContext request) {
        var problem = new ProblemException(Problem.NOT_SIGNED_IN);
        return answer(problem.withHeader("WWW-Authenticate", EarlyProblem.signInScheme(request)), uri);
    }

    /** A form that is not written as forms are is no fault of ours. */
    @ServerExceptionMapper
    public Response wrong(IllegalArgumentException e, UriInfo uri) {
        return isOfReading(e) ? answer(new ProblemException(Problem.BAD_REQUEST), uri) : unexpected(e, uri);
    }

    private static boolean isOfReading(IllegalArgumentException e) {
        return Arrays.stream(e.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java."))
                .findFirst()
                .filter(name -> name.startsWith("org.jboss.resteasy.reactive."))
                .isPresent();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, UriInfo uri) {
        return answer(ProblemException.unexpected(e, uri.getPath()), uri);
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.NOT_SIGNED_IN;
            case 403 -> Problem.NOT_ALLOWED;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 413 -> Problem.TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_MEDIA_TYPE;
            default -> Problem.BAD_REQUEST;
        };
    }

    private Response answer(ProblemException e, UriInfo uri) {
        var response = Response.status(e.problem.status);
        e.headers().forEach(response::header);
        boolean toPhone = uri.getPath().startsWith("/field/api/");
        if (toPhone || uri.getPath().startsWith("/api/")) {
            var json = e.json(language.tag());
            if (toPhone) {
                json.put("text", BothLanguages.of(e));
            }
            return response.type(ProblemException.MEDIA_TYPE).entity(json).build();
        }
        return response.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page(e, uri.getPath().startsWith("/staff")))
                .build();
    }

    private String page(ProblemException e, boolean staff) {
        String title = e.title(language.tag());
        String detail = e.detail(language.tag());
        if (e.problem.status == 404 && lost.isResolvable()) {
            return lost.get().html(title, detail, staff);
        }
        return Templates.problem(title, detail, e.reference(), staff)
                .setLocale(language.tag())
                .render();
    }
}
