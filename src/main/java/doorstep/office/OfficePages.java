package doorstep.office;

import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a manager of everything says who asks; other managers read it. */
@Path("/staff/office")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class OfficePages {
    @CheckedTemplate(basePath = "office")
    static class Templates {
        static native TemplateInstance office(OfficeForm form, Address address, boolean mayChange, boolean saved);
    }

    /**
     * Where residents come by.
     *
     * @param now what posters carry as things stand
     * @param configured whether the configuration says so, which this page cannot change
     * @param outside whether it leads here from outside
     */
    record Address(String now, boolean configured, boolean outside) {}

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                55,
                "office",
                "/staff/office",
                ui -> ui.texts(OfficeMessages.class).title(),
                OfficePages.class);
    }

    @Inject
    Asker caller;

    @Inject
    KnownOffice known;

    @Inject
    PublicAddress addresses;

    @Inject
    Event<OfficeChange> changes;

    @GET
    public TemplateInstance show(@RestQuery boolean saved, UriInfo uri) {
        return page(OfficeForm.of(known.card()), saved, uri);
    }

    @POST
    @Transactional
    public Response change(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String district,
            @RestForm @DefaultValue("") String telephone,
            @RestForm @DefaultValue("") String publicAddress,
            @RestForm @DefaultValue("") String seal,
            UriInfo uri) {
        if (!mayChange()) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "办公室资料印在所有地方的材料上，只有全局管理员可以改。",
                    "What is said of the office stands on everybody's papers; only an administrator of everything changes it.");
        }
        OfficeForm form = OfficeForm.typed(new OfficeCard(name, district, telephone, publicAddress, seal));
        if (form.isWrong()) {
            return Reply.again(page(form, false, uri));
        }
        Office office = Office.held();
        OfficeCard before = office.card();
        if (!before.equals(form.typed())) {
            office.become(form.typed());
            changes.fire(new OfficeChange(before, form.typed()));
        }
        return Reply.next("/staff/office?saved=true");
    }

    private boolean mayChange() {
        return caller.scope().isEverywhere();
    }

    private TemplateInstance page(OfficeForm form, boolean saved, UriInfo uri) {
        var address =
                new Address(addresses.site(uri), addresses.configured().isPresent(), !addresses.leadsNowhere(uri));
        return Templates.office(form, address, mayChange(), saved);
    }
}
