package doorstep.report.export;

import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where those who take single answers out of the house begin: the waves that are closed, each with its page of data. */
@Path("/staff/answers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANSWERS)
public class AnswersPages {
    @CheckedTemplate(basePath = "report/export")
    static class Templates {
        static native TemplateInstance answers(List<Wave> waves);
    }

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                80,
                "answers",
                "/staff/answers",
                ui -> ui.texts(DataMessages.class).singleAnswers(),
                AnswersPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance list() {
        return Templates.answers(waves.openedBy(clock.now()).stream()
                .filter(wave -> wave.state(clock.now()) == Wave.State.CLOSED)
                .toList());
    }
}
