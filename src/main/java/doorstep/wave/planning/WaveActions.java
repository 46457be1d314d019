package doorstep.wave.planning;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.WaveChanged;
import doorstep.wave.WaveMessages;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;

/** What staff do to a wave: publish, open, extend, close, archive, delete. */
@Path("/staff/waves/{id: \\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class WaveActions {
    @Inject
    Waves waves;

    @Inject
    WavePages pages;

    @Inject
    AuditTrail audit;

    @Inject
    Event<WaveChanged> changed;

    @Inject
    ChineseClock clock;

    @POST
    @Path("publication")
    @Transactional
    public Response publish(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_PUBLISH, uri, wave -> wave.publish(clock.now()));
    }

    @POST
    @Path("draft")
    @Transactional
    public Response unpublish(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_UNPUBLISH, uri, wave -> wave.unpublish(clock.now()));
    }

    @POST
    @Path("opening")
    @Transactional
    public Response open(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_OPEN, uri, wave -> wave.open(clock.now()));
    }

    @POST
    @Path("closing")
    @Transactional
    public Response close(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_CLOSE, uri, wave -> wave.close(clock.now()));
    }

    @POST
    @Path("extension")
    @Transactional
    public Response extend(long id, @RestForm @DefaultValue("") String closesAt, UriInfo uri) {
        Wave wave = waves.whole(id);
        Optional<LocalDateTime> typed = moment(closesAt);
        if (typed.isEmpty()) {
            var said = new WavePages.Said(
                    Texts.in(pages.language().tag(), WaveMessages.class).problemMoment(), closesAt, "", "");
            return Reply.again(pages.hub(wave, Optional.empty(), said, uri));
        }
        return act(id, AuditAction.WAVE_EXTEND, uri, one -> one.extend(typed.get(), clock.now()));
    }

    @POST
    @Path("archive")
    @Transactional
    public Response archive(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_ARCHIVE, uri, wave -> wave.archive(clock.now()));
    }

    @POST
    @Path("list")
    @Transactional
    public Response unarchive(long id, UriInfo uri) {
        return act(id, AuditAction.WAVE_UNARCHIVE, uri, Wave::unarchive);
    }

    @POST
    @Path("deletion")
    @Transactional
    public Response discard(long id) {
        Wave wave = waves.whole(id);
        wave.discard();
        audit.record(AuditAction.WAVE_DELETE, AuditFact.WAVE.is(id), AuditFact.NAME.is(wave.name));
        changed.fire(new WaveChanged(id));
        return Reply.next("/staff/waves");
    }

    /** An action that the wave refuses says so on its own page, where the remedy is. */
    private Response act(long id, AuditAction action, UriInfo uri, Consumer<Wave> verb) {
        Wave wave = waves.whole(id);
        try {
            verb.accept(wave);
        } catch (ProblemException refused) {
            String detail = refused.detail(pages.language().tag());
            return Reply.with(
                    refused.problem, pages.hub(wave, Optional.empty(), new WavePages.Said(detail, "", "", ""), uri));
        }
        return pages.done(
                wave,
                action,
                AuditFact.OPENS_AT.is(DisplayTime.shown(wave.opensAt)),
                AuditFact.CLOSES_AT.is(DisplayTime.shown(wave.closesAt)));
    }

    private static Optional<LocalDateTime> moment(String typed) {
        try {
            return Optional.of(ChineseClock.toUtc(LocalDateTime.parse(typed.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
