package doorstep.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that share links carry: the configured one, else the one that the browser of staff used. */
@ApplicationScoped
public class PublicAddress {
    @ConfigProperty(name = "doorstep.public-address")
    Optional<String> configured;

    /** The whole address of a link, as its QR code carries it. */
    public String of(String token, UriInfo request) {
        return site(request) + "/s/" + token;
    }

    /** Where the service is found, without a slash at its end. */
    public String site(UriInfo request) {
        String start = configured.filter(address -> !address.isBlank()).orElseGet(() -> request.getBaseUri()
                .toString());
        return start.strip().replaceFirst("/+$", "");
    }

    /** The same as people type it: browsers add {@code https://} themselves. */
    public static String typed(String address) {
        return address.replaceFirst("^https://", "");
    }
}
