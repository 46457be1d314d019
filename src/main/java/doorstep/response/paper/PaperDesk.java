package doorstep.response.paper;

import doorstep.place.PlaceNames;
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
import java.util.Map;

/** Where those who only type begin: the waves whose paper is typed in now, each with the communities that they type for. */
@Path("/staff/paper")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed(Role.ENTRY)
public class PaperDesk {
    @CheckedTemplate(basePath = "response/paper")
    static class Templates {
        static native TemplateInstance paperDesk(List<Pile> piles);
    }

    /** A wave's paper. */
    record Pile(Wave wave, Wave.State state, List<Community> communities) {}

    record Community(String code, String name) {}

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                70,
                "paper",
                "/staff/paper",
                ui -> ui.texts(PaperMessages.class).desk(),
                PaperDesk.class);
    }

    @Inject
    Waves waves;

    @Inject
    PaperRounds rounds;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show() {
        List<Wave> typed = waves.openedBy(clock.now()).stream()
                .filter(one -> !one.isArchived())
                .filter(rounds::isTyping)
                .toList();
        Map<String, String> names = PlaceNames.of(typed.stream()
                .flatMap(wave -> waves.communities(wave).stream())
                .distinct()
                .toList());
        return Templates.paperDesk(typed.stream()
                .map(wave -> new Pile(
                        wave,
                        wave.state(clock.now()),
                        waves.communities(wave).stream()
                                .map(code -> new Community(code, names.get(code)))
                                .toList()))
                .toList());
    }
}
