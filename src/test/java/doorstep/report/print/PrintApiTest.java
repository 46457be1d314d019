package doorstep.report.print;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.followup.FollowupMessages;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.RatesWorld;
import doorstep.report.TrendWorld;
import doorstep.report.trend.TrendPagesApiTest;
import doorstep.wave.Wave;
import doorstep.web.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

/** The report of a wave says what was asked, of whom, how many answered and what they said. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "打印的人", roles = "viewer")
class PrintApiTest {
    private static String page(RatesWorld world, String query) {
        return given().get("/staff/waves/" + world.wave + "/results/report" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void reportSaysTheNumbersOfTheGoldenSample() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "");
        assertTrue(
                page.contains("<strong>75.5%</strong><span class=\"limits\">（71.2–79.4）"), "awareness of the district");
        assertTrue(page.contains("抽样答卷 637 份，2 项指标"));
        assertTrue(page.contains("80.3<span class=\"said\">"), "a street");
        assertTrue(page.contains("各社区：第1街道"));
        assertTrue(page.contains("您听说过吗"), "the questions");
        assertTrue(page.contains("满意 1、比较满意 0.75、不满意 0"), "and how they count");
    }

    @Test
    void rateOfEightAnswersIsNowhere() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "");
        assertTrue(page.contains("<span class=\"limits\">太少</span> <span class=\"n\">n 8</span>"));
    }

    @Test
    void tablesByCommunityAreLeftOutOnRequest() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        assertFalse(page(world, "?detail=street").contains("各社区：第1街道"));
    }

    @Test
    void outcomesOfDoorsAreThereWithTheirResponseRate() {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        world.drawFromList(community, 100);
        world.triedDoors(community, 3, VisitOutcome.refused);
        world.triedDoors(community, 1, VisitOutcome.completed);
        String page = page(world, "");
        assertTrue(page.contains("应答率：最保守 25.0%（"), page);
    }

    @Test
    void approvalStandsOnItWhereThereIsOne() {
        RatesWorld world = new RatesWorld();
        QuarkusTransaction.requiringNew().run(() -> {
            Wave wave = Wave.findById(world.wave);
            wave.approvalFormNo = "CX-01";
            wave.approvalAuthority = "<b>统计局</b>";
            wave.approvalNo = "样统制〔2026〕1号";
        });
        String page = page(world, "");
        assertTrue(page.contains("表号：CX-01") && page.contains("批准文号：样统制〔2026〕1号"));
        assertFalse(page.contains("<b>统计局"));
    }

    @Test
    void waveWithLinkAnswersAloneShowsThemAsVolunteers() {
        RatesWorld world = new RatesWorld();
        Answers pleased = Answers.of(Map.of("heard", new Answer.Chosen("well")));
        world.byLink(world.code("990101001001"), Collections.nCopies(30, pleased));
        given().get("/staff/waves/" + world.wave + "/results/report")
                .then()
                .statusCode(200)
                .body(
                        containsString("自愿答卷，仅供参考，不能代表全体居民"),
                        containsString("<strong>100.0%</strong>"),
                        not(containsString("测评大约要丢")),
                        not(containsString("达到目标 1 项")));
    }

    @Test
    void emptyWaveHasAReportTooAndUnknownOnesHaveNone() {
        assertTrue(page(new RatesWorld(), "?lang=en").contains("There are no answers of a sample yet"));
        assertEquals(404, given().get("/staff/waves/987654321/results/report").statusCode());
    }

    private static byte[] paper(long wave, String name) {
        return given().get("/staff/waves/" + wave + "/results/papers/" + name)
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment; filename="))
                .extract()
                .asByteArray();
    }

    private static String words(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String shown(byte[] file) throws IOException {
        try (var show = new XMLSlideShow(new ByteArrayInputStream(file));
                var words = new SlideShowExtractor<>(show)) {
            assertEquals(5, show.getSlides().size());
            assertEquals(
                    16.0 / 9, show.getPageSize().getWidth() / show.getPageSize().getHeight(), 0.001);
            return words.getText();
        }
    }

    /** What pages and papers have in common, however a page breaks its lines. */
    private static String bare(String page) {
        return page.replaceAll("<[^>]*>", "").replaceAll("\\s+", "");
    }

    @Test
    void wordFileSaysWhatThePagesSayAndLooksLikeAnOfficialPaper() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        byte[] file = paper(world.wave, "report.docx");
        String paper = bare(words(file));
        String overview =
                bare(given().get("/staff/waves/" + world.wave + "/results").asString());
        String report = bare(page(world, ""));
        for (String part : List.of("照现在的答卷，测评大约要丢", "先做丢分最多的：", "和上一轮比", "丢分最多的五项指标")) {
            assertTrue(overview.contains(part) && paper.contains(part), part);
        }
        String verdict = overview.substring(overview.indexOf("照现在的答卷"));
        assertTrue(paper.contains(verdict.substring(0, verdict.indexOf("之间。"))), paper);
        String matrix = report.substring(report.indexOf("八、各街道"), report.indexOf("十、方法"));
        assertTrue(matrix.contains("80.3") && paper.contains("80.3"), "a street");
        assertTrue(paper.contains("–太少") && !paper.contains("n8"), "a rate of eight answers is nowhere");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var section = document.getDocument().getBody().getSectPr();
            assertEquals("2098", section.getPgMar().getTop().toString());
            assertEquals("1587", section.getPgMar().getLeft().toString());
            assertEquals("11906", section.getPgSz().getW().toString());
            var title = document.getParagraphs().get(0).getRuns().get(0);
            assertEquals("方正小标宋简体", title.getFontFamily(XWPFRun.FontCharRange.eastAsia));
            assertEquals(22, title.getFontSizeAsDouble());
            assertFalse(document.getAllPictures().isEmpty(), "this machine has letters to draw with");
            for (var picture : document.getAllPictures()) {
                var image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
                long dark = IntStream.range(0, image.getWidth() * image.getHeight())
                        .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFF) < 0x80)
                        .count();
                assertTrue(dark > 500, "something is drawn");
            }
        }
        assertTrue(bare(shown(paper(world.wave, "slides.pptx"))).contains("照现在的答卷，测评大约要丢"));
        assertEquals(2, world.audited("report.download"));
    }

    @Test
    void eachStreetHasItsOwnPaperWithTheFiguresOfItsPage() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        Map<String, String> papers = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(paper(world.wave, "streets.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                papers.put(entry.getName(), bare(words(zip.readAllBytes())));
            }
        }
        String first = world.code("990101001");
        assertEquals(first + "-第1街道.docx", papers.keySet().iterator().next());
        for (var paper : papers.entrySet()) {
            String code = paper.getKey().substring(0, 9);
            String place = bare(given().get("/staff/waves/" + world.wave + "/results/places/" + code)
                    .asString());
            String verdict = place.substring(place.indexOf("照现在的答卷"));
            assertTrue(paper.getValue().contains(verdict.substring(0, verdict.indexOf("。"))), code);
            assertFalse(paper.getValue().contains("附件"), code);
        }
    }

    @Test
    void waveOfLinksAndEmptyWaveHavePapersWithoutAVerdict() throws IOException {
        RatesWorld world = new RatesWorld();
        assertTrue(words(paper(world.wave, "report.docx")).contains("没有答卷不等于零"));
        Answers pleased = Answers.of(Map.of("heard", new Answer.Chosen("well")));
        world.byLink(world.code("990101001001"), Collections.nCopies(30, pleased));
        String paper = words(paper(world.wave, "report.docx"));
        assertTrue(paper.contains("现在只有自愿扫码的答卷") && !paper.contains("测评大约要丢"), paper);
        assertFalse(shown(paper(world.wave, "slides.pptx")).contains("测评大约要丢"));
        assertEquals(
                404,
                given().get("/staff/waves/987654321/results/papers/report.docx").statusCode());
    }

    /** 75 of 150 know both times, limits some 11 points either way; all are satisfied, limits some 3. */
    @Test
    void changeHasOneWordOnEveryPageAndPaper() throws IOException {
        TrendWorld world = new TrendWorld(Map.of("990101001001", 9000));
        long before = world.wave(GoldenWave.yaml(), 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        for (long wave : List.of(before, after)) {
            world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(75, 150));
        }
        String results = "/staff/waves/" + after + "/results";
        String report = bare(words(paper(after, "report.docx")));
        Map<String, String> rows = Map.of(
                "trend", bare(given().get(results + "/trend").asString()),
                "report", bare(given().get(results + "/report").asString()),
                "Word", report);
        rows.forEach((where, said) -> {
            assertTrue(said.contains("?说不准"), where + said);
            assertTrue(said.contains("=基本没变"), where + said);
        });
        Map<String, String> counts = Map.of(
                "overview", bare(given().get(results).asString()),
                "Word", report,
                "slides", bare(shown(paper(after, "slides.pptx"))));
        counts.forEach((where, said) -> assertTrue(said.contains("基本没变1项，说不准1项。"), where + said));
        FollowupMessages retests = Texts.in("zh", FollowupMessages.class);
        assertEquals("基本没变", retests.verdictName("unchanged"));
        assertEquals("说不准", retests.verdictName("cannot-tell"));
        assertEquals("Cannot tell", Texts.in("en", FollowupMessages.class).verdictName("cannot-tell"));
    }
}
