package doorstep.quality.doubts;

import doorstep.fieldwork.Volunteers;
import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.quality.InterviewReading;
import doorstep.quality.QualityMessages;
import doorstep.quality.WaveInterviews;
import doorstep.questionnaire.Language;
import doorstep.response.cells.Cells;
import doorstep.response.cells.WaveTally;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
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
import java.util.Map;
import java.util.Set;

/** Where staff see which interviews deserve a look, and why. */
@Path("/staff/waves/{id: \\d+}/doubts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class DoubtPages {
    @CheckedTemplate(basePath = "quality/doubts")
    static class Templates {
        static native TemplateInstance doubts(DoubtsView view);

        static native TemplateInstance volunteer(DoubtsView.OfVolunteer view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                50,
                "doubts",
                "/doubts",
                ui -> ui.texts(QualityMessages.class).doubts(),
                DoubtPages.class);
    }

    @Inject
    Volunteers volunteers;

    @Inject
    Waves waves;

    @Inject
    InterviewReading interviews;

    @Inject
    Cells cells;

    @Inject
    Asker caller;

    @Inject
    UiLanguage ui;

    @GET
    @Transactional
    public TemplateInstance list(long id) {
        Wave wave = waves.find(id);
        DoubtsView.Counted counted = counted(wave);
        WaveInterviews all = interviews.of(wave);
        var presenter = new DoubtsPresenter(all, Language.orChinese(ui.tag()));
        return Templates.doubts(presenter.list(wave, counted, volunteers.names(presenter.volunteers())));
    }

    @GET
    @Path("{volunteer: \\d+}")
    @Transactional
    public TemplateInstance show(long id, long volunteer) {
        return page(waves.find(id), volunteer, DoubtsView.Typed.NOTHING);
    }

    /** The page of one volunteer, with what was typed on it before. */
    public TemplateInstance page(Wave wave, long volunteer, DoubtsView.Typed typed) {
        DoubtsView.Counted counted = counted(wave);
        WaveInterviews all = interviews.of(wave);
        Map<Long, String> names = volunteers.names(Set.of(volunteer));
        boolean isHere = all.evidence().volunteers().contains(volunteer)
                || all.excluded().stream().anyMatch(one -> one.volunteer() == volunteer);
        if (names.isEmpty() || !isHere && !caller.scope().isEverywhere()) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    "没有编号为 " + volunteer + " 的志愿者。",
                    "There is no volunteer with the number " + volunteer + ".");
        }
        return Templates.volunteer(new DoubtsPresenter(all, Language.orChinese(ui.tag()))
                .volunteer(wave, counted, volunteer, names, typed));
    }

    /** Taken before interviews are read: of what is released meanwhile the page says less than it has. */
    private DoubtsView.Counted counted(Wave wave) {
        WaveTally tally = cells.of(wave.id);
        return new DoubtsView.Counted(tally.asOf(), tally.waiting(caller.scope()));
    }
}
