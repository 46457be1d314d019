package doorstep.followup.tasks;

import doorstep.account.CurrentStaff;
import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff make tasks, see what became of them, and say what was done. */
@Path("/staff/tasks")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class TaskPages {
    @CheckedTemplate(basePath = "followup/tasks")
    static class Templates {
        static native TemplateInstance register(Register.Page page);

        static native TemplateInstance newTask(NewTask.Page page, String due);

        static native TemplateInstance task(TaskView.Page page);

        static native TemplateInstance editTask(TaskView.Page page);
    }

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                20,
                "tasks",
                "/staff/tasks",
                ui -> ui.texts(FollowupMessages.class).tasks(),
                TaskPages.class);
    }

    @Inject
    Register register;

    @Inject
    NewTask newTask;

    @Inject
    TaskView view;

    @Inject
    Tasks tasks;

    @Inject
    UiLanguage ui;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    @GET
    public TemplateInstance list(@BeanParam RegisterFilter filter) {
        return Templates.register(register.page(filter, Language.orChinese(ui.tag())));
    }

    @GET
    @Path("new")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    public TemplateInstance blank(
            @RestQuery @DefaultValue("") String wave,
            @RestQuery @DefaultValue("") String item,
            @RestQuery @DefaultValue("") String place,
            @BeanParam QuotedAsked quoted) {
        TaskForm form = TaskForm.begun(wave, item, place, quoted.in(wave));
        return Templates.newTask(newTask.page(form), newTask.usualDue());
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    public Response open(@BeanParam TaskForm form) {
        Optional<TaskPlan> plan = newTask.plan(form);
        if (plan.isEmpty()) {
            return Reply.again(Templates.newTask(newTask.page(form), ""));
        }
        return done(FormKey.once(
                () -> tasks.byKey(plan.get().key()), () -> tasks.open(plan.get(), staff.name(), clock.now())));
    }

    /** Lets a task that is open already quote more of what residents wrote. */
    @POST
    @Path("quotes")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    public Response quote(@BeanParam TaskForm form) {
        TaskPlan.Quoted quoted = form.quoted();
        if (quoted.isNothing() || !form.typed("task").matches("\\d{1,18}")) {
            form.fault("task", ui.texts(FollowupMessages.class).problemTask());
            return faulty(Templates.newTask(newTask.page(form), newTask.usualDue()));
        }
        long task = Long.parseLong(form.typed("task"));
        int elsewhere = tasks.elsewhere(task, quoted);
        if (elsewhere > 0) {
            form.fault("task", ui.texts(FollowupMessages.class).problemQuotesElsewhere(elsewhere));
            return faulty(Templates.newTask(newTask.page(form), newTask.usualDue()));
        }
        int joined = tasks.quote(task, quoted, staff.name(), clock.now());
        return Reply.next("/staff/tasks/" + task + (joined > 0 ? "" : "?joined=none"));
    }

    /** Where the page that says what is wrong with that form stands; its link to the other language comes here. */
    @GET
    @Path("quotes")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    public Response chooseAgain(@Context UriInfo asked) {
        String query = asked.getRequestUri().getRawQuery();
        return Reply.next("/staff/tasks/new" + (query == null ? "" : "?" + query));
    }

    /** @param joined {@code none} where quotes were to join it and none was new */
    @GET
    @Path("{id: \\d+}")
    public TemplateInstance show(long id, @RestQuery @DefaultValue("") String joined) {
        TaskView.Page page = view.page(id, null);
        if (joined.equals("none")) {
            page.form().fault("joined", ui.texts(FollowupMessages.class).noneJoined());
        }
        return Templates.task(page);
    }

    @GET
    @Path("{id: \\d+}/edit")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance edit(long id) {
        return Templates.editTask(view.page(id, null));
    }

    @POST
    @Path("{id: \\d+}")
    @RolesAllowed(Role.MANAGER)
    public Response agree(long id, @BeanParam TaskForm form) {
        return form.agreed(ui.texts(FollowupMessages.class), view.earliestDue(id, form))
                .map(agreed -> change(
                        id,
                        form,
                        Templates::editTask,
                        () -> tasks.agree(id, form.seen(), agreed, staff.name(), clock.now())))
                .orElseGet(() -> faulty(Templates.editTask(view.page(id, form))));
    }

    @POST
    @Path("{id: \\d+}/completion")
    @RolesAllowed({Role.MANAGER, Role.STAFF})
    public Response finish(long id, @BeanParam TaskForm form) {
        return form.done(ui.texts(FollowupMessages.class), view.task(id), clock.now())
                .map(done -> change(
                        id,
                        form,
                        Templates::task,
                        () -> tasks.finish(id, form.seen(), done, staff.name(), clock.now())))
                .orElseGet(() -> faulty(Templates.task(view.page(id, form))));
    }

    @POST
    @Path("{id: \\d+}/reopening")
    @RolesAllowed(Role.MANAGER)
    public Response reopen(long id, @BeanParam TaskForm form) {
        view.task(id);
        return form.reopening(ui.texts(FollowupMessages.class))
                .map(reason -> change(
                        id,
                        form,
                        Templates::task,
                        () -> tasks.reopen(id, form.seen(), reason, staff.name(), clock.now())))
                .orElseGet(() -> faulty(Templates.task(view.page(id, form))));
    }

    /** Where somebody else was faster, the page says what they did and keeps what was typed. */
    private Response change(
            long id,
            TaskForm form,
            Function<TaskView.Page, TemplateInstance> page,
            java.util.function.Supplier<Task> change) {
        try {
            return done(change.get());
        } catch (Tasks.Meanwhile meanwhile) {
            return Reply.with(Problem.CONFLICT, page.apply(view.meanwhile(id, form)));
        }
    }

    private static Response faulty(TemplateInstance page) {
        return Reply.again(page);
    }

    private static Response done(Task task) {
        return Reply.next("/staff/tasks/" + task.id);
    }
}
