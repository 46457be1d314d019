package doorstep.wave.planning;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.office.PublicAddress;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.wave.AnswersSoFar;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.WaveChanged;
import doorstep.wave.WaveLot;
import doorstep.wave.WaveMessages;
import doorstep.wave.WavePlan;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff plan waves, bring them into the field and end them. */
@Path("/staff/waves")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class WavePages {
    @CheckedTemplate(basePath = "wave/planning")
    static class Templates {
        static native TemplateInstance waves(WaveView.Listed listed);

        static native TemplateInstance form(Long id, WaveForm form, Offers.Choices choices);

        static native TemplateInstance wave(
                WaveView.Row row, LotView lot, List<WaveView.Street> streets, List<Label> labels, Said said);
    }

    /** What the page of a wave says about the last action, and what was typed for it. */
    record Said(String problem, String closesAt, String label, String done) {
        static Said done(String done) {
            return new Said("", "", "", done);
        }
    }

    /** What links are called, and the same as part of an address. */
    record Label(String name, String encoded) {
        static Label of(String name) {
            return new Label(name, URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
    }

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                10,
                "waves",
                "/staff/waves",
                ui -> ui.texts(WaveMessages.class).waves(),
                WavePages.class);
    }

    @Singleton
    static Section overview() {
        return new Section(
                "wave", 10, "overview", "", ui -> ui.texts(WaveMessages.class).sectionOverview(), WavePages.class);
    }

    @Inject
    Waves waves;

    @Inject
    Questionnaires questionnaires;

    @Inject
    AnswersSoFar answers;

    @Inject
    Offers offers;

    @Inject
    PublicAddress addresses;

    @Inject
    UiLanguage ui;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Event<WaveChanged> changed;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("false") boolean archived) {
        List<Wave> put = waves.archived();
        return Templates.waves(new WaveView.Listed(
                view().rows(archived ? put : waves.listed()).stream()
                        .filter(row -> row.has(q))
                        .toList(),
                q.strip(),
                archived,
                put.size()));
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public TemplateInstance blank(@RestQuery Long copy, @RestQuery String questionnaire) {
        WaveForm form = WaveForm.proposal(clock.now());
        form.questionnaire = questionnaire;
        if (copy != null) {
            form.copy(waves.find(copy), ui.texts(WaveMessages.class));
        }
        return form(null, form);
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response create(@BeanParam WaveForm form) {
        var check = new WaveFormCheck(form, ui.texts(WaveMessages.class));
        WavePlan plan = check.plan(offers.languages(), clock.now());
        if (!check.fits()) {
            return Reply.again(form(null, form));
        }
        offers.publish(plan, clock.now());
        Wave wave = Wave.create(plan, clock.now());
        wave.place = waves.home();
        if (form.copyOf != null) {
            return copied(wave, waves.find(form.copyOf));
        }
        audit.record(AuditAction.WAVE_CREATE, AuditFact.WAVE.is(wave.id), AuditFact.NAME.is(wave.name));
        return Reply.next("/staff/waves/" + wave.id + "/communities");
    }

    /** Of the other's communities those that are the caller's. */
    private Response copied(Wave wave, Wave other) {
        wave.startFrom(other, waves.communities(other), clock.now());
        audit.record(
                AuditAction.WAVE_COPY,
                AuditFact.WAVE.is(wave.id),
                AuditFact.NAME.is(wave.name),
                AuditFact.COPY_OF.is(other.name));
        return Reply.next("/staff/waves/" + wave.id + "?done=" + AuditAction.WAVE_COPY.stored());
    }

    @GET
    @Path("{id: \\d+}/edit")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public TemplateInstance edit(long id) {
        return form(id, WaveForm.of(waves.whole(id)));
    }

    @POST
    @Path("{id: \\d+}")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response rewrite(long id, @BeanParam WaveForm form) {
        Wave wave = waves.whole(id);
        var check = new WaveFormCheck(form, ui.texts(WaveMessages.class));
        WavePlan plan = check.plan(offers.languages(), clock.now());
        if (!check.fits()) {
            return Reply.again(form(id, form));
        }
        offers.publish(plan, clock.now());
        wave.rewrite(plan);
        return done(wave, AuditAction.WAVE_EDIT, AuditFact.NAME.is(wave.name));
    }

    private TemplateInstance form(Long id, WaveForm form) {
        return Templates.form(id, form, offers.choices(language()));
    }

    @GET
    @Path("{id: \\d+}")
    @Transactional
    public TemplateInstance show(
            long id, @RestQuery String street, @RestQuery @DefaultValue("") String done, UriInfo uri) {
        return hub(waves.find(id), Optional.ofNullable(street), Said.done(done), uri);
    }

    TemplateInstance hub(Wave wave, Optional<String> street, Said said, UriInfo uri) {
        return Templates.wave(
                view().row(wave),
                WaveLot.of(wave.id)
                        .map(lot -> LotView.of(lot, wave.communities, staff.scope()))
                        .orElse(null),
                view().streets(wave, street, token -> addresses.of(token, uri)),
                ShareLink.onPosters(wave, staff.scope()).stream().map(Label::of).toList(),
                said);
    }

    private WaveView view() {
        return new WaveView(answers, questionnaires, clock.now(), language(), staff.scope());
    }

    Response done(Wave wave, AuditAction action, AuditFact.Told... facts) {
        audit.record(action, AuditFact.WAVE.is(wave.id), facts);
        changed.fire(new WaveChanged(wave.id));
        return Reply.next("/staff/waves/" + wave.id + "?done=" + action.stored());
    }

    Language language() {
        return Language.orChinese(ui.tag());
    }
}
