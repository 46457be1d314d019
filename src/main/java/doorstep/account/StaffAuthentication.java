package doorstep.account;

import doorstep.web.EarlyProblem;
import doorstep.web.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;

/**
 * Lets staff in, by the session's cookie or, for scripts at the API, by HTTP Basic; the account is read anew for each
 * request, so that rights end at once. Residents' addresses never look at either.
 */
@ApplicationScoped
class StaffAuthentication implements HttpAuthenticationMechanism {
    private static final String API = "/api/v1/";
    private static final String RESIDENTS_API = "/api/v1/responses";
    private static final String WAIT = StaffAuthentication.class.getName() + ".wait";

    @Inject
    StaffSession session;

    @Inject
    SignIn signIn;

    @Inject
    SessionFactory database;

    @Inject
    BlockingSecurityExecutor workers;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        if (!isForStaff(request)) {
            return Uni.createFrom().nullItem();
        }
        keepOutOfCaches(request);
        Optional<BasicCredentials> basic =
                isApi(request) ? BasicCredentials.of(request.request().getHeader("Authorization")) : Optional.empty();
        if (basic.isPresent()) {
            return workers.executeBlocking(() -> byPassword(basic.get(), request));
        }
        return session.read(request)
                .map(claim -> workers.executeBlocking(() -> byCookie(claim, request)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static boolean isForStaff(RoutingContext request) {
        String path = request.normalizedPath();
        return path.equals("/staff") || path.startsWith("/staff/") || isApi(request);
    }

    private static boolean isApi(RoutingContext request) {
        String path = request.normalizedPath();
        boolean residents = path.equals(RESIDENTS_API) || path.startsWith(RESIDENTS_API + "/");
        return path.startsWith(API) && !residents;
    }

    /** Offices share computers: after signing out, "back" must not show the last page again. */
    private static void keepOutOfCaches(RoutingContext request) {
        request.addHeadersEndHandler(ignored -> {
            if (!request.response().headers().contains("Cache-Control")) {
                request.response().putHeader("Cache-Control", "no-store");
            }
        });
    }

    private SecurityIdentity byPassword(BasicCredentials given, RoutingContext request) {
        var outcome = signIn.check(
                given.name(),
                given.password(),
                request.request().remoteAddress().hostAddress());
        if (outcome.pause().isPresent()) {
            request.put(WAIT, outcome.waitSeconds());
        }
        return identity(outcome.account().orElseThrow(AuthenticationFailedException::new));
    }

    /** A session that does not hold any more is as good as none: the page asks to sign in. */
    private SecurityIdentity byCookie(StaffSession.Claim claim, RoutingContext request) {
        try (var reading = database.openSession()) {
            Account account = reading.find(Account.class, claim.accountId());
            if (account == null || !claim.holdsFor(account)) {
                return null;
            }
            session.goOn(account, claim, request);
            return identity(account);
        }
    }

    private static SecurityIdentity identity(Account account) {
        Set<Grant> grants = Set.copyOf(account.grants);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name))
                .addRoles(grants.stream().map(Grant::role).collect(Collectors.toSet()))
                .addAttribute(Grants.ATTRIBUTE, grants)
                .build();
    }

    /** Programs get a problem, people the sign-in page, from where they return to the page that they asked for. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        Long wait = request.get(WAIT);
        if (request.normalizedPath().startsWith("/api/")) {
            if (wait != null) {
                request.response().putHeader("Retry-After", Long.toString(wait));
            } else {
                request.response().putHeader("WWW-Authenticate", EarlyProblem.signInScheme(request));
            }
            EarlyProblem.send(request, wait == null ? Problem.NOT_SIGNED_IN : Problem.TOO_MANY_ATTEMPTS);
        } else if (cameFromElsewhere(request)) {
            comeAgain(request);
        } else {
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", ReturnAddress.signIn(request))
                    .end();
        }
        return Uni.createFrom().item(true);
    }

    /** A link in a chat opens without the cookie, which is SameSite=Strict; asked for once more from here, it comes with it. */
    private static boolean cameFromElsewhere(RoutingContext request) {
        return "cross-site".equals(request.request().getHeader("Sec-Fetch-Site"))
                && request.request().method().equals(HttpMethod.GET);
    }

    private static void comeAgain(RoutingContext request) {
        request.response()
                .setStatusCode(200)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Refresh", "0; url=" + ReturnAddress.signIn(request))
                .end("<!doctype html><html lang=\"zh-CN\"><title>叩门 Doorstep</title><a href=\""
                        + ReturnAddress.signIn(request) + "\">继续 Continue</a></html>");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", EarlyProblem.signInScheme(request)));
    }

    @Override
    public int getPriority() {
        return 2000;
    }
}
