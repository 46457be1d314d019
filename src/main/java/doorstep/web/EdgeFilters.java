package doorstep.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** What happens to each request before any room sees it: its language, and whether staff's forms came from our own pages. */
class EdgeFilters {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(EdgeFilters::language, 200);
        filters.register(EdgeFilters::ownPagesOnly, 190);
    }

    /** Templates take their language from Accept-Language, so that one header carries the choice of the reader. */
    private static void language(RoutingContext request) {
        String tag = UiLanguage.of(request);
        request.request().headers().set("Accept-Language", tag);
        if (Texts.LANGUAGES.contains(String.valueOf(request.queryParams().get("lang")))) {
            request.response()
                    .addCookie(Cookie.cookie(UiLanguage.COOKIE, tag)
                            .setPath("/")
                            .setMaxAge(31_536_000)
                            .setSameSite(CookieSameSite.LAX));
        }
        request.next();
    }

    /**
     * Staff's changes are taken from our own pages alone (Fetch Metadata, else Origin), beside the session cookie's
     * SameSite=Strict. No token and no further cookie is needed, and residents' forms work without any.
     */
    private static void ownPagesOnly(RoutingContext request) {
        boolean change = !SAFE.contains(request.request().method());
        if (change && request.normalizedPath().startsWith("/staff") && !isFromOwnPage(request)) {
            request.response()
                    .setStatusCode(Problem.FROM_ELSEWHERE.status)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(Problem.FROM_ELSEWHERE.zh + "\n" + Problem.FROM_ELSEWHERE.en);
            return;
        }
        request.next();
    }

    private static boolean isFromOwnPage(RoutingContext request) {
        String site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.request().getHeader("Origin");
        return origin == null
                || withoutUsualPort(origin.replaceFirst("^https?://", ""))
                        .equals(withoutUsualPort(
                                String.valueOf(request.request().authority())));
    }

    private static String withoutUsualPort(String hostAndPort) {
        return hostAndPort.replaceFirst(":(80|443)$", "");
    }
}
