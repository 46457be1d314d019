package doorstep.quality.backchecks;

import doorstep.fieldwork.phone.FieldRecord;
import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.quality.InterviewReading;
import doorstep.quality.QualityMessages;
import doorstep.quality.doubts.Doubts;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where staff draw doors for back-checks, hand them out, type in what people said, and read what it amounts to. */
@Path("/staff/waves/{id: \\d+}/back-checks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class BackCheckPages {
    @CheckedTemplate(basePath = "quality/backchecks")
    static class Templates {
        static native TemplateInstance backChecks(BackCheckView.View view);

        static native TemplateInstance backCheck(Wave wave, BackCheckView.Line line, OutcomeForm form, String problem);

        static native TemplateInstance backCheckList(Wave wave, List<BackCheckView.Line> lines);
    }

    /** What the office typed. */
    public static class OutcomeForm {
        @RestForm
        public String reached;

        @RestForm
        public String visited;

        @RestForm
        public String answeredSelf;

        @RestForm
        public String suggested;

        @RestForm
        public String note;

        static OutcomeForm of(BackCheck check) {
            OutcomeForm form = new OutcomeForm();
            form.reached = check.reached == null ? "" : check.reached ? "yes" : "no";
            form.visited = name(check.visited);
            form.answeredSelf = name(check.answeredSelf);
            form.suggested = name(check.suggested);
            form.note = check.note;
            return form;
        }

        private static String name(FieldRecord.Said reply) {
            return reply == null ? "" : reply.name();
        }

        /** Empty where something is missing: who was met was asked whether anybody had come. */
        Optional<BackCheck.Outcome> outcome() {
            String kept = Objects.requireNonNullElse(note, "").strip();
            if ("no".equals(reached)) {
                return Optional.of(BackCheck.Outcome.unreached(kept));
            }
            if (!"yes".equals(reached) || reply(visited).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new BackCheck.Outcome(true, reply(visited), reply(answeredSelf), reply(suggested), kept));
        }

        private static Optional<FieldRecord.Said> reply(String typed) {
            return Arrays.stream(FieldRecord.Said.values())
                    .filter(one -> one.name().equals(typed))
                    .findFirst();
        }
    }

    @Inject
    Asker caller;

    @Inject
    Waves waves;

    @Inject
    BackChecks checks;

    @Inject
    BackCheckView view;

    @Inject
    InterviewReading interviews;

    @Inject
    UiLanguage ui;

    @GET
    @Transactional
    public TemplateInstance list(long id) {
        return Templates.backChecks(view.of(waves.find(id)));
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response draw(long id, @RestForm int share) {
        Wave wave = waves.whole(id);
        Set<Long> worthALook = Doubts.about(interviews.of(wave).evidence()).volunteers().stream()
                .filter(one -> !one.flagged().isEmpty())
                .map(Doubts.Looked::volunteer)
                .collect(Collectors.toSet());
        checks.draw(id, share, worthALook);
        return back(id);
    }

    /**
     * Hands checks out.
     *
     * @param check ids, in the order of {@code checker}: a volunteer's number, 0 for the office
     */
    @POST
    @Path("assignment")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response assign(long id, @RestForm List<UUID> check, @RestForm List<Long> checker) {
        Wave wave = waves.find(id);
        if (check.size() != checker.size()) {
            throw new ProblemException(Problem.BAD_REQUEST);
        }
        Map<UUID, Long> wanted = new HashMap<>();
        for (int i = 0; i < check.size(); i++) {
            wanted.put(check.get(i), checker.get(i));
        }
        checks.assign(wave.id, wanted);
        return back(id);
    }

    /** To print and take along: what the office itself checks. */
    @GET
    @Path("list")
    @Transactional
    public TemplateInstance print(long id) {
        List<BackCheck> own = BackCheck.of(id, caller.scope()).stream()
                .filter(one -> one.checkerId == null && !one.isDone())
                .toList();
        return Templates.backCheckList(waves.find(id), view.lines(id, own));
    }

    @GET
    @Path("{check}")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public TemplateInstance show(long id, UUID check) {
        BackCheck found = find(id, check);
        return Templates.backCheck(
                waves.find(id), view.lines(id, List.of(found)).get(0), OutcomeForm.of(found), "");
    }

    @POST
    @Path("{check}/outcome")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response settle(long id, UUID check, @BeanParam OutcomeForm form) {
        BackCheck found = find(id, check);
        Optional<BackCheck.Outcome> outcome = form.outcome();
        if (outcome.isEmpty()) {
            TemplateInstance page = Templates.backCheck(
                    waves.find(id),
                    view.lines(id, List.of(found)).get(0),
                    form,
                    ui.texts(QualityMessages.class).outcomeMissing());
            return Reply.again(page);
        }
        checks.settle(found, outcome.get());
        return back(id);
    }

    private BackCheck find(long wave, UUID check) {
        return BackCheck.of(waves.find(wave).id, check, caller.scope())
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static Response back(long id) {
        return Reply.next("/staff/waves/" + id + "/back-checks");
    }
}
