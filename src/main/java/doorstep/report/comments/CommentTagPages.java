package doorstep.report.comments;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** The vocabulary of tags: add, rename, and take away what is used nowhere. */
@Path("/staff/waves/{id: \\d+}/results/comments/tags")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class CommentTagPages {
    @CheckedTemplate(basePath = "report/comments")
    static class Templates {
        static native TemplateInstance commentTags(Wave wave, List<Line> lines, Doing doing);
    }

    /**
     * A tag.
     *
     * @param uses in all waves, in the caller's places
     * @param mine whether it is used nowhere else, so that it is the caller's to change
     */
    record Line(long id, String name, long uses, boolean mine) {
        static Line of(CommentTag tag, CommentQueries.Uses uses) {
            return new Line(tag.id, tag.name, uses.own(), uses.elsewhere() == 0);
        }
    }

    /**
     * What could not be done.
     *
     * @param at number of the tag; 0 for a new one
     * @param typed name
     */
    record Doing(long at, String problem, String typed) {
        static final Doing FINE = new Doing(0, "", "");
    }

    @Inject
    Waves waves;

    @Inject
    CommentQueries book;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance list(long id) {
        return page(id, Doing.FINE);
    }

    private TemplateInstance page(long id, Doing doing) {
        Map<Long, CommentQueries.Uses> uses = book.uses();
        return Templates.commentTags(
                waves.find(id),
                CommentTag.all().stream()
                        .map(tag -> Line.of(tag, uses.getOrDefault(tag.id, CommentQueries.Uses.NONE)))
                        .toList(),
                doing);
    }

    private Response refused(long id, Doing doing) {
        return Reply.again(page(id, doing).render());
    }

    @POST
    @Path("new")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response add(long id, @RestForm("name") @DefaultValue("") String typed) {
        waves.find(id);
        String name = CommentTag.tidy(typed);
        String problem = problem(name, 0);
        if (!problem.isEmpty()) {
            return refused(id, new Doing(0, problem, typed));
        }
        CommentTag tag = CommentTag.add(name);
        audit.record(AuditAction.TAG_ADD, AuditFact.TAG.is(tag.id), AuditFact.NAME.is(name));
        return back(id);
    }

    @POST
    @Path("{tag: \\d+}/name")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response rename(long id, long tag, @RestForm("name") @DefaultValue("") String typed) {
        CommentTag known = find(id, tag);
        String name = CommentTag.tidy(typed);
        String problem = problem(name, tag);
        if (!problem.isEmpty()) {
            return refused(id, new Doing(tag, problem, typed));
        }
        AuditFact.Told renamed = AuditFact.NAME.became(known.name, name);
        known.name = name;
        audit.record(AuditAction.TAG_RENAME, AuditFact.TAG.is(tag), renamed);
        return back(id);
    }

    private String problem(String name, long own) {
        CommentMessages words = language.texts(CommentMessages.class);
        if (!CommentTag.fits(name)) {
            return name.isEmpty() ? words.nameTag() : words.tagTooLong(CommentTag.LONGEST);
        }
        Optional<CommentTag> same = CommentTag.named(name);
        return same.isPresent() && same.get().id != own ? words.tagIsThere(name) : "";
    }

    /** Only where no answer has it: nobody's reading is lost by a slip. */
    @POST
    @Path("{tag: \\d+}/removal")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response remove(long id, long tag) {
        CommentTag known = find(id, tag);
        if (book.uses().containsKey(tag)) {
            return refused(
                    id, new Doing(tag, language.texts(CommentMessages.class).tagInUse(), known.name));
        }
        known.delete();
        audit.record(AuditAction.TAG_REMOVE, AuditFact.TAG.is(tag), AuditFact.NAME.is(known.name));
        return back(id);
    }

    /** Tags are those of all waves, but whoever changes them comes by one that is theirs to see. */
    private CommentTag find(long id, long tag) {
        waves.find(id);
        if (book.uses().getOrDefault(tag, CommentQueries.Uses.NONE).elsewhere() > 0) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "别处也在用这个标签，只有管得到全部这些地方的管理员才能改。",
                    "This tag is used in other places too; only an administrator of all of them changes it.");
        }
        return CommentTag.<CommentTag>findByIdOptional(tag).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static Response back(long id) {
        return Reply.next("/staff/waves/" + id + "/results/comments/tags");
    }
}
