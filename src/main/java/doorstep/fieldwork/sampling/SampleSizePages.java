package doorstep.fieldwork.sampling;

import doorstep.place.CommunityCount;
import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;

/** Helps to choose how many doors to draw, before anything is drawn. */
@Path("/staff/waves/{id: \\d+}/sample-size")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class SampleSizePages {
    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance sampleSize(
                Wave wave, SampleSizeForm form, SampleSizeView view, PlanForm plan, PlanView planned);
    }

    @Inject
    Waves waves;

    @GET
    @Transactional
    public Response show(long id, @BeanParam SampleSizeForm typed, @BeanParam PlanForm typedPlan) {
        Wave wave = waves.find(id);
        Set<String> communities = waves.communities(wave);
        SampleSizeForm form = typed.filledIn(wave, communities);
        SampleSizeView view = form.size().map(SampleSizeView::of).orElse(null);
        PlanForm plan = typedPlan.filledIn(communities.size(), existing(communities));
        PlanView planned =
                plan.plan().map(one -> PlanView.of(one, plan.wantedShare())).orElse(null);
        return Response.status(view == null || planned == null ? 422 : 200)
                .entity(Templates.sampleSize(wave, form, view, plan, planned))
                .build();
    }

    /** How many communities there are in the districts that the wave goes to. */
    private static long existing(Set<String> communities) {
        return CommunityCount.above(communities).entrySet().stream()
                .filter(place -> place.getKey().length() == PlaceLevel.district.digits)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
