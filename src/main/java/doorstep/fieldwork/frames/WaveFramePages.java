package doorstep.fieldwork.frames;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.frames.Uploads.Refusal;
import doorstep.place.Place;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The lists of all communities of a wave, in one file or in many at once. */
@Path("/staff/waves/{id: \\d+}/frames")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class WaveFramePages {
    @CheckedTemplate(basePath = "fieldwork/frames")
    static class Templates {
        static native TemplateInstance waveFrames(Wave wave, List<String> without, int communities, Refusal refusal);
    }

    @Inject
    Waves waves;

    @Inject
    Uploading uploading;

    @GET
    @Transactional
    public TemplateInstance show(long id) {
        return page(waves.find(id), Refusal.NONE);
    }

    private TemplateInstance page(Wave wave, Refusal refusal) {
        Map<String, Frame> latest = Frame.latestOf(wave.id);
        List<Place> communities = Place.of(waves.communities(wave));
        List<String> without = communities.stream()
                .filter(place -> !latest.containsKey(place.code))
                .map(place -> place.name)
                .toList();
        return Templates.waveFrames(wave, without, communities.size(), refusal);
    }

    /** Reads the files and goes on to what they would be; nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(long id, @RestForm("file") List<FileUpload> file) {
        Wave wave = waves.find(id);
        var form = new Uploading.Form(wave.id, waves.communities(wave), refusal -> page(wave, refusal));
        return uploading.files(form, file);
    }
}
