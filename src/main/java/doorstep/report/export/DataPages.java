package doorstep.report.export;

import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
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
import java.util.stream.Stream;

/** Where staff take the tables of a wave out of the house; single answers have a page of their own, {@link AnswersPages}. */
@Path("/staff/waves/{id: \\d+}/results/data")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class DataPages {
    @CheckedTemplate(basePath = "report/export")
    static class Templates {
        static native TemplateInstance data(DataView view);
    }

    /**
     * What the page shows.
     *
     * @param isErased whether the single answers were deleted at the end of their retention
     * @param isClosed whether single answers can be had, by those who may
     * @param levels at which rates can be had
     */
    record DataView(ResultsPage page, boolean isErased, boolean isClosed, List<PlaceLevel> levels) {}

    @Singleton
    static Section section() {
        return new Section(
                "results",
                120,
                "data",
                "/results/data",
                ui -> ui.texts(DataMessages.class).title(),
                DataPages.class);
    }

    @Inject
    WaveResults results;

    @Inject
    AnswersDoor door;

    @GET
    @Transactional
    public TemplateInstance data(long id) {
        ResultsPage page = results.page(id);
        WaveRates rates = page.rates();
        return Templates.data(new DataView(
                page,
                door.isErased(page.wave()),
                door.isClosed(page.wave()),
                Stream.of(
                                PlaceLevel.community,
                                PlaceLevel.street,
                                PlaceLevel.district,
                                PlaceLevel.city,
                                PlaceLevel.province)
                        .filter(level -> level.digits >= PlaceLevel.district.digits || rates.places(level) > 1)
                        .toList()));
    }
}
