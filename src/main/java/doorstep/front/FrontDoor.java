package doorstep.front;

import doorstep.front.PastedAddress.Fault;
import doorstep.web.LostPage;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page at {@code /}, which also stands behind every address that leads nowhere. */
@ApplicationScoped
public class FrontDoor implements LostPage {
    @CheckedTemplate(basePath = "front")
    static class Templates {
        static native TemplateInstance door(Lost lost, DoorBox box);
    }

    /** What was not found; empty where somebody came by the front door. */
    record Lost(String title, String detail, boolean staff) {
        static final Lost NOTHING = new Lost("", "", false);
    }

    @Inject
    UiLanguage ui;

    @Override
    public String html(String title, String detail, boolean staff) {
        return html(new Lost(title, detail, staff), DoorBox.EMPTY, ui.tag());
    }

    Response open() {
        return answer(200, html(Lost.NOTHING, DoorBox.EMPTY, ui.tag()));
    }

    Response again(String typed, Fault fault) {
        return answer(fault == Fault.UNKNOWN ? 404 : 422, html(Lost.NOTHING, new DoorBox(typed, fault), ui.tag()));
    }

    private static String html(Lost lost, DoorBox box, String tag) {
        return Templates.door(lost, box).setLocale(tag).render();
    }

    /** Nobody on the way keeps it: in the box may stand a household's secret. */
    private static Response answer(int status, String page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .entity(page)
                .build();
    }
}
