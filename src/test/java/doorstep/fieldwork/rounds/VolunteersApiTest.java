package doorstep.fieldwork.rounds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.RoundsWorld;
import doorstep.fieldwork.Volunteer;
import doorstep.web.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VolunteersApiTest {
    private static final Pattern LINK = Pattern.compile("data-copy=\"(https?://[^\"]+/field/i#([A-Za-z0-9_-]{43}))\"");

    private RoundsWorld world;

    @BeforeEach
    void ownWorld() {
        world = RoundsWorld.make();
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static Volunteer named(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Volunteer.find("name", name).firstResult());
    }

    private static Volunteer fresh(Volunteer volunteer) {
        return QuarkusTransaction.requiringNew().call(() -> Volunteer.findById(volunteer.id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void cardCarriesATokenOfWhichOnlyTheHashIsKept() {
        String name = "张三 " + world.number;
        String page = form().formParam("name", " " + name + " ")
                .formParam("place", world.east)
                .post("/staff/volunteers")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<svg"))
                .body(containsString("东里社区" + world.number))
                .extract()
                .asString();
        Matcher link = LINK.matcher(page);
        assertTrue(link.find());
        Volunteer volunteer = named(name);
        assertEquals(new Secret(link.group(2)).hash(), volunteer.invitationHash);
        assertEquals(world.east, volunteer.place);
        long days = Duration.between(volunteer.createdAt, volunteer.invitationExpiresAt)
                .toDays();
        assertEquals(14, days);
        given().get("/staff/volunteers/" + volunteer.id)
                .then()
                .statusCode(200)
                .body(not(containsString(link.group(2))));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void newCodeVoidsTheFormerOne() {
        Volunteer volunteer = world.volunteer("李四", null);
        form().post("/staff/volunteers/" + volunteer.id + "/invitation").then().statusCode(200);
        String first = fresh(volunteer).invitationHash;
        form().post("/staff/volunteers/" + volunteer.id + "/invitation").then().statusCode(200);
        assertNotNull(first);
        assertNotEquals(first, fresh(volunteer).invitationHash);
        assertEquals(2, world.audited("volunteer.invite", "volunteer " + volunteer.id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void pastedListBecomesASheetWithACardForEachName() {
        String names = "甲" + world.number + "\r\n\r\n 乙" + world.number + "\r\n<b>丙" + world.number;
        String page = form().formParam("names", names)
                .formParam("place", "")
                .post("/staff/volunteers/list")
                .then()
                .statusCode(200)
                .body(not(containsString("<b>丙")))
                .extract()
                .asString();
        assertEquals(
                3,
                LINK.matcher(page)
                        .results()
                        .map(found -> found.group(2))
                        .distinct()
                        .count());
        assertNotNull(named("乙" + world.number).invitationHash);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void namesakesAreToBeToldApartAndWhatWasTypedStays() {
        Volunteer there = world.volunteer("王五", null);
        form().formParam("names", "新人" + world.number + "\n" + there.name)
                .formParam("place", world.street)
                .post("/staff/volunteers/list")
                .then()
                .statusCode(422)
                .body(containsString("这些名字已经有了，或在名单里出现两次：" + there.name))
                .body(containsString("新人" + world.number));
        assertNull(named("新人" + world.number));
        form().formParam("name", " ")
                .post("/staff/volunteers")
                .then()
                .statusCode(422)
                .body(containsString("请填姓名"));
        form().formParam("name", "某人" + world.number)
                .formParam("place", "000000000000")
                .post("/staff/volunteers")
                .then()
                .statusCode(422)
                .body(containsString("没有这个地点"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void endingAVolunteerSignsAllPhonesOutAndShowsTheOpenDoors() {
        Volunteer leaving = world.volunteer("赵六", world.east);
        Volunteer staying = world.volunteer("钱七", world.east);
        Device phone = world.phone(leaving, 1, 2, 0);
        List<UUID> doors = world.doors(world.east, "3栋", "1单元", 3);
        doors.forEach(door -> world.give(door, leaving));
        world.answer(doors.get(0));
        form().post("/staff/volunteers/" + leaving.id + "/invitation").then().statusCode(200);
        String next = form().post("/staff/volunteers/" + leaving.id + "/end")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertNotNull(fresh(leaving).endedAt);
        assertNull(fresh(leaving).invitationHash);
        assertNotNull(QuarkusTransaction.requiringNew().call(() -> Device.<Device>findById(phone.id).endedAt));
        given().get(next)
                .then()
                .statusCode(200)
                .body(containsString("共 3 户，其中 2 户还要去"))
                .body(containsString(staying.name));
        form().post("/staff/volunteers/" + leaving.id + "/invitation").then().statusCode(409);
        form().formParam("wave", world.wave)
                .formParam("to", staying.id)
                .post("/staff/volunteers/" + leaving.id + "/handover")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=handover"));
        assertEquals(2, world.holds(staying));
        assertEquals(leaving.id, world.holder(doors.get(0)));
        assertEquals(1, world.audited("doors.handover", "wave " + world.wave));
        assertEquals(1, world.audited("volunteer.end", "volunteer " + leaving.id));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void handoverToNobodySaysSo() {
        Volunteer volunteer = world.volunteer("孙八", world.east);
        world.give(world.door(world.east, "1栋", ""), volunteer);
        form().formParam("wave", world.wave)
                .post("/staff/volunteers/" + volunteer.id + "/handover")
                .then()
                .statusCode(422)
                .body(containsString("请至少选一位志愿者"));
        assertEquals(1, world.holds(volunteer));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void lostPhoneIsSignedOutAlone() {
        Volunteer volunteer = world.volunteer("周九", null);
        Device lost = world.phone(volunteer, 1, 0, 0);
        Device kept = world.phone(volunteer, 1, 0, 0);
        Volunteer other = world.volunteer("别人", null);
        form().post("/staff/volunteers/" + other.id + "/devices/" + lost.id + "/end")
                .then()
                .statusCode(404);
        form().post("/staff/volunteers/" + volunteer.id + "/devices/" + lost.id + "/end")
                .then()
                .statusCode(303);
        assertNotNull(QuarkusTransaction.requiringNew().call(() -> Device.<Device>findById(lost.id).endedAt));
        assertNull(QuarkusTransaction.requiringNew().call(() -> Device.<Device>findById(kept.id).endedAt));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void volunteerKeepsTheOwnNameWhenThePlaceChanges() {
        Volunteer volunteer = world.volunteer("吴十", world.east);
        form().formParam("name", volunteer.name)
                .formParam("place", world.west)
                .post("/staff/volunteers/" + volunteer.id)
                .then()
                .statusCode(303);
        assertEquals(world.west, fresh(volunteer).place);
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void viewerReadsAndChangesNothing() {
        Volunteer volunteer = world.volunteer("郑一", null);
        given().get("/staff/volunteers")
                .then()
                .statusCode(200)
                .body(containsString(volunteer.name))
                .body(not(containsString("<textarea")));
        form().formParam("name", "x" + world.number)
                .post("/staff/volunteers")
                .then()
                .statusCode(403);
        form().post("/staff/volunteers/" + volunteer.id + "/end").then().statusCode(403);
        assertNull(fresh(volunteer).endedAt);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void pagesSpeakEnglishToo() {
        Volunteer volunteer = world.volunteer("冯二", null);
        given().queryParam("lang", "en")
                .get("/staff/volunteers/" + volunteer.id)
                .then()
                .statusCode(200)
                .body(containsString("No phone has signed in yet"));
        String list = given().queryParam("lang", "en").get("/staff/volunteers").asString();
        assertFalse(list.contains("添加"), "Chinese on the English page");
        given().get("/staff/volunteers/987654321").then().statusCode(equalTo(404));
    }
}
