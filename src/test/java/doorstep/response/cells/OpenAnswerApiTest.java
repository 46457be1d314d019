package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.TestDatabase;
import doorstep.response.World;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.web.ChineseClock;
import doorstep.web.UuidBytes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people wrote stands in the table of open answers exactly as long as the results count it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpenAnswerApiTest {
    private static final String ROWS = "SELECT COUNT(*) FROM open_answer WHERE wave_id = ?";
    private static final String TAGS = "SELECT COUNT(*) FROM open_answer_tag WHERE wave_id = ?";

    @Inject
    DataSource database;

    @Inject
    Intake intake;

    @Inject
    Fold fold;

    @Inject
    WaveSheets sheets;

    @Inject
    Retention retention;

    @Inject
    OpenAnswerCatchUp catchUp;

    @Inject
    ChineseClock clock;

    World world;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
    }

    private Submission said(UUID uuid, String words) {
        return world.submission(
                uuid, 0, Map.of("adult", List.of("yes"), "heard", List.of("none"), "words", List.of(words)));
    }

    private UUID say(String words) {
        UUID uuid = UUID.randomUUID();
        assertInstanceOf(
                IntakeResult.Stored.class,
                intake.submit(said(uuid, words)).toCompletableFuture().join());
        return uuid;
    }

    private void change(UUID uuid, ChangeKind kind) throws SQLException {
        assertEquals(
                ChangeResult.DONE,
                intake.change(uuid, kind).toCompletableFuture().join());
    }

    private void tag(UUID uuid) throws SQLException {
        String name = "标签" + uuid.toString().substring(0, 20);
        world.run("INSERT INTO comment_tag (name) VALUES (?)", name);
        world.run(
                "INSERT INTO open_answer_tag SELECT ?, 'words', id, ? FROM comment_tag WHERE name = ?",
                UuidBytes.of(uuid),
                world.waveId,
                name);
    }

    private long rows() throws SQLException {
        return world.number(ROWS, world.waveId);
    }

    private long tags() throws SQLException {
        return world.number(TAGS, world.waveId);
    }

    private List<String> differences() throws SQLException {
        return new Recount(database, sheets).compare(world.waveId).differences();
    }

    @Test
    void wordsAreThereOnceTheyAreFoldedAndOnce() throws Exception {
        say("路灯不亮 😀 '\"\\");
        intake.submit(world.submission(UUID.randomUUID(), 0, Map.of("adult", List.of("yes"), "heard", List.of("none"))))
                .toCompletableFuture()
                .join();
        assertEquals(0, rows());
        ReleasedFigures.of(world.waveId);
        ReleasedFigures.of(world.waveId);
        assertEquals(1, rows());
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM open_answer WHERE wave_id = ? AND community = ? AND question = 'words' AND words = ?",
                        world.waveId,
                        world.communities.get(0),
                        "路灯不亮 😀 '\"\\"));
        assertEquals(List.of(), differences());
    }

    @Test
    void wordsAppearWithTheReleaseOfTheirAnswerAndGoWithThatOfItsExclusion() throws Exception {
        List<UUID> said = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            said.add(say("第" + i + "句"));
        }
        fold.run();
        assertEquals(0, rows());
        said.add(say("最后一句"));
        fold.run();
        assertEquals(5, rows());
        assertEquals(List.of(), differences());
        ReleasedFigures.of(world.waveId);
        change(said.get(3), ChangeKind.excluded);
        fold.run();
        assertEquals(10, rows());
        assertEquals(List.of(), differences());
    }

    /** What is promised to whoever withdraws comes before what is promised to the others. */
    @Test
    void withdrawnWordsWaitForNoRelease() throws Exception {
        UUID uuid = say("路灯不亮");
        ReleasedFigures.of(world.waveId);
        change(uuid, ChangeKind.withdrawn);
        fold.run();
        assertEquals(0, rows());
        assertEquals(1, world.number("SELECT COUNT(*) FROM waiting WHERE wave_id = ?", world.waveId));
        assertEquals(List.of(), differences());
    }

    @Test
    void foldThatDiesWritesNothingAndTheNextOneAll() throws Exception {
        say("路灯不亮");
        var dying = new Fold(database, new WaveSheets(), clock) {
            @Override
            void beforeCommit() {
                throw new IllegalStateException("killed");
            }
        };
        assertThrows(IllegalStateException.class, dying::run);
        assertEquals(0, rows());
        ReleasedFigures.of(world.waveId);
        assertEquals(1, rows());
    }

    @Test
    void numbersThatWereStoredBeforeTheyWereHiddenAreHiddenInTheTable() throws Exception {
        say("路灯不亮");
        world.run(
                "UPDATE response SET answers = REPLACE(answers, '路灯不亮', '请打138 1234 5678') WHERE wave_id = ?",
                world.waveId);
        ReleasedFigures.of(world.waveId);
        assertEquals(
                1,
                world.number("SELECT COUNT(*) FROM open_answer WHERE words = '请打〔电话〕' AND wave_id = ?", world.waveId));
        assertEquals(List.of(), differences());
    }

    @Test
    void phoneNumbersAreNowhereInTheDatabaseAndTheSameAnswersAreStillTheSame() throws Exception {
        UUID uuid = say("请打138 1234 5678");
        assertInstanceOf(
                IntakeResult.AlreadyStored.class,
                intake.submit(said(uuid, "请打138 1234 5678"))
                        .toCompletableFuture()
                        .join());
        ReleasedFigures.of(world.waveId);
        assertEquals(
                0,
                world.number(
                        "SELECT COUNT(*) FROM response WHERE answers LIKE '%1234%' AND wave_id = ?", world.waveId));
        assertEquals(
                1,
                world.number("SELECT COUNT(*) FROM open_answer WHERE words = '请打〔电话〕' AND wave_id = ?", world.waveId));
    }

    @Test
    void withdrawnWordsAreGoneWithTheirTags() throws Exception {
        UUID uuid = say("路灯不亮");
        say("垃圾没人收");
        ReleasedFigures.of(world.waveId);
        tag(uuid);
        change(uuid, ChangeKind.withdrawn);
        ReleasedFigures.of(world.waveId);
        assertEquals(1, rows());
        assertEquals(0, tags());
        assertEquals(List.of(), differences());
    }

    @Test
    void withdrawnBeforeTheFoldNeverAppears() throws Exception {
        UUID uuid = say("路灯不亮");
        change(uuid, ChangeKind.withdrawn);
        ReleasedFigures.of(world.waveId);
        assertEquals(0, rows());
        assertEquals(List.of(), differences());
    }

    @Test
    void excludedWordsAreGoneAndBackWithTheirTagsOnceRestored() throws Exception {
        UUID uuid = say("路灯不亮");
        ReleasedFigures.of(world.waveId);
        tag(uuid);
        change(uuid, ChangeKind.excluded);
        ReleasedFigures.of(world.waveId);
        assertEquals(0, rows());
        assertEquals(List.of(), differences());
        change(uuid, ChangeKind.restored);
        ReleasedFigures.of(world.waveId);
        assertEquals(1, rows());
        assertEquals(1, tags());
        change(uuid, ChangeKind.excluded);
        change(uuid, ChangeKind.withdrawn);
        ReleasedFigures.of(world.waveId);
        assertEquals(0, rows());
        assertEquals(0, tags());
    }

    @Test
    void recountFindsWhatIsMissingAndRepairPutsItBack() throws Exception {
        UUID uuid = say("路灯不亮");
        say("垃圾没人收");
        ReleasedFigures.of(world.waveId);
        world.run("DELETE FROM open_answer WHERE response = ?", UuidBytes.of(uuid));
        assertEquals(List.of("open answers: counted 2, stored 1"), differences());
        new Recount(database, sheets).repair(world.waveId);
        assertEquals(2, rows());
        world.run("UPDATE open_answer SET words = '别的' WHERE response = ?", UuidBytes.of(uuid));
        assertEquals(List.of("open answers: counted 2, stored 2, but not the same"), differences());
        new Recount(database, sheets).repair(world.waveId);
        assertEquals(List.of(), differences());
    }

    @Test
    void wordsFromBeforeTheTableAreFoundOnce() throws Exception {
        say("路灯不亮");
        ReleasedFigures.of(world.waveId);
        say("还没汇总");
        world.run("DELETE FROM open_answer WHERE wave_id = ?", world.waveId);
        world.run("INSERT INTO open_answer_due (wave_id) VALUES (?)", world.waveId);
        catchUp.run();
        assertEquals(1, rows());
        assertEquals(0, world.number("SELECT COUNT(*) FROM open_answer_due WHERE wave_id = ?", world.waveId));
        ReleasedFigures.of(world.waveId);
        assertEquals(2, rows());
        assertEquals(List.of(), differences());
    }

    @Test
    void wordsAreDeletedWithTheAnswersAtTheEndOfTheRetention() throws Exception {
        UUID uuid = say("路灯不亮");
        ReleasedFigures.of(world.waveId);
        tag(uuid);
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.waveId);
        retention.run();
        assertEquals(0, rows());
        assertEquals(0, tags());
    }
}
