package doorstep.report.print;

import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.WaveOutcomes;
import doorstep.place.Role;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.Doubted;
import doorstep.report.ResultsMessages;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** The report of a wave, to be printed on A4 and handed on. */
@Path("/staff/waves/{id: \\d+}/results/report")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PrintPages {
    /** So many communities go on paper unless somebody asks for less. */
    private static final int FEW_COMMUNITIES = 60;

    @CheckedTemplate(basePath = "report/print")
    static class Templates {
        static native TemplateInstance print(PrintView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                110,
                "report",
                "/results/report",
                ui -> ui.texts(ResultsMessages.class).sectionReport(),
                PrintPages.class);
    }

    @Inject
    WaveResults results;

    @Inject
    WaveOutcomes outcomes;

    @Inject
    KeptDoors kept;

    @Inject
    DoubtsSoFar doubts;

    @Inject
    EntityManager database;

    @Inject
    UiLanguage language;

    /** @param detail {@code street} for no tables by community, {@code community} for them; else as many as there are says */
    @GET
    @Transactional
    public TemplateInstance report(long id, @RestQuery @DefaultValue("") String detail) {
        ResultsPage page = results.page(id);
        PrintPresenter viewing = new PrintPresenter(page, language.texts(PrintMessages.class));
        boolean byCommunity = detail.equals("community")
                || !detail.equals("street")
                        && page.rates().places().communities().size() <= FEW_COMMUNITIES;
        return Templates.print(new PrintView(
                page,
                byCommunity,
                viewing.brief(Doubted.of(page.wave(), page.rates(), doubts)),
                viewing.who(samples(id, page.rates())),
                viewing.field(outcomes.of(id), erased(id)),
                viewing.tables(byCommunity),
                results.earlier(page.wave())
                        .map(before ->
                                viewing.changes(before.name, WaveChange.between(results.rates(before), page.rates())))
                        .orElse(null),
                viewing.questions()));
    }

    private static List<Sample> samples(long wave, WaveRates rates) {
        Set<String> seen = rates.places().codes();
        return Sample.of(wave).values().stream()
                .filter(sample -> seen.contains(sample.community))
                .toList();
    }

    private PrintView.Erased erased(long wave) {
        if (!isErased(wave)) {
            return PrintView.Erased.NOTHING;
        }
        return kept.lackVisits(wave) ? PrintView.Erased.UNCOUNTED : PrintView.Erased.COUNTED;
    }

    private boolean isErased(long wave) {
        return !database.createNativeQuery("SELECT 1 FROM erased_wave WHERE wave_id = ?1")
                .setParameter(1, wave)
                .getResultList()
                .isEmpty();
    }
}
