package doorstep.place.imports;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import doorstep.TestDatabase;
import doorstep.place.HouseholdsHistory;
import doorstep.place.Place;
import doorstep.questionnaire.Language;
import doorstep.web.ChineseClock;
import doorstep.web.TableFault;
import doorstep.web.TableProblem;
import doorstep.web.Texts;
import doorstep.web.WebMessages;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** From upload over preview to the tree, as an administrator goes. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "importer", roles = "manager")
class PlaceImportApiTest {
    @Inject
    PlaceImports imports;

    @Inject
    ImportRows rows;

    @Inject
    ChineseClock clock;

    @Inject
    DataSource database;

    @Test
    void realDistrictGoesFromUploadToTree() {
        String page = upload(given().multiPart("files", new File("src/test/resources/places/places-320302.csv")));

        given().get(page).then().statusCode(200).body(containsString("确认导入"), containsString("万通社区居委会"));
        assertEquals(0, count("320302"), "nothing is imported before it is confirmed");

        confirm(page);

        given().get(page).then().statusCode(200).body(containsString("导入完成"), containsString("<dd>84</dd>"));
        assertEquals(73, inTree(() -> Place.communitiesUnder("320302").size()));
        assertEquals(
                "江苏省徐州市鼓楼区黄楼街道万通社区居委会",
                inTree(() -> Place.ofCode("320302001002").orElseThrow().fullName()));
        assertEquals(0, stagedRows(page), "what was staged is gone");
        assertEquals(List.of("importer"), actorsOf("place.import", page), "the trail names who confirmed it");
    }

