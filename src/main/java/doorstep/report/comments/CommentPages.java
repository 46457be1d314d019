package doorstep.report.comments;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where staff read what residents wrote in their own words, tag it and hand it over as tasks. */
@Path("/staff/waves/{id: \\d+}/results/comments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class CommentPages {
    private static final int A_PAGE = 20;
    private static final int MOST_TICKED = 200;

    /** Of so many answers words are counted, and so many are tagged at once. */
    private static final int MOST_COUNTED = 2_000;

    @CheckedTemplate(basePath = "report/comments")
    static class Templates {
        static native TemplateInstance comments(CommentsView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                80,
                "comments",
                "/results/comments",
                ui -> ui.texts(ResultsMessages.class).sectionComments(),
                CommentPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    CommentQueries book;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance read(long id, @BeanParam CommentsAsked asked) {
        return page(id, asked, CommentsView.Doing.FINE);
    }

    private TemplateInstance page(long id, CommentsAsked asked, CommentsView.Doing doing) {
        ResultsPage shown = results.page(id);
        if (!asked.place().isEmpty() && !shown.rates().places().seen().covers(asked.place())) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个地点。", "This place is not in the wave.");
        }
        List<CommentTag> tags = CommentTag.all();
        CommentsPresenter viewing = new CommentsPresenter(shown, asked, tags, language.texts(CommentMessages.class));
        CommentQueries.Wanted wanted =
                book.asShown(new CommentQueries.Wanted(id, asked, viewing.elsewhere(asked.place())));
        CommentQueries.Wanted around = new CommentQueries.Wanted(id, asked.everyWord(), wanted.elsewhere());
        long found = book.count(wanted);
        int pages = (int) Math.max(1, (found + A_PAGE - 1) / A_PAGE);
        int page = Math.min(asked.page(), pages);
        List<CommentQueries.Comment> comments = book.list(wanted, (page - 1) * A_PAGE, A_PAGE);
        Map<Long, List<Long>> tagged =
                book.tags(id, comments.stream().map(CommentQueries.Comment::id).toList());
        return Templates.comments(new CommentsView(
                shown,
                asked.page(page),
                book.isBeingFilled(id),
                book.count(new CommentQueries.Wanted(id, new CommentsAsked("", "", "", "", 1), Set.of())),
                new CommentsView.Found(
                        found,
                        viewing.items(comments, tagged, doing.ticked()),
                        new CommentsView.Pager(
                                page,
                                pages,
                                page > 1 ? viewing.address(asked.page(page - 1)) : "",
                                page < pages ? viewing.address(asked.page(page + 1)) : "")),
                viewing.choices(book.list(around, 0, MOST_COUNTED)),
                viewing.table(book.countByCommunity(around), book.countByTag(around)),
                doing));
    }

    /**
     * Gives a tag to the ticked answers, or to all that fit what is asked for, or takes it from the ticked ones.
     *
     * @param given number of a tag
     * @param fresh name of one, which wins over the number and joins the vocabulary where it is new
     * @param what {@code add}, {@code remove}, or {@code group} for all that fit
     */
    @POST
    @Path("tags")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response tag(
            long id,
            @BeanParam CommentsAsked asked,
            @RestForm List<String> answer,
            @RestForm("given") @DefaultValue("") String given,
            @RestForm("fresh") @DefaultValue("") String fresh,
            @RestForm("do") @DefaultValue("add") String what) {
        waves.find(id);
        Set<Long> ticked = what.equals("group") ? group(id, asked) : ticked(answer);
        String name = CommentTag.tidy(fresh);
        Optional<CommentTag> known = name.isEmpty() ? byNumber(given) : CommentTag.named(name);
        boolean isNew = known.isEmpty() && !name.isEmpty() && !what.equals("remove");
        String problem = problem(ticked, known.isPresent() || isNew, name);
        if (!problem.isEmpty()) {
            return Reply.again(page(id, asked, new CommentsView.Doing(problem, ticked, given, fresh))
                    .render());
        }
        CommentTag tag = known.orElseGet(() -> CommentTag.add(name));
        int changed = what.equals("remove") ? book.untag(id, ticked, tag.id) : book.tag(id, ticked, tag.id);
        if (isNew) {
            audit.record(AuditAction.TAG_ADD, AuditFact.TAG.is(tag.id), AuditFact.NAME.is(tag.name));
        }
        audit.record(
                what.equals("remove") ? AuditAction.COMMENT_UNTAG : AuditAction.COMMENT_TAG,
                AuditFact.WAVE.is(id),
                AuditFact.NAME.is(tag.name),
                AuditFact.WORDS.is(changed));
        return Reply.next("/staff/waves/" + id + "/results/comments" + asked + "#list");
    }

    private Set<Long> group(long id, CommentsAsked asked) {
        CommentsPresenter viewing =
                new CommentsPresenter(results.page(id), asked, List.of(), language.texts(CommentMessages.class));
        return book
                .list(
                        book.asShown(new CommentQueries.Wanted(id, asked, viewing.elsewhere(asked.place()))),
                        0,
                        MOST_COUNTED)
                .stream()
                .map(CommentQueries.Comment::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Sends staff on to where the words become a task: the ticked ones, or all that the page's filters leave.
     *
     * @param given and {@code fresh}: what stands beside it in the same form, kept where nothing can be handed over
     * @param what {@code ticked} or {@code all}
     */
    @POST
    @Path("handing")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    @Transactional
    public Response hand(
            long id,
            @BeanParam CommentsAsked asked,
            @RestForm List<String> answer,
            @RestForm("given") @DefaultValue("") String given,
            @RestForm("fresh") @DefaultValue("") String fresh,
            @RestForm("do") @DefaultValue("ticked") String what) {
        CommentMessages words = language.texts(CommentMessages.class);
        CommentsPresenter viewing = new CommentsPresenter(results.page(id), asked, List.of(), words);
        Set<Long> ticked = ticked(answer);
        CommentQueries.Wanted wanted =
                book.asShown(new CommentQueries.Wanted(id, asked, viewing.elsewhere(asked.place())));
        List<CommentQueries.Comment> comments =
                what.equals("all") ? book.list(wanted, 0, CommentQuotes.MOST + 1) : book.byNumber(id, ticked);
        if (comments.isEmpty() || comments.size() > CommentQuotes.MOST) {
            String problem = comments.isEmpty() ? words.tickToHand() : words.handTooMany(CommentQuotes.MOST);
            return Reply.again(page(id, asked, new CommentsView.Doing(problem, ticked, given, fresh))
                    .render());
        }
        return Reply.next("/staff/tasks/new?wave=" + id + "&place=" + viewing.commonPlace(comments)
                + "&answer="
                + CommentQuotes.address(
                        comments.stream().map(CommentQueries.Comment::id).toList()));
    }

    /** Where the page that says why nothing was handed over stands; its link to the other language comes here. */
    @GET
    @Path("handing")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    public Response chooseAgain(long id, @BeanParam CommentsAsked asked) {
        return Reply.next("/staff/waves/" + id + "/results/comments" + asked + "#list");
    }

    private String problem(Set<Long> ticked, boolean hasTag, String name) {
        if (ticked.isEmpty()) {
            return language.texts(CommentMessages.class).tickSome();
        } else if (!name.isEmpty() && !CommentTag.fits(name)) {
            return language.texts(CommentMessages.class).tagTooLong(CommentTag.LONGEST);
        }
        return hasTag ? "" : language.texts(CommentMessages.class).chooseTag();
    }

    private static Set<Long> ticked(List<String> answers) {
        Set<Long> ticked = new TreeSet<>();
        answers.stream()
                .filter(one -> one.matches("-?\\d{1,18}|-?\\d{19}"))
                .limit(MOST_TICKED)
                .map(CommentPages::number)
                .forEach(ticked::add);
        return ticked;
    }

    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return 0;
        }
    }

    private static Optional<CommentTag> byNumber(String number) {
        return number.matches("\\d{1,18}") ? CommentTag.findByIdOptional(Long.valueOf(number)) : Optional.empty();
    }
}
