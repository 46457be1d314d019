package doorstep.place.imports;

import doorstep.place.PlaceChange;
import doorstep.web.ChineseClock;
import doorstep.web.Retry;
import doorstep.web.TableProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.runtime.SecurityIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** The two halves of an import, each done in the background: reading files into a preview, and applying it. */
@ApplicationScoped
class ImportWork {
    private static final int LONGEST_SECONDS = 7200;

    @Inject
    ImportRows rows;

    @Inject
    ChineseClock clock;

    @Inject
    Event<PlaceChange> changes;

    @Inject
    SecurityIdentityAssociation identity;

    /** Checks the files; then either lists what is wrong or shows what they would change. */
    @ActivateRequestContext
    void check(ImportJob job, List<PlaceFile> files) {
        job.stretch(0, 800, PlaceFile.READINGS * size(files));
        ImportRows.Writer writer = rows.writer(job.importId);
        var check = new PlaceFileCheck(writer::add, job::advance);
        files.forEach(check::read);
        writer.close();
        TableProblems problems = check.finish(rows::known);
        if (problems.errorCount() > 0) {
            refuse(job.importId, problems);
            return;
        }
        job.stretch(800, 1000, check.size());
        ChangeCounts counts = rows.compare(job.importId, job::advance);
        inTransaction(() -> {
            PlaceImportProblem.keep(job.importId, problems.shown());
            atWork(job.importId, PlaceImport.State.CHECKING).preview(counts, problems.warningCount());
        });
    }

    private void refuse(long importId, TableProblems problems) {
        inTransaction(() -> {
            PlaceImportProblem.keep(importId, problems.shown());
            atWork(importId, PlaceImport.State.CHECKING)
                    .refuse(problems.errorCount(), problems.warningCount(), clock.now());
        });
        rows.delete(importId);
    }

    /** Applies what the preview showed, all of it in one transaction; works the preview out again if the tree has moved. */
    @ActivateRequestContext
    void apply(ImportJob job) {
        identity.setIdentity(job.by);
        try {
            Retry.whole(Retry.COLLIDED, () -> {
                inTransaction(() -> applyOnce(job));
                return null;
            });
            rows.delete(job.importId);
        } catch (TreeMoved e) {
            ChangeCounts counts = rows.compare(job.importId, done -> {});
            inTransaction(() -> atWork(job.importId, PlaceImport.State.APPLYING).previewAgain(counts));
        }
    }

    private void applyOnce(ImportJob job) {
        PlaceImport begun = PlaceImport.findById(job.importId);
        job.stretch(0, 200, begun.total());
        ChangeCounts counts = rows.compare(job.importId, job::advance);
        if (!counts.equals(begun.counts())) {
            throw new TreeMoved();
        }
        job.stretch(200, 1000, begun.total());
        rows.apply(job.importId, job::advance);
        PlaceImport applied = atWork(job.importId, PlaceImport.State.APPLYING);
        applied.finish(PlaceImport.State.APPLIED, clock.now());
        changes.fire(new PlaceChange.Imported(
                job.importId, applied.files, counts.added(), counts.renamed(), counts.recounted()));
    }

    /** The import, locked, if it still is where this work left it: another server may have given it up meanwhile. */
    private static PlaceImport atWork(long importId, PlaceImport.State expected) {
        PlaceImport current = PlaceImport.locked(importId);
        if (current.state != expected) {
            throw new IllegalStateException("import " + importId + " is " + current.state + ", not " + expected);
        }
        return current;
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(work);
    }

    private static long size(List<PlaceFile> files) {
        return files.stream().mapToLong(file -> file.path().toFile().length()).sum();
    }

    /** The tree is not the one that the preview was worked out for. */
    private static final class TreeMoved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TreeMoved() {
            super(null, null, false, false);
        }
    }
}
