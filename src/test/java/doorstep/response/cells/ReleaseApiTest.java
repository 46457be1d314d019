package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.TestDatabase;
import doorstep.place.Scope;
import doorstep.response.World;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.wave.Channel;
import doorstep.web.ChineseClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures move in batches, and the last one shows nobody alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ReleaseApiTest {
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
    Retention retention;

    @Inject
    ChineseClock clock;

    World world;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
    }

    private List<UUID> answer(int community, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            var answers = Map.of("adult", List.of("yes"), "heard", List.of("well"));
            assertInstanceOf(
                    IntakeResult.Stored.class,
                    intake.submit(world.submission(id, community, answers))
                            .toCompletableFuture()
                            .join());
        }
        return ids;
    }

    private void change(UUID id, ChangeKind kind) {
        assertEquals(
                ChangeResult.DONE, intake.change(id, kind).toCompletableFuture().join());
    }

    private void close() throws SQLException {
        world.run("UPDATE wave SET closes_at = '2024-02-01' WHERE id = ?", world.waveId);
    }

    private void reopen() throws SQLException {
        world.run("UPDATE wave SET closes_at = '2099-01-01' WHERE id = ?", world.waveId);
    }

    /** How many are counted, and how many wait, after a fold; and the recount agrees. */
    private List<Long> state() throws SQLException {
        fold.run();
        assertEquals(
                List.of(), new Recount(database, sheets).compare(world.waveId).differences());
        WaveTally tally = cells.of(world.waveId);
        return List.of(tally.responses(), tally.waiting());
    }

    @Test
    void nothingCountsBeforeFiveCanGoAndFiveStay() throws Exception {
        answer(0, 9);
        assertEquals(List.of(0L, 9L), state());
        answer(0, 1);
        assertEquals(List.of(5L, 5L), state());
        answer(0, 4);
        assertEquals(List.of(5L, 9L), state());
        answer(1, 3);
        assertEquals(List.of(5L, 12L), state());
        answer(0, 2);
        assertEquals(List.of(11L, 8L), state());
    }

    @Test
    void closingReleasesTheRest() throws Exception {
        answer(0, 12);
        answer(1, 3);
        assertEquals(List.of(7L, 8L), state());
        close();
        assertEquals(List.of(15L, 0L), state());
    }

    /** The second community is new, but its street's figure is not: it would move by three. */
    @Test
    void newCommunityWaitsWhereItsStreetIsShownAlready() throws Exception {
        answer(0, 8);
        close();
        assertEquals(List.of(8L, 0L), state());
        reopen();
        answer(1, 3);
        close();
        assertEquals(List.of(8L, 3L), state());
        reopen();
        answer(1, 2);
        close();
        assertEquals(List.of(13L, 0L), state());
    }

    @Test
    void fourOfAWholeWaveAreNeverShown() throws Exception {
        answer(0, 4);
        close();
        assertEquals(List.of(0L, 4L), state());
    }

    @Test
    void closingAndReopeningAndClosingShowsNobodyAlone() throws Exception {
        answer(0, 8);
        close();
        assertEquals(List.of(8L, 0L), state());
        reopen();
        answer(0, 1);
        assertEquals(List.of(8L, 1L), state());
        close();
        assertEquals(List.of(8L, 1L), state());
        reopen();
        answer(0, 4);
        close();
        assertEquals(List.of(13L, 0L), state());
    }

    @Test
    void lateOnesWaitUntilTheyAreFive() throws Exception {
        answer(0, 8);
        List<UUID> late = answer(0, 5);
        close();
        assertEquals(List.of(13L, 0L), state());
        for (int i = 0; i < 4; i++) {
            change(late.get(i), ChangeKind.excluded);
            assertEquals(List.of(13L, i + 1L), state());
        }
        change(late.get(4), ChangeKind.excluded);
        assertEquals(List.of(8L, 0L), state());
    }

    @Test
    void whatIsUndoneBeforeItsReleaseMovesNothing() throws Exception {
        List<UUID> answers = answer(0, 6);
        change(answers.get(0), ChangeKind.withdrawn);
        change(answers.get(1), ChangeKind.excluded);
        assertEquals(List.of(0L, 4L), state());
        change(answers.get(1), ChangeKind.restored);
        assertEquals(List.of(0L, 5L), state());
        close();
        assertEquals(List.of(5L, 0L), state());
        change(answers.get(1), ChangeKind.excluded);
        assertEquals(List.of(5L, 1L), state());
        change(answers.get(1), ChangeKind.restored);
        assertEquals(List.of(5L, 0L), state());
    }

    @Test
    void withdrawnAfterItsReleaseIsErasedAtOnceAndTakenOffWithFour() throws Exception {
        List<UUID> answers = answer(0, 20);
        close();
        assertEquals(List.of(20L, 0L), state());
        for (int i = 0; i < 4; i++) {
            change(answers.get(i), ChangeKind.withdrawn);
            assertEquals(List.of(20L, i + 1L), state());
        }
        String erased = "SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers = ''";
        assertEquals(4, world.number(erased, world.waveId));
        assertEquals(1, world.number("SELECT COUNT(*) FROM waiting_cell WHERE wave_id = ?", world.waveId));
        change(answers.get(4), ChangeKind.withdrawn);
        assertEquals(List.of(15L, 0L), state());
        assertEquals(0, world.number("SELECT COUNT(*) FROM waiting_cell WHERE wave_id = ?", world.waveId));
    }

    @Test
    void excludedThenWithdrawnIsErasedAndStillTakenOff() throws Exception {
        List<UUID> answers = answer(0, 20);
        close();
        state();
        change(answers.get(0), ChangeKind.excluded);
        assertEquals(List.of(20L, 1L), state());
        change(answers.get(0), ChangeKind.withdrawn);
        assertEquals(List.of(20L, 1L), state());
        answers.subList(1, 5).forEach(one -> change(one, ChangeKind.excluded));
        assertEquals(List.of(15L, 0L), state());
        change(answers.get(1), ChangeKind.withdrawn);
        assertEquals(List.of(15L, 0L), state());
    }

    @Test
    void withdrawalsGoWithABatchWhileTheWaveIsOpen() throws Exception {
        List<UUID> answers = answer(0, 10);
        ReleasedFigures.of(world.waveId);
        answers.subList(0, 3).forEach(one -> change(one, ChangeKind.withdrawn));
        answer(0, 6);
        assertEquals(List.of(10L, 9L), state());
        answer(0, 1);
        assertEquals(List.of(9L, 5L), state());
    }

    @Test
    void foldsAtTheSameTimeReleaseOnce() throws Exception {
        answer(0, 30);
        answer(1, 30);
        fold.run();
        close();
        List<CompletableFuture<Void>> folds = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            folds.add(CompletableFuture.runAsync(() -> {
                try {
                    new Fold(database, new WaveSheets(), clock).run();
                } catch (SQLException e) {
                    throw new CompletionException(e);
                }
            }));
        }
        folds.forEach(CompletableFuture::join);
        assertEquals(List.of(60L, 0L), state());
    }

    @Test
    void releaseThatDiesBeforeItsCommitIsDoneByTheNextOnce() throws Exception {
        answer(0, 20);
        fold.run();
        close();
        var dying = new Fold(database, new WaveSheets(), clock) {
            @Override
            void beforeCommit() {
                throw new IllegalStateException("dies here");
            }
        };
        assertThrows(IllegalStateException.class, dying::run);
        assertEquals(15, cells.of(world.waveId).responses());
        assertEquals(List.of(20L, 0L), state());
    }

    /** Its questionnaire is one that this program cannot read; the failure stands in the log once, with its cause. */
    @Test
    void aWaveThatCannotBeReleasedIsSaidOnceAndKeepsBackNoOther() throws Exception {
        answer(0, 12);
        fold.run();
        World sound = world;
        world = World.open(database);
        answer(0, 12);
        fold.run();
        close();
        world.run(
                "INSERT INTO published_questionnaire SELECT 'broken', ?, 'nonsense', sha256, published_at"
                        + " FROM published_questionnaire WHERE form_id = 'intake_doors'",
                String.valueOf(sound.waveId));
        world.run(
                "UPDATE wave SET form_id = 'broken', version = ? WHERE id = ?",
                String.valueOf(sound.waveId),
                world.waveId);
        world.run("UPDATE wave SET closes_at = '2024-02-01' WHERE id = ?", sound.waveId);
        List<LogRecord> log = logged(() -> {
            fold.run();
            fold.run();
        });
        assertEquals(0, cells.of(sound.waveId).waiting());
        assertEquals(5, cells.of(world.waveId).waiting());
        assertEquals(1, log.size());
        assertInstanceOf(IllegalStateException.class, log.get(0).getThrown());
        world.run("UPDATE wave SET form_id = 'intake_doors', version = '1' WHERE id = ?", world.waveId);
        world.run("DELETE FROM published_questionnaire WHERE form_id = 'broken' AND version = ?", "" + sound.waveId);
        new Fold(database, sheets, clock).run();
        assertEquals(List.of(12L, 0L), state());
    }

    /** Work that may fail. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private static List<LogRecord> logged(Work work) throws SQLException {
        List<LogRecord> records = new CopyOnWriteArrayList<>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord one) {
                records.add(one);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(ClosedWaves.class.getName());
        log.addHandler(handler);
        try {
            work.run();
        } finally {
            log.removeHandler(handler);
        }
        return records;
    }

    /** More than are read at a time. */
    @Test
    void manyThatCameInAfterClosingAreReleasedTogether() throws Exception {
        close();
        List<CompletableFuture<IntakeResult>> promises = new ArrayList<>();
        var random = new Random(5);
        for (int i = 0; i < 1200; i++) {
            promises.add(intake.submit(world.random(random)).toCompletableFuture());
        }
        promises.forEach(promise -> assertInstanceOf(IntakeResult.Stored.class, promise.join()));
        assertEquals(List.of(1200L, 0L), state());
    }

    /** All of the group are gone, and the recount counts nothing of it: but pages have shown it. */
    @Test
    void recountDoesNotForgetWhatWasShown() throws Exception {
        List<UUID> answers = answer(0, 6);
        close();
        assertEquals(List.of(6L, 0L), state());
        answers.forEach(one -> change(one, ChangeKind.excluded));
        assertEquals(List.of(0L, 0L), state());
        new Recount(database, sheets).repair(world.waveId);
        answer(0, 4);
        answer(1, 1);
        assertEquals(List.of(0L, 5L), state());
    }

    /** As between the writers of a cluster, where no lock reaches: what was taken off once cannot be taken off again. */
    @Test
    void whatAnotherReleasedFailsAsAWhole() throws Exception {
        answer(0, 20);
        fold.run();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var release = new WaveRelease(connection, world.waveId, new WaveSheet(World.DOORS));
            release.whole(Set.of(new Group(world.communities.get(0), Channel.link)));
            world.run("DELETE FROM waiting WHERE wave_id = ? LIMIT 1", world.waveId);
            assertEquals(
                    "40001", assertThrows(SQLException.class, release::write).getSQLState());
            connection.rollback();
        }
    }

    @Test
    void recountFindsWhatWaitsForNothingAndRepairMendsIt() throws Exception {
        answer(0, 20);
        fold.run();
        world.run("UPDATE waiting SET kind = 'out' WHERE wave_id = ? LIMIT 1", world.waveId);
        var recount = new Recount(database, sheets);
        assertEquals(
                "waiting for nothing",
                recount.compare(world.waveId).differences().get(0).substring(0, 19));
        recount.repair(world.waveId);
        recount.repair(world.waveId);
        assertEquals(List.of(16L, 4L), state());
    }

    @Test
    void filesHoldWhatIsReleased() throws Exception {
        List<UUID> answers = answer(0, 12);
        fold.run();
        assertEquals(7, exported());
        ReleasedFigures.of(world.waveId);
        assertEquals(12, exported());
        change(answers.get(0), ChangeKind.excluded);
        fold.run();
        assertEquals(12, exported());
        assertEquals(Map.of(), responses.excluded(world.waveId, Scope.ALL));
        ReleasedFigures.of(world.waveId);
        assertEquals(11, exported());
        assertEquals(Map.of(Channel.link, 1L), responses.excluded(world.waveId, Scope.ALL));
    }

    private int exported() {
        List<StoredResponse> rows = new ArrayList<>();
        responses.read(
                new Responses.Wanted(world.waveId, false),
                reading -> reading.each((kept, isCounted) -> rows.add(kept)));
        return rows.size();
    }

    @Test
    void whatWaitsGoesWithTheAnswersAtTheEndOfTheRetention() throws Exception {
        List<UUID> answers = answer(0, 20);
        close();
        state();
        change(answers.get(0), ChangeKind.withdrawn);
        change(answers.get(1), ChangeKind.excluded);
        state();
        world.run("UPDATE wave SET retain_until = ? WHERE id = ?", LocalDateTime.of(2020, 1, 1, 0, 0), world.waveId);
        retention.run();
        assertEquals(0, cells.of(world.waveId).waiting());
        assertEquals(0, world.number("SELECT COUNT(*) FROM waiting_cell WHERE wave_id = ?", world.waveId));
        fold.run();
        assertEquals(20, cells.of(world.waveId).responses());
    }
}
