package doorstep.start;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.office.KnownOffice;
import doorstep.office.OfficeCard;
import doorstep.response.ResidentWorld;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The first steps of a service in which there are places and a wave, and where nobody has said yet who asks. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "founder", roles = "manager")
class FirstStepsApiTest {
    @Inject
    FirstSteps steps;

    @Inject
    AgroalDataSource database;

    @Inject
    KnownOffice known;

    @AfterEach
    void nobodyAsks() {
        office("");
    }

    private void office(String name) {
        Sql.update(database, "UPDATE office SET name = ?, telephone = '12345'", name);
        known.forget(null);
        steps.lookAgain();
    }

    @Test
    void leadToWhatIsMissingAndGoOnceNothingIs() {
        ResidentWorld.of(ResidentWorld.TINY).link();
        office("");
        assertFalse(steps.now().isDone());
        given().redirects().follow(false).get("/staff").then().header("Location", endsWith("/staff/first-steps"));
        given().get("/staff/first-steps")
                .then()
                .statusCode(200)
                .body(
                        containsString("填写办公室"),
                        containsString("已有街道和社区"),
                        containsString("href=\"/staff/first-steps\""));
        office("柳河区文明办");
        assertTrue(steps.now().isDone());
        given().redirects().follow(false).get("/staff").then().header("Location", not(endsWith("/first-steps")));
        given().redirects().follow(false).get("/staff/first-steps").then().statusCode(303);
        given().get("/staff/office").then().body(not(containsString("/staff/first-steps")));
    }

    @Test
    @TestSecurity(
            user = "of one street",
            roles = "manager",
            attributes = @SecurityAttribute(key = "places", value = "990101001"))
    void areNobodysWhoHasAPart() {
        office("");
        given().redirects().follow(false).get("/staff").then().header("Location", not(endsWith("/first-steps")));
        given().redirects().follow(false).get("/staff/first-steps").then().statusCode(303);
    }

    /** A new service, step by step, as the page shows it. */
    @Test
    void eachStepIsTheNextOnce() {
        var nothing = new FirstSteps.Stand(new OfficeCard("", "", "", "", ""), false, false, false);
        var office = new FirstSteps.Stand(new OfficeCard("文明办", "", "", "", ""), false, false, false);
        var places = new FirstSteps.Stand(office.office(), true, false, false);
        var planned = new FirstSteps.Stand(office.office(), true, true, false);
        assertNext(nothing, "/staff/office");
        assertNext(office, "/staff/places/national");
        assertNext(places, "/staff/waves/new");
        assertNext(planned, "/staff/waves\"");
    }

    private void assertNext(FirstSteps.Stand stand, String address) {
        QuarkusMock.installMockForInstance(
                new FirstSteps() {
                    @Override
                    Stand now() {
                        return stand;
                    }

                    @Override
                    boolean areWanted() {
                        return true;
                    }
                },
                steps);
        String[] parts = given().get("/staff/first-steps").asString().split("aria-current=\"step\"", -1);
        assertEquals(2, parts.length, stand.toString());
        assertTrue(parts[1].split("</li>")[0].contains("href=\"" + address), parts[1]);
    }
}
