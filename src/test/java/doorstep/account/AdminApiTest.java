package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Role;
import doorstep.web.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How administrators invite, promote, demote, reset and remove. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AdminApiTest {
    private static final String NEW_PASSWORD = "a blue horse in the yard";

    private static String invite(Someone admin, String name, String role) {
        return Someone.codeOn(admin.browser()
                .formParam("name", name)
                .formParam("place", "全部")
                .formParam("role", role)
                .post("/staff/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static int use(String code, String password) {
        return Someone.enter(code, password).statusCode();
    }

    private static long idOf(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow().id);
    }

    @Test
    void invitedColleagueChoosesThePasswordAndIsIn() {
        Someone admin = Someone.admin();
        String name = Someone.newName();
        String link = invite(admin, name, "viewer");
        Someone.open(link).then().statusCode(200).body(containsString(name));
        Someone.open(" https://doorstep.example.cn/staff/welcome#" + link + "\n")
                .then()
                .statusCode(200);
        String session = Someone.enter(link, NEW_PASSWORD)
                .then()
                .statusCode(303)
                .extract()
                .cookie(StaffSession.COOKIE);
        given().cookie(StaffSession.COOKIE, session)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body(containsString("viewer"));
        Someone.signIn(name, NEW_PASSWORD).then().statusCode(303);
    }

    @Test
    void linkWorksOnce() {
        String link = invite(Someone.admin(), Someone.newName(), "viewer");
        assertEquals(303, use(link, NEW_PASSWORD));
        assertEquals(404, use(link, NEW_PASSWORD + "!"));
        Someone.open(link).then().statusCode(404);
    }

    @Test
    void refusedPasswordDoesNotUseTheLinkUp() {
        String link = invite(Someone.admin(), Someone.newName(), "viewer");
        assertEquals(422, use(link, "short"));
        assertEquals(303, use(link, NEW_PASSWORD));
    }

    @Test
    void expiredLinkIsVoid() {
        String name = Someone.newName();
        String link = invite(Someone.admin(), name, "viewer");
        QuarkusTransaction.requiringNew()
                .run(() -> Account.named(name).orElseThrow().invitationExpiresAt = LocalDateTime.of(2020, 1, 1, 0, 0));
        assertEquals(404, use(link, NEW_PASSWORD));
    }

    @Test
    void linkIsKeptAsAHashAlone() {
        String name = Someone.newName();
        String link = invite(Someone.admin(), name, "viewer");
        Account account =
                QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow());
        assertEquals(new Secret(link).hash(), account.invitationHash);
        assertTrue(!account.invitationHash.contains(link));
    }

    @Test
    void invitedColleagueCannotSignInBefore() {
        String name = Someone.newName();
        invite(Someone.admin(), name, "viewer");
        Someone.signIn(name, "").then().statusCode(422);
    }

    @Test
    void nameThatIsTakenIsRefusedBesideTheField() {
        Someone admin = Someone.admin();
        admin.browser()
                .formParam("name", admin.name())
                .formParam("place", "全部")
                .formParam("role", "viewer")
                .post("/staff/accounts")
                .then()
                .statusCode(422)
                .body(containsString("已经有人用这个名字了"));
    }

    @Test
    void nameIsEscaped() {
        Someone admin = Someone.admin();
        String name = "<b>" + System.nanoTime();
        invite(admin, name, "viewer");
        admin.browser().get("/staff/accounts").then().body(containsString("&lt;b&gt;"), not(containsString(name)));
    }

    @Test
    void resetVoidsPasswordSessionsAndTheOldLink() {
        Someone admin = Someone.admin();
        Someone viewer = Someone.viewer();
        String session = viewer.session();
        String path = "/staff/accounts/" + viewer.id() + "/invitation";
        String first = Someone.codeOn(admin.browser().post(path).asString());
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(401);
        Someone.signIn(viewer.name(), viewer.password()).then().statusCode(422);
        String second = Someone.codeOn(admin.browser().post(path).asString());
        assertEquals(404, use(first, NEW_PASSWORD));
        assertEquals(303, use(second, NEW_PASSWORD));
    }

    @Test
    void demotedAdministratorLosesRightsAtOnce() {
        Someone admin = Someone.admin();
        Someone other = Someone.admin();
        String session = other.session();
        given().cookie(StaffSession.COOKIE, session)
                .get("/staff/accounts")
                .then()
                .statusCode(200);
        give(admin, other, "viewer").then().statusCode(303);
        admin.browser()
                .formParam("role", "manager")
                .post("/staff/accounts/" + other.id() + "/grants/removal")
                .then()
                .statusCode(303);
        given().cookie(StaffSession.COOKIE, session)
                .get("/staff/accounts")
                .then()
                .statusCode(403);
        given().cookie(StaffSession.COOKIE, session)
                .get("/staff/accounts/me")
                .then()
                .statusCode(200);
    }

    private static Response give(Someone admin, Someone other, String role) {
        return admin.browser()
                .formParam("place", "全部")
                .formParam("role", role)
                .post("/staff/accounts/" + other.id() + "/grants");
    }

    @Test
    void unknownRoleIsRefused() {
        give(Someone.admin(), Someone.viewer(), "god").then().statusCode(422).body(containsString("没有这种权限"));
    }

    @Test
    void lastRightIsNotTakenAlone() {
        Someone viewer = Someone.viewer();
        Someone.admin()
                .browser()
                .formParam("role", "viewer")
                .post("/staff/accounts/" + viewer.id() + "/grants/removal")
                .then()
                .statusCode(422)
                .body(containsString("最后一项权限"));
        assertEquals(Set.of(Grant.everywhere(Role.VIEWER)), viewer.account().grants);
    }

    @Test
    void lastAdministratorStays() {
        Someone.noAdministratorIsLeft();
        Someone last = Someone.admin();
        invite(last, Someone.newName(), "manager");
        String path = "/staff/accounts/" + last.id();
        for (String change : List.of("/grants/removal", "/removal", "/invitation", "/lock", "/handover")) {
            last.browser()
                    .formParam("role", "manager")
                    .formParam("name", Someone.newName())
                    .post(path + change)
                    .then()
                    .statusCode(422)
                    .body(containsString("最后一位"));
        }
        assertEquals(Set.of(Grant.everywhere(Role.MANAGER)), last.account().grants);
    }

    @Test
    void oneOfTwoAdministratorsStaysWhenEachRemovesTheOther() {
        for (int round = 0; round < 5; round++) {
            Someone.noAdministratorIsLeft();
            Someone one = Someone.admin();
            Someone two = Someone.admin();
            var byOne = one.browser();
            var byTwo = two.browser();
            var first = CompletableFuture.supplyAsync(
                    () -> byOne.post("/staff/accounts/" + two.id() + "/removal").statusCode());
            var second = CompletableFuture.supplyAsync(
                    () -> byTwo.post("/staff/accounts/" + one.id() + "/removal").statusCode());
            first.join();
            second.join();
            assertTrue((one.account() == null) != (two.account() == null), first.join() + " " + second.join());
        }
    }

    @Test
    void oneOfTwoAdministratorsStaysWhenEachTakesTheOthersRight() {
        for (int round = 0; round < 8; round++) {
            Someone.noAdministratorIsLeft();
            // one right alone is never taken, which would hide that nobody watches the last administrator
            Grant[] rights = {
                Grant.everywhere(Role.MANAGER), Grant.everywhere(Role.VIEWER), new Grant(Role.MANAGER, "99")
            };
            Someone one = Someone.holding(rights);
            Someone two = Someone.holding(rights);
            var byOne = one.browser().formParam("role", Role.MANAGER);
            var byTwo = two.browser().formParam("role", Role.MANAGER);
            var first =
                    CompletableFuture.supplyAsync(() -> byOne.post("/staff/accounts/" + two.id() + "/grants/removal")
                            .statusCode());
            var second =
                    CompletableFuture.supplyAsync(() -> byTwo.post("/staff/accounts/" + one.id() + "/grants/removal")
                            .statusCode());
            first.join();
            second.join();
            var left = Stream.of(one, two)
                    .filter(who -> who.account().grants.contains(Grant.everywhere(Role.MANAGER)))
                    .toList();
            assertEquals(1, left.size(), first.join() + " " + second.join());
        }
    }

    @Test
    void ofRightsGivenAndTakenAtOnceNoneIsLost() {
        Someone admin = Someone.admin();
        Someone other = Someone.holding(Grant.everywhere(Role.VIEWER), Grant.everywhere(Role.STAFF));
        var giving = admin.browser().formParam("place", "全部").formParam("role", "entry");
        var taking = admin.browser().formParam("role", "viewer");
        var takingToo = admin.browser().formParam("role", "staff");
        String path = "/staff/accounts/" + other.id();
        Stream.of(
                        CompletableFuture.supplyAsync(() -> giving.post(path + "/grants")),
                        CompletableFuture.supplyAsync(() -> taking.post(path + "/grants/removal")),
                        CompletableFuture.supplyAsync(() -> takingToo.post(path + "/grants/removal")))
                .toList()
                .forEach(CompletableFuture::join);
        // whichever came first: one right at least is left, and what was given is there
        assertTrue(
                other.account().grants.contains(Grant.everywhere(Role.ENTRY)),
                other.account().grants.toString());
    }

    @Test
    void ofTwoRightsThatAreTakenAtOnceOneStays() {
        Someone admin = Someone.admin();
        for (int round = 0; round < 5; round++) {
            Someone other = Someone.holding(Grant.everywhere(Role.VIEWER), Grant.everywhere(Role.STAFF));
            var one = admin.browser().formParam("role", "viewer");
            var two = admin.browser().formParam("role", "staff");
            String path = "/staff/accounts/" + other.id() + "/grants/removal";
            Stream.of(
                            CompletableFuture.supplyAsync(() -> one.post(path)),
                            CompletableFuture.supplyAsync(() -> two.post(path)))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertEquals(1, other.account().grants.size());
        }
    }

    @Test
    void removedAccountIsGoneAndItsNameComesBackWithoutItsSession() {
        Someone admin = Someone.admin();
        Someone viewer = Someone.viewer();
        String session = viewer.session();
        admin.browser()
                .post("/staff/accounts/" + viewer.id() + "/removal")
                .then()
                .statusCode(303);
        assertNull(viewer.account());
        invite(admin, viewer.name(), "manager");
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(401);
        assertNotNull(idOf(viewer.name()));
    }

    @Test
    void changesStandInTheTrailWithoutSecrets() {
        Someone admin = Someone.admin();
        String name = Someone.newName();
        String link = invite(admin, name, "viewer");
        use(link, NEW_PASSWORD);
        admin.browser()
                .formParam("place", "全部")
                .formParam("role", "manager")
                .post("/staff/accounts/" + idOf(name) + "/grants")
                .then()
                .statusCode(303);
        Someone auditor = Someone.auditor();
        String page = auditor.browser()
                .queryParam("actor", admin.name())
                .get("/staff/audit")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(page.contains("权限：管理员（全部地点）"), page);
        assertTrue(page.contains("添加账号") && page.contains(name));
        String all = auditor.browser().get("/staff/audit").asString();
        assertTrue(all.contains("用链接设密码"));
        assertTrue(!all.contains(link) && !all.contains(NEW_PASSWORD));
    }

    @Test
    void languageCanBeChangedAfterARefusal() {
        Someone admin = Someone.admin();
        admin.browser()
                .get("/staff/accounts/" + admin.id() + "/removal?lang=en")
                .then()
                .statusCode(303);
        admin.browser()
                .get("/staff/accounts/" + admin.id() + "?lang=en")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Remove the account"), containsString("Sign out")));
    }
}
