package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The charts that are drawn from tables, in a real browser, under the policy that our pages are served with. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ChartJourneyTest {
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private static Browser browser;

    @TestHTTPResource
    URI address;

    @ConfigProperty(name = "quarkus.http.header.\"Content-Security-Policy\".value")
    String policy;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void nothingBrokeAndNoPolicyWasViolated() {
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), browser.scriptErrors());
    }

    /** A page of this body, at our own address and with our own policy. */
    private Page page(BrowserContext context, String body) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        String html =
                """
                <!doctype html><html lang="zh-CN"><head><title>图</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.svg">
                <link rel="stylesheet" href="/css/web/base.css"><link rel="stylesheet" href="/css/web/staff.css"><link rel="stylesheet" href="/css/web/charts.css">
                <script type="module" src="/js/web/charts.js" data-chart-hint="按方向键逐点看"></script></head><body><main><h1>图</h1>%s</main></body></html>"""
                        .formatted(body);
        page.route(
                "**/a-page-with-charts",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setBody(html)
                        .setHeaders(Map.of(
                                "Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy))));
        page.navigate(address.resolve("/a-page-with-charts").toString());
        return page;
    }

    private static String figure(String kind, String more) {
        return "<figure class=\"chart\" data-chart=\"" + kind + "\" data-table=\"t\" data-label=\"各社区的满意度\" " + more
                + "></figure>";
    }

    private static String table(String rows) {
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表\"><table id=\"t\"><thead><tr><th"
                + " scope=\"col\">社区</th></tr></thead><tbody>" + rows + "</tbody></table></div>";
    }

    private static String row(int i, double value, String more) {
        return "<tr data-name=\"东风街道第%1$d社区居民委员会\" data-value=\"%2$s\" data-low=\"%3$s\" data-high=\"%4$s\" data-n=\"%5$d\""
                        .formatted(i, value, Math.max(0, value - 12), Math.min(100, value + 8), 20 + 7 * i)
                + " data-tip=\"第" + i + "社区：" + value + "%，20 份\" data-href=\"/icon.svg?" + i + "\" " + more
                + "><th scope=\"row\">第" + i + "社区</th></tr>";
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 16; i++) {
            rows.append(row(i, 70 + i * 1.5, i == 1 ? "data-tone=\"weak\"" : i > 13 ? "data-tone=\"strong\"" : ""));
        }
        return rows.append("<tr data-name=\"太少\"><th scope=\"row\">太少</th></tr>")
                .toString();
    }

    private void picture(Page page, String name) {
        PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png"))));
    }

    private void drawn(String body, int points, String name) {
        for (BrowserContext context : List.of(browser.phone(), browser.desktop())) {
            Page page = page(context, body);
            assertThat(page.locator(".chart")).hasAttribute("data-drawn", Integer.toString(points));
            assertTrue((Integer) page.evaluate(PAINTED) > 500, "something is painted");
            picture(page, name);
            Browser.assertAccessible(page);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, name + "-print");
            context.close();
        }
    }

    /** How many dots of the chart are not blank. */
    private static final String PAINTED =
            """
            () => { const c = document.querySelector(".chart canvas");
                    const d = c.getContext("2d").getImageData(0, 0, c.width, c.height).data;
                    let painted = 0; for (let i = 3; i < d.length; i += 4) painted += d[i] > 200 ? 1 : 0; return painted; }""";

    @Test
    void intervalsAreDrawnForEachRowThatHasAValue() {
        drawn(figure("intervals", "data-reference=\"90\"") + table(rows()), 16, "intervals");
    }

    @Test
    void intervalsOfTwoGroupsLieBesideEachOther() {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            rows.append(row(i, 70 + i, "data-group=\"入户\"")).append(row(i, 85 - i, "data-group=\"自己填\""));
        }
        drawn(figure("intervals", "") + table(rows.toString()), 10, "groups");
    }

    @Test
    void linesAreDrawnWithTheirLimitsAndCutWhereNothingCompares() {
        String rows = row(1, 70, "") + row(2, 80, "") + row(3, 75, "data-break") + row(4, 84, "");
        drawn(figure("lines", "data-reference=\"90\"") + table(rows), 4, "lines");
    }

    @Test
    void funnelIsDrawnWithItsCurves() {
        StringBuilder curves = new StringBuilder("<table id=\"c\"><tbody>");
        for (String limit : List.of("95", "99.8")) {
            for (int n = 10; n <= 160; n += 5) {
                double half = (limit.equals("95") ? 1.96 : 3.09) * Math.sqrt(.82 * .18 / n) * 100;
                curves.append(
                        "<tr data-limit=\"%s\" data-answers=\"%d\" data-low=\"%s\" data-high=\"%s\"><td>%s</td></tr>"
                                .formatted(limit, n, Math.max(0, 82 - half), Math.min(100, 82 + half), n));
            }
        }
        drawn(
                figure("funnel", "data-curves=\"c\" data-reference=\"82\" data-cross=\"有效答卷数\"")
                        + table(rows())
                        + curves.append("</tbody></table>"),
                16,
                "funnel");
    }

    @Test
    void barsAreDrawnFromTheCellsOfRows() {
        StringBuilder rows = new StringBuilder();
        for (String sex : List.of("全部", "男", "女")) {
            rows.append("<tr data-name=\"" + sex + "\"><th scope=\"row\">" + sex + "</th>");
            List<String> choices = List.of("很满意", "比较满意", "一般", "不太满意", "很不满意", "说不清");
            List<Double> shares = List.of(41.2, 30.0, 12.5, 8.3, 3.0, 5.0);
            for (int i = 0; i < choices.size(); i++) {
                rows.append("<td data-group=\"%s\" data-value=\"%s\" data-tip=\"%s%s：%s%%\">%s%%</td>"
                        .formatted(choices.get(i), shares.get(i), sex, choices.get(i), shares.get(i), shares.get(i)));
            }
            rows.append("</tr>");
        }
        drawn(figure("bars", "") + table(rows.toString()), 18, "bars");
    }

    @Test
    void linesHaveAGapWhereAWaveHasNoValue() {
        String missing = "<tr data-name=\"没问的调查\"><th scope=\"row\">没问的调查</th></tr>";
        drawn(figure("lines", "data-gap=\"没有数\"") + table(row(1, 70, "") + missing + row(3, 75, "")), 2, "gap");
    }

    @Test
    void countsAreDrawnAsColumns() {
        StringBuilder rows = new StringBuilder();
        for (int hour = 9; hour <= 21; hour++) {
            rows.append("<tr data-name=\"" + hour + "\"><th scope=\"row\">" + hour + "</th>" + cell("有人", "0", hour)
                    + cell("没人应", "off", 30 - hour) + "</tr>");
        }
        drawn(figure("columns", "data-cross=\"钟点\"") + table(rows.toString()), 26, "columns");
    }

    private static String cell(String group, String shade, double value) {
        return "<td data-group=\"%1$s\" data-shade=\"%2$s\" data-value=\"%3$s\" data-tip=\"%1$s %3$s\">%3$s</td>"
                .formatted(group, shade, value);
    }

    @Test
    void twoBarsStandBesideEachOther() {
        StringBuilder rows = new StringBuilder();
        for (String age : List.of("18–34 岁", "35–59 岁", "60 岁及以上")) {
            rows.append("<tr data-name=\"" + age + "\"><th scope=\"row\">" + age + "</th>" + cell("普查占比", "off", 33.3)
                    + cell("答卷占比", "0", 28.1) + "</tr>");
        }
        drawn(figure("pairs", "") + table(rows.toString()), 6, "pairs");
    }

    @Test
    void eachItemHasASmallDrawingOfItsOwn() {
        StringBuilder rows = new StringBuilder();
        for (int item = 1; item <= 6; item++) {
            rows.append("<tr data-group=\"指标" + item + "\" data-target=\"85\"><th scope=\"row\">指标" + item + "</th>");
            for (String street : List.of("东风街道", "西苑街道", "河滨街道")) {
                rows.append(
                        "<td data-name=\"%s\" data-value=\"%d\" data-low=\"%d\" data-high=\"%d\" data-tip=\"%s\">x</td>"
                                .formatted(street, 70 + 3 * item, 66 + 3 * item, 74 + 3 * item, street));
            }
            rows.append("</tr>");
        }
        drawn(figure("multiples", "") + table(rows.toString()), 18, "multiples");
    }

    @Test
    void arrowKeysWalkThePointsAndSayThem() {
        try (BrowserContext office = browser.desktop()) {
            Page page = page(office, figure("intervals", "data-reference=\"90\"") + table(rows()));
            assertThat(page.locator(".chart")).hasAttribute("data-drawn", "16");
            page.locator(".chart").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".chart [aria-live]")).hasText("第1社区：71.5%，20 份");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator(".chart-tip")).hasText("第3社区：74.5%，20 份");
            picture(page, "walk");
            page.keyboard().press("End");
            assertThat(page.locator(".chart [aria-live]")).hasText("第16社区：94.0%，20 份");
            page.keyboard().press("Enter");
            page.waitForURL("**/icon.svg?16");
        }
    }

    @Test
    void pointerOnAPointShowsItsSentence() {
        try (BrowserContext office = browser.desktop()) {
            Page page = page(office, figure("intervals", "") + table(row(1, 50, "")));
            assertThat(page.locator(".chart")).hasAttribute("data-drawn", "1");
            page.locator(".chart").focus();
            page.keyboard().press("Home");
            var ring = page.locator(".chart-ring").boundingBox();
            page.keyboard().press("Escape");
            assertThat(page.locator(".chart-tip")).isHidden();
            page.mouse().move(ring.x + ring.width / 2, ring.y + ring.height / 2);
            assertThat(page.locator(".chart-tip")).hasText("第1社区：50.0%，20 份");
        }
    }

    @Test
    void withoutScriptTheFigureTakesNoRoom() {
        try (BrowserContext phone = browser.phoneWithoutScript()) {
            Page page = page(phone, figure("intervals", "") + table(rows()));
            assertThat(page.locator(".chart")).isHidden();
            assertThat(page.locator("table")).isVisible();
        }
    }
}
