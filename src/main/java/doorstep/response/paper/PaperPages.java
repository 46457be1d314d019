package doorstep.response.paper;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Section;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The paper of a wave: how it is typed in, how far that is, and which forms need somebody. */
@Path("/staff/waves/{id: \\d+}/paper")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PaperPages {
    @CheckedTemplate(basePath = "response/paper")
    static class Templates {
        static native TemplateInstance paper(
                Wave wave,
                boolean typing,
                PaperSetting setting,
                Rate rate,
                List<PaperProgress.Line> lines,
                List<Open> open,
                long waiting,
                String said);
    }

    /**
     * How often two entries differed, and what that says of one; empty where none were compared.
     *
     * @param shown whether it may be known: it is of all communities of the wave
     */
    record Rate(boolean shown, String differing, String wrong) {
        static Rate of(PaperSetting setting, boolean isShown) {
            if (!isShown || setting.comparedQuestions == 0) {
                return new Rate(isShown, "", "");
            }
            double share = 100.0 * setting.differingQuestions / setting.comparedQuestions;
            return new Rate(true, "%.2f %%".formatted(share), "%.2f %%".formatted(share / 2));
        }
    }

    /** What was just done, by its name in the address. */
    enum Done {
        saved,
        once,
        discarded,
        taken,
        unfinished,
        answered,
        settled;

        static Optional<Done> of(String name) {
            return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** A form that needs somebody, with the name of its community, and what the reader may do about it. */
    record Open(PaperForm form, String community, boolean decides) {}

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                40,
                "paper",
                "/paper",
                ui -> ui.texts(PaperMessages.class).sectionPaper(),
                PaperPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    PaperRounds rounds;

    @Inject
    PaperProgress book;

    @Inject
    PaperJudge desk;

    @Inject
    AuditTrail audit;

    @GET
    @Transactional
    public TemplateInstance show(
            long id, @RestQuery @DefaultValue("") String done, @RestQuery @DefaultValue("0") long count) {
        Wave wave = waves.find(id);
        Map<String, String> names = PlaceNames.of(waves.communities(wave));
        PaperSetting setting = PaperSetting.of(id);
        List<Open> open = PaperForm.waiting(id).stream()
                .filter(form -> names.containsKey(form.community))
                .map(form -> new Open(form, names.get(form.community), rounds.decides(form.community)))
                .toList();
        long waiting = open.stream()
                .filter(one -> one.form().state == PaperForm.State.first)
                .count();
        return Templates.paper(
                wave,
                rounds.isTyping(wave),
                setting,
                Rate.of(setting, names.size() == wave.communities.size()),
                book.lines(id, names),
                open,
                waiting,
                Done.of(done).map(what -> said(what, count)).orElse(""));
    }

    private String said(Done done, long count) {
        PaperMessages words = rounds.words();
        return switch (done) {
            case saved -> words.saved();
            case once -> words.tookOnce(count);
            case discarded -> words.discarded();
            case taken -> words.taken();
            case unfinished -> words.unfinished();
            case answered -> words.hasAnswered();
            case settled -> words.settled();
        };
    }

    @POST
    @Path("setting")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response set(long id, @RestForm @DefaultValue("once") String entries) {
        Wave wave = waves.whole(id);
        PaperSetting setting = PaperSetting.locked(wave.id);
        boolean twice = entries.equals("twice");
        if (setting.secondEntry != twice) {
            setting.secondEntry = twice;
            PaperSetting.flush();
            audit.record(
                    AuditAction.PAPER_SETTING,
                    AuditFact.WAVE.is(id),
                    (twice ? AuditFact.TYPED_TWICE : AuditFact.TYPED_ONCE).holds(true));
        }
        return to(id, Done.saved, 0);
    }

    /** Takes all that waits for a second entry as it was typed once; only where forms are typed once now. */
    @POST
    @Path("waiting")
    @RolesAllowed(Role.MANAGER)
    public Response takeOnce(long id) {
        List<PaperForm> waiting = QuarkusTransaction.requiringNew().call(() -> {
            Wave wave = waves.find(id);
            rounds.mustBeTyping(wave);
            Set<String> own = waves.communities(wave);
            return PaperSetting.of(id).secondEntry
                    ? List.<PaperForm>of()
                    : PaperForm.waiting(id).stream()
                            .filter(form -> form.state == PaperForm.State.first && own.contains(form.community))
                            .toList();
        });
        long taken = waiting.stream()
                .filter(form -> desk.takeOnce(rounds.find(id, form.community), form.id, rounds.who())
                                .kind()
                        == PaperOutcome.Kind.taken)
                .count();
        return to(id, Done.once, taken);
    }

    static Response to(long id, Done done, long count) {
        return Response.seeOther(
                        URI.create("/staff/waves/" + id + "/paper?done=" + done + (count > 0 ? "&count=" + count : "")))
                .build();
    }
}