    @Test
    void nothingOfABrokenFileIsImportedAndAllOfItsProblemsAreListed() {
        String page = upload(given().multiPart("files", new File("src/test/resources/places/broken/names.csv")));

        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString("发现 5 处问题"), containsString("没有填名称"), not(containsString("确认导入")));
        given().queryParam("lang", "en").get(page).then().body(containsString("The name is empty"));
        assertEquals(0, count("980101"));
        assertEquals(0, stagedRows(page));
    }

    @Test
    void everyFaultIsToldInEveryLanguageWithWhatWasFound() {
        TableFault[] faults = TableFault.values();
        long id = QuarkusTransaction.requiringNew().call(() -> {
            PlaceImport work = PlaceImport.begin(List.of("all.csv"), "importer", LocalDateTime.now());
            PlaceImportProblem.keep(
                    work.id,
                    Stream.of(faults)
                            .map(fault -> fault.at(
                                    new TableProblem.Spot(0, "all.csv", 100 + fault.ordinal()),
                                    "列",
                                    "甲found",
                                    "乙measure"))
                            .toList());
            work.refuse(faults.length, 0, LocalDateTime.now());
            return work.id;
        });

        for (Language language : Language.values()) {
            WebMessages texts = Texts.in(language.tag(), WebMessages.class);
            String page = given().queryParam("lang", language.tag())
                    .get("/staff/places/imports/" + id)
                    .asString();
            assertFalse(page.contains("%1$s") || page.contains("%2$s"), "something is not filled in");
            for (TableFault fault : faults) {
                String where = "all.csv · " + texts.inLine(100 + fault.ordinal()) + " · 列";
                String reason = texts.faultReason(fault);
                String remedy = texts.faultRemedy(fault);
                assertFalse(reason.isBlank() || remedy.isBlank(), fault.name());
                assertThat(
                        page,
                        containsString("<tr><td>" + where + "</td><td class=\"long\">" + filled(reason)
                                + "</td><td class=\"long\">" + filled(remedy) + "</td></tr>"));
                assertEquals(
                        told(Texts.in("zh", WebMessages.class).faultReason(fault)),
                        told(reason),
                        fault + " tells as much in " + language);
            }
        }
    }

    private static String filled(String text) {
        return text.replace("%1$s", "甲found")
                .replace("%2$s", "乙measure")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    /** What of found and measure the text tells. */
    private static List<Boolean> told(String text) {
        return List.of(text.contains("%1$s"), text.contains("%2$s"));
    }

    @Test
    void secondImportShowsRenamedRecountedAndUnchangedAndDeletesNothing() {
        importText("97,province,甲省,,,\n9701,city,甲市,97,,\n970101,district,甲区,9701,,\n"
                + "970101001,street,甲街道,970101,,\n970101001001,community,一社区,970101001,100,250\n"
                + "970101001002,community,二社区,970101001,,\n970101001003,community,三社区,970101001,300,\n");

        String page = uploadText("970101001,street,乙街道,970101,,\n970101001001,community,一社区,970101001,,260\n"
                + "970101001002,community,二社区,970101001,,\n");
        given().get(page)
                .then()
                .body(
                        containsString("<del>甲街道</del>"),
                        containsString("<ins>260</ins>"),
                        containsString("另有 1 个同级地点不在文件里"));
        confirm(page);

        Place first = inTree(() -> Place.ofCode("970101001001").orElseThrow());
        assertEquals(100, first.households, "an empty field changes nothing");
        assertEquals(260, first.adults);
        assertEquals("乙街道", inTree(() -> Place.ofCode("970101001").orElseThrow().name));
        assertEquals(3, inTree(() -> Place.communitiesUnder("970101").size()));
    }

    /** Waves that began before weigh by it. */
    @Test
    void numberOfHouseholdsThatAnImportChangesStaysKnown() {
        importText("89,province,辛省,,,\n8901,city,辛市,89,,\n890101,district,辛区,8901,,\n"
                + "890101001,street,辛街道,890101,,\n890101001001,community,一社区,890101001,100,250\n"
                + "890101001002,community,二社区,890101001,,\n890101001003,community,三社区,890101001,300,\n");
        LocalDateTime before = clock.now();
        String page = uploadText("890101001001,community,一社区,890101001,120,\n");
        given().get(page).then().body(containsString("已经开始的，一直按开始时的户数算"));
        importText("890101001001,community,甲社区,890101001,120,\n890101001002,community,二社区,890101001,80,\n"
                + "890101001003,community,丙社区,890101001,,\n");

        List<Place> places = inTree(() -> Place.communitiesUnder("890101"));
        assertEquals(Map.of("890101001001", 100, "890101001002", 80, "890101001003", 300), households(places, before));
        assertEquals(
                Map.of("890101001001", 120, "890101001002", 80, "890101001003", 300), households(places, clock.now()));
    }

    private Map<String, Integer> households(List<Place> places, LocalDateTime begun) {
        return HouseholdsHistory.of(
                        database, places.stream().map(place -> place.code).toList())
                .at(places, code -> Optional.of(begun));
    }

    @Test
    void parentsMayBeInTheTreeAlready() {
        importText("91,province,丙省,,,\n");

        importText("9101,city,丙市,91,,\n");

        assertEquals(
                List.of("91", "9101"),
                inTree(() -> Place.path("9101")).stream()
                        .map(place -> place.code)
                        .toList());
    }

    @Test
    void previewIsWorkedOutAgainWhenTheTreeHasMoved() {
        importText("95,province,丁省,,,\n");
        String stale = uploadText("95,province,新丁省,,,\n9501,city,丁市,95,,\n");
        importText("95,province,新丁省,,,\n");

        post(stale + "/confirmation").then().statusCode(303);
        awaitDone(stale);

        given().get(stale).then().body(containsString("又有了变化"), containsString("确认导入"));
        assertEquals(0, count("9501"));
        confirm(stale);
        assertEquals(1, count("9501"));
    }

    @Test
    void onlyOneImportChangesTheTreeAtATime() {
        String page = uploadText("94,province,戊省,,,\n");
        long other = QuarkusTransaction.requiringNew().call(() -> {
            PlaceImport running = PlaceImport.begin(
                    List.of("other.csv"), "other", LocalDateTime.now().plusDays(1));
            running.startApplying();
            return running.id;
        });

        post(page + "/confirmation").then().statusCode(409).body(containsString("另一次导入正在进行"));

        QuarkusTransaction.requiringNew().run(() -> PlaceImport.<PlaceImport>findById(other)
                .finish(PlaceImport.State.BROKEN_OFF, LocalDateTime.now()));
        confirm(page);
        assertEquals(1, count("94"));
    }

    @Test
    void importWhoseServerDiedIsBrokenOffAndLeavesTheTurnToOthers() {
        long dead = QuarkusTransaction.requiringNew().call(() -> {
            PlaceImport left = PlaceImport.begin(
                    List.of("dead.csv"), "gone", LocalDateTime.now().minusYears(1));
            left.state = PlaceImport.State.CHECKING;
            return left.id;
        });
        try (var writer = rows.writer(dead)) {
            writer.add(new PlaceRow("93", "己省", null, null));
        }

        imports.giveUpTheDead();

        String page = "/staff/places/imports/" + dead;
        given().get(page).then().body(containsString("导入中断了"));
        assertEquals(0, stagedRows(page));
    }

    @Test
    void discardedPreviewChangesNothing() {
        String page = uploadText("92,province,庚省,,,\n");

        post(page + "/end").then().statusCode(303);
        post(page + "/confirmation").then().statusCode(303);

        given().get(page).then().body(containsString("已放弃"));
        assertEquals(0, count("92"));
        assertEquals(0, stagedRows(page));
    }

    @Test
    void noFileIsSaidBesideTheField() {
        given().multiPart("files", "", new byte[0])
                .post("/staff/places/imports")
                .then()
                .statusCode(422)
                .body(containsString("请先选择文件"));
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void viewerDoesNotImport() {
        given().get("/staff/places/imports").then().statusCode(403);
    }

    private void importText(String rowsText) {
        confirm(uploadText(rowsText));
    }

    private static String uploadText(String rowsText) {
        byte[] csv = ("code,level,name,parent,households,adults\n" + rowsText).getBytes(StandardCharsets.UTF_8);
        return upload(given().multiPart("files", "rows.csv", csv, "text/csv"));
    }

    private static String upload(RequestSpecification request) {
        String page = request.redirects()
                .follow(false)
                .post("/staff/places/imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        awaitDone(page);
        return page;
    }

    private static void confirm(String page) {
        post(page + "/confirmation").then().statusCode(303);
        awaitDone(page);
        given().get(page).then().body(containsString("导入完成"));
    }

    private static Response post(String address) {
        return given().redirects().follow(false).post(address);
    }

    private static void awaitDone(String page) {
        for (int i = 0; i < 600; i++) {
            if (!given().get(page + "/progress")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<Boolean>path("working")) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        given().get(page + "/progress").then().body("working", equalTo(false));
    }

    private static List<?> actorsOf(String action, String page) {
        return inTree(() -> PlaceImport.getEntityManager()
                .createNativeQuery("SELECT actor FROM audit_entry WHERE action = ?1 AND subject = ?2", String.class)
                .setParameter(1, action)
                .setParameter(2, "import " + page.replaceFirst(".*/", ""))
                .getResultList());
    }

    private static long stagedRows(String page) {
        long id = Long.parseLong(page.replaceFirst(".*/", ""));
        return QuarkusTransaction.requiringNew().call(() -> ((Number) PlaceImport.getEntityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM place_import_row WHERE import_id = " + id)
                        .getSingleResult())
                .longValue());
    }

    private static long count(String code) {
        return inTree(() -> Place.count("code", code));
    }

    private static <T> T inTree(Callable<T> question) {
        return QuarkusTransaction.requiringNew().call(question);
    }
}
