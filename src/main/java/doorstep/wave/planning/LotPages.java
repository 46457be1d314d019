package doorstep.wave.planning;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.place.Place;
import doorstep.place.Role;
import doorstep.wave.CommunityDraw;
import doorstep.wave.SystematicDraw;
import doorstep.wave.Wave;
import doorstep.wave.WaveChanged;
import doorstep.wave.WaveLot;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where the communities of a wave are drawn by lot, and where anybody sees how it was done. */
@Path("/staff/waves/{id: \\d+}/lot")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class LotPages {
    @CheckedTemplate(basePath = "wave/planning")
    static class Templates {
        static native TemplateInstance lot(Wave wave, LotView view, Asked asked);
    }

    /** What the form offers and what was typed into it. */
    record Asked(LotOffer offer, LotForm form, LotForm.Faults faults) {
        static Asked at(String place, LotOffer offer) {
            return new Asked(offer, LotForm.proposal(place), LotForm.Faults.NONE);
        }
    }

    @Inject
    Waves waves;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Event<WaveChanged> changed;

    @Inject
    ChineseClock clock;

    /** @param place from which to draw once more; where it is left out, that of the last lot */
    @GET
    @Transactional
    public TemplateInstance show(long id, @RestQuery String place) {
        Wave wave = waves.find(id);
        LotView view = WaveLot.of(id)
                .map(lot -> LotView.of(lot, wave.communities, staff.scope()))
                .orElse(null);
        String from = place != null ? place : view == null ? "" : view.lot().place;
        return Templates.lot(wave, view, Asked.at(from, LotOffer.at(from, staff.scope(Role.MANAGER))));
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response draw(
            long id,
            @RestForm @DefaultValue("") String place,
            @RestForm @DefaultValue("") String way,
            @RestForm @DefaultValue("") String drawn,
            @RestForm @DefaultValue("") String seed) {
        Wave wave = waves.whole(id);
        var form = new LotForm(place, way, drawn, seed);
        LotOffer offer = LotOffer.at(form.place(), staff.scope(Role.MANAGER));
        LotOffer.From from = offer.of(form.place()).orElseThrow(LotPages::nowhere);
        LotForm.Faults faults = form.faults(from);
        if (faults.isAny()) {
            return Reply.again(Templates.lot(wave, null, new Asked(offer, form, faults)));
        }
        boolean byChance = form.seed().isEmpty();
        var drawing = new WaveLot.Drawing(
                from.code(), draw(form, byChance ? SystematicDraw.newSeed() : form.seed()), staff.name(), clock.now());
        note(WaveLot.draw(wave, drawing), byChance);
        changed.fire(new WaveChanged(id));
        return Reply.next("/staff/waves/" + id + "/lot");
    }

    private static CommunityDraw draw(LotForm form, String seed) {
        List<CommunityDraw.Listed> listed = Place.communitiesUnder(form.place()).stream()
                .map(one -> new CommunityDraw.Listed(one.code, form.isBySize() ? one.households : 1))
                .toList();
        return new CommunityDraw(
                listed, form.wanted().orElse(CommunityDraw.Way.equal), form.number(), Integer.parseInt(seed));
    }

    private void note(WaveLot lot, boolean byChance) {
        audit.record(
                AuditAction.WAVE_LOT,
                AuditFact.WAVE.is(lot.waveId),
                AuditFact.PLACE.is(lot.place),
                AuditFact.LOT.is(lot.drawn + " / " + lot.communities.size()),
                AuditFact.BY_SIZE.holds(lot.way == CommunityDraw.Way.households),
                (byChance ? AuditFact.SEED_BY_CHANCE : AuditFact.SEED_TYPED).is(lot.seed),
                AuditFact.TURN.is(lot.turn));
    }

    private static ProblemException nowhere() {
        return new ProblemException(
                Problem.DOES_NOT_FIT,
                "请先选一个地方：要有 %d 到 %d 个社区，而且都归您管。".formatted(LotOffer.FEWEST, LotOffer.MOST),
                "Choose a place first: with %d to %d communities, all of them yours."
                        .formatted(LotOffer.FEWEST, LotOffer.MOST));
    }
}
