package doorstep.account;

import doorstep.web.ServiceSecret;
import doorstep.web.Sha256;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager.RestoreResult;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** Who is signed in, in an encrypted cookie that any replica can read; a new password ends the sessions of the old one, and so does a lock. */
@ApplicationScoped
class StaffSession {
    static final String COOKIE = "doorstep_session";

    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(10);

    private final PersistentLoginManager cookies;

    StaffSession(ServiceSecret secret) {
        cookies = new PersistentLoginManager(
                HexFormat.of().formatHex(secret.key("staff session")),
                COOKIE,
                IDLE.toMillis(),
                RENEWED_AFTER.toMillis(),
                true,
                "STRICT",
                "/",
                -1,
                null);
    }

    /**
     * What a cookie that we wrote says.
     *
     * @param stamp stands for the password that it was made with, and for how often all sessions were ended before
     */
    record Claim(long accountId, String stamp, RestoreResult cookie) {
        boolean holdsFor(Account account) {
            return !account.password.equals(Passwords.NONE) && !account.isLocked() && stamp.equals(stampOf(account));
        }
    }

    /** Empty for no cookie, and for one that is broken, expired or of another secret. */
    Optional<Claim> read(RoutingContext request) {
        RestoreResult cookie = cookies.restore(request);
        if (cookie == null || !cookie.getPrincipal().matches("\\d{1,18}:[0-9a-f]{64}")) {
            return Optional.empty();
        }
        String[] parts = cookie.getPrincipal().split(":");
        return Optional.of(new Claim(Long.parseLong(parts[0]), parts[1], cookie));
    }

    void start(Account account, RoutingContext request) {
        cookies.save(value(account), request, COOKIE, null, request.request().isSSL());
    }

    /** Renews the cookie now and then, so that nobody is signed out while at work. */
    void goOn(Account account, Claim claim, RoutingContext request) {
        cookies.save(
                value(account), request, COOKIE, claim.cookie, request.request().isSSL());
    }

    void end(RoutingContext request) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, "")
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.STRICT)
                        .setSecure(request.request().isSSL())
                        .setMaxAge(0));
    }

    private static String value(Account account) {
        return account.id + ":" + stampOf(account);
    }

    private static String stampOf(Account account) {
        return Sha256.hex("session " + account.sessions + " of " + account.password);
    }
}
