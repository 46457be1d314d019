package doorstep.report.export;

import doorstep.fieldwork.rounds.Progress;
import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Where staff take the data of a wave out of the house, with what it means and how R gives our numbers back. */
@Path("/staff/waves/{id: \\d+}/results/data")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF, Role.ANSWERS})
public class DataPages {
    @CheckedTemplate(basePath = "report/export")
    static class Templates {
        static native TemplateInstance data(DataView view);
    }

    /**
     * What the page shows.
     *
     * @param answers in the file, {@code excluded} of which come only on request
     * @param isErased whether the single answers were deleted at the end of their retention
     * @param levels at which rates can be had
     * @param columns those that the files of every wave have
     */
    record DataView(
            Wave wave,
            LocalDateTime asOf,
            long onPhones,
            long answers,
            long excluded,
            boolean isErased,
            List<PlaceLevel> levels,
            RScript script,
            List<Column> columns) {}

    /** A column in words. */
    record Column(String name, String label, String note) {}

    @Singleton
    static Section section() {
        return new Section(
                "results",
                120,
                "data",
                "/results/data",
                ui -> ui.texts(DataMessages.class).title(),
                DataPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    Progress progress;

    @Inject
    EntityManager database;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance data(long id) {
        Wave wave = waves.find(id);
        WaveRates rates = results.rates(wave);
        Questionnaire questionnaire = results.questionnaire(wave);
        Language words = Language.orChinese(language.tag());
        return Templates.data(new DataView(
                wave,
                rates.asOf(),
                progress.waitingOnPhones(id),
                rates.answers().all() + rates.answers().ineligible(),
                rates.answers().excluded(),
                isErased(id),
                Stream.of(
                                PlaceLevel.community,
                                PlaceLevel.street,
                                PlaceLevel.district,
                                PlaceLevel.city,
                                PlaceLevel.province)
                        .filter(level -> level.digits >= PlaceLevel.district.digits || rates.places(level) > 1)
                        .toList(),
                RScript.of(id, questionnaire, rates.places()),
                DesignColumns.of(rates.places().names()).stream()
                        .map(one -> new Column(
                                one.name(),
                                one.label().in(words),
                                Stream.of(one.choices(), one.note())
                                        .flatMap(text -> text.stream())
                                        .map(text -> text.in(words))
                                        .reduce("", (before, text) -> before + text)))
                        .toList()));
    }

    private boolean isErased(long wave) {
        return !database.createNativeQuery("SELECT 1 FROM erased_wave WHERE wave_id = ?1")
                .setParameter(1, wave)
                .getResultList()
                .isEmpty();
    }
}
