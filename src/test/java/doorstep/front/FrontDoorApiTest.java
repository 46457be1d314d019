package doorstep.front;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The front door without script, for whoever has no more than the name of the site. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontDoorApiTest {
    private static final String CODE = "3F5K9M2XPT4D7QF2M9XAT4DGHJ";

    private static ValidatableResponse send(String address, String... to) {
        var form = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("address", address);
        return (to.length > 0 ? form.formParam("to", to[0]) : form).post("/").then();
    }

    @Test
    void pasteLeadsToTheQuestionnaire() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        send("请点 https：//wenming.example.cn/s/" + link.token.toUpperCase() + "。谢谢")
                .statusCode(303)
                .header("Location", endsWith("/s/" + link.token));
        send(link.token, "receipt").statusCode(303).header("Location", endsWith("/s/" + link.token + "/withdrawal"));
    }

    /** The one place for it is behind the #, which browsers keep to themselves. */
    @Test
    void codeOfALetterGoesOnBehindTheHashAlone() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        send("wenming.example.cn/s/" + link.token + "#c=" + CODE)
                .statusCode(303)
                .header("Location", endsWith("/s/" + link.token + "#c=" + CODE));
        send("wenming.example.cn/s/bcdf67hjkm#c=" + CODE)
                .statusCode(404)
                .header("Location", nullValue())
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    void whatIsWrongIsSaidAndTheBoxStaysFilled() {
        send("https://wenming.example.cn/s/bcdf<b>")
                .statusCode(422)
                .body(
                        containsString("少了几个字"),
                        containsString(">https://wenming.example.cn/s/bcdf&lt;b&gt;</textarea>"));
        send("bcdf67hjkm").statusCode(404).body(containsString("没有找到这份问卷"), containsString(">bcdf67hjkm</textarea>"));
        send("").statusCode(422).body(containsString("请把海报或信上的网址填在这里"));
    }

    @Test
    void addressThatLeadsNowhereHasTheBoxToo() {
        given().get("/s/bcdf67hjkm")
                .then()
                .statusCode(404)
                .body(containsString(">bcdf67hjkm</textarea>"), containsString("没有找到"), containsString("href=\"/\""));
    }

    @Test
    void saysWhatPeopleLookForAndListsNoWaves() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        String page = given().get("/").then().statusCode(200).extract().asString();
        for (String said : List.of("身份证号", "纸质问卷", "href=\"/field/\"", "href=\"/staff\"", "查凭证", "怎么保密")) {
            assertTrue(page.contains(said), said);
        }
        assertTrue(!page.contains(link.token) && !page.contains(link.wave.name), page);
        given().get("/?lang=en").then().body(containsString("What we never ask"), not(containsString("身份证")));
    }

    @Test
    void standsBehindEveryAddressThatLeadsNowhere() {
        List<String> bare = new ArrayList<>();
        for (String path :
                List.of("/nothing", "/index.html", "/s", "/css/none.css", "/s/bcdf67hjkm/nothing", "/field.html")) {
            var answer = given().get(path);
            assertEquals(404, answer.statusCode(), path);
            if (!answer.asString().contains("name=\"address\"")) {
                bare.add(path);
            }
        }
        assertEquals(List.of(), bare);
        given().get("/api/v1/nothing")
                .then()
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void staffHearWhatIsNotThereAndFindBack() {
        given().get("/staff/places/990000009")
                .then()
                .statusCode(404)
                .body(containsString("没有代码为 990000009 的地点"), containsString("href=\"/staff\""));
    }
}
