package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the first administrator comes in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstAdministratorApiTest {
    private static final String PASSWORD = "red horse on the roof";

    @Inject
    FirstAdministrator first;

    @BeforeEach
    void nobodyIsThere() {
        Someone.noAdministratorIsLeft();
    }

    private String link() {
        return URI.create(first.newLink().orElseThrow()).getFragment();
    }

    private static int use(String link, String name) {
        return Someone.form()
                .formParam("code", link)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .formParam("again", PASSWORD)
                .post("/staff/welcome/password")
                .statusCode();
    }

    @Test
    void firstAdministratorChoosesNameAndPasswordAndIsIn() {
        String link = link();
        Someone.open(link).then().statusCode(200).body(containsString("第一位管理员"));
        String name = Someone.newName();
        String session = Someone.form()
                .formParam("code", link)
                .formParam("name", name)
                .formParam("password", PASSWORD)
                .formParam("again", PASSWORD)
                .post("/staff/welcome/password")
                .then()
                .statusCode(303)
                .extract()
                .cookie(StaffSession.COOKIE);
        given().cookie(StaffSession.COOKIE, session)
                .get("/staff/accounts")
                .then()
                .statusCode(200);
        Someone.signIn(name, PASSWORD).then().statusCode(303);
        assertEquals(404, use(link, Someone.newName()));
    }

    @Test
    void thereIsNoLinkOnceThereIsAnAdministrator() {
        Someone.admin();
        assertEquals(Optional.empty(), first.newLink());
    }

    @Test
    void linkIsVoidOnceThereIsAnAdministrator() {
        String link = link();
        Someone.admin();
        assertEquals(404, use(link, Someone.newName()));
        Someone.open(link).then().statusCode(404);
    }

    @Test
    void newLinkVoidsTheOneBefore() {
        String before = link();
        String now = link();
        assertEquals(404, use(before, Someone.newName()));
        assertEquals(303, use(now, Someone.newName()));
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndTheLinkGoesOnWorking() {
        String link = link();
        Someone.form()
                .formParam("code", link)
                .formParam("name", "system")
                .formParam("password", "1234567890")
                .formParam("again", "1234567890")
                .post("/staff/welcome/password")
                .then()
                .statusCode(422)
                .body(containsString("也不能叫 system"), containsString("太常见"));
        assertEquals(303, use(link, Someone.newName()));
    }

    @Test
    void ofManyAtOnceOneGetsIn() {
        String link = link();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> use(link, "第 " + i + Someone.newName())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers.toString());
        assertEquals(7, answers.stream().filter(status -> status == 404).count(), answers.toString());
        long admins = QuarkusTransaction.requiringNew()
                .call(() -> Account.count("?1 member of grants", Grant.everywhere(Role.MANAGER)));
        assertEquals(1, admins);
    }

    @Test
    void linkIsAFullAddressWithItsSecretBehindTheHash() {
        assertTrue(first.newLink().orElseThrow().matches("https?://[^/]+/staff/welcome#[\\w-]{43}"));
    }
}
