package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.census.CensusFigures;
import doorstep.census.CensusStore;
import doorstep.place.Scope;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A wave of sixty answers by open links and no sample: every results page shows them, and none makes residents of volunteers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看结果的人", roles = "viewer")
class LinksAloneApiTest {
    private static final String BAND = "自愿答卷，仅供参考，不能代表全体居民。";
    private static final String FIRST = "990101001001";
    private static final String SECOND = "990101001002";
    private static final List<String> PAGES = List.of(
            "",
            "/items",
            "/items/awareness",
            "/items/satisfaction",
            "/items/where_heard",
            "/matrix",
            "/ranking",
            "/ranking?measure=awareness",
            "/ranking?item=satisfaction&by=street",
            "/pair",
            "/trend",
            "/channels",
            "/weighting",
            "/modelled",
            "/comments",
            "/data",
            "/../publicity",
            "/report");

    @Test
    void everyResultsPageSaysThatTheseAreVolunteersAndOffersTheSample() {
        RatesWorld world = sixty();
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/places/" + world.district);
        pages.add("/places/" + world.code(FIRST));
        pages.add("/pair?a=" + world.code(FIRST) + "&b=" + world.code(SECOND));
        for (String address : pages) {
            String page = page(world, address);
            assertTrue(page.contains(BAND), address);
            assertTrue(page.contains("要估计全体居民，请抽样入户或寄信。"), address);
            assertTrue(page.contains("/staff/waves/" + world.wave + "/samples\">去抽样"), address);
            assertFalse(page.contains("再多收"), address);
            for (String ofSamples : List.of("<dt>达标的可能</dt>", "<dt>预计丢分</dt>", "大约要丢", "名都可能", ">真实名次可能在<")) {
                assertFalse(page.contains(ofSamples), address + " says " + ofSamples);
            }
        }
    }

    @Test
    void ratesStandUnweightedWhereThoseOfTheSampleWould() {
        RatesWorld world = sixty();
        // 40 of 60 know it: in the list, on its own page, in the table of places, in the ranking without ranks, on
        // paper
        assertTrue(page(world, "/items").contains("66.7%<span class=\"limits\">（54.1–77.3）"), page(world, "/items"));
        for (String address : List.of("/items", "/matrix")) {
            assertTrue(page(world, address).contains("<h1>各项指标：扫码的人怎么答</h1>"), address);
        }
        String item = page(world, "/items/awareness");
        assertTrue(item.contains("扫码的人里：66.7%"), item);
        assertTrue(item.contains("data-tip=\"女：100.0%"), "women, all of whom know it");
        assertTrue(item.contains("data-tip=\"男：0.0%"), "men, none of whom does");
        assertTrue(page(world, "/matrix").contains("<span class=\"value\">66.7</span>"));
        String ranking = page(world, "/ranking?item=awareness");
        assertTrue(ranking.contains("不是名次"));
        assertTrue(ranking.indexOf("results/places/" + world.code(FIRST))
                < ranking.indexOf("results/places/" + world.code(SECOND)));
        assertFalse(ranking.contains("<th scope=\"col\" class=\"number\">名次</th>"));
        String pair = page(world, "/pair?a=" + world.code(FIRST) + "&b=" + world.code(SECOND));
        assertTrue(pair.contains("只并排放着看"));
        assertFalse(pair.contains("更高") || pair.contains("更低"), "nobody says who is better");
        String report = page(world, "/report");
        assertTrue(report.contains("只有自愿扫码的答卷 60 份"));
        assertTrue(report.contains("<strong>66.7%</strong>"), report);
        assertTrue(page(world, "/places/" + world.code(FIRST)).contains("100.0%"));
        String file = given().get(world.path("/rates.csv?by=district"))
                .then()
                .extract()
                .asString();
        assertTrue(file.lines().anyMatch(line -> line.contains("awareness") && line.contains(",0.667,")), file);
    }

