package doorstep.response.paper;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Volunteer;
import doorstep.place.Role;
import doorstep.response.PaperWorld;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rooms of places, waves, fieldwork and paper show and let be changed, for callers who have one street or one community. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnPlacesApiTest {
    private static final String PLACES = "places";

    /** The names of what an address may name of somebody else. */
    private static final Set<String> OF_SOMEBODY = Set.of(
            "wave", "community", "code", "token", "volunteer", "device", "form", "record", "frame", "upload", "draft");

    /** Pages for changing a wave as a whole. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("/staff/waves/{id: \\d+}/edit", "/staff/waves/{id: \\d+}/communities");

    private final TwoStreets world = TwoStreets.made();
    private final TwoStreets.Street own = world.own;
    private final TwoStreets.Street other = world.other;

    // ---- all addresses

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void managerOfAStreetSeesNothingOfAnother() {
        showsNothingOf(other.marks(), Role.MANAGER);
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.VIEWER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void viewerOfAStreetSeesNothingOfAnother() {
        showsNothingOf(other.marks(), Role.VIEWER);
    }

    @Test
    @TestSecurity(
            user = "社区",
            roles = Role.STAFF,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN_COMMUNITY))
    void staffOfACommunitySeeNothingOfAnother() {
        List<Pattern> marks = new ArrayList<>(other.marks());
        marks.add(Pattern.compile(own.second));
        marks.add(Pattern.compile(own.called + "西社区"));
        showsNothingOf(marks, Role.STAFF);
    }

    @Test
    @TestSecurity(
            user = "录入",
            roles = Role.ENTRY,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN_COMMUNITY))
    void whoTypesPaperSeesTheFormsToTypeAndNothingElse() {
        showsNothingOf(other.marks(), Role.ENTRY);
        assertEquals(
                Set.of(
                        "/staff/paper",
                        "/staff/waves/{id: \\d+}/paper/{community: \\d+}",
                        "/staff/waves/{id: \\d+}/paper/{community: \\d+}/entry"),
                StaffRoutes.all().stream()
                        .filter(route -> route.roles().contains(Role.ENTRY))
                        .map(StaffRoutes.Route::path)
                        .collect(java.util.stream.Collectors.toSet()));
        given().get("/staff/paper")
                .then()
                .statusCode(200)
                .body(containsString("同城轮次"), containsString(paper(own.first)), not(containsString(own.second)));
        given().get(paper(own.first))
                .then()
                .statusCode(200)
                .body(
                        containsString(own.called + "楼"),
                        not(containsString("/fieldwork")),
                        not(containsString("/results")),
                        not(containsString("两遍不同")),
                        not(containsString("paper/form")));
        given().get(paper(own.first) + "/entry")
                .then()
                .statusCode(200)
                .body(containsString("data-paper"), not(containsString("href=\"/staff/waves/" + world.both + "\"")));
    }

    /** Each address, filled in with what is the caller's own, and some with what is not. */
    private void showsNothingOf(List<Pattern> marks, String role) {
        Map<String, String> values = StaffRoutes.values(own, world.both);
        List<String> wrong = new ArrayList<>();
        for (StaffRoutes.Route route : StaffRoutes.all()) {
            if (!route.isPost()) {
                String address = route.with(values);
                Response answer = given().queryParam("community", own.first).get(address);
                boolean open = route.roles().contains(role) && !OF_THE_WHOLE.contains(route.path());
                if (answer.statusCode() != (open ? 200 : 403)) {
                    wrong.add(answer.statusCode() + " " + route.path());
                }
                wrong.addAll(seen(marks, route.path(), answer));
            }
        }
        for (String address : otherViews()) {
            wrong.addAll(seen(marks, address, given().get(address)));
        }
        wrong.addAll(foreign(role, false));
        assertEquals(List.of(), wrong);
    }

    private static List<String> seen(List<Pattern> marks, String address, Response answer) {
        String body = answer.asString();
        return marks.stream()
                // what was asked for stands in the link to the other language
                .filter(mark ->
                        mark.matcher(body).find() && !mark.matcher(address).find())
                .map(mark -> address + " shows " + mark)
                .toList();
    }

    /** What is asked for behind the question mark. */
    private List<String> otherViews() {
        String wave = "/staff/waves/" + world.both;
        return List.of(
                wave + "?street=" + other.code,
                wave + "/posters?layout=small",
                wave + "/posters?token=" + other.token,
                wave + "/posters?place=" + other.code,
                wave + "/fieldwork?by=volunteer",
                wave + "/assignments?which=all",
                wave + "/assignments/" + own.first + "?which=all&volunteer=" + other.volunteer + "&volunteer="
                        + own.volunteer,
                wave + "/paper/form?community=" + other.first,
                wave + "/paper/form?sample=yes&community=" + own.first,
                wave + "/paper/" + own.first + "/entry?form=" + other.aside,
                wave + "/paper/" + own.first + "/entry?form=" + own.aside,
                "/staff/waves/" + own.wave + "/communities?place=960101",
                "/staff/waves/" + own.wave + "/communities?place=",
                "/staff/places/960101",
                "/staff/places/96",
                "/staff/places/search?q=" + other.code.substring(0, 6),
                "/staff/places/search?q=桥",
                "/api/v1/places/960101",
                "/api/v1/places/960101/children");
    }

    /** Addresses that name one thing of the other street, and are not answered as if it were not there. */
    private List<String> foreign(String role, boolean posts) {
        Map<String, String> values = StaffRoutes.values(own, world.both);
        Map<String, String> theirs = StaffRoutes.values(other, other.wave);
        List<String> wrong = new ArrayList<>();
        for (StaffRoutes.Route route : StaffRoutes.all()) {
            for (String name : route.parameters()) {
                if (route.isPost() == posts && route.roles().contains(role) && OF_SOMEBODY.contains(name)) {
                    String address = route.with(StaffRoutes.changed(values, name, theirs.get(name)));
                    int status = (posts ? sent(route).post(address) : given().get(address)).statusCode();
                    if (status != 404) {
                        wrong.add(status + " for another's " + name + ": " + route.path());
                    }
                }
            }
        }
        return wrong;
    }

    private static RequestSpecification sent(StaffRoutes.Route route) {
        return route.isUpload()
                ? given().redirects().follow(false).multiPart("file", "a.csv", new byte[] {65})
                : form();
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void nothingOfAnotherStreetIsChanged() {
        String before = contents();
        assertEquals(List.of(), foreign(Role.MANAGER, true));
        assertEquals(before, contents());
    }

    @Test
    @TestSecurity(
            user = "录入",
            roles = Role.ENTRY,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN_COMMUNITY))
    void paperOfAnotherCommunityIsNotTyped() {
        String before = contents();
        assertEquals(List.of(), foreign(Role.ENTRY, true));
        form().formParams(PaperWorld.form(other.aside, 3, Map.of("clean", "1")))
                .post(paper(own.first) + "/entry")
                .then()
                .statusCode(404);
        assertEquals(before, contents());
    }

    // ---- waves

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void waveAsAWholeIsChangedByWhoHasAllOfIt() {
        String before = contents();
        for (String action : List.of(
                "",
                "/publication",
                "/draft",
                "/opening",
                "/closing",
                "/extension",
                "/deletion",
                "/communities",
                "/paper/setting")) {
            form().formParam("closesAt", "2098-01-01T00:00")
                    .formParam("entries", "twice")
                    .post("/staff/waves/" + world.both + action)
                    .then()
                    .statusCode(403);
        }
        assertEquals(before, contents());
        given().get("/staff/waves/" + world.both)
                .then()
                .body(not(containsString("/closing")), not(containsString("/extension")), containsString("/links\""));
        given().get("/staff/waves/" + own.wave).then().body(containsString("/closing"), containsString("/extension"));
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void streetOpensAWaveInItsOwnPlacesOnly() {
        String communities = form().formParam("name", "街道自己的轮次")
                .formParam("questionnaire", "field_doors 1")
                .formParam("opensAt", "2097-01-01T00:00")
                .formParam("closesAt", "2097-02-01T00:00")
                .formParam("zh", "true")
                .formParam("language", "zh")
                .formParam("languages", "zh")
                .post("/staff/waves")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        given().get("/staff/waves").then().body(containsString("街道自己的轮次"));
        given().get(communities)
                .then()
                .statusCode(200)
                .body(containsString(own.first), not(containsString(other.code)));
        form().formParam("place", "960101")
                .formParam("community", other.first, own.second)
                .formParam("whole", other.code)
                .post(communities)
                .then()
                .statusCode(303);
        long id = Long.parseLong(communities.replaceAll(".*/waves/(\\d+)/.*", "$1"));
        assertEquals(Set.of(own.second), communitiesOf(id));
        form().formParam("place", "960101")
                .formParam("whole", "960101")
                .post(communities)
                .then()
                .statusCode(303);
        assertEquals(Set.of(own.first, own.second), communitiesOf(id));
    }

    private static Set<String> communitiesOf(long wave) {
        return QuarkusTransaction.requiringNew().call(() -> new TreeSet<>(Wave.<Wave>findById(wave).communities));
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.VIEWER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void countsOfAWaveAreThoseOfOwnPlaces() {
        given().get("/staff/waves/" + world.both)
                .then()
                .body(
                        matchesRegex("(?s).*<dt>社区</dt><dd>2\\s.*"),
                        containsString("<td class=\"number\">30003</td>"),
                        not(containsString("70007")));
        given().get("/staff/waves/" + world.both + "/fieldwork").then().body(containsString("<strong>0</strong> / 4"));
        given().get("/staff/waves")
                .then()
                .body(containsString("同城轮次"), containsString(own.called + "轮次"), not(containsString(other.called)));
        given().get("/api/v1/waves/" + world.both)
                .then()
                .body("communities", org.hamcrest.Matchers.equalTo(List.of(own.first, own.second)))
                .body("answers", org.hamcrest.Matchers.equalTo(30_003));
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void waveThatGoesNowhereYetIsItsOpenersAndThoseAbove() {
        long theirs = draft("空轮次一", other.code);
        long fromAbove = draft("空轮次二", "960101");
        long mine = draft("空轮次三", own.first);
        given().get("/staff/waves/" + theirs).then().statusCode(404);
        given().get("/staff/waves/" + fromAbove).then().statusCode(404);
        String path = "/staff/waves/" + mine;
        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("/communities"), containsString(path + "/samples\""), containsString("全部调查"));
        given().get("/staff/waves")
                .then()
                .body(containsString("空轮次三"), not(containsString("空轮次二")), not(containsString("空轮次一")));
        form().post("/staff/waves/" + theirs + "/deletion").then().statusCode(404);
        form().post("/staff/waves/" + mine + "/deletion").then().statusCode(303);
    }

    private static long draft(String name, String place) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Wave wave = Wave.create(TwoStreets.plan(name, Set.of()), TwoStreets.NOW);
            wave.place = place;
            return wave.id;
        });
    }

    // ---- places

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void placesAboveShowTheWayDownAndNoSums() {
        given().get("/staff/places")
                .then()
                .statusCode(200)
                .body(containsString("<h1>" + own.called + "街道</h1>"), containsString("60,606"));
        given().get("/staff/places/960101")
                .then()
                .statusCode(200)
                .body(containsString(own.called + "街道"), containsString("60,606"), not(containsString("户数</dt>")));
        given().get("/api/v1/places/960101")
                .then()
                .statusCode(200)
                .body("communities", org.hamcrest.Matchers.nullValue())
                .body("households", org.hamcrest.Matchers.nullValue());
        given().get("/staff/places/960102").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "两处",
            roles = Role.VIEWER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN + " " + TwoStreets.OTHER_COMMUNITY))
    void severalPlacesStandSideBySideWithoutATotal() {
        given().get("/staff/places")
                .then()
                .statusCode(200)
                .body(
                        containsString("<h1>上区</h1>"),
                        containsString("60,606"),
                        containsString(other.called + "街道"),
                        not(containsString("77,707")),
                        not(containsString("138,313")));
        given().get("/staff/places/" + other.first).then().statusCode(200).body(containsString("77,707"));
        given().get("/staff/places/" + other.second).then().statusCode(404);
        given().get("/staff/waves/" + world.both).then().body(matchesRegex("(?s).*<dt>社区</dt><dd>3\\s.*"));
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void treeOfPlacesIsImportedByWhoHasAllOfIt() {
        for (String address : List.of("", "/1", "/1/progress")) {
            given().get("/staff/places/imports" + address).then().statusCode(403);
        }
        for (String address : List.of("/1/confirmation", "/1/end")) {
            form().post("/staff/places/imports" + address).then().statusCode(403);
        }
        given().multiPart("files", "places.csv", new byte[] {65})
                .post("/staff/places/imports")
                .then()
                .statusCode(403);
        given().get("/staff/places").then().body(not(containsString("/staff/places/imports")));
    }

    // ---- volunteers

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void volunteersBelongToPlacesOfWhoeverAddsThem() {
        for (String place : List.of("", other.code, "960101")) {
            form().formParam("name", "新人" + place)
                    .formParam("place", place)
                    .post("/staff/volunteers")
                    .then()
                    .statusCode(422)
                    .body(containsString("没有这个地点"));
        }
        form().formParam("name", "新来的人")
                .formParam("place", own.first)
                .post("/staff/volunteers")
                .then()
                .statusCode(200);
        assertEquals(1, number("SELECT COUNT(*) FROM volunteer WHERE name LIKE '新%'"));
        form().formParam("name", own.called + "志愿者")
                .formParam("place", other.code)
                .post("/staff/volunteers/" + own.volunteer)
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void volunteerOfTheDistrictIsSentToDoorsAndNotChanged() {
        long id = volunteer("全区的人", "960101");
        given().get("/staff/volunteers").then().body(containsString("全区的人"));
        given().get("/staff/volunteers/" + id).then().statusCode(200).body(not(containsString("/invitation")));
        for (String action : List.of("", "/invitation", "/end")) {
            form().formParam("name", "别名")
                    .post("/staff/volunteers/" + id + action)
                    .then()
                    .statusCode(403);
        }
        form().formParam("door", own.door.toString())
                .formParam("to", id)
                .post("/staff/waves/" + own.wave + "/assignments/" + own.first + "/doors")
                .then()
                .statusCode(303);
        assertEquals(id, number("SELECT volunteer_id FROM household WHERE HEX(id) = '" + hex(own.door) + "'"));
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void volunteerOfAnotherStreetIsSeenByWhomeverTheyWorkFor() {
        long id = volunteer("来帮忙的人", other.code);
        given().get("/staff/volunteers/" + id).then().statusCode(404);
        sql("UPDATE household SET volunteer_id = " + id + " WHERE community = '" + own.first
                + "' AND number = 3 AND wave_id = " + world.both);
        given().get("/staff/volunteers/" + id)
                .then()
                .statusCode(200)
                .body(
                        containsString(own.called + "东社区"),
                        containsString("别处"),
                        not(containsString(other.called)),
                        not(containsString("/invitation")));
        form().post("/staff/volunteers/" + id + "/end").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void nameIsTakenByThoseWhoAreSeenAlone() {
        volunteer("同名的人", other.code);
        volunteer("上面的人", "960101");
        form().formParam("name", "上面的人")
                .formParam("place", own.first)
                .post("/staff/volunteers")
                .then()
                .statusCode(422);
        form().formParam("name", "同名的人")
                .formParam("place", own.first)
                .post("/staff/volunteers")
                .then()
                .statusCode(200);
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void volunteersOfAnotherStreetAreGivenNoDoors() {
        String before = contents();
        form().formParam("door", own.door.toString())
                .formParam("to", other.volunteer)
                .post("/staff/waves/" + own.wave + "/assignments/" + own.first + "/doors")
                .then()
                .statusCode(422);
        form().formParam("wave", world.both)
                .formParam("to", other.volunteer)
                .post("/staff/volunteers/" + own.volunteer + "/handover")
                .then()
                .statusCode(422);
        form().formParam("wave", other.wave)
                .formParam("to", own.volunteer)
                .post("/staff/volunteers/" + own.volunteer + "/handover")
                .then()
                .statusCode(422);
        assertEquals(before, contents());
    }

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void rescueFileOfAnotherStreetsVolunteerIsNobodys() {
        given().multiPart(
                        "file",
                        "rescue.json",
                        ("{\"doorstep\":\"rescue\",\"v\":1,\"volunteer\":" + other.volunteer + ",\"records\":[]}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/staff/field/rescue")
                .then()
                .statusCode(422)
                .body(not(containsString(other.called)));
    }

    // ---- lists

    @Test
    @TestSecurity(
            user = "街道",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN))
    void listsOfWhichNobodyKnowsTheCommunityAreForTheirUploader() {
        for (long wave : List.of(world.both, other.wave)) {
            String theirs = "/staff/frames/imports/" + world.unnamed(wave, "隔壁街道");
            given().get(theirs).then().statusCode(404);
            for (String action : List.of("/names", "/lists", "/end")) {
                form().formParam("place-0", own.first)
                        .post(theirs + action)
                        .then()
                        .statusCode(404);
            }
        }
        String mine = "/staff/frames/imports/" + world.unnamed(world.both, "街道");
        given().get(mine).then().statusCode(200).body(containsString("没人知道的社区"), not(containsString(other.first)));
        form().post(mine + "/end").then().statusCode(303);
        given().get(mine).then().statusCode(404);
    }

    // ---- paper

    @Test
    @TestSecurity(
            user = "社区",
            roles = Role.STAFF,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN_COMMUNITY))
    void staffTypePaperAndSettleDifferencesAndDropNothing() {
        given().get(paper(own.first) + "/entry?form=" + own.aside).then().body(containsString(own.called + "脏"));
        given().get("/staff/waves/" + world.both + "/paper")
                .then()
                .body(
                        containsString("typed/" + own.differing),
                        not(containsString("/deletion")),
                        not(containsString(other.called)));
        given().get("/staff/waves/" + world.both + "/paper/typed/" + own.differing)
                .then()
                .statusCode(200);
        form().formParam("reason", "没用")
                .post("/staff/waves/" + world.both + "/paper/typed/" + own.differing + "/deletion")
                .then()
                .statusCode(403);
        form().formParam("door", own.door.toString())
                .formParam("to", own.volunteer)
                .post("/staff/waves/" + own.wave + "/assignments/" + own.first + "/doors")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "录入",
            roles = Role.ENTRY,
            attributes = @SecurityAttribute(key = PLACES, value = TwoStreets.OWN_COMMUNITY))
    void whoTypesPaperMayTypeIt() {
        form().formParams(PaperWorld.form(UUID.randomUUID(), 4, Map.of("adults", "2", "clean", "1")))
                .post("/staff/waves/" + own.wave + "/paper/" + own.first + "/entry")
                .then()
                .statusCode(422)
                .body(containsString("没有这一户"));
        form().formParams(PaperWorld.form(UUID.randomUUID(), 2, Map.of("adults", "2", "clean", "1")))
                .post("/staff/waves/" + own.wave + "/paper/" + own.first + "/entry")
                .then()
                .statusCode(303)
                .header("Location", allOf(containsString("/entry?"), endsWith("done=taken")));
    }

    // ----

    private String paper(String community) {
        return "/staff/waves/" + world.both + "/paper/" + community;
    }

    private static long volunteer(String name, String place) {
        return QuarkusTransaction.requiringNew().call(() -> Volunteer.add(name, place, TwoStreets.NOW).id);
    }

    private static void sql(String change) {
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.getEntityManager().createNativeQuery(change).executeUpdate());
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "").toUpperCase();
    }

    private static long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        ((Number) Wave.getEntityManager().createNativeQuery(sql).getSingleResult()).longValue());
    }

    /** What the tables hold that staff may change here. */
    private static String contents() {
        Map<String, String> sums = new TreeMap<>();
        Stream.of(
                        "wave",
                        "wave_community",
                        "share_link",
                        "place",
                        "frame",
                        "sample",
                        "household",
                        "volunteer",
                        "device",
                        "quarantined_record",
                        "paper_form",
                        "questionnaire_draft",
                        "paper_setting",
                        "response")
                .forEach(table -> sums.put(table, checksum(table)));
        assertTrue(sums.values().stream().noneMatch("null"::equals), sums.toString());
        return sums.toString();
    }

    private static String checksum(String table) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = (Object[]) Wave.getEntityManager()
                    .createNativeQuery("CHECKSUM TABLE " + table)
                    .getSingleResult();
            return String.valueOf(row[1]);
        });
    }
}
