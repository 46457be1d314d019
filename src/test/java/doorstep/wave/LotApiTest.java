package doorstep.wave;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.place.Place;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The communities of a wave by lot: drawn, shown, redone by hand, and no lot any more once somebody picks besides. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = "manager")
class LotApiTest {
    @Inject
    QuestionnaireFolder folder;

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

    private long draft() {
        return id(plan().post("/staff/waves"));
    }

    private RequestSpecification plan() {
        return clerk().formParam("name", "抽签" + world.number)
                .formParam("questionnaire", world.formId + " 1")
                .formParam("opensAt", "2098-01-05T09:00")
                .formParam("closesAt", "2099-01-05T18:00")
                .formParam("languages", "zh");
    }

    private static long id(Response created) {
        return Long.parseLong(
                created.then().statusCode(303).extract().header("Location").replaceFirst(".*/waves/(\\d+).*", "$1"));
    }

    private Response draw(long wave, String place, String way, String drawn, String seed) {
        return clerk().formParam("place", place)
                .formParam("way", way)
                .formParam("drawn", drawn)
                .formParam("seed", seed)
                .post("/staff/waves/" + wave + "/lot");
    }

    private static List<String> communities(long wave) {
        return given().get("/api/v1/waves/" + wave).then().extract().path("communities");
    }

    private Response pick(long wave, String... communities) {
        return clerk().formParam("place", world.district)
                .formParam("community", (Object[]) communities)
                .post("/staff/waves/" + wave + "/communities");
    }

    private static String page(long wave) {
        return given().get("/staff/waves/" + wave + "/lot").asString();
    }

    @Test
    void theSeedSaysWhichCommunitiesAreAskedAndThePageHowToCountThemOut() {
        long wave = draft();
        given().get("/staff/waves/" + wave + "/communities?place=" + world.district)
                .then()
                .body(containsString("抽签选社区"), containsString("（6 个社区）"), containsString("第1街道（3 个社区）"));
        draw(wave, world.district, "equal", "2", "500000").then().statusCode(303);
        // k = 3, r = 1.5: the second of the first street and the second of the other.
        assertEquals(List.of(world.community(1, 2), world.community(2, 2)), communities(wave));
        given().get("/staff/waves/" + wave + "/lot")
                .then()
                .body(
                        containsString("6 个社区里抽签抽了 2 个"),
                        containsString("k = 6 ÷ 2 = 3.0000"),
                        containsString("r = 0.500000 × k = 1.5000"),
                        containsString("33.33%"),
                        not(containsString("不算抽签")));
        given().get("/staff/waves/" + wave).then().body(containsString("6 个社区里抽签抽了 2 个"));
    }

    @Test
    void byHouseholdsTheLargestIsCertainAndUnknownSizesAreRefused() {
        long wave = draft();
        draw(wave, world.street(1), "households", "2", "000000")
                .then()
                .statusCode(422)
                .body(containsString("还不知道户数"));
        int[] households = {900, 60, 40};
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < households.length; i++) {
                Place.<Place>findById(world.community(1, i + 1)).households = households[i];
            }
        });
        draw(wave, world.street(1), "households", "2", "700000").then().statusCode(303);
        // 900 is more than the interval; of the other 100 the 71st lies in the last.
        assertEquals(List.of(world.community(1, 1), world.community(1, 3)), communities(wave));
        given().get("/staff/waves/" + wave + "/lot")
                .then()
                .body(containsString("有 1 个社区的户数比间隔还大"), containsString("60.00%"), containsString("70.0000"));
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = {"manager", "auditor"})
    void whoeverPicksByHandBesidesIsToldThatItIsNoLotAnyMore() {
        long wave = draft();
        draw(wave, world.district, "equal", "2", "500000");
        given().get("/staff/waves/" + wave + "/communities?place=" + world.district)
                .then()
                .body(containsString("就不再算抽签"));
        pick(wave, world.community(1, 2), world.community(2, 2), world.community(1, 1))
                .then()
                .statusCode(303);
        given().get("/staff/waves/" + wave).then().body(containsString("现在不算抽签"));
        given().get("/staff/audit").then().body(containsString("手工改过，不再算抽签"), containsString("抽出社区 2 / 6"));
        pick(wave, world.community(1, 2), world.community(2, 2));
        assertEquals(Set.of(), leftOver(wave), "taken out again, it is the lot that it was");
        given().get("/staff/waves/" + wave).then().body(not(containsString("现在不算抽签")));
    }

    private static Set<String> leftOver(long wave) {
        return page(wave).contains("现在不算抽签") ? Set.of("not") : Set.of();
    }

    @Test
    void lotsAreCountedAndNoneIsDrawnOnceTheWaveIsPublished() {
        long wave = draft();
        draw(wave, world.district, "equal", "2", "").then().statusCode(303);
        draw(wave, world.district, "equal", "3", "").then().statusCode(303);
        assertEquals(3, communities(wave).size());
        given().get("/staff/waves/" + wave + "/lot").then().body(containsString("一共抽过 2 次签"), containsString("重新抽"));
        clerk().post("/staff/waves/" + wave + "/publication").then().statusCode(303);
        draw(wave, world.district, "equal", "2", "").then().statusCode(409);
        assertEquals(3, communities(wave).size());
        given().get("/staff/waves/" + wave + "/lot").then().body(not(containsString("重新抽")));
    }

    @Test
    void whatCannotBeDrawnIsSaidAtItsField() {
        long wave = draft();
        for (String drawn : List.of("", "1", "6", "x")) {
            draw(wave, world.district, "equal", drawn, "")
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"drawn-error\""));
        }
        draw(wave, world.district, "equal", "2", "12")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"seed-error\""), containsString("value=\"12\"")));
        draw(wave, "nowhere", "equal", "2", "").then().statusCode(422);
        assertEquals(List.of(), communities(wave));
    }

    @Test
    void aCopyGoesToTheSameCommunitiesAndKeepsTheLot() {
        long wave = draft();
        draw(wave, world.district, "equal", "2", "500000");
        long copy = id(plan().formParam("copyOf", wave).post("/staff/waves"));
        assertEquals(communities(wave), communities(copy));
        given().get("/staff/waves/" + copy + "/lot").then().body(containsString("6 个社区里抽签抽了 2 个"));
        clerk().post("/staff/waves/" + wave + "/deletion").then().statusCode(303);
        given().get("/staff/waves/" + copy + "/lot").then().statusCode(200);
    }
}
