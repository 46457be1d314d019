package doorstep.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.place.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rights hang on places: what the manager of a street may do with accounts, and what locking and handing over do. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsByPlaceApiTest {
    private static final String PASSWORD = "a blue horse in the yard";

    private final AccountWorld world = new AccountWorld();
    private final Someone manager = Someone.holding(new Grant(Role.MANAGER, world.street));

    private Someone at(String role, String place) {
        return Someone.holding(new Grant(role, place));
    }

    private static String path(Someone someone) {
        return "/staff/accounts/" + someone.id();
    }

    private Response give(Someone by, Someone to, String place, String role) {
        return by.browser().formParam("place", place).formParam("role", role).post(path(to) + "/grants");
    }

    private Response take(Someone by, Someone from, String place, String role) {
        return by.browser().formParam("place", place).formParam("role", role).post(path(from) + "/grants/removal");
    }

    private static Account named(String name) {
        return QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElse(null));
    }

    @Test
    void managerSeesTheAccountsOfOwnPlacesAndNoOthers() {
        Someone inside = at(Role.STAFF, world.community);
        Someone outside = at(Role.STAFF, world.otherNamesake);
        Someone above = at(Role.VIEWER, world.district);
        Someone everywhere = Someone.viewer();
        manager.browser()
                .get("/staff/accounts")
                .then()
                .statusCode(200)
                .body(
                        containsString(inside.name()),
                        containsString(manager.name()),
                        not(containsString(outside.name())),
                        not(containsString(above.name())),
                        not(containsString(everywhere.name())));
        manager.browser().get(path(inside)).then().statusCode(200);
        for (Someone hidden : List.of(outside, above, everywhere)) {
            manager.browser().get(path(hidden)).then().statusCode(404);
            for (String change : List.of("/invitation", "/lock", "/lock/removal", "/handover", "/removal")) {
                manager.browser()
                        .formParam("name", Someone.newName())
                        .post(path(hidden) + change)
                        .then()
                        .statusCode(404);
            }
            give(manager, hidden, world.street, "viewer").then().statusCode(404);
            assertEquals(1, hidden.account().grants.size());
            Someone.signIn(hidden.name(), hidden.password()).then().statusCode(303);
        }
    }

    @Test
    void nobodyGivesMoreThanTheyHold() {
        Someone staff = at(Role.STAFF, world.community);
        give(manager, staff, world.communityName, "viewer").then().statusCode(303);
        give(manager, staff, world.streetName, "manager").then().statusCode(303);
        give(manager, staff, world.otherStreetName, "viewer")
                .then()
                .statusCode(422)
                .body(containsString("您管的地点里没有找到"));
        give(manager, staff, world.district, "viewer").then().statusCode(422);
        give(manager, staff, "全部", "viewer").then().statusCode(422).body(containsString("您不能给这项权限"));
        give(manager, staff, world.street, "auditor").then().statusCode(422).body(containsString("您不能给这项权限"));
        assertEquals(
                Set.of(
                        new Grant(Role.STAFF, world.community),
                        new Grant(Role.VIEWER, world.community),
                        new Grant(Role.MANAGER, world.street)),
                staff.account().grants);
    }

    @Test
    void newAccountIsMadeInOwnPlacesOnly() {
        String name = Someone.newName();
        var form = manager.browser().formParam("name", name).formParam("role", "staff");
        form.formParam("place", world.otherStreetName)
                .post("/staff/accounts")
                .then()
                .statusCode(422);
        assertNull(named(name));
        String card = manager.browser()
                .formParam("name", name)
                .formParam("role", "staff")
                .formParam("place", "万通" + world.number + "社区")
                .post("/staff/accounts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(Set.of(new Grant(Role.STAFF, world.community)), named(name).grants);
        assertTrue(card.contains(world.districtName + world.streetName + world.communityName), card);
        Someone.enter(Someone.codeOn(card), PASSWORD).then().statusCode(303);
        Someone.signIn(name, PASSWORD).then().statusCode(303);
    }

    @Test
    void placesWithNamesakesAreAskedAbout() {
        Someone district = at(Role.MANAGER, world.district);
        Someone staff = at(Role.STAFF, world.street);
        give(district, staff, world.namesakes, "viewer")
                .then()
                .statusCode(422)
                .body(containsString(world.namesake), containsString(world.otherNamesake));
        district.browser()
                .formParam("place", world.namesakes)
                .formParam("chosen", world.otherNamesake)
                .formParam("role", "viewer")
                .post(path(staff) + "/grants")
                .then()
                .statusCode(303);
        assertTrue(staff.account().grants.contains(new Grant(Role.VIEWER, world.otherNamesake)));
        // the manager of one street has only one of that name
        Someone below = at(Role.STAFF, world.street);
        give(manager, below, world.namesakes, "viewer").then().statusCode(303);
        assertTrue(below.account().grants.contains(new Grant(Role.VIEWER, world.namesake)));
    }

    @Test
    void ofAnAccountWithRightsElsewhereOnlyThoseHereAreTaken() {
        Someone both = Someone.holding(new Grant(Role.VIEWER, world.street), new Grant(Role.STAFF, world.otherStreet));
        manager.browser()
                .get(path(both))
                .then()
                .statusCode(200)
                .body(containsString(world.streetName), not(containsString(world.otherStreetName)));
        for (String change : List.of("/invitation", "/lock", "/handover")) {
            manager.browser()
                    .formParam("name", Someone.newName())
                    .post(path(both) + change)
                    .then()
                    .statusCode(403);
        }
        take(manager, both, world.otherStreet, "staff").then().statusCode(303);
        assertEquals(2, both.account().grants.size());
        manager.browser().post(path(both) + "/removal").then().statusCode(303);
        assertEquals(Set.of(new Grant(Role.STAFF, world.otherStreet)), both.account().grants);
        manager.browser().get(path(both)).then().statusCode(404);
    }

    @Test
    void auditorHasNoOtherRight() {
        Someone admin = Someone.admin();
        Someone auditor = Someone.auditor();
        give(admin, auditor, "全部", "viewer").then().statusCode(422).body(containsString("审计员不能有别的权限"));
        give(admin, Someone.viewer(), "全部", "auditor").then().statusCode(422);
        give(admin, Someone.viewer(), world.street, "auditor").then().statusCode(422);
        auditor.browser().get("/staff/audit").then().statusCode(200);
        admin.browser().get("/staff/audit").then().statusCode(403);
    }

    @Test
    void lockedAccountIsOutAtOnceAndIsToldSo() {
        Someone staff = at(Role.STAFF, world.community);
        String session = staff.session();
        manager.browser().post(path(staff) + "/lock").then().statusCode(303);
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(401);
        given().header("Authorization", staff.basic()).get("/api/v1/me").then().statusCode(401);
        Someone.signIn(staff.name(), staff.password()).then().statusCode(422).body(containsString("已被锁定"));
        Someone.signIn(staff.name(), "another password").then().statusCode(422).body(not(containsString("已被锁定")));
        manager.browser()
                .post(path(staff) + "/invitation")
                .then()
                .statusCode(422)
                .body(containsString("请先解锁"));
        manager.browser().post(path(staff) + "/lock/removal").then().statusCode(303);
        given().cookie(StaffSession.COOKIE, session).get("/api/v1/me").then().statusCode(401);
        Someone.signIn(staff.name(), staff.password()).then().statusCode(303);
    }

    @Test
    void linkOfALockedAccountIsVoidForGood() {
        String name = Someone.newName();
        String code = Someone.codeOn(manager.browser()
                .formParam("name", name)
                .formParam("role", "staff")
                .formParam("place", world.community)
                .post("/staff/accounts")
                .asString());
        long id = named(name).id;
        manager.browser().post("/staff/accounts/" + id + "/lock").then().statusCode(303);
        Someone.open(code).then().statusCode(404);
        Someone.enter(code, PASSWORD).then().statusCode(404);
        manager.browser().post("/staff/accounts/" + id + "/lock/removal").then().statusCode(303);
        Someone.enter(code, PASSWORD).then().statusCode(404);
    }

    @Test
    void lockedManagerOfEverythingDoesNotCountAsTheLastOne() {
        Someone.noAdministratorIsLeft();
        Someone one = Someone.admin();
        Someone two = Someone.admin();
        one.browser().post(path(two) + "/lock").then().statusCode(303);
        one.browser().post(path(one) + "/removal").then().statusCode(422).body(containsString("最后一位"));
        assertNotNull(one.account());
    }

    @Test
    void whoTakesOverHasTheSameRightsAndTheOldAccountIsLocked() {
        Someone old = Someone.holding(new Grant(Role.STAFF, world.community), new Grant(Role.ENTRY, world.street));
        String successor = Someone.newName();
        String card = manager.browser()
                .formParam("name", successor)
                .post(path(old) + "/handover")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(old.account().grants, named(successor).grants);
        Someone.signIn(old.name(), old.password()).then().statusCode(422).body(containsString("已被锁定"));
        Someone.enter(Someone.codeOn(card), PASSWORD).then().statusCode(303);
        Someone.auditor()
                .browser()
                .queryParam("actor", manager.name())
                .get("/staff/audit")
                .then()
                .body(allOf(
                        containsString("交接账号"),
                        containsString("账号“" + old.name() + "”"),
                        containsString("交给“" + successor + "”")));
    }

    @Test
    void nameThatIsTakenTakesNothingOver() {
        Someone old = at(Role.STAFF, world.community);
        manager.browser()
                .formParam("name", manager.name())
                .post(path(old) + "/handover")
                .then()
                .statusCode(422)
                .body(containsString("已经有人用这个名字了"));
        Someone.signIn(old.name(), old.password()).then().statusCode(303);
    }

    @Test
    void whoHasNotComeInYetGetsANewCard() {
        String name = Someone.newName();
        String first = Someone.codeOn(manager.browser()
                .formParam("name", name)
                .formParam("role", "staff")
                .formParam("place", world.community)
                .post("/staff/accounts")
                .asString());
        Someone active = at(Role.STAFF, world.community);
        Someone outside = at(Role.STAFF, world.otherStreet);
        String cards = manager.browser()
                .formParam("id", named(name).id, active.id(), outside.id())
                .post("/staff/accounts/cards")
                .then()
                .statusCode(200)
                .body(not(containsString(active.name())), not(containsString(outside.name())))
                .extract()
                .asString();
        Someone.open(first).then().statusCode(404);
        Someone.enter(Someone.codeOn(cards), PASSWORD).then().statusCode(303);
        Someone.signIn(active.name(), active.password()).then().statusCode(303);
        Someone.signIn(outside.name(), outside.password()).then().statusCode(303);
    }

    @Test
    void newRightVoidsTheCardThatWasMadeBefore() {
        String name = Someone.newName();
        String card = Someone.codeOn(manager.browser()
                .formParam("name", name)
                .formParam("role", "staff")
                .formParam("place", world.community)
                .post("/staff/accounts")
                .asString());
        String page = "/staff/accounts/" + named(name).id;
        String next = manager.browser()
                .formParam("place", world.street)
                .formParam("role", "manager")
                .post(page + "/grants")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        manager.browser()
                .get(next)
                .then()
                .statusCode(200)
                .body(containsString("原来的登录卡片写的是以前的权限，已经作废"), containsString("链接已失效"));
        Someone.enter(card, PASSWORD).then().statusCode(404);
        assertFalse(named(name).isEntered());
        String second =
                Someone.codeOn(manager.browser().post(page + "/invitation").asString());
        Someone.enter(second, PASSWORD).then().statusCode(303);
        // whoever has come in keeps the password
        manager.browser()
                .formParam("place", world.street)
                .formParam("role", "entry")
                .post(page + "/grants")
                .then()
                .statusCode(303);
        Someone.signIn(name, PASSWORD).then().statusCode(303);
    }

    /** The code of a card opens the account: as an address it would stand in logs, histories and Referer headers. */
    @Test
    void secretsStandInNoAddress() {
        String name = Someone.newName();
        String card = manager.browser()
                .formParam("name", name)
                .formParam("role", "staff")
                .formParam("place", world.community)
                .post("/staff/accounts")
                .asString();
        String code = Someone.codeOn(card);
        List<String> addresses = Pattern.compile("(?:href|src|action|data-copy)=\"([^\"]*)\"")
                .matcher(card)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertTrue(addresses.stream().anyMatch(address -> address.endsWith("#" + code)), addresses.toString());
        for (String address : addresses) {
            assertFalse(address.replaceFirst("#.*", "").contains(code), address);
        }
        // no address with the code in it opens anything, and no page that takes it sends the reader to one
        String[] tried = {
            "/staff/welcome/" + code, "/staff/welcome?code=" + code, "/staff/welcome/password?code=" + code
        };
        for (String address : tried) {
            String answer = given().redirects().follow(false).get(address).asString();
            assertFalse(answer.contains(name) || answer.contains("/staff/welcome/password"), address);
            given().redirects()
                    .follow(false)
                    .get(address)
                    .then()
                    .header("Location", not(containsString(code)))
                    .header("Set-Cookie", nullValue());
        }
        Response opened = Someone.open(code);
        assertEquals(200, opened.statusCode());
        assertTrue(opened.asString().contains("action=\"/staff/welcome/password\""));
        Response entered = Someone.enter(code, PASSWORD);
        assertEquals(303, entered.statusCode());
        assertFalse(entered.header("Location").contains(code));
    }
}
