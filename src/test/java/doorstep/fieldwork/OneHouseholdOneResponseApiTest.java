package doorstep.fieldwork;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A household answers once, by whichever way comes first, however many come at once, and whatever breaks meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "录入员", roles = "manager")
class OneHouseholdOneResponseApiTest {
    private static final String ANSWERS = "{\"adults\":2,\"clean\":\"good\"}";
    private static final int BY_CODE = 22;
    private static final int BY_PHONE = 21;
    private static final int BY_PAPER = 21;
    private static final int MOST_BROKEN = 150;

    @Inject
    DataSource database;

    @Inject
    HouseholdCodes codes;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int pool;

    private FieldWorld world;
    private TestPhone phone;
    private String key;

    @BeforeEach
    void drawHouseholds() {
        world = FieldWorld.open(database);
        phone = TestPhone.signIn(world.volunteer("张三"));
    }

    /**
     * A door of the sample that can answer by its letter, at the door and on paper.
     *
     * @param number as the lists and papers have it
     */
    private record Door(UUID id, String code, int number) {}

    private List<Door> doors(int count) {
        List<Door> doors = new ArrayList<>();
        List<String> issued = codes.issue(world.waveId, world.community, count);
        for (UUID id : world.households(count, phone.volunteer)) {
            String code = issued.get(doors.size());
            world.run(
                    "UPDATE household SET spend_key = ? WHERE id = ?",
                    codes.hash(code).bytes(),
                    FieldWorld.bytes(id));
            doors.add(new Door(id, code, doors.size() + 1));
        }
        key = phone.publicKey(world.waveId);
        return doors;
    }

