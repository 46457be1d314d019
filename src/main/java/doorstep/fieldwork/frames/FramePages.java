package doorstep.fieldwork.frames;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameText;
import doorstep.fieldwork.frames.Uploads.Refusal;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The lists of one community: those that were kept, and a new one on its way in. */
@Path("/staff/frames/{community: \\d{12}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class FramePages {
    @CheckedTemplate(basePath = "fieldwork/frames")
    static class Templates {
        static native TemplateInstance frames(Place place, List<Frame> versions, Refusal refusal, boolean kept);
    }

    @Inject
    Places places;

    @Inject
    Frames frames;

    @Inject
    Uploading uploading;

    @GET
    @Transactional
    public TemplateInstance show(String community, @RestQuery boolean kept) {
        return page(places.community(community), Refusal.NONE, kept);
    }

    private static TemplateInstance page(Place place, Refusal refusal, boolean kept) {
        return Templates.frames(place, Frame.of(place.code), refusal, kept);
    }

    /** Reads the files and goes on to what they would be; nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.MANAGER)
    public Response upload(String community, @RestForm("file") List<FileUpload> file) {
        Place place = places.community(community);
        var form = new Uploading.Form(null, List.of(place.code), refusal -> page(place, refusal, false));
        return uploading.files(form, file);
    }

    /** The list as CSV: the very bytes whose hash the pages show. */
    @GET
    @Path("{version: \\d+}.csv")
    @Produces("text/csv")
    @Transactional
    public Response download(String community, long version) {
        places.community(community);
        Frame frame = Frame.<Frame>findByIdOptional(version)
                .filter(found -> found.community.equals(community))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        return Response.ok(FrameText.of(frames.doors(frame)), "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"frame-" + community + "-" + version + ".csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
