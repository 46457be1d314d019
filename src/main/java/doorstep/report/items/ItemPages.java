package doorstep.report.items;

import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.ItemOrder;
import doorstep.rates.ItemView;
import doorstep.rates.ItemsView;
import doorstep.rates.RateOrder;
import doorstep.rates.RatesRequest;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The staff's pages of a wave's items: all of them, and each by itself. */
@Path("/staff/waves/{wave}/results/items")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Produces(MediaType.TEXT_HTML)
public class ItemPages {
    @CheckedTemplate(basePath = "report/items")
    static class Templates {
        static native TemplateInstance allItems(ItemsView view);

        static native TemplateInstance oneItem(ItemView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                20,
                "items",
                "/results/items",
                ui -> ui.texts(ResultsMessages.class).sectionItems(),
                ItemPages.class);
    }

    @Inject
    WaveResults results;

    @GET
    @Transactional
    public TemplateInstance items(
            @PathParam("wave") long id, @QueryParam("sort") @DefaultValue("measure") String sort) {
        return Templates.allItems(new ItemsPresenter(results.page(id), ItemOrder.parse(sort)).view());
    }

    @GET
    @Path("{name}")
    @Transactional
    public TemplateInstance item(
            @PathParam("wave") long id,
            @PathParam("name") String name,
            @QueryParam("by") @DefaultValue("community") String by,
            @QueryParam("sort") @DefaultValue("") String sort) {
        ResultsPage page = results.page(id);
        String order = sort.isEmpty() ? page.rates().isOfLinks() ? "place" : "rate" : sort;
        var address = new ItemAddress(
                id,
                known(page.rates().questionnaire(), name),
                RatesRequest.level(by),
                RateOrder.parse(order).toString());
        return Templates.oneItem(new ItemPresenter(page, address).view());
    }

    private static String known(Questionnaire questionnaire, String name) {
        if (questionnaire.indicator(name).isPresent()
                || questionnaire
                        .question(name)
                        .filter(one -> one.type().isSelect())
                        .isPresent()) {
            return name;
        }
        throw new ProblemException(
                Problem.NOT_FOUND,
                "这一轮的问卷里没有“" + name + "”这一项。",
                "The questionnaire of this wave has no item " + name + ".");
    }
}
