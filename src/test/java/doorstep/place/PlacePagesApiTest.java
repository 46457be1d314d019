package doorstep.place;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tree of places, as staff and programs walk it; its world is the made-up province 9971. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "walker", roles = "manager")
class PlacePagesApiTest {
    @BeforeEach
    void plant() {
        QuarkusTransaction.requiringNew().run(() -> {
            add("99", PlaceLevel.province, "虚构省", null);
            add("9971", PlaceLevel.city, "市辖区", null);
            add("997101", PlaceLevel.district, "河畔区", null);
            add("997101001", PlaceLevel.street, "柳树街道", null);
            add("997101001001", PlaceLevel.community, "一百%好_社区", 100);
            add("997101001002", PlaceLevel.community, "二号社区", null);
            add("997101002", PlaceLevel.street, "河畔区", null);
            add("997101002001", PlaceLevel.community, "柳树下社区", 300);
        });
    }

    private static void add(String code, PlaceLevel level, String name, Integer households) {
        Place place = Place.ofCode(code).orElseGet(Place::new);
        place.code = code;
        place.level = level;
        place.name = name;
        place.parent = level.above().map(above -> above.codeOf(code)).orElse(null);
        place.households = households;
        place.adults = null;
        place.persist();
    }

    @Test
    void childrenAreThoseOneLevelDownInTheOrderOfCodes() {
        assertEquals(List.of("997101001", "997101002"), codes(() -> Place.children("997101")));
        assertEquals(List.of(), codes(() -> Place.children("997101001001")));
    }

    @Test
    void pathGoesFromTheProvinceToThePlace() {
        assertEquals(List.of("99", "9971", "997101", "997101001"), codes(() -> Place.path("997101001")));
        assertEquals(List.of(), codes(() -> Place.path("997101009")));
    }

    @Test
    void communitiesUnderAPlaceAreAllOfThemAndNoOthers() {
        assertEquals(
                List.of("997101001001", "997101001002", "997101002001"), codes(() -> Place.communitiesUnder("9971")));
        assertEquals(List.of("997101001002"), codes(() -> Place.communitiesUnder("997101001002")));
    }

    @Test
    void fullNameLeavesOutFillersAndRepeats() {
        assertEquals("虚构省河畔区柳树下社区", ask(() -> place("997101002001").fullName()));
        assertEquals(
                "虚构省河畔区柳树街道", ask(() -> Place.fullNames(List.of("997101001")).get("997101001")));
    }

    @Test
    void placesFrom99AreMadeUp() {
        assertTrue(ask(() -> place("997101")).isMadeUp());
        var real = new Place();
        real.code = "320302";
        assertFalse(real.isMadeUp());
    }

    @Test
    void searchFindsPartsOfNamesAndBeginningsOfCodesTheWiderOnesFirst() {
        assertEquals(List.of("997101001", "997101002001"), codes(() -> Place.search(" 柳树 ", Scope.ALL, 10)));
        assertEquals(List.of("997101001"), codes(() -> Place.search("柳树", Scope.ALL, 1)));
        assertEquals(List.of("997101002", "997101002001"), codes(() -> Place.search("997101002", Scope.ALL, 10)));
        assertEquals(List.of(), codes(() -> Place.search("  ", Scope.ALL, 10)));
    }

    @Test
    void signsOfPatternsAreTakenLiterally() {
        assertEquals(List.of("997101001001"), codes(() -> Place.search("百%好_社", Scope.ALL, 10)));
        assertEquals(List.of(), codes(() -> Place.search("二%社区", Scope.ALL, 10)));
    }

    @Test
    void pageOfAPlaceShowsThePathItsChildrenAndHowManyCommunitiesAreKnown() {
        given().get("/staff/places/997101")
                .then()
                .statusCode(200)
                .body(
                        containsString("<a href=\"/staff/places/99\">虚构省</a>"),
                        containsString("<a href=\"/staff/places/997101001\">柳树街道</a>"),
                        containsString("演示用的虚构地点"),
                        containsString("3 个社区中 2 个有数"));
    }

    @Test
    void searchPageSaysWhenNothingWasFound() {
        given().queryParam("q", "<不存在>")
                .get("/staff/places/search")
                .then()
                .statusCode(200)
                .body(containsString("没有找到“&lt;不存在&gt;”"));
        given().queryParam("q", "柳树下").get("/staff/places/search").then().body(containsString("虚构省河畔区柳树下社区"));
    }

    @Test
    void unknownPlaceIsNotFound() {
        given().get("/staff/places/997199").then().statusCode(404).body(containsString("没有代码为 997199 的地点"));
        given().get("/api/v1/places/997199").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void administratorWritesHouseholdsAndAdultsAndTakesThemBack() {
        sizes("997101001002", "120", "").then().statusCode(303);
        assertEquals(120, ask(() -> place("997101001002")).households);

        sizes("997101001002", "", " 260 ").then().statusCode(303);
        Place after = ask(() -> place("997101001002"));
        assertEquals(null, after.households);
        assertEquals(260, after.adults);
    }

    @Test
    void wrongNumbersAreSaidBesideTheFieldAndWhatWasTypedStays() {
        sizes("997101001002", "-3", "99999999999")
                .then()
                .statusCode(422)
                .body(
                        containsString("value=\"-3\""),
                        containsString("value=\"99999999999\""),
                        containsString("id=\"households-error\""),
                        containsString("id=\"adults-error\""));
        assertEquals(null, ask(() -> place("997101001002")).households);
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void viewerReadsAndDoesNotWrite() {
        given().get("/staff/places/997101001001")
                .then()
                .statusCode(200)
                .body(containsString("好_社区"), not(containsString("<button>保存")));
        sizes("997101001001", "1", "1").then().statusCode(403);
    }

    @Test
    void apiGivesAPlaceWithItsSums() {
        given().get("/api/v1/places/997101001")
                .then()
                .statusCode(200)
                .body("code", equalTo("997101001"))
                .body("level", equalTo("street"))
                .body("fullName", equalTo("虚构省河畔区柳树街道"))
                .body("parent", equalTo("997101"))
                .body("communities", equalTo(2))
                .body("households", nullValue())
                .body("madeUp", equalTo(true));
        given().get("/api/v1/places/997101002/children")
                .then()
                .body("code", contains("997101002001"))
                .body("households", contains(300));
    }

    @Test
    void apiIsDescribedWithExamples() {
        given().get("/api/v1/openapi")
                .then()
                .statusCode(200)
                .body(
                        containsString("/api/v1/places/{code}/children:"),
                        containsString("万通社区居委会"),
                        containsString("#/components/schemas/Place"));
    }

    @Test
    @TestSecurity
    void apiNeedsSigningIn() {
        given().redirects().follow(false).get("/api/v1/places/997101").then().statusCode(not(equalTo(200)));
    }

    private static Response sizes(String code, String households, String adults) {
        return given().redirects()
                .follow(false)
                .formParam("households", households)
                .formParam("adults", adults)
                .post("/staff/places/" + code + "/sizes");
    }

    private static Place place(String code) {
        return Place.ofCode(code).orElseThrow();
    }

    private static List<String> codes(Callable<List<Place>> question) {
        return ask(question).stream().map(place -> place.code).toList();
    }

    private static <T> T ask(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}
