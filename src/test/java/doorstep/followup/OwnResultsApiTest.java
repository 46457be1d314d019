package doorstep.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.followup.tasks.Task;
import doorstep.web.UuidBytes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever was given some places sees results, doubts and tasks of these and learns nothing of others, by whatever address. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnResultsApiTest {
    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final String PLACES = "places";
    private static final String TWO_STREETS = ThreeStreets.FIRST + " " + ThreeStreets.THIRD;
    private static final Set<Integer> FINE = Set.of(200, 303);

    /** Single answers are another role's, with a test of their own. */
    private static final String SINGLE_ANSWERS = "ResponsesFile";

    private static ThreeStreets world;

    @BeforeAll
    static void streets() {
        world = ThreeStreets.get();
    }

    /** An address that the rooms answer to, and the roles that open it. */
    private record Route(String template, Set<String> roles) {
        static Route of(Method method) {
            Class<?> resource = method.getDeclaringClass();
            String rest = method.isAnnotationPresent(Path.class)
                    ? "/" + method.getAnnotation(Path.class).value()
                    : "";
            RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                    ? method.getAnnotation(RolesAllowed.class)
                    : resource.getAnnotation(RolesAllowed.class);
            String whole = resource.getAnnotation(Path.class).value() + rest;
            return new Route(whole.replaceAll(":[^}]*}", "}"), Set.of(roles.value()));
        }
    }

    /** All that the rooms answer to when they are only asked. */
    private static List<Route> routes() throws IOException {
        List<Route> routes = new ArrayList<>();
        for (String room : List.of("rates", "report", "quality", "followup")) {
            try (Stream<java.nio.file.Path> files =
                    Files.walk(CLASSES.resolve("doorstep").resolve(room))) {
                files.map(file -> CLASSES.relativize(file).toString())
                        .filter(file ->
                                file.endsWith(".class") && !file.contains("$") && !file.contains(SINGLE_ANSWERS))
                        .map(file -> type(file.replace(".class", "").replace('/', '.')))
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(GET.class))
                        .map(Route::of)
                        .forEach(routes::add);
            }
        }
        assertTrue(routes.size() > 35, "" + routes);
        return routes;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in the place of an address's parameters. */
    private record Filling(long wave, int street, String place, String item) {
        Filling(long wave, int street) {
            this(wave, street, ThreeStreets.DISTRICT + "00" + street, "awareness");
        }
    }

    private String address(Route route, Filling filling) {
        String address = route.template()
                .replaceFirst("^/staff/tasks/\\{id}", "/staff/tasks/" + world.tasks.get(filling.street()))
                .replace("{wave}", "" + filling.wave())
                .replace("{id}", "" + filling.wave())
                .replace("{code}", filling.place())
                .replace("{name}", filling.item())
                .replace("{volunteer}", "" + world.volunteers.get(filling.street()))
                .replace("{check}", "" + world.checks.get(filling.street()));
        assertTrue(!address.contains("{"), "a parameter that this test doesn't know: " + route.template());
        if (address.endsWith("/poster") || address.endsWith("/cards")) {
            return address + "?item=" + filling.item();
        }
        return address.endsWith("/figures") ? address + "?place=" + filling.place() : address;
    }

    private static Response get(String address) {
        return given().redirects().follow(false).get(address);
    }

    /** Without moments, whose digits may be any. */
    private static String text(Response response) throws IOException {
        if (!response.contentType().contains("spreadsheet")) {
            return response.asString().replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+", "");
        }
        StringBuilder text = new StringBuilder();
        java.nio.file.Path kept = Files.createTempFile("own-places", ".xlsx");
        Files.write(kept, response.asByteArray());
        try (var workbook = new ZipFile(kept.toFile())) {
            for (ZipEntry part : Collections.list(workbook.entries())) {
                text.append(new String(workbook.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Files.delete(kept);
        return text.toString();
    }

    /** What is entered there moves the rates of all of the wave's places. */
    private static boolean isForTheWhole(Route route) {
        return route.template().endsWith("/weighting/figures");
    }

    /** Whoever sees a community alone sees no street whole, and so has no such file. */
    private static boolean isOfWholeStreets(Route route) {
        return route.template().endsWith("/streets.zip");
    }

    /** All that addresses tell of these streets, with the address and the word. */
    private List<String> told(String role, Filling filling, List<String> queries, int... streets) throws IOException {
        List<String> told = new ArrayList<>();
        for (Route route : routes()) {
            for (String query : queries) {
                String plain = address(route, filling);
                String address = query.isEmpty() ? plain : plain + (plain.contains("?") ? "&" : "?") + query;
                Response response = get(address);
                if (!route.roles().contains(role) || isForTheWhole(route)) {
                    assertEquals(403, response.statusCode(), address);
                    continue;
                }
                boolean isNothing = response.statusCode() == 404 && isOfWholeStreets(route);
                assertTrue(isNothing || FINE.contains(response.statusCode()), address + " " + response.statusCode());
                String text = text(response);
                Arrays.stream(streets)
                        .boxed()
                        .flatMap(street -> world.tells(street).stream())
                        .filter(text::contains)
                        .forEach(word -> told.add(address + " tells " + word));
            }
        }
        return told;
    }

    @Test
    @TestSecurity(
            user = "街道看数的人",
            roles = "viewer",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void viewerOfAStreetLearnsNothingOfAnother() throws IOException {
        List<String> queries = List.of(
                "",
                "lang=en",
                "by=street",
                "by=district",
                "place=" + ThreeStreets.FIRST_COMMUNITY,
                "item=awareness",
                "measure=awareness&by=community",
                "a=" + ThreeStreets.FIRST + "001&b=" + ThreeStreets.FIRST + "002&by=community",
                "detail=community");
        assertEquals(List.of(), told("viewer", new Filling(world.wave, 1), queries, 2, 3));
    }

    @Test
    @TestSecurity(
            user = "社区工作人员",
            roles = "staff",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST_COMMUNITY))
    void staffOfACommunityLearnsNothingOfOtherStreetsOrNeighbours() throws IOException {
        Filling own = new Filling(world.wave, 1, ThreeStreets.FIRST_COMMUNITY, "awareness");
        assertEquals(List.of(), told("staff", own, List.of("", "by=street"), 2, 3));
        given().get("/staff/waves/" + world.wave + "/results")
                .then()
                .body(allOf(not(containsString("1街2社区")), containsString("1街1社区")));
        get("/staff/waves/" + world.wave + "/results/places/" + ThreeStreets.FIRST)
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "两街的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = TWO_STREETS))
    void managerOfTwoStreetsLearnsNothingOfTheThird() throws IOException {
        assertEquals(
                List.of(), told("manager", new Filling(world.wave, 1), List.of("", "by=street", "item=awareness"), 2));
    }

    @Test
    @TestSecurity(
            user = "两街的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = TWO_STREETS))
    void severalPlacesStandSideBySideWithoutATotal() {
        String results = "/staff/waves/" + world.wave + "/results";
        given().get(results)
                .then()
                .body(
                        containsString("各看各的，不合计"),
                        containsString("第1街道"),
                        containsString("第3街道"),
                        not(containsString("class=\"verdict\"")));
        given().get(results + "/report")
                .then()
                .body(containsString("各看各的，不合计"), containsString("3街2社区"), not(containsString("id=\"changes\"")));
        given().get(results + "/matrix?by=street").then().body(not(containsString("class=\"whole\"")));
        given().get(results + "/items/awareness?by=street")
                .then()
                .body(containsString("您看的是几处地方"), containsString("第3街道"));
        given().get("/api/v1/waves/" + world.wave + "/rates?by=district").then().body("rows", hasSize(0));
        given().get("/api/v1/waves/" + world.wave + "/rates?by=street").then().body("rows", hasSize(4));
    }

    @Test
    @TestSecurity(
            user = "街道看数的人",
            roles = "viewer",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void countsAreThoseOfOwnPlaces() {
        int household = 2 * ThreeStreets.ANSWERS.get(1);
        given().get("/api/v1/waves/" + world.wave + "/rates?by=street")
                .then()
                .statusCode(200)
                .body("answers.household", equalTo(household))
                .body("answers.visit", equalTo(ThreeStreets.DOORS))
                .body("excluded.visit", equalTo(ThreeStreets.DOORS))
                .body("rows", hasSize(2));
        given().get("/staff/waves/" + world.wave + "/results/comments")
                .then()
                .body(containsString("共 " + (household + ThreeStreets.DOORS) + " 条"));
        given().get("/staff/tasks").then().body(containsString("1 项"), not(containsString("3 项")));
    }

    @Test
    @TestSecurity(
            user = "街道的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void whatLiesElsewhereIsNotThere() throws IOException {
        for (Route route : routes()) {
            if (route.template().contains("waves")) {
                String elsewhere = address(route, new Filling(world.elsewhere, 1));
                get(elsewhere).then().statusCode(route.template().contains("handing") ? 303 : 404);
            }
            if (route.template().matches(".*\\{(code|volunteer|check)}.*|/staff/tasks/\\{id}.*|.*/figures")) {
                String foreign = address(route, new Filling(world.wave, 2));
                assertEquals(404, get(foreign).statusCode(), foreign);
            }
        }
        String wave = "/staff/waves/" + world.wave;
        for (String address : List.of(
                wave + "/results/trend?place=",
                wave + "/results/comments?place=",
                wave + "/publicity?place=",
                wave + "/publicity/poster?item=awareness&place=",
                wave + "/publicity/cards?item=awareness&place=",
                "/staff/tasks?place=",
                "/staff/tasks/print?place=",
                "/staff/tasks/register.csv?place=")) {
            for (String place : List.of(ThreeStreets.SECOND, ThreeStreets.SECOND + "001", ThreeStreets.DISTRICT)) {
                assertEquals(404, get(address + place).statusCode(), address + place);
            }
        }
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType(ContentType.URLENC.withCharset("UTF-8"));
    }

    @Test
    @TestSecurity(
            user = "街道的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void nothingElsewhereIsChanged() {
        String wave = "/staff/waves/" + world.wave;
        String task = "/staff/tasks/" + world.tasks.get(2);
        form().formParam("what", "x")
                .formParam("by", "y")
                .post(task + "/completion")
                .then()
                .statusCode(404);
        form().formParam("reason", "x").post(task + "/reopening").then().statusCode(404);
        form().formParam("owner", "x").post(task).then().statusCode(404);
        form().formParam("wave", world.wave)
                .formParam("item", "awareness")
                .formParam("place", ThreeStreets.SECOND)
                .formParam("owner", "x")
                .formParam("due", "" + FollowupWorld.today().plusDays(5))
                .formParam("measure", "x")
                .post("/staff/tasks")
                .then()
                .statusCode(422);
        form().formParam("reason", "x")
                .post(wave + "/exclusions/" + world.exclusions.get(2) + "/restoration")
                .then()
                .statusCode(404);
        form().post(wave + "/exclusions/" + world.exclusions.get(2) + "/continuation")
                .then()
                .statusCode(404);
        form().formParam("scope", "volunteer")
                .formParam("volunteer", world.volunteers.get(2))
                .formParam("reason", "x")
                .post(wave + "/exclusions")
                .then()
                .statusCode(422);
        form().formParam("reached", "no")
                .post(wave + "/back-checks/" + world.checks.get(2) + "/outcome")
                .then()
                .statusCode(404);
        form().formParam("share", 5).post(wave + "/back-checks").then().statusCode(403);
        form().formParam("place", ThreeStreets.SECOND)
                .post(wave + "/results/weighting/figures")
                .then()
                .statusCode(404);
        form().post(wave + "/publicity/handouts/" + world.handouts.get(2) + "/undoing")
                .then()
                .statusCode(404);
        assertEquals(Task.State.open, state(2));
    }

    @Test
    @TestSecurity(
            user = "街道的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void whoManagesAPartEntersNoCensusFiguresOfTheWave() {
        String wave = "/staff/waves/" + world.wave + "/results/weighting";
        form().formParam("place", ThreeStreets.FIRST)
                .formParam("n.sex.f", "1")
                .formParam("n.sex.m", "999")
                .post(wave + "/figures")
                .then()
                .statusCode(403);
        get(wave + "/figures?place=" + ThreeStreets.FIRST).then().statusCode(403);
        get(wave).then().statusCode(200).body(not(containsString("/weighting/figures")));
    }

    @Test
    @TestSecurity(
            user = "街道的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void nobodyOfElsewhereIsNamedByGivingTheirNumberToOnesOwn() {
        String wave = "/staff/waves/" + world.wave;
        form().formParam("scope", "chosen")
                .formParam("volunteer", world.volunteers.get(2))
                .formParam("response", interview())
                .formParam("reason", "x")
                .post(wave + "/exclusions")
                .then()
                .statusCode(422);
        for (long stranger : List.of(world.volunteers.get(2), Long.MAX_VALUE)) {
            form().formParam("check", world.checks.get(1))
                    .formParam("checker", stranger)
                    .post(wave + "/back-checks/assignment")
                    .then()
                    .statusCode(422);
        }
        for (String page : List.of("/exclusions", "/back-checks")) {
            given().get(wave + page).then().statusCode(200).body(not(containsString("走街2")));
        }
    }

    /** One of the first street. */
    private String interview() {
        return QuarkusTransaction.requiringNew().call(() -> UuidBytes.uuid((byte[]) Task.getEntityManager()
                        .createNativeQuery("SELECT response FROM interview WHERE wave_id = ?1 AND volunteer_id = ?2"
                                + " AND community = '" + ThreeStreets.FIRST_COMMUNITY + "' LIMIT 1")
                        .setParameter(1, world.wave)
                        .setParameter(2, world.volunteers.get(1))
                        .getSingleResult())
                .toString());
    }

    private Task.State state(int street) {
        return QuarkusTransaction.requiringNew().call(() -> Task.<Task>findById(world.tasks.get(street)).state);
    }

    @Test
    @TestSecurity(
            user = "街道的管理员",
            roles = "manager",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.FIRST))
    void managerOfAStreetTagsItsWordsAloneAndChangesNoTagThatIsUsedElsewhere() {
        List<Long> all = QuarkusTransaction.requiringNew().call(this::comments);
        String name = "标签" + UUID.randomUUID().toString().substring(0, 8);
        form().formParam("answer", all)
                .formParam("fresh", name)
                .post("/staff/waves/" + world.wave + "/results/comments/tags")
                .then()
                .statusCode(303);
        assertEquals(Set.of(ThreeStreets.FIRST), tagged(name));
        long tag = number("SELECT id FROM comment_tag WHERE name = '" + name + "'");
        QuarkusTransaction.requiringNew().run(() -> Task.getEntityManager()
                .createNativeQuery("INSERT INTO open_answer_tag (response, question, tag_id, wave_id)"
                        + " SELECT response, question, " + tag + ", wave_id FROM open_answer WHERE wave_id = ?1"
                        + " AND community LIKE '" + ThreeStreets.SECOND + "%' LIMIT 1")
                .setParameter(1, world.wave)
                .executeUpdate());
        form().formParam("name", name + "改")
                .post("/staff/waves/" + world.wave + "/results/comments/tags/" + tag + "/name")
                .then()
                .statusCode(403);
    }

    /** Numbers of a few words of each street. */
    private List<Long> comments() {
        List<Long> all = new ArrayList<>();
        for (String street : List.of(ThreeStreets.FIRST, ThreeStreets.SECOND)) {
            for (Object one : Task.getEntityManager()
                    .createNativeQuery("SELECT mixed FROM open_answer WHERE wave_id = ?1 AND community LIKE ?2 LIMIT 3")
                    .setParameter(1, world.wave)
                    .setParameter(2, street + "%")
                    .getResultList()) {
                all.add(((Number) one).longValue());
            }
        }
        assertEquals(6, all.size());
        return all;
    }

    private static Set<String> tagged(String tag) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Set<String> streets = new TreeSet<>();
            for (Object one : Task.getEntityManager()
                    .createNativeQuery(
                            "SELECT DISTINCT SUBSTRING(a.community, 1, 9) FROM open_answer a JOIN open_answer_tag t"
                                    + " ON t.response = a.response AND t.question = a.question"
                                    + " JOIN comment_tag g ON g.id = t.tag_id WHERE g.name = ?1")
                    .setParameter(1, tag)
                    .getResultList()) {
                streets.add("" + one);
            }
            return streets;
        });
    }

    private static long number(String select) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        Task.getEntityManager().createNativeQuery(select).getSingleResult())
                .longValue());
    }

    @Test
    @TestSecurity(
            user = "社区工作人员",
            roles = "staff",
            attributes = @SecurityAttribute(key = PLACES, value = ThreeStreets.THIRD + "001"))
    void staffReportsItsTaskAsDoneAndChangesNothingElse() {
        String task = "/staff/tasks/" + world.tasks.get(3);
        String page = given().get(task).then().statusCode(200).extract().asString();
        assertTrue(page.contains("/completion") && !page.contains("/edit\""));
        form().get(task + "/edit").then().statusCode(403);
        form().formParam("version", 1)
                .formParam("what", "贴好了")
                .formParam("by", "社区")
                .formParam("on", "" + FollowupWorld.today())
                .post(task + "/completion")
                .then()
                .statusCode(303);
        assertEquals(Task.State.done, state(3));
        form().formParam("reason", "x").post(task + "/reopening").then().statusCode(403);
        assertTrue(!given().get(task).asString().contains("/reopening"));
    }
}