    @Test
    void sixtyFourUsesOfOneHouseholdByAllThreeWaysAreOneResponse() throws Exception {
        Door door = doors(1).get(0);
        List<Callable<Boolean>> uses = new ArrayList<>();
        Collections.nCopies(BY_CODE, door).forEach(one -> uses.add(byTheResident(one)));
        Collections.nCopies(BY_PHONE, door).forEach(one -> uses.add(byTheVolunteer(one)));
        Collections.nCopies(BY_PAPER, door).forEach(one -> uses.add(onPaper(one)));
        Collections.shuffle(uses);
        assertEquals(1, atOnce(uses));
        assertEquals(1, world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId));
        assertEquals(1, world.number("SELECT COUNT(*) FROM door_mark WHERE wave_id = ?", world.waveId));
        long held = world.number("SELECT COUNT(*) FROM field_record WHERE wave_id = ?", world.waveId);
        assertEquals(
                BY_PHONE - held,
                world.number(
                        "SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ? AND reason = 'answered_before'",
                        world.waveId));
        assertEquals(held, world.number("SELECT COUNT(*) FROM interview WHERE wave_id = ?", world.waveId));
    }

    /** The database drops whoever is connected, again and again, also between an answer and its commit; everybody tries again. */
    @Test
    void householdsAnswerOnceThoughConnectionsBreakInBetween() throws Exception {
        int households = 8;
        List<Callable<Boolean>> uses = new ArrayList<>();
        for (Door door : doors(households)) {
            uses.add(byTheResident(door));
            uses.add(byTheResident(door));
            uses.add(byTheVolunteer(door));
            uses.add(byTheVolunteer(door));
            uses.add(onPaper(door));
            uses.add(onPaper(door));
        }
        Collections.shuffle(uses);
        AtomicInteger broken = new AtomicInteger();
        ExecutorService breaker = Executors.newSingleThreadExecutor();
        try {
            Future<?> breaking = breaker.submit(() -> breakConnections(broken));
            assertEquals(households, atOnce(uses));
            breaking.cancel(true);
        } finally {
            breaker.shutdownNow();
            assertTrue(breaker.awaitTermination(30, TimeUnit.SECONDS));
            leaveOnlyWholeConnections();
        }
        assertTrue(broken.get() > households, "connections broken: " + broken);
        assertEquals(households, world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId));
        assertEquals(households, world.number("SELECT COUNT(*) FROM door_mark WHERE wave_id = ?", world.waveId));
    }

    /** Its own answer was lost on the way, and meanwhile another paper of the household was turned away. */
    @Test
    void aPaperThatIsSentAgainIsStillTheOneThatWasTaken() throws Exception {
        Door door = doors(1).get(0);
        Callable<Boolean> first = onPaper(door);
        Callable<Boolean> second = onPaper(door);
        assertTrue(first.call());
        assertFalse(second.call());
        assertTrue(first.call());
        assertFalse(second.call());
        assertEquals(1, world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId));
    }

    /** The pool lets go of a broken one when it is used. */
    private void leaveOnlyWholeConnections() {
        List<Connection> held = new ArrayList<>();
        for (int i = 0; i < pool - 4; i++) {
            try {
                Connection one = database.getConnection();
                held.add(one);
                one.createStatement().execute("SELECT 1");
            } catch (SQLException broken) {
                continue;
            }
        }
        for (Connection one : held) {
            try {
                one.close();
            } catch (SQLException broken) {
                continue;
            }
        }
    }

    private void breakConnections(AtomicInteger broken) {
        try (Connection own = DriverManager.getConnection(url, user, password.orElse(""));
                Statement statement = own.createStatement()) {
            while (!Thread.currentThread().isInterrupted() && broken.get() < MOST_BROKEN) {
                List<Long> others = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery(
                        "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()")) {
                    while (rows.next()) {
                        others.add(rows.getLong(1));
                    }
                }
                for (long other : others) {
                    broken.addAndGet(end(statement, other));
                }
                TimeUnit.MILLISECONDS.sleep(60);
            }
        } catch (SQLException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some have gone by themselves meanwhile. */
    private static int end(Statement statement, long connection) {
        try {
            statement.execute("KILL CONNECTION " + connection);
            return 1;
        } catch (SQLException e) {
            return 0;
        }
    }

    private Callable<Boolean> byTheResident(Door door) {
        UUID id = UUID.randomUUID();
        String body = "{\"link\":\"%s\",\"answers\":%s,\"household_code\":\"%s\"}"
                .formatted(world.token(), ANSWERS, door.code);
        return () -> {
            Response answer = untilAnswered(
                    () -> given().contentType("application/json").body(body).put("/api/v1/responses/" + id));
            if (answer.statusCode() == 201 || answer.statusCode() == 200) {
                return true;
            }
            assertEquals(
                    "urn:doorstep:problem:household-has-answered",
                    answer.jsonPath().getString("type"));
            return false;
        };
    }

    private Callable<Boolean> byTheVolunteer(Door door) {
        UUID id = UUID.randomUUID();
        TestPhone.Sealed record =
                TestPhone.seal(id, world.waveId, key, TestPhone.interview(id, world.waveId, door.id, ANSWERS));
        return () -> {
            Response answer = untilAnswered(() -> phone.send(record).extract().response());
            assertEquals(200, answer.statusCode());
            String state = answer.path("state");
            if (!state.equals("held")) {
                assertEquals("answered_before", state);
            }
            return state.equals("held");
        };
    }

    private Callable<Boolean> onPaper(Door door) {
        Map<String, String> form = Map.of(
                "_id", UUID.randomUUID().toString(),
                "_drawn", "yes",
                "_number", Integer.toString(door.number),
                "_language", "zh",
                "adults", "2",
                "clean", "1",
                "sex", "1");
        return () -> {
            String kept = untilAnswered(() -> given().redirects()
                            .follow(false)
                            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                            .formParams(form)
                            .post("/staff/waves/" + world.waveId + "/paper/" + world.community + "/entry"))
                    .header("Location");
            assertTrue(kept.matches(".*done=(taken|answered).*"), kept);
            return kept.contains("done=taken");
        };
    }

    /** As everybody does who was told that the service is busy. */
    private static Response untilAnswered(Supplier<Response> asking) throws InterruptedException {
        for (int tries = 0; tries < 200; tries++) {
            Response answer = asking.get();
            if (answer.statusCode() < 500) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("never answered");
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
