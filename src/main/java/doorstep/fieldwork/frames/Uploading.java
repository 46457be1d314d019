package doorstep.fieldwork.frames;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.frames.Uploads.Refusal;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes the files of a form and goes on to where they are looked at, or gives the form again with what is wrong with them. */
@ApplicationScoped
class Uploading {
    @Inject
    FrameImports imports;

    @Inject
    UiLanguage language;

    @Inject
    CurrentStaff staff;

    /** Where the form stands, and its page. @param wave null for one community's own lists */
    record Form(Long wave, Collection<String> communities, Function<Refusal, TemplateInstance> page) {
        FrameImports.Asked asked(String by) {
            String only = wave == null ? communities.iterator().next() : null;
            return new FrameImports.Asked(wave, only, FrameImports.communities(communities), by);
        }
    }

    Response files(Form form, List<FileUpload> sent) {
        List<FrameImports.Upload> files = Uploads.of(sent);
        return files.isEmpty()
                ? Reply.again(form.page.apply(Refusal.NO_FILE))
                : uploads(form, Uploads.names(files), files);
    }

    /** @param called what the files are called where they are refused */
    Response uploads(Form form, String called, List<FrameImports.Upload> files) {
        FrameImports.Taken taken = imports.begin(form.asked(staff.name()), files);
        return taken.id() == null
                ? Reply.again(form.page.apply(Refusal.of(called, taken.problems(), language)))
                : Reply.next("/staff/frames/imports/" + taken.id());
    }
}
