package doorstep.wave;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever staff ask of a wave goes through the door: each address of a wave that there is not says so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WaveRoutesApiTest {
    private static final String UNKNOWN = "987654321";
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?:\\s*:\\s*((?:[^{}]|\\{[^{}]*})+))?}");

    /** They only lead on to another address, which says it. */
    private static final Set<String> LEADING_ON =
            Set.of("CommentPages.chooseAgain", "LinkPages.poster", "AssignmentPages.back");

    /** What the other parts of an address may be; the first that fits is taken. */
    private static final List<String> EXAMPLES =
            List.of("7e0f1f2c-0000-4000-8000-000000000001", "1", "990101001001", "ab".repeat(32), "a".repeat(16));

    /** So that what is typed is no reason to turn it away before. */
    private static final Map<String, String> TYPED = Map.of("reason", "试一试", "name", "试一试", "label", "试一试");

    private record Route(String name, String path, boolean isPost, boolean takesFiles) {
        Response answer() {
            RequestSpecification browser = given().redirects().follow(false);
            if (takesFiles) {
                return browser.multiPart("file", "a.csv", "a".getBytes(StandardCharsets.UTF_8))
                        .post(path);
            }
            browser.contentType("application/x-www-form-urlencoded");
            return isPost ? browser.formParams(TYPED).post(path) : browser.get(path);
        }
    }

    @Test
    @TestSecurity(
            user = "office",
            roles = {"manager", "viewer", "staff", "entry", "answers"})
    void nothingIsShownOrDoneForAnUnknownWave() {
        List<Route> routes = routes();
        assertTrue(routes.size() > 80, "found too few: " + routes.size());
        List<String> otherwise = new ArrayList<>();
        for (Route route : routes) {
            Response answer = route.answer();
            if (answer.statusCode() != 404 || !answer.asString().contains("没有编号为 " + UNKNOWN + " 的调查")) {
                otherwise.add(route + " " + answer.statusCode());
            }
        }
        assertEquals(List.of(), otherwise);
    }

    private static List<Route> routes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("doorstep").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class))
                        .filter(method -> address(method).contains("waves/{"))
                        .map(method -> new Route(
                                method.getOwner().getSimpleName() + "." + method.getName(),
                                PART.matcher(address(method)).replaceAll(WaveRoutesApiTest::example),
                                method.isAnnotatedWith(POST.class),
                                takesFiles(method)))
                        .filter(route -> !LEADING_ON.contains(route.name()))
                        .sorted(Comparator.comparing(Route::path))
                        .toList();
    }

    private static boolean takesFiles(JavaMethod method) {
        return method.isAnnotatedWith(Consumes.class)
                && List.of(method.getAnnotationOfType(Consumes.class).value()).contains(MediaType.MULTIPART_FORM_DATA);
    }

    private static String address(JavaMethod method) {
        String below = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String whole = method.getOwner().getAnnotationOfType(Path.class).value() + "/" + below;
        return whole.replaceAll("/+", "/").replaceAll("/$", "");
    }

    /** The wave stands first in each address. */
    private static String example(MatchResult part) {
        boolean isWave = part.group(1).equals("wave") || part.group(1).equals("id");
        String rule = part.group(2) == null ? ".*" : part.group(2);
        return isWave
                ? UNKNOWN
                : EXAMPLES.stream().filter(one -> one.matches(rule)).findFirst().orElseThrow();
    }
}
