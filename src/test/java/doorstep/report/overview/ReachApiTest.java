package doorstep.report.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.report.RatesWorld;
import doorstep.wave.CommunityDraw;
import doorstep.wave.LotCommunity;
import doorstep.wave.Wave;
import doorstep.wave.WaveLot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each page, paper and file that speaks of a place says of which of its communities, where not all were asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "office", roles = "manager")
class ReachApiTest {
    private final RatesWorld world = new RatesWorld();

    private List<String> pages() {
        String results = "/staff/waves/" + world.wave + "/results";
        return List.of(
                results,
                results + "/items",
                results + "/items/awareness",
                results + "/matrix",
                results + "/ranking",
                results + "/report",
                results + "/trend",
                results + "/places/" + world.district,
                "/staff/home?wave=" + world.wave);
    }

    private void anotherCommunityOfEachStreet() {
        QuarkusTransaction.requiringNew()
                .run(() -> Place.<Place>list("parent", world.district).forEach(street -> {
                    Place more = new Place();
                    more.code = street.code + "099";
                    more.level = PlaceLevel.community;
                    more.name = "没问到的社区";
                    more.parent = street.code;
                    more.persist();
                }));
    }

    /** As if the wave's communities had been drawn from all that the district has now. */
    private void drawnByLot() {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave wave = Wave.findById(world.wave);
            WaveLot lot = new WaveLot();
            lot.waveId = wave.id;
            lot.place = world.district;
            lot.way = CommunityDraw.Way.equal;
            lot.seed = "000000";
            lot.drawn = wave.communities.size();
            lot.turn = 1;
            lot.drawnBy = "office";
            lot.drawnAt = LocalDateTime.parse("2026-01-01T00:00:00");
            List<Place> all = Place.communitiesUnder(world.district);
            all.forEach(one -> lot.communities.add(new LotCommunity(
                    one.code, 1, wave.communities.contains(one.code), (double) lot.drawn / all.size())));
            lot.persist();
        });
    }

    @Test
    void whereAllWereAskedNothingIsSaid() {
        world.goldenSample();
        for (String page : pages()) {
            given().get(page).then().body(not(containsString("这里只说")), not(containsString("抽签抽了")));
        }
    }

    @Test
    void whereSomeWerePickedEachPageSaysThatItSpeaksOfThese() {
        world.goldenSample();
        int asked = QuarkusTransaction.requiringNew()
                .call(() -> Wave.<Wave>findById(world.wave).communities.size());
        anotherCommunityOfEachStreet();
        for (String page : pages()) {
            String said = given().get(page).then().statusCode(200).extract().asString();
            assertTrue(said.contains("个社区中问了 " + asked + " 个：这里只说这 " + asked + " 个。"), page);
        }
        String street = QuarkusTransaction.requiringNew()
                .call(() -> Place.<Place>list("parent = ?1 order by code", world.district)
                        .get(0)
                        .code);
        given().get("/staff/waves/" + world.wave + "/results/places/" + street)
                .then()
                .body(allOf(containsString("问到的 "), containsString("这里只说这 ")));
        for (String page :
                List.of("/matrix?by=street", "/ranking?by=street", "/items/awareness?by=street", "/report")) {
            String said = given().get("/staff/waves/" + world.wave + "/results" + page)
                    .asString();
            assertTrue(said.contains("只问了 "), page);
        }
        given().get("/api/v1/waves/" + world.wave + "/rates?by=district")
                .then()
                .body("rows[0].speaks.of", equalTo("some"), "rows[0].speaks.asked", equalTo(asked));
        assertTrue(given().get("/api/v1/waves/" + world.wave + "/rates.csv?by=district")
                .asString()
                .contains(",some,"));
    }

    @Test
    void whereTheyWereDrawnThePageSpeaksOfAll() {
        world.goldenSample();
        anotherCommunityOfEachStreet();
        double narrow = width();
        drawnByLot();
        for (String page : pages()) {
            String said = given().get(page).then().statusCode(200).extract().asString();
            assertTrue(said.contains("个社区里抽签抽了 "), page);
            assertFalse(said.contains("这里只说"), page);
        }
        given().get("/api/v1/waves/" + world.wave + "/rates?by=district")
                .then()
                .body("rows[0].speaks.of", equalTo("drawn"));
        assertTrue(width() >= narrow, "communities that were not met make no limits narrower");
    }

    private double width() {
        var answer = given().get("/api/v1/waves/" + world.wave + "/rates?by=district")
                .then()
                .extract();
        return answer.<Number>path("rows[0].sample.high").doubleValue()
                - answer.<Number>path("rows[0].sample.low").doubleValue();
    }
}
