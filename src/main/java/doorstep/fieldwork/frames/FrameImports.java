package doorstep.fieldwork.frames;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.FrameText;
import doorstep.place.Place;
import doorstep.place.PlaceNames;
import doorstep.web.ChineseClock;
import doorstep.web.Sha256;
import doorstep.web.TableFault;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes uploaded lists to where they can be looked at, and from there to where samples are drawn from them. */
@ApplicationScoped
class FrameImports {
    /** As long as a person may take to look at it. */
    private static final int HOURS_KEPT = 24;

    private static final int LONGEST_SECONDS = 900;
    private static final int LONGEST_SOURCE = 200;
    /** More names than anybody would look up by hand are a list of another place. */
    private static final int MOST_OPEN_NAMES = 80;

    private static final Logger LOG = Logger.getLogger(FrameImports.class);

    @Inject
    FrameStaging staging;

    @Inject
    Frames frames;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    /** A file as it came. */
    record Upload(String name, UploadedTable.Source source) {}

    /**
     * For whom lists are read.
     *
     * @param waveId the wave whose communities are meant; null where it is one community
     * @param only the one community that is meant; null where it is a wave's
     * @param communities those that may be meant
     */
    record Asked(Long waveId, String only, Communities communities, String by) {}

    /** @param id of the import that is to be looked at; null where the files were refused */
    record Taken(Long id, TableProblems problems) {}

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() {
            super(null, null, false, false);
        }
    }

    static Communities communities(Collection<String> codes) {
        List<Place> places = Place.of(codes);
        return new Communities(
                places,
                PlaceNames.of(places.stream()
                        .map(place -> Communities.street(place.code))
                        .collect(Collectors.toSet())));
    }

    /** Reads the files; nothing is stored of those that are refused. */
    Taken begin(Asked asked, List<Upload> files) {
        var problems = new TableProblems[1];
        try {
            long id = QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
                FrameImport begun = begun(asked, files);
                var writer = new FrameStaging.Writer[1];
                var reader = new FrameReader(asked.communities, asked.only, row -> writer[0].add(row));
                writer[0] = staging.writer(begun.id, reader.finding());
                problems[0] = reader.finding().problems;
                files.forEach(file -> reader.read(file.name, file.source));
                writer[0].flush();
                Found found = reader.finding().found();
                refuseForeign(found, problems[0]);
                begun.found(analysed(begun.id, found, reader.finding().persons, problems[0]));
                if (problems[0].errorCount() > 0) {
                    throw new Refused();
                }
                return begun.id;
            });
            return new Taken(id, problems[0]);
        } catch (Refused refused) {
            return new Taken(null, problems[0]);
        }
    }

    private FrameImport begun(Asked asked, List<Upload> files) {
        var begun = new FrameImport();
        begun.waveId = asked.waveId;
        begun.community = asked.only;
        String names = files.stream().map(Upload::name).collect(Collectors.joining("、"));
        begun.source = names.length() <= LONGEST_SOURCE ? names : names.substring(0, LONGEST_SOURCE - 1) + "…";
        begun.startedBy = asked.by;
        begun.startedAt = clock.now();
        begun.found = "{}";
        begun.persistAndFlush();
        return begun;
    }

    private static void refuseForeign(Found found, TableProblems problems) {
        List<Found.Named> open =
                found.places().stream().filter(place -> place.code() == null).toList();
        if (open.size() > MOST_OPEN_NAMES) {
            open.forEach(place ->
                    problems.add(TableFault.COMMUNITY_UNKNOWN.at(new Spot(0, place.at(), 0), "", place.text())));
        }
    }

    private Found analysed(long id, Found found, Set<Integer> persons, TableProblems problems) {
        List<String> sheets = found.sheets().stream().map(Found.Sheet::name).toList();
        List<ListFound> lists = new ArrayList<>();
        staging.each(id, (community, rows) -> {
            var check = new ListCheck(community, rows, sheets);
            check.problems(problems);
            lists.add(check.found(persons));
        });
        return found.with(found.places(), lists);
    }

    /**
     * Says whose the rows are that go by names which nobody knew. Where rows of a community turn out to be wrong beside each other, all stays
     * as it was: what is wrong is mended in the file, or left out.
     *
     * @param codes by the turn of the name: a community, or empty for rows that are to be left out
     */
    TableProblems name(long upload, Map<Integer, String> codes) {
        var problems = new TableProblems();
        try {
            QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
                FrameImport waiting = FrameImport.findById(upload);
                Found found = waiting.found();
                staging.assign(upload, codes);
                waiting.found(analysed(upload, found.naming(codes), found.personSheets(), problems));
                if (problems.errorCount() > 0) {
                    throw new Refused();
                }
            });
        } catch (Refused refused) {
            return problems;
        }
        return problems;
    }

    /** What was kept: new lists, and lists that are as they were. */
    record Kept(int lists, int households, int unchanged) {}

    /** Keeps what was looked at, a new version for each community whose list is another than its last. */
    @Transactional(Transactional.TxType.MANDATORY)
    Kept keep(FrameImport waiting, Decisions decided, String by) {
        Found found = waiting.found();
        List<String> sheets = found.sheets().stream().map(Found.Sheet::name).toList();
        Map<String, Frame> latest =
                Frame.latestOf(found.lists().stream().map(ListFound::community).toList());
        LocalDateTime now = clock.now();
        var kept = new ArrayList<Frame>();
        var unchanged = new int[1];
        staging.each(waiting.id, (community, rows) -> {
            List<FrameDoor> doors = new ListCheck(community, rows, sheets).walk(decided);
            if (!doors.isEmpty() && isNew(latest.get(community), doors)) {
                kept.add(frames.keep(doors, new Frames.Origin(community, waiting.source, by, now)));
            } else {
                unchanged[0]++;
            }
        });
        staging.delete(waiting.id);
        audit.recordAll(
                AuditAction.FRAME_IMPORT, kept.stream().map(FrameImports::deed).toList());
        return new Kept(
                kept.size(), kept.stream().mapToInt(frame -> frame.households).sum(), unchanged[0]);
    }

    private static boolean isNew(Frame latest, List<FrameDoor> doors) {
        return latest == null || !latest.sha256.equals(Sha256.hex(FrameText.of(doors)));
    }

    private static AuditTrail.Deed deed(Frame frame) {
        return new AuditTrail.Deed(
                AuditFact.FRAME.is(frame.community),
                AuditFact.HOUSEHOLDS.is(frame.households),
                AuditFact.SHA256.is(frame.sha256));
    }

    /** The walk of one community as it would be. */
    List<FrameDoor> walk(FrameImport waiting, String community, Decisions decided) {
        List<String> sheets =
                waiting.found().sheets().stream().map(Found.Sheet::name).toList();
        List<FrameRow> rows = staging.rows(waiting.id, List.of(community)).getOrDefault(community, List.of());
        return new ListCheck(community, rows, sheets).walk(decided);
    }

    Map<String, Integer> same(FrameImport waiting) {
        return staging.same(waiting.id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void drop(FrameImport waiting) {
        staging.delete(waiting.id);
    }

    /** Forgets what nobody looked at; one that cannot be forgotten keeps no other. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        LocalDateTime before = clock.now().minusHours(HOURS_KEPT);
        QuarkusTransaction.requiringNew()
                .call(() -> FrameImport.startedBefore(before))
                .forEach(this::forget);
    }

    private void forget(long id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> staging.delete(id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "lists of import %d stay until the next time", id);
        }
    }
}
