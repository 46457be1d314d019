package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.response.World;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Single answers are deleted when their time is over; what they amounted to stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RetentionApiTest {
    private static final String ANSWERS_LEFT = "SELECT COUNT(*) FROM response WHERE answers <> '' AND wave_id = ?";

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

    World world;

    @BeforeEach
    void thirtyAnswers() throws Exception {
        world = World.open(database);
        var random = new Random(world.waveId);
        for (int i = 0; i < 30; i++) {
            assertInstanceOf(
                    IntakeResult.Stored.class,
                    intake.submit(world.random(random)).toCompletableFuture().join());
        }
    }

    private void endRetention() throws SQLException {
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.waveId);
    }

    @Test
    void answersAreKeptUntilTheirDate() throws Exception {
        fold.run();
        retention.run();
        assertEquals(30, world.number(ANSWERS_LEFT, world.waveId));
    }

    @Test
    void answersAreDeletedAfterItAndTheCellsStay() throws Exception {
        fold.run();
        var before = cells.of(world.waveId).cells();
        endRetention();
        retention.run();
        assertEquals(0, world.number(ANSWERS_LEFT, world.waveId));
        assertFalse(before.isEmpty());
        assertEquals(before, cells.of(world.waveId).cells());
        List<StoredResponse> exported = new ArrayList<>();
        responses.read(
                new Responses.Wanted(world.waveId, false),
                reading -> reading.each((kept, isCounted) -> exported.add(kept)));
        assertEquals(List.of(), exported);
        Recount recount = new Recount(database, sheets);
        assertFalse(recount.waves().contains(world.waveId), "nothing is left to count");
        assertTrue(recount.erasedWaves().contains(world.waveId));
    }

    @Test
    void nothingIsDeletedBeforeItIsFolded() throws Exception {
        endRetention();
        retention.run();
        assertEquals(30, world.number(ANSWERS_LEFT, world.waveId));
        fold.run();
        retention.run();
        assertEquals(0, world.number(ANSWERS_LEFT, world.waveId));
    }

    @Test
    void emptiedRowsGoThreeMonthsLater() throws Exception {
        fold.run();
        endRetention();
        retention.run();
        retention.leftovers();
        String rows = "SELECT COUNT(*) FROM response WHERE wave_id = ?";
        assertEquals(30, world.number(rows, world.waveId), "receipts are known a while longer");
        world.run("UPDATE erased_wave SET erased_at = '2020-01-01' WHERE wave_id = ?", world.waveId);
        var before = cells.of(world.waveId).cells();
        retention.leftovers();
        assertEquals(0, world.number(rows, world.waveId));
        assertEquals(before, cells.of(world.waveId).cells());
    }
}
