package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameText;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Sha256;
import doorstep.web.TableProblem;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where administrators bring in the list of a community's households: upload, look, keep. */
@Path("/staff/frames/{community: \\d{12}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class FramePages {
    private static final int LONGEST_SOURCE = 200;

    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance frames(Place place, List<Frame> versions, Refusal refusal, boolean kept);

        static native TemplateInstance framePreview(Place place, FramePreview preview);
    }

    /** Why a file was not taken; nothing of it for a page that simply opens. */
    record Refusal(boolean noFile, String file, int count, List<TableProblem.Shown> problems) {
        static final Refusal NONE = new Refusal(false, "", 0, List.of());

        public int rest() {
            return count - problems.size();
        }
    }

    @Inject
    Places places;

    @Inject
    Frames frames;

    @Inject
    UiLanguage language;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show(String community, @RestQuery boolean kept) {
        return page(places.community(community), Refusal.NONE, kept);
    }

    private static TemplateInstance page(Place place, Refusal refusal, boolean kept) {
        return Templates.frames(place, Frame.of(place.code), refusal, kept);
    }

    /** Reads the file and shows what it would be; nothing is kept. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response upload(String community, @RestForm("file") FileUpload file) {
        Place place = places.community(community);
        if (file == null || file.fileName().isEmpty()) {
            return refused(place, new Refusal(true, "", 0, List.of()));
        }
        return preview(place, file.fileName(), FrameReading.of(bytes(file)));
    }

    private Response preview(Place place, String source, FrameReading reading) {
        if (!reading.isSound()) {
            List<TableProblem.Shown> shown = reading.problems().shown().stream()
                    .map(problem -> problem.in(language))
                    .toList();
            return refused(place, new Refusal(false, source, reading.problems().errorCount(), shown));
        }
        Optional<Frame> latest = Frame.latest(place.code);
        Optional<FrameChange> change = latest.map(last -> FrameChange.between(frames.doors(last), reading.doors()));
        return Response.ok(Templates.framePreview(
                        place, new FramePreview(source, reading, latest.orElse(null), change.orElse(null))))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response refused(Place place, Refusal refusal) {
        return Reply.again(page(place, refusal, false));
    }

    /** Keeps what the preview showed, as a new version; the same list again is no new one. */
    @POST
    @Path("versions")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response keep(
            String community, @RestForm @DefaultValue("") String list, @RestForm @DefaultValue("") String source) {
        Place place = places.community(community);
        FrameReading reading = FrameReading.of(FrameText.unpack(list));
        if (!reading.isSound()) {
            return preview(place, source, reading);
        }
        String sha256 = Sha256.hex(FrameText.of(reading.doors()));
        if (Frame.latest(community).filter(last -> last.sha256.equals(sha256)).isEmpty()) {
            String file = source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE);
            Frame frame = frames.keep(reading.doors(), new Frames.Origin(community, file, staff.name(), clock.now()));
            audit.record(
                    AuditAction.FRAME_IMPORT,
                    AuditFact.FRAME.is(community),
                    AuditFact.HOUSEHOLDS.is(frame.households),
                    AuditFact.SHA256.is(sha256));
        }
        return Reply.next("/staff/frames/" + community + "?kept=true");
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

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
