package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people find who have not signed in. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnonymousApiTest {
    @Inject
    SignInAttempts attempts;

    @Test
    void wrongTriesAreCounted() {
        String name = Someone.newName();
        Someone.signIn(name, "wrong").then().statusCode(422);
        for (int i = 0; i < 4; i++) {
            attempts.begin(new SignInAttempts.Who(name, "127.0.0.1"), java.time.Instant.now());
        }
        assertTrue(attempts.begin(new SignInAttempts.Who(name, "127.0.0.1"), java.time.Instant.now())
                .isPresent());
    }

    @Test
    void staffPageLeadsToSignInAndBack() {
        given().redirects()
                .follow(false)
                .get("/staff/accounts?removed=true")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff/sign-in?next=%2Fstaff%2Faccounts%3Fremoved%3Dtrue"));
        Someone admin = Someone.admin();
        Someone.form()
                .formParam("name", admin.name())
                .formParam("password", admin.password())
                .formParam("next", "/staff/accounts?removed=true")
                .post("/staff/session")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff/accounts?removed=true"));
    }

    @Test
    void signInNeverLeadsElsewhere() {
        Someone admin = Someone.admin();
        Someone.form()
                .formParam("name", admin.name())
                .formParam("password", admin.password())
                .formParam("next", "https://evil.example/staff")
                .post("/staff/session")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff"))
                .header("Location", not(containsString("evil")));
    }

    @Test
    void signInPageSpeaksBothLanguages() {
        given().get("/staff/sign-in").then().statusCode(200).body(containsString("登录"), not(containsString("操作记录")));
        given().get("/staff/sign-in?lang=en").then().statusCode(200).body(containsString("Sign in"));
    }

    @Test
    void languageLinkKeepsThePageAskedFor() {
        given().get("/staff/sign-in?next=/staff/audit")
                .then()
                .body(containsString("/staff/sign-in?lang=en&amp;next=%2Fstaff%2Faudit"));
    }

    @Test
    void wrongPasswordAndUnknownNameAreRefusedAlike() {
        Someone.signIn(Someone.viewer().name(), "not the password")
                .then()
                .statusCode(422)
                .body(containsString("名字或密码不对"))
                .cookies(java.util.Map.of());
        Someone.signIn(Someone.newName(), "not the password")
                .then()
                .statusCode(422)
                .body(containsString("名字或密码不对"));
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordMustWait() {
        Someone viewer = Someone.viewer();
        // An hour ahead, so that a slow machine does not wait it out.
        var then = java.time.Instant.now().plusSeconds(3600);
        for (int i = 0; i < 5; i++) {
            attempts.begin(new SignInAttempts.Who(viewer.name(), "127.0.0.1"), then);
        }
        Someone.signIn(viewer.name(), viewer.password())
                .then()
                .statusCode(429)
                .header("Retry-After", not(nullValue()))
                .body(containsString("秒再试"));
        given().header("Authorization", viewer.basic())
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .contentType("application/problem+json");
    }

    @Test
    void submittingAfterTheSessionEndedSaysThatNothingWasSaved() {
        given().redirects()
                .follow(false)
                .formParam("name", "x")
                .post("/staff/accounts")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff/sign-in?lost=true"));
        given().get("/staff/sign-in?lost=true").then().body(containsString("没有保存"));
    }

    @Test
    void apiAnswersWithAProblemAndNeverWithAPage() {
        given().redirects()
                .follow(false)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("urn:doorstep:problem:not-signed-in"), "status", equalTo(401));
    }

    @Test
    void browsersAreNotAskedForAPasswordBox() {
        given().header("Sec-Fetch-Mode", "cors")
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !!!", "Basic bm9jb2xvbg==", "Basic bm9ib2R5OndoYXRldmVyIGl0IGlz"})
    void unusableCredentialsAreAProblem(String header) {
        given().header("Authorization", header)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:doorstep:problem:not-signed-in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "AAAA", "%%%", "DJ6aVQ5Ck7Jq8cZr0vHk0a3QpD2nqk0v8d0aYw=="})
    void brokenSessionIsAsGoodAsNone(String cookie) {
        String header = StaffSession.COOKIE + "=" + cookie;
        for (String path : new String[] {"/s/nothing-here", "/", "/css/web/base.css", "/api/v1/nothing-here"}) {
            assertEquals(
                    given().get(path).statusCode(),
                    given().header("Cookie", header).get(path).statusCode(),
                    path);
        }
        String residents = "/api/v1/responses/7e0f1f2c-0000-4000-8000-000000000001";
        assertEquals(
                given().contentType("application/json")
                        .body("{}")
                        .put(residents)
                        .statusCode(),
                given().header("Cookie", header)
                        .header("Authorization", "Basic !!!")
                        .contentType("application/json")
                        .body("{}")
                        .put(residents)
                        .statusCode());
        given().header("Cookie", header)
                .redirects()
                .follow(false)
                .get("/staff/accounts")
                .then()
                .statusCode(303)
                .header("Location", containsString("/staff/sign-in"));
        given().header("Cookie", header).get("/staff/sign-in").then().statusCode(200);
    }

    @Test
    void formFromElsewhereIsRefused() {
        Someone admin = Someone.admin();
        admin.browser()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("name", Someone.newName())
                .formParam("role", "manager")
                .post("/staff/accounts")
                .then()
                .statusCode(403);
        Someone.form()
                .header("Origin", "https://evil.example")
                .formParam("name", admin.name())
                .formParam("password", admin.password())
                .post("/staff/session")
                .then()
                .statusCode(403);
    }

    @Test
    void formFromOurOwnPageIsTakenByOlderBrowsersToo() throws Exception {
        Someone admin = Someone.admin();
        String own = "http://localhost:" + RestAssured.port;
        for (HttpClient.Version version : HttpClient.Version.values()) {
            var form = HttpRequest.newBuilder(URI.create(own + "/staff/session"))
                    .version(version)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", own)
                    .POST(HttpRequest.BodyPublishers.ofString("name=" + admin.name() + "&password=" + admin.password()))
                    .build();
            var answer = HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.discarding());
            assertEquals(303, answer.statusCode(), version + " of HTTP");
        }
    }

    @Test
    void linkFromAChatIsAskedForAgainFromHere() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/staff/audit")
                .then()
                .statusCode(200)
                .header("Refresh", "0; url=/staff/sign-in?next=%2Fstaff%2Faudit");
        Someone.admin()
                .browser()
                .queryParam("next", "/staff/audit")
                .get("/staff/sign-in")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/staff/audit"));
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        Someone viewer = Someone.viewer();
        Someone.signIn(viewer.name(), viewer.password())
                .then()
                .header(
                        "Set-Cookie",
                        allOf(containsString("HTTPOnly"), containsString("SameSite=Strict"), containsString("Path=/")))
                .header("Set-Cookie", not(containsString("Secure")))
                .header("Cache-Control", "no-store");
    }

    @Test
    void unknownWelcomeIsAKindPage() {
        given().get("/staff/welcome").then().statusCode(200).body(containsString("链接里的码"));
        Someone.open("nothing").then().statusCode(404).body(containsString("这个链接已经不能用了"));
        Someone.enter("nothing", "x").then().statusCode(404).body(containsString("这个链接已经不能用了"));
    }

    @Test
    void formThatSaysNothingOfWhereItComesFromIsRefused() throws Exception {
        Someone admin = Someone.admin();
        String own = "http://localhost:" + RestAssured.port;
        var form = HttpRequest.newBuilder(URI.create(own + "/staff/session"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("name=" + admin.name() + "&password=" + admin.password()));
        HttpClient client = HttpClient.newHttpClient();
        assertEquals(403, client.send(form.build(), BodyHandlers.discarding()).statusCode());
        form.header("Referer", own + "/staff/sign-in?next=%2Fstaff");
        assertEquals(303, client.send(form.build(), BodyHandlers.discarding()).statusCode());
        form.setHeader("Referer", "https://evil.example/?" + own);
        assertEquals(403, client.send(form.build(), BodyHandlers.discarding()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/staff/session", "/staff/welcome", "/staff/welcome/password", "/staff/accounts", "/", "/nowhere"
            })
    void strangersBringNoMoreThanAForm(String path) throws IOException {
        for (String much : new String[] {"8193", "58720256", "99999999999999999"}) {
            assertEquals("413", HalfSent.statusOf(path, "Content-Length: " + much), much);
        }
        assertEquals("411", HalfSent.statusOf(path, "Transfer-Encoding: chunked"));
        assertEquals("400", HalfSent.statusOf(path, "Content-Length: 3\r\nTransfer-Encoding: chunked"));
    }

    @ParameterizedTest
    @CsvSource({"/s/bcdfghjkmn, 196609", "/field/api/devices, 65537", "/field/api/records, 600001"})
    void residentsAndPhonesHaveLimitsOfTheirOwn(String path, long much) throws IOException {
        assertEquals("413", HalfSent.statusOf(path, "Content-Length: " + much));
        assertEquals("411", HalfSent.statusOf(path, "Transfer-Encoding: chunked"));
    }

    @Test
    void whoHasSignedInMayBringMore() {
        Someone.admin()
                .browser()
                .formParam("name", "x".repeat(20_000))
                .post("/staff/accounts")
                .then()
                .statusCode(not(equalTo(413)));
        Someone.form()
                .cookie(StaffSession.COOKIE, "made up")
                .formParam("name", "x".repeat(20_000))
                .post("/staff/accounts")
                .then()
                .statusCode(413)
                .body(containsString("内容太大"), containsString("Too large"));
    }

    @Test
    void halfSentRequestsAreGoneIn30Seconds() throws Exception {
        String form = "POST /staff/session HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 200\r\n";
        String answers = "PUT /api/v1/responses/7e0f1f2c-0000-4000-8000-000000000001 HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{";
        var kinds = List.of("", "GET / HT", form, form + "\r\nname=a", answers);
        try (var sent = HalfSent.of(200, kinds)) {
            long open = System.nanoTime();
            given().get("/").then().statusCode(200);
            sent.awaitClosed(Duration.ofSeconds(30).minusNanos(System.nanoTime() - open));
        }
    }

    @Test
    void hostIsNamedAsHostsAre() throws IOException {
        assertEquals("400", HalfSent.statusOf("/", "Host: <script>"));
        assertEquals("400", HalfSent.statusOf("/staff/sign-in", "Host: a b"));
    }
}
