package doorstep.wave.planning;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.WaveChanged;
import doorstep.wave.WaveLot;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff pick the communities of a wave on the tree of places. */
@Path("/staff/waves/{id: \\d+}/communities")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class CommunityPages {
    @CheckedTemplate(basePath = "wave/planning")
    static class Templates {
        static native TemplateInstance communities(
                Wave wave, CommunityPick pick, LotPages.Asked asked, boolean isLot, boolean saved);
    }

    @Inject
    Waves waves;

    @Inject
    Asker caller;

    @Inject
    AuditTrail audit;

    @Inject
    Event<WaveChanged> changed;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance communities(long id, @RestQuery String place, @RestQuery boolean saved) {
        Wave wave = waves.whole(id);
        CommunityPick pick = new CommunityPick.Tree(wave, caller.scope()).at(Optional.ofNullable(place));
        var asked = LotPages.Asked.at(pick.at(), LotOffer.at(pick.at(), caller.scope()));
        return Templates.communities(wave, pick, asked, isLot(wave), saved);
    }

    private static boolean isLot(Wave wave) {
        return WaveLot.of(wave.id).filter(lot -> lot.stands(wave.communities)).isPresent();
    }

    /**
     * Takes what was ticked.
     *
     * @param place where it was ticked; a draft leaves out what is not ticked there any more
     * @param whole codes of districts or streets of which all communities are meant
     */
    @POST
    @Transactional
    public Response pick(
            long id,
            @RestForm @DefaultValue("") String place,
            @RestForm List<String> community,
            @RestForm List<String> whole) {
        Wave wave = waves.whole(id);
        Set<String> ticked = CommunityPick.communitiesOf(whole);
        ticked.addAll(CommunityPick.existing(community));
        ticked.removeIf(code -> !caller.scope().covers(code));
        Set<String> gone = wave.communities.stream()
                .filter(code -> wave.publishedAt == null && place.length() == 6 && code.startsWith(place))
                .filter(code -> !ticked.contains(code))
                .collect(Collectors.toSet());
        ticked.removeAll(wave.communities);
        boolean wasLot = isLot(wave);
        wave.leaveOut(gone);
        wave.include(ticked, clock.now());
        audit.record(
                AuditAction.WAVE_COMMUNITIES,
                AuditFact.WAVE.is(id),
                AuditFact.ADDED.is(ticked.size()),
                AuditFact.LEFT_OUT.is(gone.size()),
                AuditFact.NO_LOT.holds(wasLot && !isLot(wave)));
        changed.fire(new WaveChanged(id));
        return Reply.next("/staff/waves/" + id + "/communities?saved=true&place=" + place);
    }
}
