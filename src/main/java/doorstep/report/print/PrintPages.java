package doorstep.report.print;

import doorstep.fieldwork.Sample;
import doorstep.fieldwork.WaveOutcomes;
import doorstep.fieldwork.rounds.Progress;
import doorstep.place.Role;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.questionnaire.Language;
import doorstep.rates.Doubted;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
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
import java.util.Optional;
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
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Progress progress;

    @Inject
    WaveOutcomes outcomes;

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
        Wave wave = waves.find(id);
        WaveRates rates = results.rates(wave);
        Language words = Language.orChinese(language.tag());
        PrintPresenter viewing = new PrintPresenter(rates, words, language.texts(PrintMessages.class));
        PrintTables tables = new PrintTables(rates, words);
        boolean byCommunity = detail.equals("community")
                || !detail.equals("street") && rates.places().communities().size() <= FEW_COMMUNITIES;
        Optional<Wave> earlier = results.earlier(wave);
        return Templates.print(new PrintView(
                wave,
                rates.questionnaire().title().in(words),
                rates.asOf(),
                progress.waitingOnPhones(id),
                wave.approval(),
                byCommunity,
                viewing.brief(),
                viewing.costs(),
                Doubted.of(wave, rates, doubts),
                viewing.who(Sample.of(id).values()),
                viewing.field(outcomes.of(id), isErased(id)),
                viewing.measures(),
                viewing.items(),
                viewing.weak(),
                tables.streets(),
                byCommunity ? tables.communities() : List.of(),
                earlier.map(before -> viewing.changes(before.name, WaveChange.between(results.rates(before), rates)))
                        .orElse(null),
                viewing.questions()));
    }

    private boolean isErased(long wave) {
        return !database.createNativeQuery("SELECT 1 FROM erased_wave WHERE wave_id = ?1")
                .setParameter(1, wave)
                .getResultList()
                .isEmpty();
    }
}
