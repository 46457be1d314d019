package doorstep.wave.links;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.office.Prints;
import doorstep.office.PublicAddress;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WaveChanged;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.QrSvg;
import doorstep.web.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** The share links of a wave: making, taking back, and their QR codes. */
@Path("/staff/waves/{id: \\d+}/links")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class LinkPages {
    private static final int LONGEST_LABEL = 60;

    @Inject
    Waves waves;

    @Inject
    PublicAddress addresses;

    @Inject
    AuditTrail audit;

    @Inject
    Event<WaveChanged> changed;

    @Inject
    ChineseClock clock;

    /** @param community codes of those that get a link; none means all */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response create(long id, @RestForm @DefaultValue("") String label, @RestForm List<String> community) {
        Wave wave = waves.find(id);
        String called = label.strip();
        if (called.isEmpty() || called.length() > LONGEST_LABEL) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT,
                    "请给链接起个名字（1 到 " + LONGEST_LABEL + " 个字）。",
                    "Name the links in 1 to " + LONGEST_LABEL + " characters.");
        }
        Set<String> own = waves.communities(wave);
        Set<String> meant = community.isEmpty() ? own : Set.copyOf(community);
        if (!own.containsAll(meant)) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT, "有社区不在本轮里。", "Some of these communities are not in this wave.");
        }
        int made = ShareLink.create(wave, meant, called, clock.now()).size();
        return done(wave, AuditAction.LINK_CREATE, AuditFact.NAME.is(called), AuditFact.LINKS.is(made));
    }

    @POST
    @Path("{token}/withdrawal")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response withdraw(long id, String token) {
        ShareLink link = find(id, token);
        link.withdraw(clock.now());
        return done(
                link.wave,
                AuditAction.LINK_WITHDRAW,
                AuditFact.NAME.is(link.label),
                AuditFact.PLACE.is(link.community));
    }

    private Response done(Wave wave, AuditAction action, AuditFact.Told... facts) {
        audit.record(action, AuditFact.WAVE.is(wave.id), facts);
        changed.fire(new WaveChanged(wave.id));
        return Reply.next("/staff/waves/" + wave.id + "?done=" + action.stored() + "#links");
    }

    @GET
    @Path("{token}/qr.svg")
    @Produces("image/svg+xml")
    @Transactional
    @Prints(Prints.Paper.POSTERS)
    public String qr(long id, String token, UriInfo uri) {
        ShareLink link = find(id, token);
        return QrSvg.of(addresses.of(link.token, uri), PlaceNames.of(link.community) + " · " + link.label);
    }

    @GET
    @Path("{token}/poster")
    public Response poster(long id, String token) {
        return Reply.next("/staff/waves/" + id + "/posters?layout=large&token=" + token);
    }

    private ShareLink find(long id, String token) {
        Wave wave = waves.find(id);
        return ShareLink.find(wave, token)
                .filter(link -> waves.communities(wave).contains(link.community))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
