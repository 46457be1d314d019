package doorstep.fieldwork.rounds;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.DoorsSoFar;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.KnownDoors;
import doorstep.fieldwork.OutcomeRates;
import doorstep.fieldwork.RoundsWorld;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.WaveOutcomes;
import doorstep.wave.Wave;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Once a wave's retention is over its households go, with their addresses and codes; what was counted of them stays as it was. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "reader", roles = "manager")
class FieldRetentionApiTest {
    private static final List<String> WITH_A_WAVE =
            List.of("household", "household_code", "spent_code", "door_mark", "door_note");

    @Inject
    FieldRetention retention;

    @Inject
    KeptDoors kept;

    @Inject
    Progress progress;

    @Inject
    WaveOutcomes outcomes;

    @Inject
    DoorNotes notes;

    @Inject
    DataSource tables;

    @Inject
    EntityManager database;

    private RoundsWorld world;
    private List<UUID> doors;

    @BeforeEach
    void doorsOfManyEndings() {
        world = RoundsWorld.make();
        Volunteer volunteer = world.volunteer("甲", world.east);
        doors = world.doors(world.east, "3栋", "1单元", 12);
        doors.forEach(door -> world.give(door, volunteer));
        doors.subList(0, 4).forEach(world::answer);
        world.visit(doors.get(3), volunteer, VisitOutcome.no_one_home, 30);
        world.visit(doors.get(3), volunteer, VisitOutcome.completed, 0);
        world.visit(doors.get(4), volunteer, VisitOutcome.completed, 0);
        world.visit(doors.get(5), volunteer, VisitOutcome.refused, 20);
        world.visit(doors.get(5), volunteer, VisitOutcome.no_one_home, 2);
        world.visit(doors.get(6), volunteer, VisitOutcome.interrupted, 26);
        world.visit(doors.get(7), volunteer, VisitOutcome.vacant, 5);
        world.visit(doors.get(8), volunteer, VisitOutcome.ineligible, 5);
        world.visit(doors.get(9), volunteer, VisitOutcome.no_one_home, 5);
        world.visit(doors.get(10), volunteer, VisitOutcome.no_one_home, 5);
        world.door(world.east, "3栋", "1单元", false);
        List<UUID> west = world.doors(world.west, "5栋", "", 3);
        world.answer(west.get(0));
        world.visit(west.get(1), volunteer, VisitOutcome.not_a_dwelling, 3);
        QuarkusTransaction.requiringNew().run(() -> {
            // a completed door that never was released: pages show it, weights do not know of it
            notes.add(world.wave, world.east, new DoorNotes.Completed(doors.get(10), volunteer.id));
            Household.update("letterNo = 1 where id in ?1", doors.subList(0, 5));
            // one of the reserve that was released
            Household.update("number = 21 where id = ?1", doors.get(11));
            for (String community : List.of(world.east, world.west)) {
                var frame = new Frame();
                frame.community = community;
                frame.households = 100;
                frame.sha256 = "0".repeat(64);
                frame.source = "list.csv";
                frame.importedBy = "test";
                frame.importedAt = world.now;
                frame.persistAndFlush();
                Sample.update("frameId = ?1 where waveId = ?2 and community = ?3", frame.id, world.wave, community);
            }
        });
    }

