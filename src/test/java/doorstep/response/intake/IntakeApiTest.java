package doorstep.response.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.response.World;
import doorstep.response.cells.Cells;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.cells.WaveTally;
import doorstep.response.intake.IntakeResult.Refusal;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of submissions, with the real database as the judge. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IntakeApiTest {
    private static final Map<String, List<String>> HEARD =
            Map.of("adult", List.of("yes"), "heard", List.of("well"), "adults", List.of("3"));
    private static final Map<String, List<String>> NOT_HEARD =
            Map.of("adult", List.of("yes"), "heard", List.of("none"));

    @Inject
    DataSource database;

    @Inject
    Intake intake;

    @Inject
    HouseholdCodes codes;

    @Inject
    Cells cells;

    World world;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
    }

    private IntakeResult submit(Submission submission) {
        return intake.submit(submission).toCompletableFuture().join();
    }

    private List<IntakeResult> submitAtOnce(List<Submission> submissions) {
        List<CompletionStage<IntakeResult>> promises = new ArrayList<>();
        submissions.forEach(one -> promises.add(intake.submit(one)));
        return promises.stream().map(one -> one.toCompletableFuture().join()).toList();
    }

    private static void assertRefused(Refusal why, IntakeResult result) {
        assertEquals(new IntakeResult.Refused(why), result);
    }

    @Test
    void newAnswersAreStoredAtOnceAndCountedWithTheirRelease() throws Exception {
        IntakeResult result = submit(world.submission(UUID.randomUUID(), 0, HEARD));
        assertInstanceOf(IntakeResult.Stored.class, result);
        assertEquals(1, world.storedResponses());
        assertEquals(0, cells.of(world.waveId).responses());
        ReleasedFigures.of(world.waveId);
        WaveTally tally = cells.of(world.waveId);
        assertEquals(1, tally.responses());
        assertEquals(10_000, tally.cells().values().iterator().next().sums(0).y());
    }

    @Test
    void repeatHasTheSameReceiptAndStoresNothing() throws Exception {
        Submission submission = world.submission(UUID.randomUUID(), 0, HEARD);
        var first = (IntakeResult.Stored) submit(submission);
        var second = (IntakeResult.AlreadyStored) submit(submission);
        assertEquals(first.receipt(), second.receipt());
        assertTrue(
                first.receipt().code().matches("[0-9A-HJKMNP-TV-Z]{12}"),
                first.receipt().code());
        assertEquals(1, world.storedResponses());
    }

    @Test
    void otherAnswersUnderTheSameIdAreRefused() {
        UUID uuid = UUID.randomUUID();
        submit(world.submission(uuid, 0, HEARD));
        assertRefused(Refusal.OTHER_ANSWERS, submit(world.submission(uuid, 0, NOT_HEARD)));
        assertRefused(Refusal.OTHER_ANSWERS, submit(world.submission(uuid, 1, HEARD)));
    }

    @Test
    void householdAnswersOnceAndMayRepeatItself() {
        String code = codes.issue(world.waveId, world.communities.get(0), 1).get(0);
        Submission first = World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), code);
        assertInstanceOf(IntakeResult.Stored.class, submit(first));
        assertInstanceOf(IntakeResult.AlreadyStored.class, submit(first));
        Submission second = World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), code.toLowerCase());
        assertRefused(Refusal.HOUSEHOLD_HAS_ANSWERED, submit(second));
    }

    @Test
    void codeOfAnotherCommunityOrOfNobodyIsUnknown() {
        String code = codes.issue(world.waveId, world.communities.get(0), 1).get(0);
        Submission elsewhere = World.withCode(world.submission(UUID.randomUUID(), 1, HEARD), code);
        Submission madeUp = World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), "MADE-UP");
        assertRefused(Refusal.UNKNOWN_HOUSEHOLD_CODE, submit(elsewhere));
        assertRefused(Refusal.UNKNOWN_HOUSEHOLD_CODE, submit(madeUp));
    }

    @Test
    void badOnesInAGroupDoNotSpoilTheOthers() throws Exception {
        List<String> issued = codes.issue(world.waveId, world.communities.get(0), 3);
        UUID taken = UUID.randomUUID();
        submit(World.withCode(world.submission(taken, 0, HEARD), issued.get(0)));
        var group = new ArrayList<Submission>();
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            group.add(world.random(random));
        }
        group.add(world.submission(taken, 0, NOT_HEARD));
        group.add(World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), issued.get(0)));
        group.add(World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), issued.get(1)));
        group.add(World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), issued.get(1)));
        group.add(World.withCode(world.submission(UUID.randomUUID(), 0, HEARD), "NOBODYS"));
        List<IntakeResult> results = submitAtOnce(group);
        assertEquals(
                101,
                results.stream().filter(IntakeResult.Stored.class::isInstance).count());
        assertEquals(1, Collections.frequency(results, new IntakeResult.Refused(Refusal.OTHER_ANSWERS)));
        assertEquals(2, Collections.frequency(results, new IntakeResult.Refused(Refusal.HOUSEHOLD_HAS_ANSWERED)));
        assertEquals(1, Collections.frequency(results, new IntakeResult.Refused(Refusal.UNKNOWN_HOUSEHOLD_CODE)));
        assertEquals(102, world.storedResponses());
        ReleasedFigures.of(world.waveId);
        assertEquals(102, cells.of(world.waveId).responses());
    }
}
