package doorstep.followup.tasks;

import doorstep.followup.FollowupMessages;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.List;

/** The register on paper, as one hands it to a leader: all that fit the filter, on A4 sheets across. */
@Path("/staff/tasks/print")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class RegisterPrint {
    @CheckedTemplate(basePath = "followup/tasks")
    static class Templates {
        static native TemplateInstance registerPrint(Sheet sheet);
    }

    /**
     * What is printed.
     *
     * @param waves that the tasks come from, the newest first
     * @param filtered by what, in words; empty where all are on it
     */
    public record Sheet(
            RegisterFilter filter,
            List<TaskText> tasks,
            Register.Counts counts,
            List<Wave> waves,
            List<String> filtered,
            LocalDateTime printed) {
        public boolean isMadeUp() {
            return waves.stream().anyMatch(wave -> wave.madeUp);
        }
    }

    @Inject
    Register register;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    public TemplateInstance show(@BeanParam RegisterFilter filter) {
        Register.Whole whole = register.whole(filter, Language.orChinese(ui.tag()));
        return Templates.registerPrint(new Sheet(
                filter,
                whole.tasks(),
                whole.counts(),
                whole.waves(),
                register.filtered(filter, ui.texts(FollowupMessages.class), Language.orChinese(ui.tag())),
                clock.now()));
    }
}
