package doorstep.wave;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.wave.links.OpenLinks;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import doorstep.web.QrSvgTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WaveLifeApiTest {
    @Inject
    QuestionnaireFolder folder;

    @Inject
    OpenLinks links;

    @Inject
    Questionnaires questionnaires;

    @TempDir
    Path surveys;

    private final WaveWorld world = new WaveWorld();
    private Path folderBefore;

    @BeforeEach
    void ownWorldAndOwnFolder() throws Exception {
        QuarkusTransaction.requiringNew().run(world::build);
        Files.writeString(surveys.resolve("good.yaml"), world.yaml("1"));
        folderBefore = folder.folder;
        folder.folder = surveys;
    }

    @AfterEach
    void giveTheFolderBack() {
        folder.folder = folderBefore;
    }

    private static RequestSpecification clerk() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private RequestSpecification form(String opensAt, String closesAt) {
        return clerk().formParam("name", "轮次" + world.number)
                .formParam("questionnaire", world.formId + " 1")
                .formParam("opensAt", opensAt)
                .formParam("closesAt", closesAt)
                .formParam("languages", "zh", "en");
    }

    /** A draft in street 1. */
    private long draft() {
        String next = form("2026-01-05T09:00", "2099-01-05T18:00")
                .post("/staff/waves")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long id = Long.parseLong(next.replaceFirst(".*/waves/(\\d+)/communities$", "$1"));
        pick(id, world.street(1));
        return id;
    }

    private Response pick(long id, String... whole) {
        return clerk().formParam("place", world.district)
                .formParam("whole", (Object[]) whole)
                .post("/staff/waves/" + id + "/communities");
    }

    private static Response act(long id, String noun) {
        return clerk().post("/staff/waves/" + id + "/" + noun);
    }

    private static String state(long id) {
        return given().get("/api/v1/waves/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("wave.state");
    }

    private static List<ShareLink> linksOf(long id) {
        return QuarkusTransaction.requiringNew().call(() -> ShareLink.list("wave.id = ?1 order by community", id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void waveLivesFromDraftToClosedAndOpenAgain() {
        long id = draft();
        assertEquals("DRAFT", state(id));
        act(id, "publication").then().statusCode(303);
        assertEquals("OPEN", state(id));
        act(id, "deletion").then().statusCode(409);
        act(id, "draft").then().statusCode(409).body(containsString("只有还没开始的调查"));
        act(id, "closing").then().statusCode(303);
        assertEquals("CLOSED", state(id));
        pick(id, world.street(2)).then().statusCode(409);
        clerk().formParam("closesAt", "2098-12-31T23:59")
                .post("/staff/waves/" + id + "/extension")
                .then()
                .statusCode(303);
        assertEquals("OPEN", state(id));
        given().get("/staff/waves/" + id).then().body(containsString("2098-12-31 23:59"), containsString("/results"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void plannedWaveOpensLaterOrAtOnce() {
        String next = form("2098-01-05T09:00", "2099-01-05T18:00")
                .post("/staff/waves")
                .header("Location");
        long id = Long.parseLong(next.replaceFirst(".*/waves/(\\d+)/communities$", "$1"));
        act(id, "publication").then().statusCode(422).body(containsString("请先选择社区"));
        pick(id, world.street(2));
        act(id, "publication").then().statusCode(303);
        assertEquals("SCHEDULED", state(id));
        act(id, "draft").then().statusCode(303);
        assertEquals("DRAFT", state(id));
        act(id, "opening").then().statusCode(303);
        assertEquals("OPEN", state(id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void wrongFormKeepsWhatWasTyped() {
        form("2026-02-05T09:00", "2026-01-05T18:00")
                .post("/staff/waves")
                .then()
                .statusCode(422)
                .body(containsString("结束时间要晚于开始时间"), containsString("value=\"轮次" + world.number + "\""));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void extensionIntoThePastIsRefusedWithTheReason() {
        long id = draft();
        act(id, "opening");
        clerk().formParam("closesAt", "2020-01-01T00:00")
                .post("/staff/waves/" + id + "/extension")
                .then()
                .statusCode(422)
                .body(containsString("新的结束时间要晚于现在"));
        clerk().formParam("closesAt", "soon")
                .post("/staff/waves/" + id + "/extension")
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void draftLeavesCommunitiesOutButRunningWaveOnlyGainsThem() {
        long id = draft();
        assertEquals(3, linksOf(id).size());
        clerk().formParam("place", world.district)
                .formParam("community", world.community(1, 2))
                .post("/staff/waves/" + id + "/communities")
                .then()
                .statusCode(303);
        assertEquals(
                List.of(world.community(1, 2)),
                linksOf(id).stream().map(one -> one.community).toList());
        act(id, "opening");
        pick(id, world.street(2)).then().statusCode(303);
        assertEquals(4, linksOf(id).size());
        given().get("/api/v1/waves/" + id)
                .then()
                .body("communities", hasItem(world.community(1, 2)), "communities.size()", equalTo(4));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void whatFieldworkRestsOnIsNeitherLeftOutNorDeleted() {
        long id = draft();
        String drawn = world.community(1, 1);
        run(
                "INSERT INTO sample (wave_id, community, method, seed, households, reserve, drawn_by, drawn_at)"
                        + " VALUES (?1, ?2, 'systematic', '000000', 5, 0, 'test', '2026-01-01')",
                id,
                drawn);
        leaveAllOutBut(id, world.community(1, 2)).statusCode(409).body(containsString("什么都没有改"), containsString("作废"));
        assertEquals(3, linksOf(id).size());
        clerk().post("/staff/waves/" + id + "/deletion").then().statusCode(409).body(containsString("没有删除"));
        given().get("/staff/waves/" + id).then().statusCode(200);
        assertEquals(3, linksOf(id).size());
        form("2098-01-05T09:00", "2099-01-05T18:00")
                .post("/staff/waves/" + id)
                .then()
                .statusCode(303);
        act(id, "publication").then().statusCode(303);
        act(id, "draft").then().statusCode(303);
        leaveAllOutBut(id, world.community(1, 2)).statusCode(409);
        leaveAllOutBut(id, drawn).statusCode(303);
        assertEquals(1, linksOf(id).size());
        run("DELETE FROM sample WHERE wave_id = ?1 AND community = ?2", id, drawn);
        clerk().post("/staff/waves/" + id + "/deletion").then().statusCode(303);
        given().get("/staff/waves/" + id).then().statusCode(404);
    }

    private ValidatableResponse leaveAllOutBut(long id, String community) {
        return clerk().formParam("place", world.district)
                .formParam("community", community)
                .post("/staff/waves/" + id + "/communities")
                .then();
    }

    private static void run(String sql, long id, String community) {
        QuarkusTransaction.requiringNew().run(() -> Wave.getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, id)
                .setParameter(2, community)
                .executeUpdate());
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void inventedCommunitiesAreNotTaken() {
        long id = draft();
        clerk().formParam("place", "")
                .formParam("community", world.district + "999999", world.street(2))
                .formParam("whole", "%", "8")
                .post("/staff/waves/" + id + "/communities")
                .then()
                .statusCode(303);
        assertEquals(3, linksOf(id).size());
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void runningWaveKeepsItsPlan() {
        long id = draft();
        act(id, "opening");
        form("2026-01-05T09:00", "2050-01-05T18:00")
                .post("/staff/waves/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void wrongFileAmongGoodOnesIsListedAndRunningWavesGoOn() throws Exception {
        long id = draft();
        act(id, "opening");
        Files.writeString(surveys.resolve("bad.yaml"), world.yaml("2").replace("credit: {good: 1", "credit: {god: 1"));
        Files.writeString(surveys.resolve("good.yaml"), world.yaml("1").replace("楼道卫生满意", "楼道灯光满意"));
        given().get("/staff/questionnaires")
                .then()
                .statusCode(200)
                .body(
                        containsString("bad.yaml:"),
                        containsString("good.yaml version"),
                        containsString("换一个新的 version"));
        given().get("/staff/questionnaires/" + world.formId + "/1")
                .then()
                .body(containsString("楼道卫生满意"), not(containsString("楼道灯光满意")));
        assertTrue(links.find(linksOf(id).get(0).token).isPresent());
        assertEquals("OPEN", state(id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "viewer")
    void previewSaysConditionsAndFormulasInWords() {
        given().get("/staff/questionnaires/" + world.formId + "/1")
                .then()
                .statusCode(200)
                .body(
                        containsString("第 1 题选了“不满意”"),
                        containsString("满意 = 1"),
                        containsString("不是测评的官方标准"),
                        containsString("90 %"));
        given().get("/staff/questionnaires/no_such/1").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void linksAreMadeForAllCommunitiesOnceAndTakenBackOneByOne() {
        long id = draft();
        act(id, "opening");
        for (int twice = 0; twice < 2; twice++) {
            clerk().formParam("label", "业主群")
                    .post("/staff/waves/" + id + "/links")
                    .then()
                    .statusCode(303);
        }
        assertEquals(6, linksOf(id).size());
        String token = linksOf(id).get(0).token;
        assertTrue(links.find(token).isPresent());
        act(id, "links/" + token + "/withdrawal").then().statusCode(303);
        assertTrue(links.find(token).isEmpty());
        given().get("/staff/waves/" + id).then().body(containsString("已撤回"));
        given().get("/staff/waves/" + id + "/posters?token=" + token).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "viewer")
    void posterCarriesItsOwnAddress() throws Exception {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            var made = Wave.create(planOf(), LocalDateTime.parse("2026-01-01T00:00:00"));
            return made.id;
        });
        ShareLink link = linksOf(id).get(0);
        String svg = given().get("/staff/waves/" + id + "/links/" + link.token + "/qr.svg")
                .then()
                .contentType("image/svg+xml")
                .extract()
                .asString();
        assertTrue(QrSvgTest.read(svg).matches("http://localhost:\\d+/s/" + link.token), svg);
        String page = given().get("/staff/waves/" + id + "/posters?layout=small")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var addresses = new TreeSet<String>();
        for (String part : page.split("(?=<svg)")) {
            if (part.startsWith("<svg")) {
                addresses.add(QrSvgTest.read(part).replaceFirst(".*/s/", ""));
            }
        }
        assertEquals(new TreeSet<>(linksOf(id).stream().map(one -> one.token).toList()), addresses);
    }

    private WavePlan planOf() {
        var now = LocalDateTime.parse("2026-01-01T00:00:00");
        questionnaires.publish("good.yaml", world.yaml("1"), now);
        return world.plan(now, now.plusYears(50));
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void viewerReadsButChangesNothing() {
        long id = QuarkusTransaction.requiringNew()
                .call(() -> Wave.create(planOf(), LocalDateTime.parse("2026-01-01T00:00:00")).id);
        given().get("/staff/waves").then().statusCode(200).body(not(containsString("/staff/waves/new")));
        given().get("/staff/waves/" + id).then().statusCode(200).body(not(containsString("/publication")));
        given().get("/staff/waves/new").then().statusCode(403);
        form("2026-01-05T09:00", "2099-01-05T18:00").post("/staff/waves").then().statusCode(403);
        for (String noun : List.of(
                "publication", "opening", "closing", "extension", "draft", "deletion", "links", "communities")) {
            act(id, noun).then().statusCode(403);
        }
        act(id, "links/" + linksOf(id).get(0).token + "/withdrawal").then().statusCode(403);
    }

    @Test
    void strangersSeeNothing() {
        given().redirects().follow(false).get("/staff/waves").then().statusCode(not(equalTo(200)));
        given().get("/api/v1/waves").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void draftIsDeletedWithItsLinks() {
        long id = draft();
        act(id, "deletion").then().statusCode(303);
        given().get("/staff/waves/" + id).then().statusCode(404);
        assertEquals(0, linksOf(id).size());
    }
}
