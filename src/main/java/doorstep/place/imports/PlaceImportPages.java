package doorstep.place.imports;

import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.TableProblem;
import doorstep.web.UiLanguage;
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
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where administrators bring places files into the tree: upload, look, confirm. */
@Path("/staff/places/imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class PlaceImportPages {
    private static final int MOST_FILES = 20;
    private static final int SAMPLE = 30;

    @CheckedTemplate(basePath = "place/imports")
    static class Templates {
        static native TemplateInstance imports(List<PlaceImport> latest, UploadForm form);

        static native TemplateInstance importing(PlaceImport work);

        static native TemplateInstance refused(PlaceImport work, ProblemLists lists);

        static native TemplateInstance preview(PlaceImport work, ProblemLists lists, Preview preview);

        static native TemplateInstance finished(PlaceImport work);
    }

    /** What is wrong with what was chosen. */
    record UploadForm(boolean noFile, boolean tooMany) {
        static final UploadForm EMPTY = new UploadForm(false, false);

        public boolean isWrong() {
            return noFile || tooMany;
        }

        public int most() {
            return MOST_FILES;
        }
    }

    /** What stops the import, and what its reader should know. */
    record ProblemLists(List<TableProblem.Shown> errors, List<TableProblem.Shown> warnings) {
        static ProblemLists of(long importId, UiLanguage language) {
            Map<Boolean, List<TableProblem.Shown>> warnings = PlaceImportProblem.of(importId).stream()
                    .collect(Collectors.partitioningBy(
                            problem -> problem.fault().isWarning(),
                            Collectors.mapping(problem -> problem.in(language), Collectors.toList())));
            return new ProblemLists(warnings.get(false), warnings.get(true));
        }
    }

    /** The first changes of each kind, and how many places of the tree are not in the files. */
    record Preview(Sample added, Sample renamed, Sample recounted, String absent, boolean busy) {}

    /** The first of the changes of one kind. */
    record Sample(List<RowChange> rows, int count) {
        /** True if there are more than those. */
        public boolean isPart() {
            return count > rows.size();
        }

        public String countText() {
            return "%,d".formatted(count);
        }
    }

    /** How far an import is, for the page's script. */
    record Progress(boolean working, int percent) {}

    @Inject
    Places places;

    @Inject
    PlaceImports imports;

    @Inject
    ImportRows rows;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance list() {
        places.whole();
        return Templates.imports(PlaceImport.latest(), UploadForm.EMPTY);
    }

    /** Not in a transaction of its own: the work in the background must see what was begun here. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("files") List<FileUpload> files) {
        places.whole();
        List<FileUpload> chosen =
                files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        var form = new UploadForm(chosen.isEmpty(), chosen.size() > MOST_FILES);
        if (form.isWrong()) {
            return Reply.again(Templates.imports(PlaceImport.latest(), form));
        }
        return seeOther(imports.begin(chosen));
    }

    @GET
    @Path("{id: [0-9]+}")
    @Transactional
    public TemplateInstance show(long id) {
        return page(find(id), false);
    }

    @GET
    @Path("{id: [0-9]+}/progress")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Progress progress(long id) {
        PlaceImport work = find(id);
        return new Progress(work.isWorking(), work.percent());
    }

    @POST
    @Path("{id: [0-9]+}/confirmation")
    public Response confirm(long id) {
        if (imports.apply(find(id).id)) {
            return seeOther(id);
        }
        return Reply.with(Problem.CONFLICT, page(find(id), true));
    }

    @POST
    @Path("{id: [0-9]+}/end")
    public Response discard(long id) {
        imports.discard(find(id).id);
        return seeOther(id);
    }

    private TemplateInstance page(PlaceImport work, boolean busy) {
        return switch (work.state) {
            case CHECKING, APPLYING -> Templates.importing(work);
            case REFUSED -> Templates.refused(work, ProblemLists.of(work.id, language));
            case PREVIEW -> Templates.preview(work, ProblemLists.of(work.id, language), preview(work, busy));
            case APPLIED, DISCARDED, BROKEN_OFF -> Templates.finished(work);
        };
    }

    private Preview preview(PlaceImport work, boolean busy) {
        return new Preview(
                new Sample(rows.sample(work.id, "added", SAMPLE), work.added),
                new Sample(rows.sample(work.id, "renamed", SAMPLE), work.renamed),
                new Sample(rows.sample(work.id, "recounted", SAMPLE), work.recounted),
                "%,d".formatted(rows.absent(work.id)),
                busy);
    }

    private PlaceImport find(long id) {
        places.whole();
        PlaceImport found = PlaceImport.findById(id);
        if (found == null) {
            throw new ProblemException(Problem.NOT_FOUND, "没有这次导入。", "There is no such import.");
        }
        return found;
    }

    private static Response seeOther(long id) {
        return Reply.next("/staff/places/imports/" + id);
    }
}
