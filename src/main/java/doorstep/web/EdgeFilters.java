package doorstep.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Set;

/** What happens to each request before any room sees it: its language, and whether staff's forms came from our own pages. */
class EdgeFilters {
    private static final long A_YEAR = 31_536_000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(EdgeFilters::stayEncrypted, 210);
        filters.register(EdgeFilters::language, 200);
        filters.register(EdgeFilters::ownPagesOnly, 190);
    }

    /** Who came by TLS, through a proxy of ours too, comes by nothing else for a year (RFC 6797). */
    private static void stayEncrypted(RoutingContext request) {
        if (request.request().isSSL()) {
            request.response().putHeader("Strict-Transport-Security", "max-age=" + A_YEAR);
        }
        request.next();
    }

    /** Templates take their language from Accept-Language, so that one header carries the choice of the reader. */
    private static void language(RoutingContext request) {
        String tag = UiLanguage.of(request);
        request.request().headers().set("Accept-Language", tag);
        if (Texts.LANGUAGES.contains(String.valueOf(request.queryParams().get("lang")))) {
            request.response()
                    .addCookie(Cookie.cookie(UiLanguage.COOKIE, tag)
                            .setPath("/")
                            .setMaxAge(A_YEAR)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.LAX));
        }
        request.next();
    }

    /**
     * Staff's changes are taken from our own pages alone (Fetch Metadata, else Origin, else Referer), beside the session cookie's
     * SameSite=Strict; a request that says nothing of where it comes from is refused. No token and no further cookie is needed, and
     * residents' forms work without any.
     */
    private static void ownPagesOnly(RoutingContext request) {
        boolean change = !SAFE.contains(request.request().method());
        if (change && request.normalizedPath().startsWith("/staff") && !isFromOwnPage(request)) {
            EarlyProblem.sendToAnybody(request, Problem.FROM_ELSEWHERE);
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
        String page = origin == null ? request.request().getHeader("Referer") : origin;
        return page != null
                && hostOf(page)
                        .equals(withoutUsualPort(
                                String.valueOf(request.request().authority())));
    }

    private static String hostOf(String page) {
        return withoutUsualPort(page.replaceFirst("^https?://([^/?#]*).*", "$1"));
    }

    private static String withoutUsualPort(String hostAndPort) {
        return hostAndPort.replaceFirst(":(80|443)$", "").toLowerCase(Locale.ROOT);
    }
}
