package doorstep.account;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where people go once they have signed in: the page of ours that they asked for, and never anywhere else. */
final class ReturnAddress {
    static final String HOME = "/staff";

    private ReturnAddress() {}

    /** The sign-in page that leads back to this request's page. */
    static String signIn(RoutingContext request) {
        if (!request.request().method().equals(HttpMethod.GET)) {
            return "/staff/sign-in?lost=true";
        }
        String asked = safe(request.request().uri());
        return asked.equals(HOME)
                ? "/staff/sign-in"
                : "/staff/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** @return {@code asked} if it is an address of a staff page on this very server, else the start page */
    static String safe(String asked) {
        if (asked == null || !asked.matches("/staff([/?][\\x21-\\x5b\\x5d-\\x7e]*)?")) {
            return HOME;
        }
        try {
            URI address = new URI(asked).normalize();
            boolean ours = address.getScheme() == null
                    && address.getRawAuthority() == null
                    && (address.getRawPath().equals("/staff")
                            || address.getRawPath().startsWith("/staff/"));
            return ours ? address.toString() : HOME;
        } catch (java.net.URISyntaxException e) {
            return HOME;
        }
    }
}
