package doorstep.office;

import doorstep.web.ChineseClock;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** {@code /.well-known/security.txt}: whom to tell of a weakness (RFC 9116). */
@Path(SecurityContact.PATH)
public class SecurityContact {
    static final String PATH = "/.well-known/security.txt";

    private static final int DAYS = 180;

    @Inject
    KnownOffice office;

    @Inject
    PublicAddress addresses;

    @Inject
    ChineseClock clock;

    @GET
    @Produces("text/plain; charset=utf-8")
    public String tell(UriInfo uri) {
        String site = addresses.site(uri);
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: zh, en
                Canonical: %s
                """
                .formatted(contact(office.card().telephone(), site), expires(), site + PATH);
    }

    /** The office's telephone as an address, else its front page, where one reads who asks. */
    static String contact(String telephone, String site) {
        String figures = telephone.replaceAll("[\\s()（）—-]", "");
        return figures.matches("\\+?\\d{3,15}") ? "tel:" + figures : site + "/";
    }

    private String expires() {
        return clock.now()
                .plusDays(DAYS)
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }
}
