package doorstep.report.overview;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.phone.QuarantinedRecord;
import doorstep.fieldwork.rounds.Progress;
import doorstep.place.Role;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.Doubted;
import doorstep.report.ResultsMessages;
import doorstep.response.paper.PaperForm;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How the district would fare, where it is weak, how sure that is and what to do. */
@Path("/staff/waves/{wave}/results")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class OverviewPages {
    @CheckedTemplate(basePath = "report/overview")
    static class Templates {
        static native TemplateInstance overview(OverviewView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                60,
                "results",
                "/results",
                ui -> ui.texts(ResultsMessages.class).sectionResults(),
                OverviewPages.class);
    }

    @Singleton
    static Section overview() {
        return new Section(
                "results",
                10,
                "overview",
                "/results",
                ui -> ui.texts(ResultsMessages.class).sectionOverview(),
                OverviewPages.class);
    }

    @Inject
    WaveResults results;

    @Inject
    CurrentStaff staff;

    @Inject
    Progress progress;

    @Inject
    DoubtsSoFar doubts;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance overview(@PathParam("wave") long id) {
        ResultsPage page = results.page(id);
        return Templates.overview(new OverviewPresenter(page)
                .view(
                        results.since(page),
                        new OverviewPresenter.Fieldwork(
                                progress.doors(id),
                                QuarantinedRecord.countOpen(id, staff.scope()),
                                PaperForm.countWaiting(id, staff.scope()),
                                Doubted.of(page.wave(), page.rates(), doubts))));
    }
}
