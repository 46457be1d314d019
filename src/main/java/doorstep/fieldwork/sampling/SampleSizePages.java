package doorstep.fieldwork.sampling;

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

/** Helps to choose how many doors to draw, before anything is drawn. */
@Path("/staff/waves/{id: \\d+}/sample-size")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class SampleSizePages {
    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance sampleSize(Wave wave, SampleSizeForm form, SampleSizeView view);
    }

    @Inject
    Waves waves;

    @GET
    @Transactional
    public Response show(long id, @BeanParam SampleSizeForm typed) {
        Wave wave = waves.find(id);
        SampleSizeForm form = typed.filledIn(wave, waves.communities(wave));
        SampleSizeView view = form.size().map(SampleSizeView::of).orElse(null);
        return Response.status(view == null ? 422 : 200)
                .entity(Templates.sampleSize(wave, form, view))
                .build();
    }
}