    private void endRetention() {
        update("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?1");
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql)
                .setParameter(1, world.wave)
                .executeUpdate());
    }

    private long rows(String table) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        database.createNativeQuery("SELECT COUNT(*) FROM " + table + " WHERE wave_id = ?1")
                                .setParameter(1, world.wave)
                                .getSingleResult())
                .longValue());
    }

    private record Figures(DoorsSoFar soFar, OutcomeRates rates, Map<String, KnownDoors> known, List<String> tables) {}

    private Figures figures() {
        return new Figures(
                progress.doors(world.wave),
                outcomes.of(world.wave),
                QuarkusTransaction.requiringNew().call(() -> KnownDoors.of(tables, world.wave)),
                List.of(
                        tables("/fieldwork"),
                        tables("/samples"),
                        facts("/samples/" + world.east),
                        facts("/samples/" + world.west)));
    }

    /** All figures on a page, row by row; days and hours of the field aside, which go with the doors. */
    private String tables(String path) {
        return Pattern.compile("<table.*?</table>", Pattern.DOTALL)
                .matcher(page(path).replaceAll("(?s)<section class=\"days\">.*?</section>", ""))
                .results()
                .map(MatchResult::group)
                .reduce("", String::concat);
    }

    private String facts(String path) {
        String page = page(path);
        return page.substring(page.indexOf("<dl class=\"facts\">"), page.indexOf("</dl>"));
    }

    private String page(String path) {
        return given().get(world.path(path)).then().statusCode(200).extract().asString();
    }

    @Test
    void householdsGoWithTheirCodesAndEveryFigureStays() {
        given().get(world.path("/fieldwork")).then().body(not(containsString("保存期已过")));
        Figures before = figures();
        assertEquals(2, before.known.size());
        assertEquals(7, before.soFar.completed(), "answered, not in yet, and the one with a note");
        endRetention();
        retention.run();
        for (String table : WITH_A_WAVE) {
            assertEquals(0, rows(table), table);
        }
        assertEquals(before, figures());
        assertFalse(page("/fieldwork").contains("id=\"calendar\""), "days and hours are told of doors that are there");
        String fieldwork = page("/fieldwork?by=volunteer");
        assertTrue(fieldwork.contains("保存期已过") && !fieldwork.contains("dispositions"), fieldwork);
        String sample = page("/samples/" + world.east);
        assertTrue(sample.contains("保存期已过") && !sample.contains("3栋"), sample);
        given().get(world.path("/fieldwork/" + world.east + ".csv"))
                .then()
                .statusCode(409)
                .body(containsString("各户的结果已删除"));
        assertEquals(1, world.audited("field.erase", "wave " + world.wave));
    }

    @Test
    void figuresAreTheSameWhileHouseholdsAreDeletedPieceByPiece() {
        Figures before = figures();
        endRetention();
        kept.keep(world.wave, world.now);
        assertEquals(before, figures());
        update("DELETE FROM visit WHERE household_id IN (SELECT id FROM household WHERE wave_id = ?1)");
        update("DELETE FROM household WHERE wave_id = ?1 AND number > 6");
        assertEquals(before, figures());
        kept.keep(world.wave, world.now);
        assertEquals(before, figures());
        retention.run();
        retention.run();
        assertEquals(before, figures());
        assertEquals(1, world.audited("field.erase", "wave " + world.wave), "the second run finds nothing");
    }

    @Test
    void householdsStayUntilTheirDateAndThoseOfADraftAsWell() {
        long households = rows("household");
        retention.run();
        assertEquals(households, rows("household"));
        endRetention();
        update("UPDATE wave SET published_at = NULL WHERE id = ?1");
        retention.run();
        assertEquals(households, rows("household"));
        assertEquals(0, rows("doors_counted"));
    }

    @Test
    void drawWhoseHouseholdsAreGoneIsNotThrownAway() {
        endRetention();
        retention.run();
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post(world.path("/samples/" + world.east + "/discard"))
                .then()
                .statusCode(409);
        assertEquals(2, rows("sample"));
    }

    @Test
    void waveThatCannotBeErasedKeepsNoOther() {
        endRetention();
        long stuck = world.wave;
        RoundsWorld first = world;
        doorsOfManyEndings();
        endRetention();
        FieldRetention whole = ClientProxy.unwrap(retention);
        QuarkusMock.installMockForType(
                new FieldRetention() {
                    @Override
                    public List<Wave> due() {
                        return whole.due();
                    }

                    @Override
                    public int some(long wave, String select, String... changes) {
                        return whole.some(wave, select, changes);
                    }

                    @Override
                    public void notes(long wave) {
                        if (wave == stuck) {
                            throw new IllegalStateException("cannot be deleted");
                        }
                        whole.notes(wave);
                    }

                    @Override
                    public void note(long wave, long visits, long households) {
                        whole.note(wave, visits, households);
                    }
                },
                FieldRetention.class);
        whole.run();
        assertEquals(0, rows("household"));
        world = first;
        assertTrue(rows("household") > 0);
        QuarkusMock.installMockForType(whole, FieldRetention.class);
        retention.run();
        assertEquals(0, rows("household"));
    }
}
