package doorstep.fieldwork.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameText;
import doorstep.fieldwork.SamplingWorld;
import doorstep.place.Role;
import doorstep.web.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A list of households on its way in: checked, looked at, kept, and never changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = Role.MANAGER)
class FramePagesApiTest {
    private final SamplingWorld world = SamplingWorld.open();
    private final String page = "/staff/frames/" + world.community(0);

    private ValidatableResponse upload(String name, byte[] file) {
        return given().multiPart("file", name, file).post(page).then();
    }

    private static String hidden(String html, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        org.junit.jupiter.api.Assertions.assertTrue(found.find(), "no field " + name);
        return found.group(1);
    }

    private void keep(String preview) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("list", hidden(preview, "list"))
                .formParam("source", hidden(preview, "source"))
                .post(page + "/versions")
                .then()
                .statusCode(303);
    }

    private List<Frame> versions() {
        return SamplingWorld.inTransaction(() -> Frame.of(world.community(0)));
    }

    @Test
    void nothingIsKeptBeforeItWasLookedAtAndConfirmed() {
        String preview = upload("list.csv", SamplingWorld.file(240))
                .statusCode(200)
                .body(containsString("240"))
                .extract()
                .asString();
        assertEquals(0, versions().size());
        keep(preview);
        assertEquals(1, versions().size());
        Frame frame = versions().get(0);
        assertEquals(240, frame.households);
        assertEquals("list.csv", frame.source);
        assertEquals("clerk", frame.importedBy);
        assertEquals(SamplingWorld.doors(240), SamplingWorld.inTransaction(() -> io.quarkus.arc.Arc.container()
                .instance(Frames.class)
                .get()
                .doors(frame)));
        given().get(page).then().statusCode(200).body(containsString(frame.sha256));
    }

    @Test
    void largestListGetsThrough() {
        var text = new StringBuilder("楼栋,单元,门牌,备注\n");
        var random = new java.util.Random(1);
        for (int i = 0; i < FrameReading.MOST_HOUSEHOLDS; i++) {
            text.append("幸福苑")
                    .append(i / 60)
                    .append("栋,,")
                    .append(i % 60)
                    .append(",由")
                    .append((char) (0x4E00 + random.nextInt(20_000)))
                    .append((char) (0x4E00 + random.nextInt(20_000)))
                    .append("路进\n");
        }
        keep(upload("large.csv", text.toString().getBytes(StandardCharsets.UTF_8))
                .extract()
                .asString());
        assertEquals(FrameReading.MOST_HOUSEHOLDS, versions().get(0).households);
        upload("larger.csv", text.append("楼,,1,\n").toString().getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("超过 50000 行"));
    }

    @Test
    void downloadHasTheFingerprintThatThePageShowsAndIsTheSameListAgain() {
        keep(upload("a.csv", SamplingWorld.file(50)).extract().asString());
        Frame frame = versions().get(0);
        byte[] file = given().get(page + "/" + frame.id + ".csv").asByteArray();
        assertEquals(frame.sha256, Sha256.hex(file));
        upload("b.csv", file).statusCode(200).body(not(containsString("name=\"list\"")));
    }

    @Test
    void laterListIsAnotherVersionAndThePageSaysWhatDiffers() {
        keep(upload("a.csv", SamplingWorld.file(50)).extract().asString());
        String preview = upload("b.csv", SamplingWorld.file(47))
                .body(containsString("不见了的户"), containsString("3栋 1单元 502"))
                .extract()
                .asString();
        keep(preview);
        assertEquals(
                List.of(47, 50), versions().stream().map(one -> one.households).toList());
        keep(preview);
        assertEquals(2, versions().size());
    }

    @Test
    void allProblemsAreToldAtOnceAndNothingIsKept() {
        upload(
                        "坏.csv",
                        "楼栋,单元,门牌,备注\n1栋,1单元,,\n1栋,1单元,101,\n1栋,1单元,101,打13812345678\n"
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(
                        containsString("第 2 行 · 门牌"),
                        containsString("没有填门牌"),
                        containsString("与第 3 行是同一户"),
                        containsString("像是电话或身份证号"),
                        not(containsString("13812345678")));
        given().get(page + "?lang=en").then().body(containsString("No list yet"));
        assertEquals(0, versions().size());
    }

    @Test
    void noFileIsSaidBesideTheField() {
        given().multiPart("other", "x").post(page).then().statusCode(422).body(containsString("请先选择文件"));
    }

    @Test
    @TestSecurity(user = "reader", roles = Role.VIEWER)
    void readersSeeListsAndImportNone() {
        given().get(page).then().statusCode(200).body(not(containsString("type=\"file\"")));
        upload("a.csv", SamplingWorld.file(5)).statusCode(403);
    }

    @Test
    void packedTextOfTheConfirmationIsCheckedAgain() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("list", FrameText.pack("门牌\n1\n1\n".getBytes(StandardCharsets.UTF_8)))
                .formParam("source", "x")
                .post(page + "/versions")
                .then()
                .statusCode(422);
        assertArrayEquals(new Object[0], versions().toArray());
    }
}
