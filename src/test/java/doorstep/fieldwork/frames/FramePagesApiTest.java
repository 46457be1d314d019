package doorstep.fieldwork.frames;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.SamplingWorld;
import doorstep.place.Role;
import doorstep.web.Sha256;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of households on their way in: read, looked at, asked about, kept, and never changed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = Role.MANAGER)
class FramePagesApiTest {
    private final SamplingWorld world = SamplingWorld.open();
    private final String page = "/staff/frames/" + world.community(0);
    private final String wavePage = "/staff/waves/" + world.waveId + "/frames";

    @Inject
    Frames frames;

    @Inject
    FrameImports imports;

    @Inject
    FrameStaging staging;

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static ValidatableResponse upload(String address, String name, byte[] file) {
        return given().redirects()
                .follow(false)
                .multiPart("file", name, file)
                .post(address)
                .then();
    }

    private static ValidatableResponse upload(String address, String name, String text) {
        return upload(address, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The address of the preview. */
    private static String taken(ValidatableResponse uploaded) {
        return uploaded.statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private String taken(String name, byte[] file) {
        return taken(upload(page, name, file));
    }

    private void keep(String preview) {
        form().post(preview + "/lists").then().statusCode(303).header("Location", endsWith("kept=true"));
    }

    private List<Frame> versions(int which) {
        return SamplingWorld.inTransaction(() -> Frame.of(world.community(which)));
    }

    private List<Frame> versions() {
        return versions(0);
    }

    private static long waiting(String preview) {
        return SamplingWorld.number(
                "SELECT COUNT(*) FROM frame_import_row WHERE import_id = ?1", preview.replaceAll(".*/", ""));
    }

    private List<String> doors(int which) {
        return SamplingWorld.inTransaction(() -> frames.doors(versions(which).get(0)).stream()
                .map(door -> door.shown())
                .toList());
    }

    @Test
    void nothingIsKeptBeforeItWasLookedAtAndConfirmed() {
        String preview = taken("list.csv", SamplingWorld.file(240));
        given().get(preview).then().statusCode(200).body(containsString("<dd>240</dd>"), containsString("12栋"));
        assertEquals(0, versions().size());
        keep(preview);
        assertEquals(1, versions().size());
        Frame frame = versions().get(0);
        assertEquals(240, frame.households);
        assertEquals("list.csv", frame.source);
        assertEquals("clerk", frame.importedBy);
        assertEquals(SamplingWorld.doors(240), SamplingWorld.inTransaction(() -> frames.doors(frame)));
        given().get(page).then().statusCode(200).body(containsString(frame.sha256));
        assertEquals(0, waiting(preview), "what waited is gone");
        given().get(preview).then().statusCode(404).body(containsString("重新上传"));
        form().post(preview + "/lists").then().statusCode(404);
        assertEquals(1, versions().size());
    }

    @Test
    void listThatIsGivenUpLeavesNothing() {
        String preview = taken("list.csv", SamplingWorld.file(20));
        assertEquals(20, waiting(preview));
        form().post(preview + "/end").then().statusCode(303);
        assertEquals(0, waiting(preview));
        assertEquals(0, versions().size());
    }

    @Test
    void largestListGetsThrough() {
        var text = new StringBuilder("楼栋,单元,门牌,备注\n");
        for (int i = 0; i < Frames.MOST_HOUSEHOLDS; i++) {
            text.append("幸福苑").append(i / 60).append("栋,,").append(i % 60).append(",由北门进\n");
        }
        keep(taken("large.csv", text.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals(Frames.MOST_HOUSEHOLDS, versions().get(0).households);
        upload(page, "larger.csv", text.append("楼,,1,\n").toString())
                .statusCode(422)
                .body(containsString("超过 50000 行"));
    }

    @Test
    void downloadHasTheFingerprintThatThePageShowsAndIsTheSameListAgain() {
        keep(taken("a.csv", SamplingWorld.file(50)));
        Frame frame = versions().get(0);
        byte[] file = given().get(page + "/" + frame.id + ".csv").asByteArray();
        assertEquals(frame.sha256, Sha256.hex(file));
        String preview = taken("b.csv", file);
        given().get(preview).then().statusCode(200).body(containsString("完全一样"), not(containsString("保存名单")));
        keep(preview);
        assertEquals(1, versions().size(), "the same list again is no new version");
    }

    @Test
    void laterListIsAnotherVersionAndThePageSaysWhatDiffers() {
        keep(taken("a.csv", SamplingWorld.file(50)));
        String preview = taken("b.csv", SamplingWorld.file(47));
        given().get(preview).then().body(containsString("不见了的户"), containsString("3栋 1单元 502"));
        keep(preview);
        assertEquals(
                List.of(47, 50), versions().stream().map(one -> one.households).toList());
    }

    @Test
    void allProblemsAreToldAtOnceAndNothingIsKept() {
        upload(page, "坏.csv", "楼栋,单元,门牌,备注\n1栋,1单元,,\n1栋,1单元,101,\n1栋,,102,打13812345678\n")
                .statusCode(422)
                .body(
                        containsString("第 2 行 · 门牌"),
                        containsString("没有填门牌"),
                        containsString("像是电话或身份证号"),
                        not(containsString("13812345678")));
        given().get(page + "?lang=en").then().body(containsString("No list yet"));
        assertEquals(0, versions().size());
        assertEquals(
                0, SamplingWorld.number("SELECT COUNT(*) FROM frame_import WHERE community = ?1", world.community(0)));
    }

    @Test
    void personalColumnsAreNamedInThePreviewAndStoredNowhere() {
        String preview =
                taken("a.csv", "楼栋,房号,户主姓名,电话,面积\n1栋,101,欧阳修远,13812345678,88\n".getBytes(StandardCharsets.UTF_8));
        given().get(preview).then().body(containsString("户主姓名、电话"), containsString("面积"), not(containsString("欧阳修远")));
        assertEquals(
                0,
                SamplingWorld.number(
                        "SELECT COUNT(*) FROM frame_import WHERE found LIKE '%欧阳修远%' OR found LIKE '%13812345678%'"));
        keep(preview);
        assertEquals(List.of("1栋 101"), doors(0));
    }

    @Test
    void whatIsAskedIsAnsweredBeforeAnythingIsKept() {
        String preview =
                taken("a.csv", "楼栋,单元,房号\n3栋,1,101\n三号楼,一单元,0101室\n3栋,1,101\n".getBytes(StandardCharsets.UTF_8));
        given().get(preview)
                .then()
                .body(
                        containsString("3栋 1 101 (2) = 三号楼 一单元 0101室 (3)"),
                        containsString("3栋 1 101 (2, 4)"),
                        not(containsString("name=\"hidden\"")));
        form().post(preview + "/lists").then().statusCode(422).body(containsString("还有问题没有回答"));
        form().formParam("alike", "one")
                .post(preview + "/lists")
                .then()
                .statusCode(422)
                .body(containsString("value=\"one\" checked"));
        assertEquals(0, versions().size());
        form().formParam("alike", "one")
                .formParam("again", "true")
                .post(preview + "/lists")
                .then()
                .statusCode(303);
        assertEquals(List.of("3栋 1 101"), doors(0));
    }

    @Test
    void hiddenRowsAreAskedAbout() throws Exception {
        byte[] file = java.nio.file.Files.readAllBytes(
                java.nio.file.Path.of("src/test/resources/frames/05c_hidden_rows.xlsx"));
        String preview = taken("a.xlsx", file);
        given().get(preview).then().body(containsString("有 2 行在表里是隐藏的"));
        form().post(preview + "/lists").then().statusCode(422);
        form().formParam("hidden", "leave").post(preview + "/lists").then().statusCode(303);
        assertEquals(2, versions().get(0).households);
    }

    @Test
    void noFileIsSaidBesideTheField() {
        given().multiPart("other", "x").post(page).then().statusCode(422).body(containsString("请先选择文件"));
        given().multiPart("other", "x").post(wavePage).then().statusCode(422).body(containsString("请先选择文件"));
    }

    @Test
    @TestSecurity(user = "reader", roles = Role.VIEWER)
    void readersSeeListsAndImportNone() {
        given().get(page).then().statusCode(200).body(not(containsString("type=\"file\"")));
        upload(page, "a.csv", SamplingWorld.file(5)).statusCode(403);
        given().get(wavePage).then().statusCode(403);
    }

    @Test
    void listMadeByRuleIsLookedAtLikeAnyOther() {
        String preview = taken(form().formParam("buildings-1", "3号楼")
                .formParam("units-1", "2")
                .formParam("lowest-1", "1")
                .formParam("highest-1", "18")
                .formParam("doors-1", "4")
                .formParam("skipped-1", "14")
                .post(page + "/rules")
                .then());
        given().get(preview).then().body(containsString("<dd>136</dd>"), containsString("按规则生成"));
        assertEquals(0, versions().size());
        keep(preview);
        assertEquals(136, versions().get(0).households);
    }

    @Test
    void ruleThatMakesNoSenseComesBackAsTyped() {
        form().formParam("buildings-1", "3号楼")
                .formParam("lowest-1", "9")
                .formParam("highest-1", "2")
                .formParam("doors-1", "4")
                .post(page + "/rules")
                .then()
                .statusCode(422)
                .body(containsString("楼层请从低到高"), containsString("value=\"3号楼\""), containsString("value=\"9\""));
        form().formParam("buildings-1", "3号楼")
                .formParam("more", "true")
                .post(page + "/rules")
                .then()
                .statusCode(200)
                .body(containsString("value=\"3号楼\""), containsString("buildings-7"));
        form().post(page + "/rules").then().statusCode(422).body(containsString("请至少写一行"));
    }

    // ---- a wave's communities at once

    @Test
    void oneFileHasTheListsOfAllCommunities() {
        String text = "社区,楼栋,房号\n样本1社区,1栋,101\n样本1,1栋,102\n" + world.community(1) + ",1栋,101\n样本3社区居委会,2栋,201\n";
        String preview = taken(upload(wavePage, "all.csv", text));
        given().get(preview)
                .then()
                .statusCode(200)
                .body(containsString("3 个社区的名单"), containsString("样本3社区"), containsString("保存名单"));
        given().get(preview + "?community=" + world.community(2)).then().body(containsString("<td>201</td>"));
        form().post(preview + "/lists")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/samples?lists=3&households=4"));
        assertEquals(List.of("1栋 101", "1栋 102"), doors(0));
        assertEquals(List.of("1栋 101"), doors(1));
        assertEquals(List.of("2栋 201"), doors(2));
    }

    @Test
    void manyFilesAtOnceAreKnownByTheirNames() {
        String preview = taken(given().redirects()
                .follow(false)
                .multiPart("file", "list-" + world.community(0) + ".csv", "房号\n1\n2\n".getBytes(StandardCharsets.UTF_8))
                .multiPart("file", "" + world.community(2) + ".csv", "房号\n7\n".getBytes(StandardCharsets.UTF_8))
                .post(wavePage)
                .then());
        form().post(preview + "/lists").then().statusCode(303);
        assertEquals(List.of("1", "2"), doors(0));
        assertEquals(List.of("7"), doors(2));
        assertEquals(0, versions(1).size());
    }

    @Test
    void nameThatNobodyKnowsIsSettledOnThePageAndNotInTheFile() {
        String preview = taken(upload(wavePage, "all.csv", "社区,房号\n样本1社区,1\n老样本二,2\n老样本二,3\n外区,4\n"));
        given().get(preview)
                .then()
                .body(
                        containsString("有 2 个名称认不出"),
                        containsString("老样本二"),
                        containsString("2 行，从 all.csv 3 起"),
                        not(containsString("<button>保存名单")));
        form().post(preview + "/lists").then().statusCode(422);
        form().formParam("place-1", world.community(1))
                .post(preview + "/names")
                .then()
                .statusCode(303);
        given().get(preview).then().body(containsString("有 1 个名称认不出"), containsString("外区"));
        form().formParam("place-2", "out").post(preview + "/names").then().statusCode(303);
        form().post(preview + "/lists").then().statusCode(303).header("Location", endsWith("lists=2&households=3"));
        assertEquals(List.of("2", "3"), doors(1));
    }

    @Test
    void nameMeansNoCommunityOutsideTheWave() {
        String preview = taken(upload(wavePage, "all.csv", "社区,房号\n别处,1\n"));
        form().formParam("place-0", "900000999001")
                .post(preview + "/names")
                .then()
                .statusCode(303);
        given().get(preview).then().body(containsString("有 1 个名称认不出"));
    }

    /** Statements do not grow with the rows of a list: measured by what one more insert of a thousand rows costs. */
    @Test
    void listOfADistrictStaysWholeAndFast() {
        var text = new StringBuilder("社区,楼栋,单元,房号\n");
        for (int i = 0; i < 30_000; i++) {
            text.append("样本")
                    .append(1 + i % 3)
                    .append("社区,")
                    .append(i / 120)
                    .append("栋,1单元,")
                    .append(i % 120)
                    .append('\n');
        }
        String preview = taken(upload(wavePage, "all.csv", text.toString()));
        form().post(preview + "/lists").then().statusCode(303).header("Location", endsWith("lists=3&households=30000"));
        assertEquals(10_000, versions(1).get(0).households);
        assertTrue(doors(1).get(0).startsWith("0栋"));
    }

    /** Rows whose community nobody knew are not measured against each other before: then what is wrong is mended or left out. */
    @Test
    void faultyRowsOfANameAreNotKeptAsTheyAre() {
        String preview = taken(
                upload(wavePage, "all.csv", "社区,楼栋,单元,房号\n样本1社区,1栋,1单元,101\n老样本,2栋,1单元,101\n老样本,2栋,,102\n老样本,,,103\n"));
        form().formParam("place-1", world.community(1))
                .post(preview + "/names")
                .then()
                .statusCode(422)
                .body(containsString("第 4 行 · 单元"), containsString("第 5 行 · 楼栋"), containsString("有 1 个名称认不出"));
        form().post(preview + "/lists").then().statusCode(422);
        assertEquals(0, versions(1).size());
        form().formParam("place-1", "out").post(preview + "/names").then().statusCode(303);
        form().post(preview + "/lists").then().statusCode(303).header("Location", endsWith("lists=1&households=1"));
        assertEquals(0, versions(1).size());
    }

    @Test
    void keepingListsStandsInTheTrailOnceAllIsDone() {
        long before = SamplingWorld.number("SELECT MAX(id) FROM audit_entry");
        String preview = taken(upload(
                wavePage, "all.csv", "社区,房号\n样本1社区,1\n" + world.community(1) + ",1\n" + world.community(2) + ",1\n"));
        form().post(preview + "/lists").then().statusCode(303);
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    1,
                    SamplingWorld.number(
                            "SELECT COUNT(*) FROM audit_entry WHERE id > ?1 AND action = 'frame.import' AND subject LIKE CONCAT('%', ?2)"
                                    + " AND detail LIKE CONCAT('%', ?3, '%')",
                            before, world.community(i), versions(i).get(0).sha256));
        }
    }

    @Test
    void ruleOfTooManyDoorsIsSaidAndMakesNone() {
        form().formParam("buildings-1", "1-300号楼")
                .formParam("units-1", "30")
                .formParam("lowest-1", "1")
                .formParam("highest-1", "120")
                .formParam("doors-1", "60")
                .post(page + "/rules")
                .then()
                .statusCode(422)
                .body(containsString("这一行超过 " + Frames.MOST_HOUSEHOLDS + " 户了"));
    }

    @Test
    void importThatCannotBeForgottenKeepsNoOther() {
        List<String> old = List.of(
                taken("a.csv", SamplingWorld.file(3)),
                taken("b.csv", SamplingWorld.file(4)),
                taken("c.csv", SamplingWorld.file(5)));
        QuarkusTransaction.requiringNew()
                .run(() -> FrameImport.update("startedAt = ?1", LocalDateTime.of(2020, 1, 1, 8, 0)));
        long stuck = Long.parseLong(old.get(1).replaceAll(".*/", ""));
        FrameStaging whole = ClientProxy.unwrap(staging);
        QuarkusMock.installMockForType(
                new FrameStaging() {
                    @Override
                    void delete(long importId) {
                        if (importId == stuck) {
                            throw new IllegalStateException("cannot be deleted");
                        }
                        whole.delete(importId);
                    }
                },
                FrameStaging.class);
        imports.forgetOld();
        assertEquals(List.of(0L, 4L, 0L), old.stream().map(one -> waiting(one)).toList());
        QuarkusMock.installMockForType(whole, FrameStaging.class);
        imports.forgetOld();
        assertEquals(0, waiting(old.get(1)));
    }
}
