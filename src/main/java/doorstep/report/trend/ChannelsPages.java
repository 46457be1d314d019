package doorstep.report.trend;

import doorstep.fieldwork.Volunteers;
import doorstep.place.Role;
import doorstep.quality.InterviewReading;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Indicator;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where staff see whether answers at the door are kinder than those that residents give by themselves. */
@Path("/staff/waves/{wave: \\d+}/results/channels")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class ChannelsPages {
    @CheckedTemplate(basePath = "report/trend")
    static class Templates {
        static native TemplateInstance channels(ChannelsView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                60,
                "channels",
                "/results/channels",
                ui -> ui.texts(ChannelsMessages.class).title(),
                ChannelsPages.class);
    }

    @Inject
    Volunteers volunteers;

    @Inject
    WaveResults results;

    @Inject
    InterviewReading interviews;

    @GET
    @Transactional
    public TemplateInstance channels(@PathParam("wave") long id, @QueryParam("item") @DefaultValue("") String item) {
        ResultsPage page = results.page(id);
        List<ObservedInterview> counted = interviews.counted(page.wave());
        Map<Long, String> names = volunteers.names(
                counted.stream().map(ObservedInterview::volunteer).collect(Collectors.toSet()));
        return Templates.channels(new ChannelsPresenter(page, new ChannelGaps(page.rates(), counted), names)
                .view(indicator(page.rates(), item)));
    }

    static Optional<Indicator> indicator(WaveRates rates, String item) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rates.questionnaire()
                .indicator(item)
                .orElseThrow(() -> new ProblemException(
                        Problem.BAD_REQUEST, "问卷里没有指标 " + item + "。", "There is no indicator " + item + ".")));
    }
}
