package doorstep.quality.exclusions;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Volunteers;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.quality.QualityMessages;
import doorstep.quality.doubts.DoubtPages;
import doorstep.quality.doubts.DoubtsView;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where staff leave answers out of the results, take them back in, and see what was decided before. */
@Path("/staff/waves/{id: \\d+}/exclusions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class ExclusionPages {
    private static final int LONGEST_REASON = 400;

    private static final String COUNTS =
            """
            SELECT r.exclusion_id, SUM(CASE WHEN %1$s THEN 1 ELSE 0 END), SUM(CASE WHEN %1$s AND r.settled THEN 1 ELSE 0 END),
                   SUM(CASE WHEN %2$s THEN 0 ELSE 1 END)
              FROM exclusion_response r JOIN exclusion x ON x.id = r.exclusion_id JOIN response a ON a.uuid = r.response
             WHERE x.wave_id = ?1 GROUP BY r.exclusion_id""";

    @CheckedTemplate(basePath = "quality/exclusions")
    static class Templates {
        static native TemplateInstance exclusions(Wave wave, List<Line> lines, String problem, long problemAt);
    }

    /**
     * A decision in the history.
     *
     * @param restored null while it stands
     */
    record Line(
            long id,
            Exclusion.Scope scope,
            String volunteer,
            String community,
            About about,
            Act decided,
            Act restored) {}

    /**
     * What a decision is about, in the caller's places.
     *
     * @param responses how many, {@code settled} of which are done
     * @param mine whether all that it is about is the caller's to decide
     */
    record About(long responses, long settled, boolean mine) {}

    /** Who did it, when and why. */
    record Act(String reason, String by, LocalDateTime at) {}

    @Inject
    CurrentStaff staff;

    @Inject
    Volunteers volunteers;

    @Inject
    Waves waves;

    @Inject
    Exclusions exclusions;

    @Inject
    ExclusionWork work;

    @Inject
    DoubtPages doubts;

    @Inject
    UiLanguage ui;

    @Inject
    EntityManager database;

    @GET
    @Transactional
    public TemplateInstance list(long id) {
        return page(id, "", 0);
    }

    private TemplateInstance page(long id, String problem, long problemAt) {
        Wave wave = waves.find(id);
        Map<Long, About> counts = counts(id);
        List<Exclusion> all = Exclusion.of(id).stream()
                .filter(one -> counts.containsKey(one.id))
                .toList();
        Map<Long, String> names = volunteers.names(all.stream()
                .map(one -> one.volunteerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, String> places = PlaceNames.of(all.stream()
                .map(one -> one.community)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return Templates.exclusions(
                wave,
                all.stream()
                        .map(one -> line(one, names, places, counts.get(one.id)))
                        .toList(),
                problem,
                problemAt);
    }

    /** Of the decisions about answers in the caller's places. */
    private Map<Long, About> counts(long wave) {
        Map<Long, About> counts = new HashMap<>();
        String select = COUNTS.formatted(
                staff.scope().where("a.community"), staff.scope(Role.MANAGER).where("a.community"));
        for (Object found :
                database.createNativeQuery(select).setParameter(1, wave).getResultList()) {
            long[] row = Arrays.stream((Object[]) found)
                    .mapToLong(number -> ((Number) number).longValue())
                    .toArray();
            if (row[1] > 0) {
                counts.put(row[0], new About(row[1], row[2], row[3] == 0));
            }
        }
        return counts;
    }

    private static Line line(Exclusion one, Map<Long, String> names, Map<String, String> places, About about) {
        return new Line(
                one.id,
                one.scope,
                names.getOrDefault(one.volunteerId, ""),
                one.community == null ? "" : places.get(one.community),
                about,
                new Act(one.reason, one.decidedBy, one.decidedAt),
                one.stands() ? null : new Act(one.restoredReason, one.restoredBy, one.restoredAt));
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    @Blocking
    public Response exclude(long id, @BeanParam ExclusionForm form) {
        QuarkusTransaction.requiringNew().run(() -> waves.find(id));
        String problem = problem(form);
        if (!problem.isEmpty()) {
            var typed = new DoubtsView.Typed(problem, form.reason(), new TreeSet<>(form.responses()));
            String page = QuarkusTransaction.requiringNew()
                    .call(() ->
                            doubts.page(waves.find(id), form.volunteer, typed).render());
            return Reply.again(page);
        }
        Exclusion made = decide(id, form);
        work.carryOut(made.id);
        return done(id, made.id);
    }

    private Exclusion decide(long id, ExclusionForm form) {
        if (form.scope() != Exclusion.Scope.chosen) {
            return exclusions.excludeAll(id, form.volunteer, form.community(), form.reason());
        }
        List<UUID> chosen = form.responses().stream().map(ExclusionPages::uuid).toList();
        return exclusions.exclude(id, form.volunteer, chosen, form.reason());
    }

    private String problem(ExclusionForm form) {
        QualityMessages texts = ui.texts(QualityMessages.class);
        if (form.scope() == Exclusion.Scope.chosen && form.responses().isEmpty()) {
            return texts.chooseSome();
        } else if (form.scope() == Exclusion.Scope.community && form.community().isEmpty()) {
            return texts.chooseCommunity();
        }
        return problem(form.reason());
    }

    private String problem(String reason) {
        if (reason.isBlank()) {
            return ui.texts(QualityMessages.class).reasonMissing();
        }
        return reason.strip().length() > LONGEST_REASON
                ? ui.texts(QualityMessages.class).reasonTooLong(LONGEST_REASON)
                : "";
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.BAD_REQUEST);
        }
    }

    @POST
    @Path("{exclusion: \\d+}/restoration")
    @RolesAllowed(Role.MANAGER)
    @Blocking
    public Response restore(long id, long exclusion, @RestForm @DefaultValue("") String reason) {
        String problem = problem(reason);
        if (!problem.isEmpty()) {
            String page = QuarkusTransaction.requiringNew()
                    .call(() -> page(id, problem, exclusion).render());
            return Reply.again(page);
        }
        QuarkusTransaction.requiringNew().run(() -> waves.find(id));
        exclusions.restore(id, exclusion, reason.strip());
        work.carryOut(exclusion);
        return done(id, exclusion);
    }

    /** Goes on where it was broken off. */
    @POST
    @Path("{exclusion: \\d+}/continuation")
    @RolesAllowed(Role.MANAGER)
    @Blocking
    public Response goOn(long id, long exclusion) {
        QuarkusTransaction.requiringNew().run(() -> exclusions.own(waves.find(id).id, exclusion));
        work.carryOut(exclusion);
        return done(id, exclusion);
    }

    private static Response done(long id, long exclusion) {
        return Reply.next("/staff/waves/" + id + "/exclusions#d" + exclusion);
    }
}
