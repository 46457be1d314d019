package doorstep.fieldwork.frames;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.frames.FrameImportView.Answers;
import doorstep.fieldwork.frames.FrameImportView.One;
import doorstep.fieldwork.frames.Uploads.Refusal;
import doorstep.place.Place;
import doorstep.place.Role;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.TableProblems;
import doorstep.web.UiLanguage;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Uploaded lists before they are kept: what was understood, what is asked, and the decision. */
@Path("/staff/frames/imports/{upload: \\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class FrameImportPages {
    private static final int LONGEST_SECONDS = 900;

    @CheckedTemplate(basePath = "fieldwork/frames")
    static class Templates {
        static native TemplateInstance frameImport(FrameImportView view, Refusal refusal);
    }

    @Inject
    Waves waves;

    @Inject
    Frames frames;

    @Inject
    FrameImports imports;

    @Inject
    UiLanguage language;

    @Inject
    CurrentStaff staff;

    /** @param community whose walk and changes are to be shown */
    @GET
    @Transactional
    public TemplateInstance show(long upload, @RestQuery @DefaultValue("") String community) {
        return page(find(upload), community, Answers.NONE, Refusal.NONE);
    }

    /**
     * Whoever administers all communities that it is about, and while these are not all known, whoever uploaded it; a problem "not
     * found" for all others, and once it is over.
     */
    private FrameImport find(long id) {
        Optional<FrameImport> found = FrameImport.findByIdOptional(id);
        return found.filter(one -> isKnown(one) || one.startedBy.equals(staff.name()))
                .filter(one -> staff.scope().covers(communities(one)))
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND,
                        "这份名单已经保存、放弃或过期（只等一天），请重新上传。",
                        "This list was kept, dropped or has expired (it waits for a day): upload it again."));
    }

    /** Rows of names that nobody knew may be of any community of the wave. */
    private static boolean isKnown(FrameImport one) {
        Found found = one.found();
        return one.community != null || !found.isPlaceOpen() && !found.lists().isEmpty();
    }

    private static Set<String> communities(FrameImport one) {
        Set<String> all = new HashSet<>();
        one.found().lists().forEach(list -> all.add(list.community()));
        if (one.community != null) {
            all.add(one.community);
        }
        return all;
    }

    private Set<String> may(FrameImport waiting) {
        return waiting.community != null ? Set.of(waiting.community) : waves.communities(waves.find(waiting.waveId));
    }

    private TemplateInstance page(FrameImport waiting, String community, Answers answers, Refusal refusal) {
        Found found = waiting.found();
        Map<String, Place> places = Place.of(communities(waiting)).stream()
                .collect(Collectors.toMap(place -> place.code, Function.identity()));
        Map<String, Frame> before = Frame.latestOf(places.keySet());
        Map<String, Integer> same = imports.same(waiting);
        List<ListRow> rows = found.lists().stream()
                .map(list -> new ListRow(
                        places.get(list.community()),
                        list,
                        before.get(list.community()),
                        same.getOrDefault(list.community(), 0)))
                .toList();
        String wanted = waiting.community != null ? waiting.community : community;
        One one = rows.stream()
                .filter(row -> row.place().code.equals(wanted))
                .findFirst()
                .map(row -> one(waiting, row))
                .orElse(null);
        Collection<Place> may = found.isPlaceOpen() ? Place.of(may(waiting)) : List.of();
        return Templates.frameImport(new FrameImportView(waiting, found, rows, one, may, answers), refusal);
    }

    private One one(FrameImport waiting, ListRow row) {
        FrameChange change = row.before() == null
                ? null
                : FrameChange.between(
                        frames.doors(row.before()), imports.walk(waiting, row.place().code, Decisions.AS_WRITTEN));
        return new One(row, change);
    }

    /** Says which communities are meant by names that nobody knew; fields are called place-3 by the name's turn. */
    @POST
    @Path("names")
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Response name(long upload, MultivaluedMap<String, String> form) {
        FrameImport waiting = find(upload);
        Set<String> may = may(waiting);
        Map<Integer, String> codes = new TreeMap<>();
        int count = waiting.found().places().size();
        for (int i = 0; i < count; i++) {
            String chosen = form.getFirst("place-" + i);
            boolean isOpen = waiting.found().places().get(i).code() == null;
            if (chosen != null && isOpen && (chosen.equals("out") || may.contains(chosen))) {
                codes.put(i, chosen.equals("out") ? "" : chosen);
            }
        }
        TableProblems problems = imports.name(upload, codes);
        if (problems.errorCount() > 0) {
            Refusal refusal = Refusal.of(waiting.source, problems, language);
            TemplateInstance page = page(waiting, "", Answers.NONE, refusal);
            return Reply.again(page);
        }
        return Reply.next("/staff/frames/imports/" + upload);
    }

    /**
     * Keeps what the page showed.
     *
     * @param hidden {@code take} or {@code leave}
     * @param again true where doors that stand there twice are to count once
     * @param alike {@code one} or {@code two}
     */
    @POST
    @Path("lists")
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Response keep(
            long upload,
            @RestForm @DefaultValue("") String hidden,
            @RestForm boolean again,
            @RestForm @DefaultValue("") String alike) {
        FrameImport waiting = find(upload);
        var decided = new Decisions(
                hidden.isEmpty() ? null : hidden.equals("take"), again, alike.isEmpty() ? null : alike.equals("one"));
        Found found = waiting.found();
        if (found.isPlaceOpen() || !decided.answers(found)) {
            return Reply.again(page(waiting, "", new Answers(decided, true), Refusal.NONE));
        }
        FrameImports.Kept kept = imports.keep(waiting, decided, staff.name());
        return Reply.next(
                waiting.community != null
                        ? "/staff/frames/" + waiting.community + "?kept=true"
                        : "/staff/waves/%d/samples?lists=%d&households=%d"
                                .formatted(waiting.waveId, kept.lists(), kept.households()));
    }

    /** Gives it up. */
    @POST
    @Path("end")
    @Transactional
    public Response drop(long upload) {
        FrameImport waiting = find(upload);
        imports.drop(waiting);
        return Reply.next(
                waiting.community != null
                        ? "/staff/frames/" + waiting.community
                        : "/staff/waves/" + waiting.waveId + "/frames");
    }
}
