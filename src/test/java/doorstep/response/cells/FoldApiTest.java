package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.response.World;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.tally.cells.Cell;
import doorstep.web.ChineseClock;
import doorstep.web.UuidBytes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Responses and changes get into the cells exactly once, whatever happens on the way. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FoldApiTest {
    @Inject
    DataSource database;

    @Inject
    Intake intake;

    @Inject
    Fold fold;

    @Inject
    Cells cells;

    @Inject
    WaveSheets sheets;

    @Inject
    Responses responses;

    @Inject
    ChineseClock clock;

    World world;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
    }

    private List<Submission> answer(Random random, int count) {
        List<Submission> submissions = new ArrayList<>();
        List<CompletableFuture<IntakeResult>> promises = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Submission submission = world.random(random);
            submissions.add(submission);
            promises.add(intake.submit(submission).toCompletableFuture());
        }
        promises.forEach(promise -> assertInstanceOf(IntakeResult.Stored.class, promise.join()));
        return submissions;
    }

    private ChangeResult change(UUID uuid, ChangeKind kind) {
        return intake.change(uuid, kind).toCompletableFuture().join();
    }

    /** What all answers that came in amount to, once they are released. */
    private Map<CellKey, Cell> releasedCells() throws SQLException {
        ReleasedFigures.of(world.waveId);
        assertRecounted();
        return filledCells();
    }

    private Map<CellKey, Cell> filledCells() {
        var filled = new HashMap<>(cells.of(world.waveId).cells());
        filled.values().removeIf(Cell::isEmpty);
        return filled;
    }

    /** What the answers amount to, added up without the database. */
    private Map<CellKey, Cell> expected(List<Submission> counted) {
        var book = new WaveCells(world.waveId, new WaveSheet(World.DOORS));
        for (Submission one : counted) {
            var stored = new StoredAnswers(
                    world.waveId,
                    one.origin().community(),
                    doorstep.wave.Channel.link,
                    doorstep.wave.Answerer.untold,
                    null,
                    CellKey.NOBODY,
                    one.answers().toCanonicalJson());
            book.count(stored, book.credit(new LaneEntry.Position(0, 0), stored).orElseThrow(), 1);
        }
        return book.cells();
    }

    private void assertRecounted() throws SQLException {
        assertEquals(
                List.of(), new Recount(database, sheets).compare(world.waveId).differences());
    }

    @Test
    void answersAreCountedOnceTheyAreFoldedAndReleased() throws Exception {
        List<Submission> answers = answer(new Random(1), 300);
        assertEquals(Map.of(), filledCells());
        assertTrue(fold.run() >= 300);
        assertEquals(0, fold.run());
        assertEquals(290, cells.of(world.waveId).responses());
        assertEquals(10, cells.of(world.waveId).waiting());
        assertRecounted();
        assertEquals(expected(answers), releasedCells());
        long finished = world.number("SELECT SUM(finished) FROM share_link WHERE wave_id = ?", world.waveId);
        assertEquals(300, finished);
    }

    @Test
    void cellsOfEarlierVersionsAreFoldedOn() throws Exception {
        List<Submission> answers = new ArrayList<>(answer(new Random(13), 60));
        releasedCells();
        for (Map.Entry<CellKey, Cell> cell : filledCells().entrySet()) {
            Cell now = cell.getValue();
            String sums = new Cell(now.responses(), now.ineligible(), now.w(), now.ww(), now.sums()).encode();
            world.run(
                    "UPDATE cell SET sums = ? WHERE wave_id = ? AND community = ? AND weighting_class = ?",
                    sums.replaceFirst("^3;(\\d+);;", "1;$1"),
                    world.waveId,
                    cell.getKey().community(),
                    cell.getKey().weightingClass());
        }
        answers.addAll(answer(new Random(14), 60));
        ReleasedFigures.of(world.waveId);
        Map<CellKey, Cell> stored = filledCells();
        expected(answers).forEach((key, cell) -> {
            assertEquals(cell.responses(), stored.get(key).responses());
            assertEquals(cell.sums(), stored.get(key).sums());
        });
    }

    @Test
    void foldsAtTheSameTimeCountOnce() throws Exception {
        List<Submission> answers = new ArrayList<>();
        List<CompletableFuture<Void>> folds = new ArrayList<>();
        var random = new Random(2);
        for (int round = 0; round < 10; round++) {
            answers.addAll(answer(random, 60));
            for (int replica = 0; replica < 3; replica++) {
                folds.add(CompletableFuture.runAsync(this::foldAsAReplica));
            }
        }
        folds.forEach(CompletableFuture::join);
        fold.run();
        assertRecounted();
        assertEquals(10, cells.of(world.waveId).waiting());
        assertEquals(expected(answers), releasedCells());
    }

    private void foldAsAReplica() {
        try {
            new Fold(database, new WaveSheets(), clock).run();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    @Test
    void foldThatDiesBeforeItsCommitLosesAndDoublesNothing() throws Exception {
        List<Submission> answers = answer(new Random(3), 100);
        var dying = new Fold(database, sheets, clock) {
            @Override
            void beforeCommit() {
                throw new IllegalStateException("dies here");
            }
        };
        assertThrows(IllegalStateException.class, dying::run);
        assertEquals(Map.of(), filledCells());
        assertEquals(0, cells.of(world.waveId).waiting());
        fold.run();
        assertRecounted();
        assertEquals(90, cells.of(world.waveId).responses());
        assertEquals(expected(answers), releasedCells());
    }

    @Test
    void withdrawnBeforeTheFoldIsNeverCountedAndErased() throws Exception {
        List<Submission> answers = answer(new Random(4), 20);
        assertEquals(ChangeResult.DONE, change(answers.get(0).uuid(), ChangeKind.withdrawn));
        fold.run();
        assertErased(answers.get(0).uuid());
        assertRecounted();
        assertEquals(expected(answers.subList(1, 20)), releasedCells());
    }

    @Test
    void withdrawnAfterTheFoldIsTakenAwayAndErased() throws Exception {
        List<Submission> answers = answer(new Random(5), 20);
        releasedCells();
        assertEquals(ChangeResult.DONE, change(answers.get(7).uuid(), ChangeKind.withdrawn));
        assertEquals(ChangeResult.NOTHING_TO_CHANGE, change(answers.get(7).uuid(), ChangeKind.withdrawn));
        List<Submission> rest = new ArrayList<>(answers);
        rest.remove(7);
        fold.run();
        assertErased(answers.get(7).uuid());
        assertRecounted();
        assertEquals(expected(answers), filledCells());
        assertEquals(expected(rest), releasedCells());
        assertEquals(19, exported());
    }

    private void assertErased(UUID uuid) throws SQLException {
        String erased = "SELECT COUNT(*) FROM response WHERE uuid = ? AND answers = '' AND answers_hash = ?";
        assertEquals(1, world.number(erased, UuidBytes.of(uuid), new byte[32]));
    }

    private long exported() {
        List<StoredResponse> rows = new ArrayList<>();
        responses.read(
                new Responses.Wanted(world.waveId, false),
                reading -> reading.each((kept, isCounted) -> rows.add(kept)));
        assertTrue(rows.stream().noneMatch(row -> row.answers().isEmpty()));
        return rows.size();
    }

    /** A change may stand in an older lane than its response: there it waits, and so do the rows behind it. */
    @Test
    void changeWaitsForItsResponseInAnotherLane() throws Exception {
        Submission answer = world.random(new Random(6));
        long early = newLane();
        long late = newLane();
        insert(late, 1, answer);
        insertEvent(early, 1, answer.uuid(), 2, "withdrawn");
        insertEvent(late, 2, answer.uuid(), 1, "excluded");
        fold.run();
        assertEquals(Map.of(), filledCells());
        assertErased(answer.uuid());
        assertRecounted();
        assertEquals(1, world.number("SELECT folded FROM lane WHERE id = ?", early));
        assertEquals(2, world.number("SELECT folded FROM lane WHERE id = ?", late));
    }

    private long newLane() throws SQLException {
        world.run("INSERT INTO lane (opened_at, folded, done) VALUES ('2024-01-01', 0, FALSE)");
        return world.number("SELECT MAX(id) FROM lane");
    }

    private void insert(long lane, long seq, Submission answer) throws SQLException {
        world.run(
                "INSERT INTO response VALUES (?, ?, ?, ?, ?, 'link', NULL, 'zh', ?, ?, ?, '2024-01-15', 0, 'untold')",
                lane,
                seq,
                UuidBytes.of(answer.uuid()),
                world.waveId,
                answer.origin().community(),
                answer.answers().toCanonicalJson(),
                new byte[] {1},
                answer.uuid().toString().substring(24));
    }

    private void insertEvent(long lane, long seq, UUID uuid, int changeNo, String kind) throws SQLException {
        world.run(
                "INSERT INTO response_event VALUES (?, ?, ?, ?, ?, '2024-01-15')",
                lane,
                seq,
                UuidBytes.of(uuid),
                changeNo,
                kind);
    }

    @Test
    void nothingBehindAGapIsFoldedUntilItIsFilled() throws Exception {
        List<Submission> answers = List.of(world.random(new Random(8)), world.random(new Random(9)));
        long lane = newLane();
        insert(lane, 2, answers.get(1));
        fold.run();
        assertEquals(0, world.number("SELECT folded FROM lane WHERE id = ?", lane));
        assertEquals(Map.of(), releasedCells());
        insert(lane, 1, answers.get(0));
        fold.run();
        assertEquals(2, world.number("SELECT folded FROM lane WHERE id = ?", lane));
        assertEquals(expected(answers), releasedCells());
    }

    @Test
    void answersThatCannotBeCreditedDoNotStopTheFold() throws Exception {
        Submission good = world.random(new Random(10));
        Submission bad = world.random(new Random(11));
        long lane = newLane();
        insert(lane, 1, bad);
        world.run("UPDATE response SET answers = '{\"no_such\":\"x\"}' WHERE lane = ?", lane);
        insert(lane, 2, good);
        assertEquals(expected(List.of(good)), releasedCells());
        world.run(
                "UPDATE response SET answers = ? WHERE lane = ? AND seq = 1",
                bad.answers().toCanonicalJson(),
                lane);
        var recount = new Recount(database, sheets);
        assertTrue(!recount.compare(world.waveId).differences().isEmpty());
        recount.repair(world.waveId);
        assertEquals(expected(List.of(good, bad)), filledCells());
        assertRecounted();
    }

    @Test
    void anyMixOfAnswersChangesAndFoldsEndsWhereARecountDoes() throws Exception {
        var random = new Random(12);
        Map<UUID, Submission> all = new HashMap<>();
        Map<UUID, ChangeKind> last = new HashMap<>();
        for (int round = 0; round < 12; round++) {
            answer(random, 15).forEach(one -> all.put(one.uuid(), one));
            var uuids = new ArrayList<>(all.keySet());
            for (int i = 0; i < 8; i++) {
                UUID uuid = uuids.get(random.nextInt(uuids.size()));
                ChangeKind kind = ChangeKind.values()[random.nextInt(3)];
                if (change(uuid, kind) == ChangeResult.DONE) {
                    last.put(uuid, kind);
                }
            }
            if (random.nextBoolean()) {
                fold.run();
            }
            if (random.nextInt(4) == 0) {
                ReleasedFigures.of(world.waveId);
            }
            assertRecounted();
        }
        var counted = all.values().stream()
                .filter(one -> !last.containsKey(one.uuid()) || last.get(one.uuid()) == ChangeKind.restored)
                .toList();
        assertEquals(expected(counted), releasedCells());
        assertEquals(counted.size(), exported());
    }

    @Test
    void lanesNumberTheirRowsWithoutGaps() throws Exception {
        List<Submission> answers = answer(new Random(13), 200);
        change(answers.get(0).uuid(), ChangeKind.excluded);
        change(answers.get(0).uuid(), ChangeKind.restored);
        String gaps =
                """
                SELECT COUNT(*) FROM (
                  SELECT rows_.lane, COUNT(*) AS n, MAX(rows_.seq) AS last FROM (
                    SELECT lane, seq FROM response UNION ALL SELECT lane, seq FROM response_event) AS rows_
                  WHERE rows_.lane IN (SELECT lane FROM response WHERE wave_id = ?)
                  GROUP BY rows_.lane) AS lanes WHERE n <> last""";
        assertEquals(0, world.number(gaps, world.waveId));
    }

    @Test
    void cellsOfAnOlderProgramAreRepaired() throws Exception {
        List<Submission> answers = answer(new Random(77), 40);
        releasedCells();
        world.run("UPDATE cell SET sums = '1;2;older' WHERE wave_id = ?", world.waveId);
        Recount.Finding found = new Recount(database, sheets).repair(world.waveId);
        assertEquals(1, found.differences().size(), found.differences().toString());
        assertEquals(expected(answers), filledCells());
        assertRecounted();
    }
}