    @Test
    void whoAnsweredIsHeldAgainstHouseholdsAndEachOtherAndAgainstTheCensusOnceItIsEntered() {
        RatesWorld world = sixty();
        String page = page(world, "");
        String who = page.substring(page.indexOf("id=\"who\""));
        assertTrue(who.contains("按户数比，偏。"), who);
        assertTrue(who.contains("答得多的：=1街1社区 66.7%（应占"), who);
        // 40 and 20: not more than twice apart
        assertTrue(who.contains("没有差到一倍以上"), who);
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(CensusStore.class)
                .get()
                .enter(
                        "golden",
                        Scope.ALL,
                        world.district,
                        List.of(new CensusFigures(
                                world.district,
                                "sex",
                                CensusFigures.Unit.people,
                                Map.of("f", BigDecimal.valueOf(5000), "m", BigDecimal.valueOf(5000))))));
        page = page(world, "");
        assertTrue(page.contains("和普查比，偏。"), page);
        assertTrue(page.contains("女 66.7%（应占 50.0%）"), page);
        assertTrue(page(world, "/report").contains("女 66.7%（应占 50.0%）"));
    }

    @Test
    void fewerThanTenOfAKindAreHiddenAndSoIsWhatWouldTellThem() {
        RatesWorld world = new RatesWorld();
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            answers.add(answer("f", "from_60", "well"));
        }
        for (int i = 0; i < 8; i++) {
            answers.add(answer("m", "from_18", "no"));
        }
        world.byLink(world.code(FIRST), answers);
        String item = page(world, "/items/awareness");
        String parts = item.substring(item.indexOf("id=\"parts-table\""));
        parts = parts.substring(0, parts.indexOf("</table>"));
        assertTrue(parts.contains("答案少于 10 份，不显示。"), parts);
        assertTrue(parts.contains("旁边有格子不足 10 份"), parts);
        assertFalse(parts.contains("100.0%"), parts);
    }

    @Test
    void twoWavesOfVolunteersStandBesideEachOtherAndNoChangeIsSaid() {
        RatesWorld world = sixty();
        world.nextWave();
        fill(world);
        for (String address : List.of("/trend", "", "/report")) {
            String page = page(world, address);
            assertTrue(page.contains("说不清。"), address);
            assertTrue(page.contains("升降是居民变了，还是答的人变了"), address);
            assertFalse(page.contains("没有一个社区都有抽样答卷"), address);
        }
        String trend = page(world, "/trend");
        assertEquals(2, trend.split("66\\.7%", -1).length - 1, trend);
        assertFalse(trend.contains("升了：") || trend.contains("降了，"), trend);
    }

    @Test
    void onceThereIsASampleItSpeaks() {
        RatesWorld world = sixty();
        List<Answers> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.add(answer("f", "from_60", "well"));
        }
        world.byHouseholds(world.code(FIRST), twelve);
        assertFalse(page(world, "").contains(BAND));
        assertTrue(page(world, "/items").contains("达标的可能"));
    }

    @Test
    void closedWaveOffersTheSampleForTheNextOne() {
        RatesWorld world = sixty();
        world.close();
        String page = page(world, "");
        assertTrue(page.contains("补不了抽样"), page);
        assertTrue(page.contains(BAND));
    }

    private static RatesWorld sixty() {
        RatesWorld world = new RatesWorld();
        fill(world);
        return world;
    }

    private static void fill(RatesWorld world) {
        List<Answers> women = new ArrayList<>();
        List<Answers> men = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            women.add(answer("f", "from_60", "well"));
        }
        for (int i = 0; i < 20; i++) {
            men.add(answer("m", "from_18", "no"));
        }
        world.byLink(world.code(FIRST), women);
        world.byLink(world.code(SECOND), men);
    }

    private static Answers answer(String sex, String age, String heard) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen("satisfied"),
                "adults", new Answer.Whole(2),
                "sex", new Answer.Chosen(sex),
                "age", new Answer.Chosen(age)));
    }

    private static String page(RatesWorld world, String address) {
        return given().get(("/staff/waves/" + world.wave + "/results" + address).replace("/results/..", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
