package doorstep.report.print;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.office.KnownOffice;
import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.ChangeText;
import doorstep.rates.CommunityCost;
import doorstep.rates.CommunityCosts;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.Doubted;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Texts;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The report of a wave as files to edit and to show: Word, each street's own two pages, and slides. */
@Path("/staff/waves/{id: \\d+}/results/papers")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PaperPages {
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private static final int FEW_COMMUNITIES = 60;

    @Inject
    WaveResults results;

    @Inject
    DoubtsSoFar doubts;

    @Inject
    KnownOffice office;

    @Inject
    PaperTasks tasks;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage language;

    @GET
    @Path("report.docx")
    @Produces(WORD)
    @Transactional
    public Response report(long id) {
        Wave wave = new Wave(results.page(id));
        byte[] file = WordFile.of(wave.paper(wave.whole(), wave.annexes()), words(), wave.numbers());
        taken(id, "docx");
        return Reply.file(file, WORD, "report-" + id + ".docx");
    }

    @GET
    @Path("slides.pptx")
    @Produces(SLIDES)
    @Transactional
    public Response slides(long id) {
        Wave wave = new Wave(results.page(id));
        byte[] file = SlidesFile.of(wave.paper(wave.whole(), List.of()), wave.numbers());
        taken(id, "pptx");
        return Reply.file(file, SLIDES, "slides-" + id + ".pptx");
    }

    private void taken(long wave, String kind) {
        audit.record(AuditAction.REPORT_DOWNLOAD, AuditFact.WAVE.is(wave), AuditFact.FILE.is(kind));
    }

    /** Those streets that the caller sees whole. */
    @GET
    @Path("streets.zip")
    @Produces("application/zip")
    @Transactional
    public Response streets(long id) {
        Wave wave = new Wave(results.page(id));
        List<PlaceRates> streets = wave.page.rates().by(PlaceLevel.street);
        if (streets.isEmpty()) {
            throw new ProblemException(
                    Problem.NOT_FOUND, words("zh").noStreets(), words("en").noStreets());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (PlaceRates street : streets) {
                zip.putNextEntry(new ZipEntry(name(street)));
                zip.write(WordFile.of(wave.paper(street, List.of()), words(), wave.numbers()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        taken(id, "zip");
        return Reply.file(bytes.toByteArray(), "application/zip", "streets-" + id + ".zip");
    }

    /** Whatever a street is called, its file lies where the archive is opened, and nowhere else. */
    static String name(PlaceRates street) {
        return street.place().code() + "-" + street.place().name().replaceAll("[^\\p{L}\\p{N}]", "") + ".docx";
    }

    private PrintMessages words() {
        return language.texts(PrintMessages.class);
    }

    private static PrintMessages words(String tag) {
        return Texts.in(tag, PrintMessages.class);
    }

    /** A wave with all that its papers are made of, read once. */
    private final class Wave {
        private final ResultsPage page;
        private final Optional<ChangeText.Since> since;
        private final List<CommunityCost> costs;
        private final Doubted doubted;

        Wave(ResultsPage page) {
            this.page = page;
            this.since = results.since(page);
            this.costs = page.rates().isApart() ? List.of() : CommunityCosts.all(page.rates());
            this.doubted = Doubted.of(page.wave(), page.rates(), doubts);
        }

        PlaceRates whole() {
            return page.rates().whole();
        }

        PaperNumbers numbers() {
            return new PaperNumbers(page.language());
        }

        Paper paper(PlaceRates here, List<Paper.Part> annexes) {
            return new PaperPresenter(page, here)
                    .paper(
                            new PaperPresenter.Given(
                                    costs,
                                    since,
                                    tasks.of(page.wave(), here.place().code(), page.language()),
                                    doubted,
                                    office.card().sealLine()),
                            annexes);
        }

        List<Paper.Part> annexes() {
            PrintPresenter printed = new PrintPresenter(page, words());
            boolean byCommunity = page.rates().places().communities().size() <= FEW_COMMUNITIES;
            return new PaperPresenter(page, whole())
                    .annexes(
                            printed.tables(byCommunity),
                            page.rates().isOfLinks()
                                    ? null
                                    : since.map(one -> printed.changes(one.wave().name, one.change()))
                                            .orElse(null));
        }
    }
}
