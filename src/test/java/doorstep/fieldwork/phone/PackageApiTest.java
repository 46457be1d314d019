package doorstep.fieldwork.phone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.TestPhone;
import doorstep.fieldwork.Volunteer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a volunteer's phone takes along. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PackageApiTest {
    @Inject
    DataSource database;

    FieldWorld world;
    Volunteer volunteer;
    TestPhone phone;
    List<UUID> doors;

    @BeforeEach
    void threeDoors() {
        world = FieldWorld.open(database);
        volunteer = world.volunteer("张三");
        doors = world.households(3, volunteer);
        phone = TestPhone.signIn(volunteer);
    }

    private void visited(UUID household, Volunteer by, String outcome, String hour, String againAt) {
        world.run(
                "INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, '')",
                FieldWorld.bytes(UUID.randomUUID()),
                FieldWorld.bytes(household),
                by.id,
                outcome,
                hour,
                againAt);
    }

    @Test
    void drawsAndWalksThatAPhoneTookAlongAreKnown() {
        String handedOut = "SELECT COUNT(*) FROM sample WHERE wave_id = ? AND handed_out";
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        world.run("UPDATE volunteer SET place = ? WHERE id = ?", world.otherCommunity(), volunteer.id);
        assertEquals(0, world.number(handedOut, world.waveId));
        phone.takePackage();
        assertEquals(2, world.number(handedOut, world.waveId));
        assertEquals(1, world.number(handedOut + " AND id = ?", world.waveId, walk));
    }

    @Test
    void hasTheWaveItsFormItsKeyAndTheDoors() {
        JsonPath packed = phone.takePackage();
        assertEquals("张三", packed.getString("volunteer.name"));
        assertNotNull(packed.getString("server_time"));
        JsonPath wave = packed.setRootPath("waves[0]");
        assertEquals(world.waveId, wave.getLong("id"));
        assertEquals("open", wave.getString("state"));
        assertEquals("2024-01-01T00:00:00Z", wave.getString("opens_at"));
        assertEquals(List.of("zh", "en"), wave.getList("languages"));
        assertEquals("field_doors", wave.getString("form_id"));
        assertEquals("入户问卷", wave.getString("forms.zh.title"));
        assertEquals("At the door", wave.getString("forms.en.title"));
        assertEquals("P-256", wave.getString("public_key.crv"));
        assertNotNull(wave.getString("public_key.kid"));
        assertFalse(wave.getMap("public_key").containsKey("d"));
        assertEquals(List.of(1, 2, 3), wave.getList("households.number"));
        assertEquals(doors.get(0).toString(), wave.getString("households[0].id"));
        assertEquals("社区" + world.community, wave.getString("households[0].community_name"));
        assertTrue(wave.getBoolean("households[0].mine"));
        assertFalse(wave.getBoolean("households[0].answered"));
        assertFalse(wave.getBoolean("households[0].reserve"));
        assertEquals(List.of(), wave.getList("walks"));
        assertEquals(List.of(), wave.getList("back_checks"));
    }

    @Test
    void keyOfAWaveIsMadeOnceAndItsPrivatePartIsSealed() {
        String first = phone.publicKey(world.waveId);
        assertEquals(first, TestPhone.signIn(volunteer).publicKey(world.waveId));
        assertEquals(
                0,
                world.number(
                        "SELECT COUNT(*) FROM wave_key WHERE wave_id = ? AND public_jwk LIKE '%\"d\"%'", world.waveId));
        assertEquals(1, world.number("SELECT COUNT(*) FROM wave_key WHERE wave_id = ?", world.waveId));
    }

    @Test
    void unchangedPackageIsNotSentAgain() {
        String tag = phone.request().get("/field/api/package").getHeader("ETag");
        phone.request()
                .header("If-None-Match", tag)
                .get("/field/api/package")
                .then()
                .statusCode(304);
        visited(doors.get(0), volunteer, "no_one_home", "2026-11-22 11:00:00", null);
        phone.request()
                .header("If-None-Match", tag)
                .get("/field/api/package")
                .then()
                .statusCode(200)
                .body("waves[0].households[0].visits[0].outcome", equalTo("no_one_home"))
                .body("waves[0].households[0].visits[0].hour", equalTo("2026-11-22T11:00:00Z"))
                .body("waves[0].households[0].visits[0].again_at", nullValue())
                .body("waves[0].households[0].visits[0].by_me", equalTo(true));
    }

    @Test
    void doorGivenToSomebodyElseStaysInSightOfWhoTriedIt() {
        Volunteer other = world.volunteer("李四");
        visited(doors.get(0), volunteer, "appointment", "2026-11-22 11:00:00", "2026-11-23 12:00:00");
        world.run("UPDATE household SET volunteer_id = ? WHERE sample_id = ?", other.id, world.sampleId);
        JsonPath mine = phone.takePackage().setRootPath("waves[0]");
        assertEquals(List.of(doors.get(0).toString()), mine.getList("households.id"));
        assertFalse(mine.getBoolean("households[0].mine"));
        JsonPath others = TestPhone.signIn(other).takePackage().setRootPath("waves[0]");
        assertEquals(3, others.getList("households").size());
        assertFalse(others.getBoolean("households[0].visits[0].by_me"));
        assertEquals("2026-11-23T12:00:00Z", others.getString("households[0].visits[0].again_at"));
    }

    @Test
    void answeredHouseholdIsMarkedAndItsAppointmentForgotten() {
        visited(doors.get(1), volunteer, "appointment", "2026-11-22 11:00:00", "2026-11-23 12:00:00");
        world.run(
                "INSERT INTO spent_code SELECT spend_key, wave_id, community FROM household WHERE id = ?",
                FieldWorld.bytes(doors.get(1)));
        phone.request()
                .get("/field/api/package")
                .then()
                .body("waves[0].households[1].answered", equalTo(true))
                .body("waves[0].households[1].visits[0].again_at", nullValue())
                .body("waves[0].households[0].answered", equalTo(false));
    }

    @Test
    void walkOfTheVolunteersPlaceIsThere() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        world.run("UPDATE volunteer SET place = NULL WHERE id = ?", volunteer.id);
        JsonPath wave = phone.takePackage().setRootPath("waves.find { it.id == " + world.waveId + " }");
        assertEquals(walk, wave.getLong("walks[0].sample"));
        assertEquals("南门", wave.getString("walks[0].start"));
        assertEquals(3, wave.getInt("walks[0].step"));
        assertEquals(20, wave.getInt("walks[0].wanted"));
        assertEquals(0, wave.getInt("walks[0].found"));
        assertEquals("123456", wave.getString("walks[0].seed"));
    }

    @Test
    void closedWaveStaysForAMonth() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).withNano(0);
        world.run(
                "UPDATE wave SET closes_at = ? WHERE id = ?", now.minusDays(29).toString(), world.waveId);
        assertEquals("closed", phone.takePackage().getString("waves[0].state"));
        world.run(
                "UPDATE wave SET closes_at = ? WHERE id = ?", now.minusDays(31).toString(), world.waveId);
        assertEquals(List.of(), phone.takePackage().getList("waves"));
    }

    @Test
    void endedPhoneAndStrangersGetNothing() {
        given().get("/field/api/package").then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer x")
                .get("/field/api/package")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("a", "b")
                .get("/field/api/package")
                .then()
                .statusCode(401);
        world.run("UPDATE device SET ended_at = '2024-01-01' WHERE id = ?", phone.device);
        phone.request().get("/field/api/package").then().statusCode(401);
        TestPhone second = TestPhone.signIn(volunteer);
        world.run("UPDATE volunteer SET ended_at = '2024-01-01' WHERE id = ?", volunteer.id);
        second.request().get("/field/api/package").then().statusCode(401);
    }
}
