package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bars of tabs: each room contributes its own pages, and together they are these, in this order. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SectionsApiTest {
    private static final Pattern TAB =
            Pattern.compile("<a href=\"([^\"]*)\"( aria-current=\"page\")?>([^<]*)</a>", Pattern.DOTALL);

    private static String wave;

    private static String wave() {
        if (wave == null) {
            wave = "/staff/waves/" + new RatesWorld().wave;
        }
        return wave;
    }

    /** Address and words of each tab of a bar, with a star at the one that is open. */
    private static List<String> bar(String page, String language, String label) {
        String html = given().queryParam("lang", language)
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String bar = html.split("aria-label=\"" + label + "\">")[1].split("</nav>")[0];
        return TAB.matcher(bar)
                .results()
                .map(tab -> tab.group(1).replace(wave(), "") + " " + tab.group(3) + (tab.group(2) == null ? "" : " *"))
                .toList();
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void pagesOfAWave() {
        assertEquals(
                List.of(
                        " 概况",
                        "/samples 抽样",
                        "/fieldwork 入户",
                        "/stopping 还差多少",
                        "/paper 纸质",
                        "/doubts 疑点 *",
                        "/results 结果"),
                bar(wave() + "/doubts", "zh", "本轮的页面"));
        assertEquals(
                List.of(
                        " Overview",
                        "/samples Samples",
                        "/fieldwork At the door",
                        "/stopping Still missing",
                        "/paper Paper",
                        "/doubts Doubts",
                        "/results Results *"),
                bar(wave() + "/results", "en", "Pages of this wave"));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void pagesOfResults() {
        assertEquals(
                List.of(
                        "/results 总览",
                        "/results/dice 国检模拟器",
                        "/results/items 指标",
                        "/results/matrix 热力图",
                        "/results/ranking 排名",
                        "/results/trend 趋势",
                        "/results/channels 入户和自己答差多少",
                        "/results/comments 居民原话",
                        "/retests 整改复测",
                        "/publicity 宣传",
                        "/results/report 打印报告",
                        "/results/data 导出数据 *",
                        "/results/weighting 加权",
                        "/results/modelled 模型估计"),
                bar(wave() + "/results/data", "zh", "结果的各个页面"));
        assertEquals(
                List.of(
                        "/results Overview",
                        "/results/dice Evaluation’s dice",
                        "/results/items Items",
                        "/results/matrix Heat map",
                        "/results/ranking Ranking",
                        "/results/trend Trend",
                        "/results/channels The door and residents themselves",
                        "/results/comments In residents’ words",
                        "/retests Re-tests *",
                        "/publicity Publicity",
                        "/results/report Report to print",
                        "/results/data Data",
                        "/results/weighting Weighting",
                        "/results/modelled Modelled rates"),
                bar(wave() + "/retests", "en", "Pages of results"));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void everyPageMarksItsOwnTab() {
        Map<String, List<String>> bars = Map.of(
                "本轮的页面", List.of("", "/samples", "/fieldwork", "/paper", "/doubts", "/results"),
                "结果的各个页面",
                        List.of(
                                "/results",
                                "/results/dice",
                                "/results/items",
                                "/results/matrix",
                                "/results/ranking",
                                "/results/trend",
                                "/results/channels",
                                "/results/weighting",
                                "/results/comments",
                                "/retests",
                                "/publicity",
                                "/results/report",
                                "/results/data"));
        bars.forEach((label, pages) -> pages.forEach(page -> assertEquals(
                List.of(page),
                bar(wave() + page, "zh", label).stream()
                        .filter(tab -> tab.endsWith(" *"))
                        .map(tab -> tab.split(" ", -1)[0])
                        .toList(),
                page)));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void menuOfAViewer() {
        assertEquals(
                List.of(
                        "/staff/home 工作台",
                        "/staff/waves 调查",
                        "/staff/tasks 整改",
                        "/staff/volunteers 志愿者",
                        "/staff/places 地点"),
                bar("/staff/waves", "zh", "主菜单"));
    }

    /** The first steps of a new service stand there as long as they are not done, which other tests decide. */
    @Test
    @TestSecurity(user = "管理员", roles = "manager")
    void menuOfAnAdministrator() {
        assertEquals(
                List.of(
                        "/staff/home Home",
                        "/staff/waves Waves",
                        "/staff/tasks Tasks",
                        "/staff/volunteers Volunteers",
                        "/staff/places Places",
                        "/staff/accounts Accounts",
                        "/staff/office Office"),
                bar("/staff/waves", "en", "Main menu").stream()
                        .filter(tab -> !tab.startsWith("/staff/first-steps"))
                        .toList());
    }

    /** Where the role lands after signing in; each page that its bars show opens. */
    private static String landing() {
        String landing = given().redirects()
                .follow(false)
                .get("/staff")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("https?://[^/]+", "");
        bar(landing, "zh", "主菜单")
                .forEach(tab -> given().get(tab.split(" ")[0]).then().statusCode(200));
        return landing;
    }

    private static void everyTabOfAWaveOpens(String page) {
        for (String label : List.of("本轮的页面", "结果的各个页面")) {
            List<String> tabs = bar(wave() + page, "zh", label);
            tabs.forEach(
                    tab -> given().get(wave() + tab.split(" ", -1)[0]).then().statusCode(200));
        }
    }

    @Test
    @TestSecurity(user = "街道的人", roles = "staff")
    void staffLandOnWhatIsDue() {
        assertEquals("/staff/home", landing());
        everyTabOfAWaveOpens("/results/data");
    }

    @Test
    @TestSecurity(user = "录入的人", roles = "entry")
    void whoeverTypesLandsOnThePaper() {
        assertEquals("/staff/paper", landing());
        assertEquals(List.of("/staff/paper 录入"), bar("/staff/paper", "zh", "主菜单"));
    }

    @Test
    @TestSecurity(user = "审计的人", roles = "auditor")
    void auditorsLandOnTheTrail() {
        assertEquals("/staff/audit", landing());
        assertEquals(List.of("/staff/audit 操作记录"), bar("/staff/audit", "zh", "主菜单"));
    }

    @Test
    @TestSecurity(user = "取答卷的人", roles = "answers")
    void whoeverTakesAnswersLandsOnTheWavesThatAreClosed() {
        assertEquals("/staff/answers", landing());
        assertEquals(List.of("/staff/answers 单份答卷"), bar("/staff/answers", "zh", "主菜单"));
        given().get(wave() + "/results/data").then().statusCode(403);
    }

    @Test
    void aGuestSeesNoMenu() {
        assertEquals(List.of(), bar("/staff/sign-in", "zh", "主菜单"));
    }
}
