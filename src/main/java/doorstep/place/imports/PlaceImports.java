package doorstep.place.imports;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import doorstep.web.ChineseClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Starts imports, keeps them alive in the eyes of other servers, and gives up those whose server has died. */
@ApplicationScoped
class PlaceImports {
    private static final Logger LOG = Logger.getLogger(PlaceImports.class);

    @Inject
    ImportWork work;

    @Inject
    ImportRows rows;

    @Inject
    ChineseClock clock;

    @Inject
    CurrentIdentityAssociation identity;

    private final Map<Long, ImportJob> jobs = new ConcurrentHashMap<>();
    /** One at a time: an import of the country is as much as a small machine should do beside its answers. */
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "place-import"));

    /** How long it is kept what an import found and did. */
    private static final Period KEPT = Period.ofYears(1);

    /** Forgets imports of long ago. */
    @Scheduled(every = "{doorstep.retention.every}", delayed = "5m", concurrentExecution = SKIP)
    @Transactional
    void forgetOld() {
        PlaceImport.forgetBefore(clock.now().minus(KEPT));
    }

    /** Takes the files and starts to check them. */
    long begin(List<FileUpload> uploads) {
        Path folder = keep(uploads);
        List<PlaceFile> files = new ArrayList<>();
        for (int i = 0; i < uploads.size(); i++) {
            files.add(new PlaceFile(uploads.get(i).fileName(), folder.resolve(Integer.toString(i))));
        }
        List<String> names = files.stream().map(PlaceFile::name).toList();
        String by = identity.getIdentity().getPrincipal().getName();
        long id = QuarkusTransaction.requiringNew().call(() -> PlaceImport.begin(names, by, clock.now()).id);
        start(new ImportJob(id, identity.getIdentity()), job -> {
            try {
                work.check(job, files);
            } finally {
                remove(folder, files);
            }
        });
        return id;
    }

    /**
     * What became of a part of the national list.
     *
     * @param isInTree false where it waits as a preview
     */
    record Taken(long importId, boolean isInTree) {}

    /** Takes a part of the national list into the tree at once; what would rename places that are there, or change nothing, is a preview. */
    Taken take(String code, String name, NationalList country) {
        String by = identity.getIdentity().getPrincipal().getName();
        long id = QuarkusTransaction.requiringNew().call(() -> {
            PlaceImport begun = PlaceImport.begin(List.of(name), by, clock.now());
            PlaceImport.flush();
            try (ImportRows.Writer writer = rows.writer(begun.id)) {
                country.each(code, writer::add);
            }
            begun.preview(rows.compare(begun.id, done -> {}), 0);
            return begun.id;
        });
        PlaceImport begun = QuarkusTransaction.requiringNew().call(() -> PlaceImport.findById(id));
        if (begun.renamed > 0 || begun.added == 0 || !claimed(id)) {
            return new Taken(id, false);
        }
        work(new ImportJob(id, identity.getIdentity()), work::apply);
        PlaceImport ended = QuarkusTransaction.requiringNew().call(() -> PlaceImport.findById(id));
        return new Taken(id, ended.state == PlaceImport.State.APPLIED);
    }

    /**
     * Starts to apply a preview; nothing happens if it is no longer one.
     *
     * @return false if another import is changing the tree
     */
    boolean apply(long importId) {
        if (QuarkusTransaction.requiringNew().call(PlaceImport::anyApplying)) {
            return false;
        }
        try {
            if (QuarkusTransaction.requiringNew().call(() -> claim(importId))) {
                start(new ImportJob(importId, identity.getIdentity()), work::apply);
            }
            return true;
        } catch (ConstraintViolationException e) {
            // another one was a moment faster
            return false;
        }
    }

    private static boolean claimed(long importId) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> !PlaceImport.anyApplying() && claim(importId));
        } catch (ConstraintViolationException e) {
            // another one was a moment faster
            return false;
        }
    }

    private static boolean claim(long importId) {
        PlaceImport chosen = PlaceImport.locked(importId);
        if (chosen == null || chosen.state != PlaceImport.State.PREVIEW) {
            return false;
        }
        chosen.startApplying();
        chosen.aliveAt = databaseTime();
        PlaceImport.flush();
        return true;
    }

    /** Gives up a preview. */
    void discard(long importId) {
        QuarkusTransaction.requiringNew().run(() -> {
            PlaceImport chosen = PlaceImport.locked(importId);
            if (chosen != null && chosen.state == PlaceImport.State.PREVIEW) {
                chosen.finish(PlaceImport.State.DISCARDED, clock.now());
            }
        });
        rows.delete(importId);
    }

    /** What is done with a job in the background. */
    private interface Task {
        void on(ImportJob job);
    }

    private void start(ImportJob job, Task task) {
        jobs.put(job.importId, job);
        background.execute(() -> work(job, task));
    }

    private void work(ImportJob job, Task task) {
        jobs.put(job.importId, job);
        try {
            task.on(job);
        } catch (RuntimeException | Error e) {
            LOG.errorf(e, "Import %d of places broke off", job.importId);
            breakOff(job.importId);
        } finally {
            jobs.remove(job.importId);
        }
    }

    private void breakOff(long importId) {
        QuarkusTransaction.requiringNew().run(() -> {
            PlaceImport broken = PlaceImport.locked(importId);
            if (broken.isWorking()) {
                broken.finish(PlaceImport.State.BROKEN_OFF, clock.now());
            }
        });
        rows.delete(importId);
    }

    /** Says that this server is at work on its imports, and how far it is. */
    @Scheduled(every = "1s")
    void beat() {
        for (ImportJob job : jobs.values()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> PlaceImport.update(
                            "aliveAt = local datetime, progress = ?1 where id = ?2 and state in ('CHECKING', 'APPLYING')",
                            job.progress(),
                            job.importId));
        }
    }

    void atStart(@Observes StartupEvent start) {
        giveUpTheDead();
    }

    /** An import whose server has not been heard of is over; what it did to the tree was never committed. */
    @Scheduled(every = "10s", delayed = "10s")
    void giveUpTheDead() {
        List<PlaceImport> dead = QuarkusTransaction.requiringNew()
                .call(() -> PlaceImport.list(
                        "state in ('CHECKING', 'APPLYING') and aliveAt < ?1",
                        databaseTime().minusSeconds(20)));
        dead.stream().map(found -> found.id).filter(id -> !jobs.containsKey(id)).forEach(this::breakOff);
    }

    /** The clock that all servers share. */
    private static LocalDateTime databaseTime() {
        return PlaceImport.getEntityManager()
                .createQuery("select local datetime", LocalDateTime.class)
                .getSingleResult();
    }

    /** The upload's own files go when its request ends. */
    private static Path keep(List<FileUpload> uploads) {
        try {
            Path folder = Files.createTempDirectory("places");
            for (int i = 0; i < uploads.size(); i++) {
                Files.copy(uploads.get(i).uploadedFile(), folder.resolve(Integer.toString(i)));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder, List<PlaceFile> files) {
        try {
            for (PlaceFile file : files) {
                Files.deleteIfExists(file.path());
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.warnf("Cannot remove %s: %s", folder, e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        background.shutdownNow();
    }
}
