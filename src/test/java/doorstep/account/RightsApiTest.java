package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Role × route: who may take which address, over all that the running service answers. {@code rights.csv} says it a line each, read and agreed
 * upon by people; an address without a line fails, and so does a line without an address.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RightsApiTest {
    private static final String EVERYBODY = "everybody";
    private static final String SIGNED_IN = "signed-in";
    private static final String NOBODY = "";
    private static final RestAssuredConfig AS_TEXT = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    /** Each ends the session that asks. */
    private static final Set<String> LAST = Set.of("POST /staff/sign-out");

    /** Variables that have to look like something. */
    private static final List<String> EXAMPLES =
            List.of("7e0f1f2c-0000-4000-8000-000000000001", "987654321", "990101001001", "ab".repeat(32), "invitation");

    @Test
    void eachRouteHasItsLine() {
        Set<String> routes = new TreeSet<>(Route.all().stream()
                .filter(Route::isForStaff)
                .map(Route::toString)
                .toList());
        Set<String> lines = new TreeSet<>(rights().keySet());
        assertTrue(routes.size() > 140, "found too few: " + routes.size());
        Set<String> unsaid = new TreeSet<>(routes);
        unsaid.removeAll(lines);
        lines.removeAll(routes);
        assertEquals(Set.of(), unsaid, "routes without a line in rights.csv");
        assertEquals(Set.of(), lines, "lines of rights.csv without a route");
    }

    @Test
    void eachRoleOpensItsRoutesAndNoOther() {
        Map<String, Set<String>> rights = rights();
        List<String> otherwise = new ArrayList<>();
        List<String> callers = new ArrayList<>(Role.ALL);
        callers.add(NOBODY);
        for (String caller : callers) {
            String session = caller.equals(NOBODY) ? "" : Someone.with(caller).session();
            for (Route route : Route.all()) {
                Set<String> who = rights.get(route.toString());
                if (who != null && !LAST.contains(route.toString())) {
                    boolean opened = isOpened(route, session);
                    if (opened != opens(who, caller)) {
                        otherwise.add(route + " as " + (caller.equals(NOBODY) ? "nobody" : caller) + ": "
                                + (opened ? "let in" : "kept out"));
                    }
                }
            }
        }
        assertEquals(List.of(), otherwise);
    }

    private static boolean opens(Set<String> who, String caller) {
        return who.contains(EVERYBODY) || !caller.equals(NOBODY) && who.contains(SIGNED_IN) || who.contains(caller);
    }

    /** Kept out: 403, 401, or sent to sign in and come back. */
    private static boolean isOpened(Route route, String session) {
        String address = route.with(RightsApiTest::example);
        Response answer = route.ask(caller(session).contentType(FORM), address);
        if (answer.statusCode() == 415) {
            answer = route.ask(caller(session).multiPart("file", "empty.csv", new byte[0]), address);
        }
        boolean sentToSignIn =
                answer.statusCode() == 303 && answer.header("Location").matches(".*/staff/sign-in\\?(next|lost)=.*");
        return !sentToSignIn && answer.statusCode() != 401 && answer.statusCode() != 403;
    }

    private static RequestSpecification caller(String session) {
        RequestSpecification caller = given().redirects().follow(false);
        return session.isEmpty() ? caller : caller.cookie(StaffSession.COOKIE, session);
    }

    /** Whatever is sent as whatever: somebody is told so, and nothing of ours breaks. */
    @Test
    void nothingThatIsPostedBreaksAnything() {
        String session = Someone.with(Role.MANAGER).session();
        List<String> broken = new ArrayList<>();
        for (Route route : Route.all()) {
            if (route.method().equals("POST") && !LAST.contains(route.toString())) {
                posted(session).forEach((kind, sent) -> {
                    int status =
                            route.ask(sent, route.with(RightsApiTest::example)).statusCode();
                    if (status >= 500 || kind.equals("JSON") && isAPage(route) && status != 415) {
                        broken.add(route + " with " + kind + ": " + status);
                    }
                });
            }
        }
        assertEquals(List.of(), broken);
    }

    private static boolean isAPage(Route route) {
        return !route.path().startsWith("/api/") && !route.path().startsWith("/field/api/");
    }

    private static Map<String, RequestSpecification> posted(String session) {
        Map<String, RequestSpecification> posted = new LinkedHashMap<>();
        posted.put("JSON", caller(session).contentType("application/json").body("{}"));
        posted.put("an empty form", caller(session).contentType(FORM));
        posted.put("a strange form", caller(session).contentType(FORM).body("&&=%zz&a"));
        posted.put("a field in parts", caller(session).multiPart("place", "990101"));
        posted.put(
                "parts without an end",
                caller(session)
                        .config(AS_TEXT)
                        .contentType("multipart/form-data")
                        .body("x"));
        return posted;
    }

    private static String example(Route.Variable variable) {
        return EXAMPLES.stream()
                .filter(one -> variable.pattern().isEmpty() || one.matches(variable.pattern()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing fits " + variable));
    }

    /** By route: who may take it. */
    static Map<String, Set<String>> rights() {
        Map<String, Set<String>> rights = new LinkedHashMap<>();
        try (var file = RightsApiTest.class.getResourceAsStream("/rights.csv")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(
                            line -> rights.put(line[0] + " " + line[1], Set.copyOf(Arrays.asList(line[2].split(" ")))));
            return rights;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
