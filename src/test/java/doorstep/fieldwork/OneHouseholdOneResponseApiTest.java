package doorstep.fieldwork;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A household answers once, by whichever way comes first, however many come at once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OneHouseholdOneResponseApiTest {
    private static final String ANSWERS = "{\"adults\":2,\"clean\":\"good\"}";
    private static final int EACH_WAY = 32;

    @Inject
    DataSource database;

    @Inject
    HouseholdCodes codes;

    FieldWorld world;

    @Test
    void sixtyFourUsesOfOneCodeByBothWaysAreOneResponse() throws Exception {
        world = FieldWorld.open(database);
        TestPhone phone = TestPhone.signIn(world.volunteer("张三"));
        UUID door = world.households(1, phone.volunteer).get(0);
        String code = codes.issue(world.waveId, world.community, 1).get(0);
        world.run(
                "UPDATE household SET spend_key = ? WHERE id = ?",
                codes.hash(code).bytes(),
                FieldWorld.bytes(door));
        String key = phone.publicKey(world.waveId);
        List<Callable<Boolean>> uses = new ArrayList<>();
        for (int i = 0; i < EACH_WAY; i++) {
            uses.add(() -> byTheResident(code));
            UUID id = UUID.randomUUID();
            TestPhone.Sealed record =
                    TestPhone.seal(id, world.waveId, key, TestPhone.interview(id, world.waveId, door, ANSWERS));
            uses.add(() -> byTheVolunteer(phone, record));
        }
        Collections.shuffle(uses);
        assertEquals(1, atOnce(uses));
        assertEquals(1, world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId));
        assertEquals(1, world.number("SELECT COUNT(*) FROM door_mark WHERE wave_id = ?", world.waveId));
        long held = world.number("SELECT COUNT(*) FROM field_record WHERE wave_id = ?", world.waveId);
        assertEquals(
                EACH_WAY - held,
                world.number(
                        "SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ? AND reason = 'answered_before'",
                        world.waveId));
        assertEquals(held, world.number("SELECT COUNT(*) FROM interview WHERE wave_id = ?", world.waveId));
    }

    private boolean byTheResident(String code) {
        String body =
                "{\"link\":\"%s\",\"answers\":%s,\"household_code\":\"%s\"}".formatted(world.token(), ANSWERS, code);
        var answer = given().contentType("application/json").body(body).put("/api/v1/responses/" + UUID.randomUUID());
        if (answer.statusCode() == 201) {
            return true;
        }
        assertEquals(
                "urn:doorstep:problem:household-has-answered", answer.jsonPath().getString("type"));
        return false;
    }

    private static boolean byTheVolunteer(TestPhone phone, TestPhone.Sealed record) {
        String state = phone.send(record).statusCode(200).extract().path("state");
        if (!state.equals("held")) {
            assertEquals("answered_before", state);
        }
        return state.equals("held");
    }

    /** How many were taken. */
    private static long atOnce(List<Callable<Boolean>> uses) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(uses.size());
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (Callable<Boolean> use : uses) {
                results.add(people.submit(() -> {
                    start.await();
                    return use.call();
                }));
            }
            start.countDown();
            long taken = 0;
            for (Future<Boolean> result : results) {
                taken += result.get() ? 1 : 0;
            }
            return taken;
        } finally {
            people.shutdown();
        }
    }
}
