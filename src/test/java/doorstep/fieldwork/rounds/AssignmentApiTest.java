package doorstep.fieldwork.rounds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.RoundsWorld;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = "manager")
class AssignmentApiTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{24})\"");

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

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertTrue(seen.find(), "no proposal on the page");
        return seen.group(1);
    }

    private String preview(String which, Volunteer... takers) {
        RequestSpecification request = given().queryParam("which", which);
        for (Volunteer taker : takers) {
            request.queryParam("volunteer", taker.id);
        }
        return request.get(world.path("/assignments/" + world.east))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private RequestSpecification confirm(String which, String seen, Volunteer... takers) {
        RequestSpecification request = form().formParam("which", which).formParam("seen", seen);
        for (Volunteer taker : takers) {
            request.formParam("volunteer", taker.id);
        }
        return request;
    }

    @Test
    void previewWritesNothingAndTheYesWritesWhatWasSeen() {
        Volunteer first = world.volunteer("甲", world.east);
        Volunteer second = world.volunteer("乙", world.east);
        List<UUID> big = world.doors(world.east, "1栋", "1单元", 4);
        List<UUID> small = world.doors(world.east, "2栋", "1单元", 3);
        UUID reserve = world.door(world.east, "2栋", "1单元", false);
        String seen = seen(preview("unassigned", first, second));
        assertEquals(0, world.holds(first) + world.holds(second));
        confirm("unassigned", seen, first, second)
                .post(world.path("/assignments/" + world.east))
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=7"));
        assertEquals(1, big.stream().map(world::holder).distinct().count());
        assertEquals(1, small.stream().map(world::holder).distinct().count());
        assertEquals(7, world.holds(first) + world.holds(second));
        assertNull(world.holder(reserve));
        assertEquals(1, world.audited("doors.assign", "wave " + world.wave, "place " + world.east));
    }

    @Test
    void doorsThatAreDoneWithStayWithWhoeverHasThem() {
        Volunteer first = world.volunteer("甲", world.east);
        Volunteer second = world.volunteer("乙", world.east);
        List<UUID> doors = world.doors(world.east, "1栋", "1单元", 4);
        doors.forEach(door -> world.give(door, first));
        world.answer(doors.get(0));
        world.visit(doors.get(1), first, VisitOutcome.refused, 3);
        world.visit(doors.get(2), first, VisitOutcome.no_one_home, 2);
        String seen = seen(preview("all", second));
        confirm("all", seen, second)
                .post(world.path("/assignments/" + world.east))
                .then()
                .statusCode(303);
        assertEquals(first.id, world.holder(doors.get(0)));
        assertEquals(first.id, world.holder(doors.get(1)));
        assertEquals(second.id, world.holder(doors.get(2)));
        assertEquals(second.id, world.holder(doors.get(3)));
    }

    @Test
    void whatChangedSinceThePreviewIsShownAgainInsteadOfWritten() {
        Volunteer volunteer = world.volunteer("甲", world.east);
        List<UUID> doors = world.doors(world.east, "1栋", "1单元", 3);
        String seen = seen(preview("unassigned", volunteer));
        world.answer(doors.get(0));
        String again = confirm("unassigned", seen, volunteer)
                .post(world.path("/assignments/" + world.east))
                .then()
                .statusCode(409)
                .body(containsString("刚才又有变化"))
                .extract()
                .asString();
        assertEquals(0, world.holds(volunteer));
        confirm("unassigned", seen(again), volunteer)
                .post(world.path("/assignments/" + world.east))
                .then()
                .statusCode(303);
        assertEquals(2, world.holds(volunteer));
    }

    @Test
    void volunteerWithDoorsElsewhereGetsFewerHere() {
        Volunteer busy = world.volunteer("甲", world.street);
        Volunteer free = world.volunteer("乙", world.street);
        world.doors(world.west, "9栋", "1单元", 4).forEach(door -> world.give(door, busy));
        world.doors(world.east, "1栋", "1单元", 6);
        String seen = seen(preview("unassigned", busy, free));
        confirm("unassigned", seen, busy, free)
                .post(world.path("/assignments/" + world.east))
                .then()
                .statusCode(303);
        assertEquals(5, world.holds(busy));
        assertEquals(5, world.holds(free));
    }

    @Test
    void singleDoorsAndWholeBuildingsAreGivenByHand() {
        Volunteer volunteer = world.volunteer("甲", world.east);
        UUID single = world.doors(world.east, "1栋", "1单元", 2).get(0);
        List<UUID> building = world.doors(world.east, "2栋", "1单元", 2);
        world.visit(building.get(1), volunteer, VisitOutcome.vacant, 1);
        String page = world.path("/assignments/" + world.east);
        form().formParam("door", single)
                .formParam("building", "2栋")
                .formParam("to", volunteer.id)
                .post(page + "/doors")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=2"));
        assertEquals(volunteer.id, world.holder(single));
        assertEquals(volunteer.id, world.holder(building.get(0)));
        assertNull(world.holder(building.get(1)));
        form().formParam("door", single)
                .formParam("to", "nobody")
                .post(page + "/doors")
                .then()
                .statusCode(303);
        assertNull(world.holder(single));
        form().formParam("to", volunteer.id)
                .post(page + "/doors")
                .then()
                .statusCode(422)
                .body(containsString("请先勾选要分的户"));
        form().formParam("door", single).post(page + "/doors").then().statusCode(422);
    }

    @Test
    void oneCommunitysDoorIsNotGivenThroughAnothers() {
        Volunteer volunteer = world.volunteer("甲", world.east);
        UUID elsewhere = world.door(world.west, "1栋", "");
        form().formParam("door", elsewhere)
                .formParam("to", volunteer.id)
                .post(world.path("/assignments/" + world.east + "/doors"))
                .then()
                .statusCode(422);
        assertNull(world.holder(elsewhere));
        given().get(world.path("/assignments/990000000000")).then().statusCode(404);
    }

    @Test
    void wholeWaveGoesToTheNearestVolunteersAndNamesTheCommunitiesWithoutAny() {
        Volunteer ofEast = world.volunteer("东甲", world.east);
        Volunteer ofStreet = world.volunteer("街乙", world.street);
        List<UUID> east = world.doors(world.east, "1栋", "1单元", 3);
        List<UUID> west = world.doors(world.west, "1栋", "1单元", 5);
        String page = given().queryParam("which", "unassigned")
                .get(world.path("/assignments"))
                .then()
                .statusCode(200)
                .body(not(containsString("这些社区没有志愿者")))
                .extract()
                .asString();
        form().formParam("which", "unassigned")
                .formParam("seen", seen(page))
                .post(world.path("/assignments"))
                .then()
                .statusCode(303);
        assertEquals(Set.of(ofEast.id), east.stream().map(world::holder).collect(Collectors.toSet()));
        assertEquals(Set.of(ofStreet.id), west.stream().map(world::holder).collect(Collectors.toSet()));
        given().get(world.path("/assignments")).then().statusCode(200).body(containsString("东里社区" + world.number));
    }

    @Test
    void pageListsOpenDoorsOnly() {
        List<UUID> doors = world.doors(world.east, "7栋", "2单元", 2);
        world.answer(doors.get(0));
        given().get(world.path("/assignments/" + world.east))
                .then()
                .statusCode(200)
                .body(containsString("还要去 1 户，做完 1 户"))
                .body(containsString(doors.get(1).toString()))
                .body(not(containsString(doors.get(0).toString())));
    }

    @Test
    @TestSecurity(user = "reader", roles = "viewer")
    void viewerGivesNothing() {
        Volunteer volunteer = world.volunteer("甲", world.east);
        UUID door = world.door(world.east, "1栋", "");
        form().formParam("door", door)
                .formParam("to", volunteer.id)
                .post(world.path("/assignments/" + world.east + "/doors"))
                .then()
                .statusCode(403);
        given().get(world.path("/assignments/" + world.east))
                .then()
                .statusCode(200)
                .body(not(containsString("<button>")));
    }
}
