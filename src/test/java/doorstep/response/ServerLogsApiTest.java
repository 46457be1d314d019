package doorstep.response;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.DoorMark;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.TestPhone;
import doorstep.response.paper.PaperResponses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Who has the server's disk, its redo log and its binary log, and not the service's secret, guesses no better than by chance
 * whose answers are whose, though households answer one at a time, hours apart.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ServerLogsApiTest {
    private static final int MANY = 20;

    /** With 20 doors chance alone gives more than this once in 2,600 times (binomial, p = 1/20). */
    private static final int BY_CHANCE = 5;

    private static final String ANSWERS = "{\"adults\":2,\"clean\":\"good\"}";

    @Inject
    DataSource database;

    @Inject
    HouseholdCodes codes;

    private final List<byte[]> answers = new ArrayList<>();
    private final List<UUID> doors = new ArrayList<>();

    @Test
    void answersByCodeAreNobodysInTheLogs() throws Exception {
        FieldWorld world = FieldWorld.open(database);
        List<UUID> households = world.households(MANY, null);
        List<String> letters = codes.issue(world.waveId, world.community, MANY);
        for (int i = 0; i < MANY; i++) {
            world.run(
                    "UPDATE household SET spend_key = ? WHERE id = ?",
                    codes.hash(letters.get(i)).bytes(),
                    FieldWorld.bytes(households.get(i)));
        }
        for (int i = 0; i < MANY; i++) {
            UUID id = UUID.randomUUID();
            String body = "{\"link\":\"%s\",\"answers\":%s,\"household_code\":\"%s\"}"
                    .formatted(world.token(), ANSWERS, letters.get(i));
            given().contentType("application/json")
                    .body(body)
                    .put("/api/v1/responses/" + id)
                    .then()
                    .statusCode(201);
            answered(id, households.get(i));
        }
        assertNobodysWithoutTheSecret(world.waveId);
        assertTrue(withTheSecret() >= MANY * 3 / 4, "trust.csv says so: whoever has the secret too reads marks");
    }

    @Test
    void interviewsAreNobodysInTheLogs() throws Exception {
        FieldWorld world = FieldWorld.open(database);
        TestPhone phone = TestPhone.signIn(world.volunteer("张三"));
        List<UUID> households = world.households(MANY, phone.volunteer);
        String key = phone.publicKey(world.waveId);
        for (UUID door : households) {
            UUID id = UUID.randomUUID();
            phone.send(TestPhone.seal(id, world.waveId, key, TestPhone.interview(id, world.waveId, door, ANSWERS)))
                    .statusCode(200);
            answered(id, door);
        }
        assertNobodysWithoutTheSecret(world.waveId);
    }

    @Test
    @TestSecurity(user = "王芳", roles = "manager")
    void papersAreNobodysInTheLogs() throws Exception {
        PaperWorld world =
                PaperWorld.of(ResidentWorld.of(ResidentWorld.TINY), MANY).typedTwice(true);
        for (int number = 1; number <= MANY; number++) {
            UUID form = UUID.randomUUID();
            type(
                    world,
                    PaperWorld.form(form, number, Map.of("adult", "1", "clean", "1", "wishes", "13", "people", "2")));
            var again = PaperWorld.form(
                    UUID.randomUUID(), number, Map.of("adult", "1", "clean", "1", "wishes", "13", "people", "2"));
            again.put("_same", "on");
            type(world, again);
            answered(PaperResponses.of(form), world.household(number).id);
        }
        assertEquals(MANY, world.stored("paper"));
        assertNobodysWithoutTheSecret(world.link.wave.id);
    }

    private static void type(PaperWorld world, Map<String, String> form) {
        given().redirects()
                .follow(false)
                .formParams(form)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(world.entry())
                .then()
                .statusCode(303);
    }

    private void answered(UUID response, UUID door) {
        answers.add(FieldWorld.bytes(response));
        doors.add(door);
    }

    /** Before doors are released, and after. */
    private void assertNobodysWithoutTheSecret(long wave) throws Exception {
        List<List<byte[]>> names = doors.stream().map(this::names).toList();
        int before = ServerLogs.read(database).guessed(answers, names);
        ReleasedAtClosing.of(wave);
        int after = ServerLogs.read(database).guessed(answers, names);
        assertTrue(before <= BY_CHANCE, before + " of " + MANY + " before doors are released");
        assertTrue(after <= BY_CHANCE, after + " of " + MANY + " after doors are released");
    }

    /** What names a door in tables: its id and what it spends, as bytes and as text. */
    private List<byte[]> names(UUID door) {
        return List.of(
                FieldWorld.bytes(door),
                door.toString().getBytes(StandardCharsets.US_ASCII),
                key(door).bytes());
    }

    private int withTheSecret() throws Exception {
        List<List<byte[]>> marks = doors.stream()
                .map(door -> codes.spending(key(door)))
                .map(DoorMark::mark)
                .map(List::of)
                .toList();
        return ServerLogs.read(database).guessed(answers, marks);
    }

    private CodeHash key(UUID door) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Household.<Household>findById(door).key());
    }
}
