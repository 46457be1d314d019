package doorstep.fieldwork.phone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.Volunteer;
import doorstep.web.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a volunteer's phone comes in, and that nothing else does. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInApiTest {
    @Inject
    DataSource database;

    FieldWorld world;
    Volunteer volunteer;

    @BeforeEach
    void somebody() {
        world = FieldWorld.open(database);
        volunteer = world.volunteer("张三");
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static ValidatableResponse signIn(String invitation) {
        return given().contentType("application/json")
                .body("{\"invitation\":\"" + invitation + "\",\"label\":\"Android Chrome\",\"app_version\":\"1\"}")
                .post("/field/api/devices")
                .then();
    }

    @Test
    void invitationSignsInOnePhoneOnce() {
        String invitation = FieldWorld.invite(volunteer, now());
        signIn(invitation)
                .statusCode(201)
                .body("token.length()", greaterThan(40))
                .body("device", notNullValue())
                .body("volunteer.id", equalTo(volunteer.id.intValue()))
                .body("volunteer.name", equalTo("张三"))
                .body("server_time", containsString("Z"))
                .header("Cache-Control", "no-store");
        signIn(invitation)
                .statusCode(403)
                .contentType("application/problem+json")
                .body("text.zh", containsString("登录码"))
                .body("text.en", containsString("invitation"));
        assertEquals(1, world.number("SELECT COUNT(*) FROM device WHERE volunteer_id = ?", volunteer.id));
    }

    @Test
    void secondPhoneLeavesTheFirstSignedIn() {
        String first = signIn(FieldWorld.invite(volunteer, now())).extract().path("token");
        String second = signIn(FieldWorld.invite(volunteer, now())).extract().path("token");
        QuarkusTransaction.requiringNew().run(() -> {
            assertTrue(Device.findSignedIn(new Secret(first)).isPresent());
            assertTrue(Device.findSignedIn(new Secret(second)).isPresent());
        });
    }

    @Test
    void oldUnknownAndWithdrawnInvitationsAreRefused() {
        signIn(FieldWorld.invite(volunteer, now().minusDays(15))).statusCode(403);
        signIn("nobody-ever-gave-this").statusCode(403);
        String invitation = FieldWorld.invite(volunteer, now());
        world.run("UPDATE volunteer SET ended_at = '2024-01-01' WHERE id = ?", volunteer.id);
        signIn(invitation).statusCode(403);
    }

    @Test
    void whatIsNoSignInIsSaid() {
        given().contentType("application/json")
                .body("{\"invitation\":\"x\"}")
                .post("/field/api/devices")
                .then()
                .statusCode(400)
                .body("detail", containsString("label"));
    }

    @Test
    void tokensAreKeptAsHashesOnly() {
        String token = signIn(FieldWorld.invite(volunteer, now())).extract().path("token");
        assertEquals(1, world.number("SELECT COUNT(*) FROM device WHERE token_hash = SHA2(?, 256)", token));
    }

    @Test
    void appHasItsOwnPolicyAndIsAlwaysAskedForAnew() {
        given().redirects().follow(false).get("/field").then().statusCode(302).header("Location", endsWith("/field/"));
        given().get("/field/sw.js")
                .then()
                .header("Cache-Control", equalTo("no-cache"))
                .header("Service-Worker-Allowed", "/field")
                .header("Content-Security-Policy", containsString("worker-src 'self'; manifest-src 'self'"));
        given().get("/staff/sign-in").then().header("Content-Security-Policy", not(containsString("worker-src")));
    }
}
