package doorstep.report.weighting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.report.GoldenWave;
import doorstep.report.TrendWorld;
import doorstep.report.trend.TrendPagesApiTest;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "管权的人", roles = "manager")
class WeightingPagesApiTest {
    private static final Pattern PERCENT = Pattern.compile("-?[0-9.]+ ?(%|个百分点)");

    private final TrendWorld world =
            new TrendWorld(Map.of("990101001001", 400, "990101001002", 300, "990101002001", 500));
    private final long wave = world.wave(GoldenWave.yaml(), 3);

    private String path(String rest) {
        return "/staff/waves/" + wave + "/results/" + rest;
    }

    private ValidatableResponse enter(String place, String... fields) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("place", place);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path("weighting/figures")).then();
    }

    private ValidatableResponse raked() {
        return given().get("/api/v1/waves/" + wave + "/rates/raked").then().statusCode(200);
    }

    @Test
    void figuresByStreetAreUsedOnceAllStreetsHaveThem() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(5, 20));
        world.byHouseholds(wave, world.community(2, 1), TrendPagesApiTest.answers(15, 20));
        enter(world.district + "001", "n.sex.f", "3000", "n.sex.m", "1000").statusCode(303);
        raked().body("isRaked", is(false))
                .body("reason", equalTo("places-missing"))
                .body("margins[0].missing[0]", equalTo(world.district + "002"))
                .body("raked", nullValue())
                .body("rows[0].raked", nullValue());
        given().get(path("weighting")).then().body(containsString("还缺：第2街道。"));
        enter(world.district + "002", "n.sex.f", "1000", "n.sex.m", "3000").statusCode(303);
        raked().body("isRaked", is(true))
                .body("margins[0].levels[0].census", is(0.5f))
                .body("margins[1].state", equalTo("nothing"));
        given().get(path("weighting"))
                .then()
                .body(allOf(
                        containsString("用的是：第1街道、第2街道"),
                        containsString("再按普查调整"),
                        containsString("只有信上点名的那一位答的才按成年人数算")));
    }

    @Test
    void whatDoesNotFitIsRefusedAndKept() {
        enter(world.district, "n.sex.f", "1e3", "n.sex.m", "49")
                .statusCode(422)
                .body(allOf(
                        containsString("请填 0 或正数"),
                        containsString("value=\"1e3\""),
                        containsString("aria-invalid=\"true\"")));
        enter(world.district, "n.sex.f", "-3", "n.sex.m", "49").statusCode(422);
        enter(world.district, "n.sex.f", "51").statusCode(422).body(containsString("至少要填两类"));
        enter(world.district, "n.sex.f", "0", "n.sex.m", "0").statusCode(422).body(containsString("不能全是 0"));
        enter(world.district, "unit.sex", "percent", "n.sex.f", "51", "n.sex.m", "42")
                .statusCode(422)
                .body(containsString("百分比合计应是 100"));
        enter("not-a-place", "n.sex.f", "1", "n.sex.m", "1").statusCode(404);
        raked().body("reason", equalTo("no-figures"));
    }

    /** Blank and 0 are the same: no figure. With it those who answered would count for nothing. */
    @Test
    void aKindOfPeopleWhoAnsweredNeedsAFigure() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(15, 20));
        for (String none : List.of("0", "")) {
            enter(world.district, "n.sex.f", none, "n.sex.m", "49", "n.age.from_18", "1", "n.age.from_35", "1")
                    .statusCode(422)
                    .body(containsString("已有 10 份这一类的抽样答卷，要填数。"));
        }
        enter(world.district, "n.sex.f", "51", "n.sex.m", "49").statusCode(303);
    }

    /** 8 of 10 women are aware and 7 of 10 men, 0.75; of the people eight in ten are men: 0.2 · 0.8 + 0.8 · 0.7 = 0.72. */
    @Test
    void figuresMoveTheRateOnEveryPage() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(15, 20));
        String items = given().get(path("items")).asString();
        assertTrue(items.contains("75.0%") && items.contains("率还没有按普查人数调整"), items);
        assertTrue(items.contains("去填普查人数"), items);
        enter(world.district, "n.sex.f", "2", "n.sex.m", "8").statusCode(303);
        for (String page : List.of("items", "weighting", "report", "items/awareness")) {
            String shown = given().get(path(page)).asString();
            assertTrue(shown.contains("72.0%") && shown.contains("率已按普查的"), page + shown);
        }
        String weighting = given().get(path("weighting")).asString();
        assertTrue(weighting.contains("data-chart=\"pairs\" data-table=\"margin-1\""), weighting);
        assertTrue(weighting.contains("data-group=\"普查占比\" data-shade=\"off\" data-value=\"20.0\""), weighting);
        raked().body("rows[0].raked.rate", equalTo(0.72f))
                .body("rows[0].weighted.rate", equalTo(0.75f))
                .body("fit.answers", is(20));
        given().get("/api/v1/waves/" + wave + "/rates?by=community").then().body("rows[0].sample.rate", equalTo(0.72f));
    }

    @Test
    void figuresAreKeptEditedForgottenAndAudited() {
        enter(world.district, "unit.sex", "percent", "n.sex.f", "51.3", "n.sex.m", "48.7")
                .statusCode(303);
        given().get(path("weighting/figures?place=" + world.district))
                .then()
                .body(allOf(containsString("value=\"51.3\""), containsString("value=\"percent\" checked")));
        enter(world.district, "n.sex.f", "12,345", "n.sex.m", " 11 000人 ").statusCode(303);
        given().get(path("weighting")).then().body(containsString("女 12345、男 11000"));
        enter(world.district).statusCode(303);
        given().get(path("weighting")).then().body(not(containsString("12345")));
        assertEquals(3, audited());
    }

    /** Each other set of figures would be one more equation for what the few of a class answered. */
    @Test
    void figuresChangedFiveTimesMoveNoRate() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(15, 20));
        world.byHouseholds(wave, world.community(2, 1), TrendPagesApiTest.answers(5, 20));
        given().get(path("weighting/figures?place=" + world.district))
                .then()
                .body(containsString("这次调查的口径填好就定了，以后改动只用于下一次调查"));
        enter(world.district, "n.sex.f", "2", "n.sex.m", "8").statusCode(303);
        List<String> before = told();
        for (int women = 1; women <= 5; women++) {
            enter(world.district, "n.sex.f", "" + 10 * women, "n.sex.m", "40").statusCode(303);
            assertEquals(before, told());
        }
        for (int street = 1; street <= 2; street++) {
            enter(
                            world.district + "00" + street,
                            "n.sex.f",
                            "9",
                            "n.sex.m",
                            "1",
                            "n.age.from_18",
                            "1",
                            "n.age.from_35",
                            "7")
                    .statusCode(303);
            enter(world.community(street, 1), "n.sex.f", "1", "n.sex.m", "99").statusCode(303);
            assertEquals(before, told());
        }
        enter(world.district).statusCode(303);
        assertEquals(before, told());
        given().get(path("weighting"))
                .then()
                .body(allOf(
                        containsString("就定了，不再变"),
                        containsString("女 2、男 8"),
                        containsString("以后开始的调查才用"),
                        containsString("删掉了")));
    }

    /** Each other number would weigh classes and communities otherwise, and so be one more equation too. */
    @Test
    void householdsChangedFiveTimesMoveNoRate() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(15, 20));
        world.byHouseholds(wave, world.community(2, 1), TrendPagesApiTest.answers(5, 20));
        enter(world.district, "n.sex.f", "2", "n.sex.m", "8").statusCode(303);
        List<String> before = told();
        for (String households : List.of("90000", "1", "", "700", "400")) {
            households(world.community(1, 1), households);
            households(world.community(2, 1), "" + (1 + 3 * households.length()));
            assertEquals(before, told());
        }
    }

    private static void households(String community, String number) {
        given().get("/staff/places/" + community).then().body(containsString("已经开始的，一直按开始时的户数算"));
        given().redirects()
                .follow(false)
                .formParam("households", number)
                .formParam("adults", "")
                .post("/staff/places/" + community + "/sizes")
                .then()
                .statusCode(303);
    }

    /** All rates that pages and programs tell, to the last digit. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (String by : List.of("/rates/raked", "/rates?by=community", "/rates?by=street", "/rates?by=district")) {
            told.add(given().get("/api/v1/waves/" + wave + by).jsonPath().getString("rows"));
        }
        for (String page : List.of("items", "weighting", "report", "items/awareness", "matrix")) {
            told.add(PERCENT.matcher(given().get(path(page)).asString())
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.joining(" ")));
        }
        assertTrue(told.stream().noneMatch(one -> one == null || one.isEmpty()), told.toString());
        return told;
    }

    private long audited() {
        EntityManager database = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                                "SELECT COUNT(*) FROM audit_entry WHERE action = 'census.enter' AND subject = ?1")
                        .setParameter(1, "wave " + wave)
                        .getSingleResult())
                .longValue());
    }

    /** They belong to the questionnaire: the next wave need not type them again. */
    @Test
    void figuresServeTheNextWaveToo() {
        enter(world.district, "n.sex.f", "1", "n.sex.m", "1").statusCode(303);
        long next = world.wave(GoldenWave.yaml(), 1);
        world.byHouseholds(next, world.community(1, 1), TrendPagesApiTest.answers(5, 20));
        given().get("/api/v1/waves/" + next + "/rates/raked").then().body("isRaked", is(true));
    }

    @Test
    @TestSecurity(user = "看权的人", roles = "viewer")
    void viewersReadAndDontEnter() {
        enter(world.district, "n.sex.f", "1", "n.sex.m", "1").statusCode(403);
        given().get(path("weighting/figures?place=" + world.district)).then().statusCode(403);
        given().get(path("weighting"))
                .then()
                .statusCode(200)
                .body(allOf(containsString("还没有抽样答卷"), not(containsString("去填"))));
    }

    @Test
    void contractNamesTheRakedRates() {
        given().accept("application/json")
                .get("/api/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/waves/{wave}/rates/raked'.get.operationId", equalTo("rakedRates"));
    }

    @Test
    void modelledRatesOfFewAnswersAreWithheldWithTheDirectOnes() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(5, 20));
        world.byHouseholds(wave, world.community(1, 2), TrendPagesApiTest.answers(4, 9));
        given().get(path("modelled?item=awareness"))
                .then()
                .statusCode(200)
                .body(allOf(containsString("不到 3 个"), not(containsString("data-value=\"44.4\""))));
        world.byHouseholds(wave, world.community(2, 1), TrendPagesApiTest.answers(15, 20));
        String page = given().get(path("modelled?item=awareness")).asString();
        String kept = page.substring(page.indexOf("1街1社区"), page.indexOf("</tr>", page.indexOf("1街1社区")));
        assertTrue(kept.contains("一并不显示") && !kept.contains("data-value"), kept);
        String few = page.substring(page.indexOf("1街2社区"), page.indexOf("</tr>", page.indexOf("1街2社区")));
        assertTrue(few.contains("答案少于 10 份") && !few.contains("data-value") && !few.contains("%"), few);
        String other = page.substring(page.indexOf("2街1社区"), page.indexOf("</tr>", page.indexOf("2街1社区")));
        assertTrue(other.contains("data-group=\"模型估计\"") && other.contains("75.0%"), other);
        given().get(path("modelled?item=nothing")).then().statusCode(400);
    }
}
