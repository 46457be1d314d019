package doorstep.office;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing is printed whose QR codes lead nowhere, before a page has said so. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "printer", roles = "manager")
class PrintingApiTest {
    @Inject
    PrintingFilter printing;

    @Inject
    AgroalDataSource database;

    @Inject
    KnownOffice known;

    /** Other tests print on the address of this machine. */
    @BeforeEach
    void ask() {
        printing.asks = true;
        address("");
    }

    @AfterEach
    void askNoMore() {
        printing.asks = false;
        address("");
    }

    private void address(String address) {
        Sql.update(database, "UPDATE office SET public_address = ?", address);
        known.forget(null);
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private long volunteers(String name) {
        return Sql.list(database, "SELECT COUNT(*) FROM volunteer WHERE name = ?", row -> row.getLong(1), name)
                .get(0);
    }

    @Test
    void postersWaitUntilSomebodySaysSo() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        String posters = "/staff/waves/" + link.wave.id + "/posters?layout=large&token=" + link.token;
        given().get(posters)
                .then()
                .statusCode(200)
                .body(containsString("先别印"), containsString("http://localhost"), not(containsString("<svg")))
                .body(containsString("name=\"token\" value=\"" + link.token + "\""), containsString("/staff/office"));
        String cookie = given().get(posters + "&anyway=yes")
                .then()
                .statusCode(200)
                .body(containsString("<svg"))
                .extract()
                .cookie("print-anyway");
        given().cookie("print-anyway", cookie).get(posters).then().body(containsString("<svg"));
        address("https://wenming.example.cn");
        given().get(posters).then().body(containsString("<svg"), containsString("wenming.example.cn/s/"));
        address("http://192.168.3.4:8080");
        given().get(posters).then().body(containsString("先别印"), containsString("192.168.3.4"));
    }

    /** The page holds all that was typed, so that printing all the same sends just that. */
    @Test
    void nothingIsMadeBeforeAndNothingTypedIsLost() {
        String name = "打印<b>" + System.nanoTime();
        String page = form().formParam("name", name)
                .formParam("place", "")
                .post("/staff/volunteers")
                .then()
                .statusCode(200)
                .body(containsString("要打印的是登录卡"))
                .extract()
                .asString();
        assertEquals(0, volunteers(name));
        RequestSpecification again = form();
        Matcher field = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(page);
        int fields = 0;
        while (field.find()) {
            fields++;
            again.formParam(field.group(1), field.group(2).replace("&lt;", "<").replace("&gt;", ">"));
        }
        assertEquals(2, fields, page);
        assertTrue(page.contains("action=\"/staff/volunteers\""), page);
        again.formParam("anyway", "yes")
                .post("/staff/volunteers")
                .then()
                .statusCode(200)
                .body(containsString("ticket"));
        assertEquals(1, volunteers(name));
    }

    @Test
    void lettersWaitTooAndAListOfStaffOnlyOnceItIsConfirmed() {
        form().post("/staff/waves/1/samples/990101001001/letters").then().body(containsString("要打印的是入户信"));
        form().formParam("text", "林秘书").post("/staff/accounts/list").then().body(not(containsString("先别印")));
        form().formParam("text", "林秘书")
                .formParam("confirmed", "yes")
                .post("/staff/accounts/list")
                .then()
                .body(containsString("要打印的是登录卡"));
    }

    @Test
    @TestSecurity(user = "looks on", roles = "viewer")
    void whoMayNotPrintHearsThatFirst() {
        form().post("/staff/waves/1/samples/990101001001/letters").then().statusCode(403);
        form().formParam("name", "谁").post("/staff/volunteers").then().statusCode(403);
    }
}
