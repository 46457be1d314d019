package doorstep.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address that share links carry: the configured one, else the one the office has filled in, else the one that the browser of staff used. */
@ApplicationScoped
public class PublicAddress {
    @ConfigProperty(name = "doorstep.public-address")
    Optional<String> configuration;

    @Inject
    KnownOffice office;

    /** The whole address of a link, as its QR code carries it. */
    public String of(String token, UriInfo request) {
        return site(request) + "/s/" + token;
    }

    /** Where the service is found, without a slash at its end. */
    public String site(UriInfo request) {
        return stated().orElseGet(() -> bare(request.getBaseUri().toString()));
    }

    /** What somebody has said it is, in the configuration or on the office's page. */
    public Optional<String> stated() {
        return configured().or(() -> Optional.of(office.card().publicAddress()).filter(address -> !address.isEmpty()));
    }

    /** What the configuration says, which wins over the office's page. */
    public Optional<String> configured() {
        return configuration.filter(address -> !address.isBlank()).map(PublicAddress::bare);
    }

    /** Whether nobody outside of this building can come here by it: a resident's phone cannot. */
    public boolean leadsNowhere(UriInfo request) {
        return !Reach.isFromOutside(site(request));
    }

    /** The same as people type it: browsers add {@code https://} themselves. */
    public static String typed(String address) {
        return address.replaceFirst("^https://", "");
    }

    private static String bare(String address) {
        return address.strip().replaceFirst("/+$", "");
    }
}
