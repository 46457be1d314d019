package doorstep.office;

import doorstep.office.Prints.Paper;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/**
 * Stands before papers that carry our own address. Where that opens on this machine or its network alone, their QR codes would lead nowhere:
 * a page says so, what would be printed, and where to mend it; who prints all the same is not asked again for an hour.
 */
@Singleton
public class PrintingFilter {
    private static final String ANYWAY = "anyway";
    private static final String COOKIE = "print-anyway";
    private static final int AN_HOUR = 3600;

    @CheckedTemplate(basePath = "office")
    static class Templates {
        static native TemplateInstance unprinted(Paper paper, String address, boolean configured, Again again);
    }

    /** The same request once more. */
    record Again(String method, String path, List<Field> fields) {}

    /** A part of the form that came, or of the address. */
    record Field(String name, String value) {}

    @ConfigProperty(name = "doorstep.printing.asks")
    boolean asks;

    @Inject
    PublicAddress addresses;

    @Inject
    UiLanguage ui;

    /** Null where the request goes on. The annotation here only binds; the method's own says what it prints. */
    @ServerRequestFilter
    @WithFormRead
    @Prints(Paper.POSTERS)
    public Response ask(ContainerRequestContext request, ResourceInfo method) {
        if (!asks || !addresses.leadsNowhere(request.getUriInfo())) {
            return null;
        }
        Prints prints = method.getResourceMethod().getAnnotation(Prints.class);
        List<Field> fields = fields(request);
        boolean isPrinted = prints.when().isEmpty() || value(prints.when(), fields) != null;
        boolean anyway = value(ANYWAY, fields) != null;
        if (!isPrinted || anyway || request.getCookies().containsKey(COOKIE)) {
            request.setProperty(ANYWAY, anyway);
            return null;
        }
        var again = new Again(
                request.getMethod(), request.getUriInfo().getRequestUri().getPath(), fields);
        String page = Templates.unprinted(
                        prints.value(),
                        addresses.site(request.getUriInfo()),
                        addresses.configured().isPresent(),
                        again)
                .setLocale(ui.tag())
                .render();
        return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Who printed all the same is not asked again for a while. */
    @ServerResponseFilter
    @Prints(Paper.POSTERS)
    public void remember(ContainerRequestContext request, ContainerResponseContext response) {
        if (Boolean.TRUE.equals(request.getProperty(ANYWAY))) {
            NewCookie cookie = new NewCookie.Builder(COOKIE)
                    .value("yes")
                    .path("/staff")
                    .maxAge(AN_HOUR)
                    .httpOnly(true)
                    .secure(request.getUriInfo().getBaseUri().getScheme().equals("https"))
                    .sameSite(NewCookie.SameSite.STRICT)
                    .build();
            response.getHeaders().add("Set-Cookie", cookie);
        }
    }

    private static String value(String name, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isEmpty())
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    private static List<Field> fields(ContainerRequestContext request) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, List<String>> one :
                request.getUriInfo().getQueryParameters().entrySet()) {
            one.getValue().forEach(value -> fields.add(new Field(one.getKey(), value)));
        }
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            for (String name : form) {
                form.get(name).stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> fields.add(new Field(name, value.getValue())));
            }
        }
        return fields;
    }
}
