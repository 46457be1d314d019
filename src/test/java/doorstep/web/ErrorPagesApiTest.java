package doorstep.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ErrorPagesApiTest {
    @Test
    void unknownApiPathIsAProblem() {
        given().get("/api/v1/nothing-here")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(containsString("urn:doorstep:problem:not-found"));
    }

    @Test
    void unknownPageIsAPageWithoutATrace() {
        given().get("/s-nothing").then().statusCode(404).body(containsString("没有找到"), not(containsString("Exception")));
    }
}
