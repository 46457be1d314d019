package doorstep.office;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.SamplingWorld;
import doorstep.fieldwork.TestPhone;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks: said on one page, and then found wherever residents, volunteers and staff look for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "founder",
        roles = {"manager", "auditor"})
class OfficeApiTest {
    private static final String NAME = "柳河区文明办";
    private static final String TELEPHONE = "0516-7654321";

    @Inject
    AgroalDataSource database;

    @Inject
    Event<OfficeChange> changes;

    /** There is one office for all tests: each leaves it as it found it. */
    @AfterEach
    void nobodyAsks() {
        QuarkusTransaction.requiringNew().run(() -> {
            Office office = Office.held();
            changes.fire(new OfficeChange(office.card(), OfficeCard.NONE));
            office.become(OfficeCard.NONE);
        });
    }

    private static ValidatableResponse fill(
            String name, String district, String telephone, String address, String seal) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", name)
                .formParam("district", district)
                .formParam("telephone", telephone)
                .formParam("publicAddress", address)
                .formParam("seal", seal)
                .post("/staff/office")
                .then();
    }

    private static void fill() {
        fill(NAME, "柳河省柳河市柳河区", TELEPHONE, "", "柳河区精神文明建设办公室").statusCode(303);
    }

    @Test
    void whatIsWrongStandsBesideItAndNothingTypedIsLost() {
        fill("", "柳河<b>区", "问居委会", "https://wenming.example.cn/s/", "落款")
                .statusCode(422)
                .body(containsString("这里要填"))
                .body(containsString("请填电话号码"))
                .body(containsString("只写到网站名为止"))
                .body(containsString("value=\"柳河&lt;b&gt;区\""))
                .body(containsString("value=\"问居委会\""))
                .body(containsString("value=\"落款\""));
    }

    @Test
    void changesStandInTheTrailAndOnlyWhatIsAnother() {
        fill();
        fill(NAME, "柳河省柳河市柳河区", "0516-1112223", "", "柳河区精神文明建设办公室").statusCode(303);
        String trail =
                given().get("/staff/audit").then().statusCode(200).extract().asString();
        assertTrue(trail.contains("修改办公室资料") && trail.contains("电话：" + TELEPHONE + " → 0516-1112223"), trail);
        assertTrue(!trail.contains("名称：" + NAME + " → " + NAME), trail);
    }

    @Test
    @TestSecurity(
            user = "of one street",
            roles = "manager",
            attributes = @SecurityAttribute(key = "places", value = "990101001"))
    void onlyAManagerOfEverythingChangesIt() {
        fill(NAME, "柳河区", TELEPHONE, "", "").statusCode(403).body(containsString("只有全局管理员可以改"));
        given().get("/staff/office")
                .then()
                .statusCode(200)
                .body(containsString("只有全局管理员可以改"), not(containsString("<button>")));
    }

    @Test
    void standsOnEveryPageAndPaperOfResidents() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        ShareLink over = ResidentWorld.of(ResidentWorld.TINY)
                .openFrom(ResidentWorld.NOW.minusDays(9), ResidentWorld.NOW.minusDays(2))
                .link();
        fill();
        List<String> pages = List.of(
                "/s/" + link.token,
                "/s/" + link.token + "/withdrawal",
                "/s/" + over.token,
                "/staff/waves/" + link.wave.id + "/posters?layout=large&token=" + link.token,
                "/staff/waves/" + link.wave.id + "/posters?layout=small&token=" + link.token);
        List<String> without = new ArrayList<>();
        for (String page : pages) {
            String text = given().get(page).asString();
            if (!text.contains(NAME) || !text.contains(TELEPHONE)) {
                without.add(page);
            }
        }
        assertEquals(List.of(), without);
        given().get("/s/" + link.token + "?lang=en").then().body(containsString("tel:05167654321"));
    }

    @Test
    void standsOnLettersAndCardsAndSealsThem() {
        SamplingWorld world = SamplingWorld.open();
        world.withFrame(0, 20);
        world.draw(0, 2, 0);
        fill();
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("to", "new")
                .formParam("printed", 0)
                .post("/staff/waves/" + world.waveId + "/samples/" + world.community(0) + "/letters")
                .then()
                .statusCode(200)
                .body(containsString("<strong>" + TELEPHONE + "</strong>"))
                .body(containsString("柳河区精神文明建设办公室（盖章）"), not(containsString("社区盖章")));
        for (String path : List.of("/staff/volunteers", "/staff/accounts")) {
            given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("name", "登录卡 " + System.nanoTime())
                    .formParam("place", path.endsWith("accounts") ? "全部" : "")
                    .formParam("role", "viewer")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body(containsString(NAME + " · 电话 " + TELEPHONE));
        }
    }

    @Test
    void standsOnVolunteersPhones() {
        FieldWorld world = FieldWorld.open(database);
        fill();
        TestPhone phone = TestPhone.signIn(world.volunteer("小柳"));
        JsonPath pack = phone.takePackage();
        assertEquals(NAME, pack.getString("office.name"));
        assertEquals(TELEPHONE, pack.getString("office.telephone"));
    }

    @Test
    void publicAddressIsWhatPostersCarry() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        fill(NAME, "柳河区", TELEPHONE, "Wenming.Example.cn/", "").statusCode(303);
        given().get("/staff/waves/" + link.wave.id + "/posters?token=" + link.token)
                .then()
                .statusCode(200)
                .body(containsString(">wenming.example.cn/s/" + link.token + "<"));
        given().get("/staff/office").then().body(not(containsString("居民的手机打不开")));
        fill(NAME, "柳河区", TELEPHONE, "", "").statusCode(303);
        given().get("/staff/office").then().body(containsString("居民的手机打不开"));
    }
}
