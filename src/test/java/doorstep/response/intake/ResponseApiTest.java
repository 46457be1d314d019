package doorstep.response.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.response.World;
import doorstep.response.cells.Cells;
import doorstep.response.cells.Fold;
import doorstep.response.cells.ReleasedFigures;
import doorstep.web.UuidBytes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every row of the intake's table of cases, over HTTP. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResponseApiTest {
    private static final String HEARD =
            "{\"adult\":\"yes\",\"heard\":\"well\",\"where\":[\"poster\"],\"adults\":2,\"sex\":\"f\"}";
    private static final String NOT_HEARD = "{\"adult\":\"yes\",\"heard\":\"none\"}";
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2024, 1, 1, 0, 0);
    private static final LocalDateTime FAR_OFF = LocalDateTime.of(2099, 1, 1, 0, 0);

    @Inject
    DataSource database;

    @Inject
    HouseholdCodes codes;

    @Inject
    Fold fold;

    @Inject
    Cells cells;

    @TestHTTPResource
    URI address;

    World world;

    @BeforeEach
    void newWave() throws Exception {
        world = World.open(database);
    }

    private String link() {
        return World.token(world.communities.get(0));
    }

    private String body(String answers) {
        return "{\"link\":\"" + link() + "\",\"language\":\"zh\",\"answers\":" + answers + "}";
    }

    private String body(String answers, String code) {
        return body(answers).replaceFirst("\\}$", ",\"household_code\":\"" + code + "\"}");
    }

    private static ValidatableResponse put(Object uuid, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/v1/responses/" + uuid)
                .then();
    }

    @Test
    void newAnswersAreStoredAndGetAReceipt() throws Exception {
        put(UUID.randomUUID(), body(HEARD))
                .statusCode(201)
                .contentType("application/json")
                .body("receipt", matchesPattern("[0-9A-HJKMNP-TV-Z]{12}"));
        assertEquals(1, world.storedResponses());
    }

    @Test
    void repeatGetsTheSameReceiptWhateverTheOrderOfItsKeys() throws Exception {
        UUID uuid = UUID.randomUUID();
        String receipt = put(uuid, body(NOT_HEARD)).statusCode(201).extract().path("receipt");
        put(uuid, body("{\"heard\":\"none\", \"adult\":\"yes\", \"words\":\" \"}"))
                .statusCode(200)
                .body("receipt", equalTo(receipt));
        assertEquals(1, world.storedResponses());
    }

    @Test
    void otherAnswersUnderTheSameIdAreAConflict() throws Exception {
        UUID uuid = UUID.randomUUID();
        put(uuid, body(HEARD)).statusCode(201);
        put(uuid, body(NOT_HEARD))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:doorstep:problem:other-answers"));
        assertEquals(1, world.storedResponses());
    }

    @Test
    void householdAnswersOnce() {
        String code = codes.issue(world.waveId, world.communities.get(0), 1).get(0);
        UUID uuid = UUID.randomUUID();
        put(uuid, body(HEARD, code)).statusCode(201);
        put(uuid, body(HEARD, code)).statusCode(200);
        put(UUID.randomUUID(), body(HEARD, code))
                .statusCode(409)
                .body("type", equalTo("urn:doorstep:problem:household-has-answered"));
        put(UUID.randomUUID(), body(HEARD, "nobody"))
                .statusCode(422)
                .body("type", equalTo("urn:doorstep:problem:unknown-household-code"));
    }

    @Test
    void everyAnswerThatDoesNotFitIsNamed() throws Exception {
        String answers = "{\"adult\":\"yes\",\"where\":[\"poster\"],\"adults\":99,\"sex\":{},\"shoe_size\":42}";
        put(UUID.randomUUID(), body(answers))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("problems.question", hasItems("heard", "where", "adults", "sex", "shoe_size"))
                .body("problems.find { it.question == 'adults' }.code", equalTo("CONSTRAINT"))
                .body("problems.find { it.question == 'heard' }.message", equalTo("请选择一个答案。"));
        put(UUID.randomUUID(), body(answers).replace("\"zh\"", "\"en\""))
                .body("problems.find { it.question == 'heard' }.message", equalTo("Please choose one answer."));
        assertEquals(0, world.storedResponses());
    }

    @Test
    void beforeItOpensNothingIsTaken() throws Exception {
        world = World.between(database, LocalDateTime.of(2098, 1, 1, 0, 0), FAR_OFF);
        put(UUID.randomUUID(), body(HEARD))
                .statusCode(403)
                .body("type", equalTo("urn:doorstep:problem:wave-not-open-yet"))
                .body("opens_at", equalTo("2098-01-01T00:00:00Z"));
    }

    @Test
    void afterItClosedOnlyRepeatsAreAnswered() throws Exception {
        UUID uuid = UUID.randomUUID();
        String receipt = put(uuid, body(HEARD)).statusCode(201).extract().path("receipt");
        World closed = World.between(database, LONG_AGO, LocalDateTime.of(2024, 2, 1, 0, 0));
        String late = body(HEARD).replace(link(), World.token(closed.communities.get(0)));
        put(UUID.randomUUID(), late).statusCode(410).body("closes_at", equalTo("2024-02-01T00:00:00Z"));
        put(UUID.randomUUID(), late.replace("well", "nonsense")).statusCode(410);

        // the row as it would stand there if it had come in time
        var stored = closed.submission(uuid, 0, java.util.Map.of("adult", List.of("yes"), "heard", List.of("none")));
        UUID inTime = UUID.randomUUID();
        closed.run(
                "INSERT INTO response VALUES (9000000 + ?, 1, ?, ?, ?, 'link', NULL, 'zh', ?, ?, ?, '2024-01-15', 0, 'untold')",
                closed.waveId,
                UuidBytes.of(inTime),
                closed.waveId,
                closed.communities.get(0),
                stored.answers().toCanonicalJson(),
                hash(closed, stored),
                "TEST" + inTime.toString().substring(0, 8));
        String repeat = late.replace(HEARD, NOT_HEARD);
        put(inTime, repeat).statusCode(200).body("receipt", notNullValue());
        put(inTime, late).statusCode(409);
        assertEquals(12, receipt.length());
    }

    private static byte[] hash(World world, Submission submission) throws Exception {
        String text = world.waveId + "\n" + world.communities.get(0) + "\n"
                + submission.answers().toCanonicalJson();
        return java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8"));
    }

    @Test
    void unknownLinkIsNotFound() {
        put(UUID.randomUUID(), body(HEARD).replace(link(), "nosuchlink"))
                .statusCode(404)
                .body("type", equalTo("urn:doorstep:problem:unknown-link"));
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByPlaceAndName() {
        put("not-a-uuid", body(HEARD)).statusCode(400).body("detail", notNullValue());
        put("5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d1", body(HEARD)).statusCode(400);
        put(UUID.randomUUID(), "{\"link\": \"x\",\n  oops")
                .statusCode(400)
                .body("detail", matchesPattern(".*第 2 行第 \\d+ 列.*"));
        put(UUID.randomUUID(), body(HEARD).replace("\"link\"", "\"lynk\""))
                .statusCode(400)
                .body("detail", matchesPattern(".*lynk.*"));
        put(UUID.randomUUID(), "[]").statusCode(400);
        put(UUID.randomUUID(), "").statusCode(400);
        put(UUID.randomUUID(), body("[]")).statusCode(400);
        put(UUID.randomUUID(), body(HEARD) + " more").statusCode(400);
        put(UUID.randomUUID(), body("{\"adult\":\"yes\",\"adult\":\"no\"}")).statusCode(400);
        put(UUID.randomUUID(), body(HEARD).replace("\"zh\"", "\"tlh\"")).statusCode(400);
        given().contentType("text/plain")
                .body("x")
                .put("/api/v1/responses/" + UUID.randomUUID())
                .then()
                .statusCode(415);
    }

    @Test
    void moreThan64KilobytesIsTooLarge() throws Exception {
        String large = body(HEARD.replace("}", ",\"words\":\"" + "x".repeat(70_000) + "\"}"));
        put(UUID.randomUUID(), large).statusCode(413);
        var chunked = HttpRequest.newBuilder(address.resolve("/api/v1/responses/" + UUID.randomUUID()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes())))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        assertEquals(
                411,
                HttpClient.newHttpClient()
                        .send(chunked, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    @Test
    void noSessionIsTouched() {
        put(UUID.randomUUID(), body(HEARD)).header("Set-Cookie", nullValue());
    }

    private CompletableFuture<HttpResponse<String>> send(HttpClient client, UUID uuid, String body) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1/responses/" + uuid))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void of64UsesOfOneHouseholdCodeOneIsTaken() throws Exception {
        String code = codes.issue(world.waveId, world.communities.get(0), 1).get(0);
        HttpClient client = HttpClient.newHttpClient();
        var sent = IntStream.range(0, 64)
                .mapToObj(i -> send(client, UUID.randomUUID(), body(HEARD, code)))
                .toList();
        var statuses = sent.stream().map(one -> one.join().statusCode()).toList();
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(63, Collections.frequency(statuses, 409));
        assertEquals(1, world.storedResponses());
    }

    @Test
    void of64RequestsUnderOneIdOneIsStoredAndAllGetItsReceipt() throws Exception {
        UUID uuid = UUID.randomUUID();
        HttpClient client = HttpClient.newHttpClient();
        var sent = IntStream.range(0, 64)
                .mapToObj(i -> send(client, uuid, body(HEARD)))
                .toList();
        var receipts = new HashSet<String>();
        var statuses = new ArrayList<Integer>();
        for (var one : sent) {
            statuses.add(one.join().statusCode());
            receipts.add(one.join().body());
        }
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(63, Collections.frequency(statuses, 200));
        assertEquals(1, receipts.size());
        assertEquals(1, world.storedResponses());
    }

    @Test
    void sixteenClientsThatRepeatAtRandomAreCountedExactly() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        var clients = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> answersWithRepeats(client, new Random(i))))
                .toList();
        for (var one : clients) {
            one.join();
        }
        assertEquals(16 * 25, world.storedResponses());
        ReleasedFigures.of(world.waveId);
        assertEquals(16 * 25, cells.of(world.waveId).responses());
        fold.run();
        assertEquals(16 * 25, cells.of(world.waveId).responses());
    }

    private void answersWithRepeats(HttpClient client, Random random) {
        for (int i = 0; i < 25; i++) {
            UUID uuid = UUID.randomUUID();
            String body = body(random.nextBoolean() ? HEARD : NOT_HEARD);
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int repeat = random.nextInt(4); repeat >= 0; repeat--) {
                sent.add(send(client, uuid, body));
                if (random.nextBoolean()) {
                    sent.get(sent.size() - 1).join();
                }
            }
            sent.forEach(one -> assertEquals(2, one.join().statusCode() / 100));
        }
    }

    @Test
    void receiptWithdrawsAndMayDoSoAgain() throws Exception {
        UUID uuid = UUID.randomUUID();
        String receipt = put(uuid, body(HEARD)).statusCode(201).extract().path("receipt");
        delete(uuid, "K7QF2M9XPT4D").statusCode(404);
        delete(UUID.randomUUID(), receipt).statusCode(404);
        ReleasedFigures.of(world.waveId);
        assertEquals(1, cells.of(world.waveId).responses());
        String typed = receipt.substring(0, 4).toLowerCase() + "-" + receipt.substring(4);
        delete(uuid, typed).statusCode(204);
        delete(uuid, receipt).statusCode(204);
        ReleasedFigures.of(world.waveId);
        assertEquals(0, cells.of(world.waveId).responses());
        put(uuid, body(HEARD)).statusCode(410).body("type", equalTo("urn:doorstep:problem:response-withdrawn"));
        fold.run();
        assertEquals(0, cells.of(world.waveId).responses());
        put(uuid, body(HEARD)).statusCode(410);
        put(uuid, body(NOT_HEARD)).statusCode(410);
        assertEquals(
                1, world.number("SELECT COUNT(*) FROM response WHERE uuid = ? AND answers = ''", UuidBytes.of(uuid)));
    }

    private static ValidatableResponse delete(UUID uuid, String receipt) {
        return given().delete("/api/v1/responses/" + uuid + "?receipt=" + receipt)
                .then();
    }
}
