package doorstep.fieldwork.rounds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.OutcomeRates;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.RoundsWorld;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "reader", roles = "viewer")
class ProgressApiTest {
    @Inject
    ReleasedDoors doors;

    @Inject
    Progress progress;

    private RoundsWorld world;
    private Volunteer volunteer;

    @BeforeEach
    void ownWorld() {
        world = RoundsWorld.make();
        volunteer = world.volunteer("甲", world.east);
    }

    /** Eight doors in the east: two answered by themselves, one at the door, one at the door but not in yet, four others. */
    private List<UUID> manyEndings() {
        List<UUID> doors = world.doors(world.east, "3栋", "1单元", 8);
        doors.forEach(door -> world.give(door, volunteer));
        world.answer(doors.get(0));
        world.answer(doors.get(1));
        world.answer(doors.get(2));
        world.visit(doors.get(2), volunteer, VisitOutcome.no_one_home, 30);
        world.visit(doors.get(2), volunteer, VisitOutcome.completed, 0);
        world.visit(doors.get(3), volunteer, VisitOutcome.completed, 0);
        world.visit(doors.get(4), volunteer, VisitOutcome.refused, 20);
        world.visit(doors.get(4), volunteer, VisitOutcome.no_one_home, 2);
        world.visit(doors.get(5), volunteer, VisitOutcome.appointment, 26, world.now.minusHours(2));
        world.visit(doors.get(6), volunteer, VisitOutcome.vacant, 5);
        world.door(world.east, "3栋", "1单元", false);
        return doors;
    }

    private DoorCounts counts() {
        return QuarkusTransaction.requiringNew().call(() -> DoorCounts.of(doors.of(world.wave), world.now));
    }

    @Test
    void everyDoorIsCountedOnce() {
        manyEndings();
        DoorCounts counts = counts();
        assertEquals(8, counts.doors());
        assertEquals(2, counts.bySelf());
        assertEquals(1, counts.atDoor());
        assertEquals(1, counts.notIn());
        assertEquals(2, counts.open());
        assertEquals(1, counts.notTried());
        assertEquals(1, counts.again());
        assertEquals(1, counts.overdue());
        assertEquals(2, counts.ended());
        assertEquals(7, counts.attempts());
        assertEquals(new OutcomeRates(4, 1, 0, 1, 1, 1), counts.rates());
    }

    @Test
    void reserveCountsFromItsReleaseOn() {
        UUID reserve = world.door(world.east, "1栋", "", false);
        assertEquals(0, counts().doors());
        QuarkusTransaction.requiringNew().run(() -> Household.update("released = true where id = ?1", reserve));
        assertEquals(1, counts().doors());
        assertEquals(1, counts().rates().u());
    }

    @Test
    void latestAgreementHolds() {
        UUID door = world.door(world.east, "1栋", "");
        world.visit(door, volunteer, VisitOutcome.no_one_home, 30, world.now.minusHours(10));
        world.visit(door, volunteer, VisitOutcome.appointment, 9, world.now.plusHours(5));
        assertEquals(1, counts().again());
        assertEquals(0, counts().overdue());
    }

    @Test
    void pageShowsRatesWithWhatTheyDivide() {
        manyEndings();
        given().get(world.path("/fieldwork"))
                .then()
                .statusCode(200)
                .body(containsString("57.1%"))
                .body(containsString("4/7"))
                .body(containsString("85.7%"))
                .body(containsString("4/6.9"))
                .body(containsString("6/7"))
                .body(containsString("东里社区" + world.number))
                .body(containsString("截至"))
                .body(containsString("1 户已过约定时间"));
        String calendar = given().get(world.path("/fieldwork")).asString();
        assertTrue(calendar.contains("id=\"calendar\"") && calendar.contains("没人应 1 次"), calendar);
        given().get(world.path("/fieldwork?by=volunteer"))
                .then()
                .statusCode(200)
                .body(containsString(volunteer.name));
        given().get(world.path("/fieldwork?by=volunteer&lang=en"))
                .then()
                .statusCode(200)
                .body(containsString("Response (the least)"))
                .body(not(containsString("应答率")));
    }

    @Test
    void phonesThatHoldRecordsForTwoDaysOrHaveAWrongClockAreNamed() {
        world.give(world.door(world.east, "1栋", ""), volunteer);
        world.phone(volunteer, 50, 4, -86_400);
        world.phone(world.volunteer("闲人", world.west), 1, 100, 0);
        given().get(world.path("/fieldwork"))
                .then()
                .statusCode(200)
                .body(containsString("4 条待传，超过 48 小时"))
                .body(containsString("快 24 小时"))
                .body(containsString("1 部手机要留意"));
        assertEquals(4, progress.waitingOnPhones(world.wave));
    }

    @Test
    void recordsOnASignedOutPhoneAreNotForgotten() {
        world.give(world.door(world.east, "1栋", ""), volunteer);
        Device phone = world.phone(volunteer, 3, 2, 0);
        QuarkusTransaction.requiringNew()
                .run(() -> Device.<Device>findById(phone.id).end(world.now));
        assertEquals(2, progress.waitingOnPhones(world.wave));
        given().get(world.path("/fieldwork")).then().statusCode(200).body(containsString("已退出"));
    }

    @Test
    void phonesOfARandomWalkCountBeforeTheFirstDoorIsFound() {
        world.phone(volunteer, 3, 5, 0);
        assertEquals(0, progress.waitingOnPhones(world.wave));
        QuarkusTransaction.requiringNew()
                .run(() -> Sample.update(
                        "method = ?1, walkStart = '南门', walkRule = '右手一侧', walkStep = 3 where waveId = ?2 and community = ?3",
                        Sample.Method.random_walk,
                        world.wave,
                        world.east));
        assertEquals(5, progress.waitingOnPhones(world.wave));
    }

    @Test
    void fileSaysOfCompletedDoorsNothingThatLeadsToAnswers() {
        manyEndings();
        String file = given().get(world.path("/fieldwork/" + world.east + ".csv"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertTrue(file.startsWith("\ufeffcommunity,"));
        List<String> lines = file.lines().toList();
        assertEquals(9, lines.size());
        List<String> completed =
                lines.stream().filter(line -> line.contains(",completed,")).toList();
        assertEquals(4, completed.size());
        completed.forEach(line -> assertTrue(line.endsWith(",completed,完成,1.1,,"), line));
        assertTrue(lines.stream().anyMatch(line -> line.endsWith(",refused,拒访,2.11,2," + volunteer.name)), file);
        assertEquals(1, world.audited("dispositions.download", "wave " + world.wave, "place " + world.east));
    }

    @Test
    void fileIsSafeToOpenInASpreadsheet() {
        world.door(world.west, "=1+1", "@SUM", true);
        given().get(world.path("/fieldwork/" + world.west + ".csv"))
                .then()
                .statusCode(200)
                .body(containsString(",'=西里社区"))
                .body(containsString(",'=1+1,'@SUM,"));
        given().get(world.path("/fieldwork/990000000000.csv")).then().statusCode(404);
    }

    @Test
    void waveWithoutDoorsSaysWhatToDoFirst() {
        given().get(world.path("/fieldwork"))
                .then()
                .statusCode(200)
                .body(containsString("先去抽样"))
                .body(not(containsString("0.0%")));
    }
}
