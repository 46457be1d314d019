package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import doorstep.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What viewers may and may not, signed in as people sign in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ViewerApiTest {
    @Test
    void sessionOpensTheApi() {
        Someone viewer = Someone.viewer();
        viewer.browser()
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(viewer.name()), "roles", equalTo(List.of("viewer")));
    }

    @Test
    void scriptsUseTheSameNameAndPassword() {
        Someone viewer = Someone.viewer();
        given().header("Authorization", viewer.basic())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("name", equalTo(viewer.name()));
    }

    @Test
    void basicDoesNotOpenPages() {
        Someone viewer = Someone.viewer();
        given().header("Authorization", viewer.basic())
                .redirects()
                .follow(false)
                .get("/staff/accounts/me")
                .then()
                .statusCode(303);
    }

    @Test
    void accountsAndAuditAreClosed() {
        Someone viewer = Someone.viewer();
        String session = viewer.session();
        for (String path : List.of("/staff/accounts", "/staff/accounts/" + viewer.id(), "/staff/audit")) {
            given().cookie(StaffSession.COOKIE, session)
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body(containsString("没有这项权限"));
        }
        given().cookie(StaffSession.COOKIE, session)
                .formParam("place", "全部")
                .formParam("role", "manager")
                .post("/staff/accounts/" + viewer.id() + "/grants")
                .then()
                .statusCode(403);
    }

    @Test
    void barShowsTheNameButNotTheAdministratorsPages() {
        Someone viewer = Someone.viewer();
        viewer.browser()
                .get("/staff/accounts/me")
                .then()
                .statusCode(200)
                .body(containsString(viewer.name()), not(containsString("href=\"/staff/audit\"")));
    }

    @Test
    void signOutEndsTheSession() {
        Someone.viewer()
                .browser()
                .post("/staff/sign-out")
                .then()
                .statusCode(303)
                .header("Location", containsString("/staff/sign-in"))
                .header("Set-Cookie", containsString("Max-Age=0"))
                .cookie(StaffSession.COOKIE, "");
    }

    @Test
    void newPasswordEndsOtherSessionsButNotThisOne() {
        Someone viewer = Someone.viewer();
        String other = viewer.session();
        String fresh = viewer.browser()
                .formParam("current", viewer.password())
                .formParam("password", "a blue horse in the yard")
                .formParam("again", "a blue horse in the yard")
                .post("/staff/accounts/me")
                .then()
                .statusCode(303)
                .extract()
                .cookie(StaffSession.COOKIE);
        given().cookie(StaffSession.COOKIE, fresh).get("/api/v1/me").then().statusCode(200);
        given().cookie(StaffSession.COOKIE, other).get("/api/v1/me").then().statusCode(401);
        Someone.signIn(viewer.name(), viewer.password()).then().statusCode(422);
        Someone.signIn(viewer.name(), "a blue horse in the yard").then().statusCode(303);
    }

    @Test
    void newPasswordNeedsThePresentOne() {
        Someone viewer = Someone.viewer();
        viewer.browser()
                .formParam("current", "something else")
                .formParam("password", "a blue horse in the yard")
                .formParam("again", "a blue horse in the yard")
                .post("/staff/accounts/me")
                .then()
                .statusCode(422)
                .body(containsString("现在的密码不对"));
        Someone.signIn(viewer.name(), viewer.password()).then().statusCode(303);
    }

    @Test
    void refusedPasswordIsExplainedAndNotShownAgain() {
        Someone viewer = Someone.viewer();
        viewer.browser()
                .formParam("current", viewer.password())
                .formParam("password", "1234567890")
                .formParam("again", "1234567890")
                .post("/staff/accounts/me")
                .then()
                .statusCode(422)
                .body(containsString("太常见"), not(containsString("1234567890")), not(containsString(viewer.password())));
    }

    @Test
    void removedAccountLosesItsRightsAtOnce() {
        Someone viewer = Someone.viewer();
        String session = viewer.session();
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> Account.deleteById(viewer.id()));
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(401);
        given().cookie(StaffSession.COOKIE, session)
                .redirects()
                .follow(false)
                .get("/staff/accounts/me")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff/sign-in?next=%2Fstaff%2Faccounts%2Fme"));
        given().cookie(StaffSession.COOKIE, session)
                .get("/s/nothing-here")
                .then()
                .statusCode(404);
    }
}
