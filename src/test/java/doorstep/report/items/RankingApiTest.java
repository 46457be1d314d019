package doorstep.report.items;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.RatesWorld;
import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The ranking; numbers of the golden sample are R's, from golden/expected.json, and MOVER is worked out anew here. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看数的人", roles = "viewer")
class RankingApiTest {
    private static final Pattern RANKED = Pattern.compile("<tr  data-name=\"=(.)街(.)社区\" data-value=\"([^\"]*)\"");

    private static String page(RatesWorld world, String query) {
        return given().get("/staff/waves/" + world.wave + "/results/ranking" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static JsonNode community(String indicator, String code) {
        return GoldenWave.expected().get(indicator).get("community").get(code);
    }

    /** As the ranking compares them: R's variances of all communities shown give one design effect, never less than credits vary. */
    private static Limits limits(String indicator, String code) {
        double found = 0;
        double simple = 0;
        for (JsonNode one : GoldenWave.expected().get(indicator).get("community")) {
            double n = one.get("n").asDouble();
            double p = one.get("rate").asDouble();
            if (n >= 10) {
                found += n * n * one.get("se").asDouble() * one.get("se").asDouble();
                simple += n * p * (1 - p);
            }
        }
        JsonNode own = community(indicator, code);
        double spread = GoldenWave.expected().get("spread").get(indicator).asDouble();
        double answers = own.get("n").asDouble() / Math.max(spread, found / simple);
        return BinomialLimits.clopperPearson(answers * own.get("rate").asDouble(), answers);
    }

    private static Answers person(boolean aware) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(aware ? "well" : "no"),
                "satisfied", new Answer.Chosen("satisfied"),
                "adults", new Answer.Whole(1)));
    }

    private static void answer(RatesWorld world, String community, int aware, int all) {
        List<Answers> answers = new ArrayList<>(Collections.nCopies(aware, person(true)));
        answers.addAll(Collections.nCopies(all - aware, person(false)));
        world.byHouseholds(world.code(community), answers);
    }

    @Test
    void communitiesStandInTheOrderOfTheirRates() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        List<String> codes = new ArrayList<>();
        GoldenWave.expected().get("satisfaction").get("community").fieldNames().forEachRemaining(codes::add);
        JsonNode communities = GoldenWave.expected().get("satisfaction").get("community");
        List<String> expected = codes.stream()
                .filter(code -> !GoldenWave.isKeptBack(communities, code))
                .map(code -> community("satisfaction", code))
                .filter(one -> one.get("n").asInt() >= 10)
                .sorted(Comparator.comparingDouble(one -> -one.get("rate").asDouble()))
                .map(one ->
                        String.format(Locale.ROOT, "%.1f", 100 * one.get("rate").asDouble()))
                .toList();
        List<String> shown = new ArrayList<>();
        Matcher rows = RANKED.matcher(page(world, "?item=satisfaction"));
        while (rows.find()) {
            shown.add(rows.group(3));
        }
        assertEquals(expected, shown);
    }

    @Test
    void communityWithTooFewAnswersStandsApartWithTheReason() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "?item=satisfaction");
        String apart = page.substring(page.indexOf("没有排进来的"));
        assertTrue(apart.contains("=2街1社区"));
        assertTrue(apart.contains("答案少于 10 份，不显示。"));
        assertFalse(page.contains("data-name=\"=2街1社区\""));
        assertFalse(page.contains(world.code("990101002001") + "\">=2街1社区</option>"), "nothing to compare");
    }

    /** 4街3社区 30.8 against 1街4社区 86.7. */
    @Test
    void pairThatDiffersIsSaidToDifferWithItsLimits() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page =
                page(world, "?item=satisfaction&a=" + world.code("990101004003") + "&b=" + world.code("990101001004"));
        JsonNode low = community("satisfaction", "990101004003");
        JsonNode high = community("satisfaction", "990101001004");
        double d = high.get("rate").asDouble() - low.get("rate").asDouble();
        Limits ofLow = limits("satisfaction", "990101004003");
        Limits ofHigh = limits("satisfaction", "990101001004");
        double least = d
                - Math.hypot(
                        high.get("rate").asDouble() - ofHigh.low(),
                        ofLow.high() - low.get("rate").asDouble());
        double most = d
                + Math.hypot(
                        ofHigh.high() - high.get("rate").asDouble(),
                        low.get("rate").asDouble() - ofLow.low());
        assertTrue(page.contains(String.format(
                Locale.ROOT,
                "真的差：=4街3社区比=1街4社区低 %.1f 个百分点（95%% 区间：低 %.1f 到 %.1f）。",
                100 * d,
                100 * least,
                100 * most)));
        assertTrue(page.contains("就算是看了排名才挑出这两个来比"));
    }

    /** 3街1社区 85.4 and 3街3社区 84.3. */
    @Test
    void pairThatCannotBeToldApartSaysWhatWouldHaveBeenSeen() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page =
                page(world, "?item=satisfaction&a=" + world.code("990101003001") + "&b=" + world.code("990101003003"));
        JsonNode a = community("satisfaction", "990101003001");
        JsonNode b = community("satisfaction", "990101003003");
        double d = a.get("rate").asDouble() - b.get("rate").asDouble();
        assertTrue(
                page.contains(String.format(Locale.ROOT, "看不出：=3街1社区（85.4%%）和=3街3社区（84.3%%）的差是 +%.1f 个百分点", 100 * d)));
        // Bloom: (1.95996 + 0.84162) / 1.95996 · half the widths of both intervals
        double se = Math.hypot(
                limits("satisfaction", "990101003001").width(),
                limits("satisfaction", "990101003003").width());
        double detectable = (1.959964 + 0.841621) / 1.959964 * se / 2;
        assertTrue(page.contains(String.format(Locale.ROOT, "真实的差要有约 %.1f 个百分点", 100 * detectable)));
    }

    @Test
    void sameTwiceIsAskedToBeTwo() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String code = world.code("990101003001");
        assertTrue(page(world, "?item=awareness&a=" + code + "&b=" + code).contains("请选两个不同的地点"));
    }

    /** Five communities with 34 of 40, one with 12 of 40: chance does not bring one of them so low once in a million. */
    @Test
    void theOneThatIsTrulyWorseIsNamedAndNobodyElse() {
        RatesWorld world = new RatesWorld();
        for (String community : List.of("990101001001", "990101001002", "990101001003", "990101001004")) {
            answer(world, community, 34, 40);
        }
        answer(world, "990101002001", 34, 40);
        answer(world, "990101002002", 12, 40);
        String page = page(world, "?item=awareness");
        assertTrue(page.contains("<strong>=2街2社区明显低于总体"));
        assertTrue(page.contains("其余 5 个看不出谁好谁差。"));
        assertFalse(page.contains("明显高于总体（7"));
        assertTrue(Pattern.compile("data-name=\"=2街2社区\"[^>]*data-tone=\"lower\"")
                .matcher(page)
                .find());
        assertEquals(1, page.split("data-tone=\"lower\"", -1).length - 1);
    }

    @Test
    void alikeCommunitiesAreNotRankedByNoise() {
        RatesWorld world = new RatesWorld();
        List<Integer> aware = List.of(34, 36, 31, 35, 33);
        List<String> codes = List.of("990101001001", "990101001002", "990101001003", "990101001004", "990101002001");
        for (int i = 0; i < codes.size(); i++) {
            answer(world, codes.get(i), aware.get(i), 40);
        }
        String page = page(world, "?item=awareness");
        assertTrue(page.contains("没有一个与总体"));
        assertTrue(page.contains("看不出谁好谁差，请不要按这个名次批评或表扬"));
        assertTrue(page.contains("之间的高低，运气就能解释"));
        assertFalse(page.contains("data-tone=\"lower\""));
    }

    @Test
    void measuresAndStreetsAreRankedByTiersWithoutAFunnel() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        for (String query : List.of("?measure=satisfaction&by=community", "?item=awareness&by=street")) {
            String page = page(world, query);
            assertTrue(page.contains("漏斗图只按社区、单项来画"), query);
            assertTrue(page.contains("档"), query);
            assertFalse(page.contains("data-chart=\"funnel\""), query);
        }
        assertTrue(page(world, "?measure=satisfaction&by=street").contains("data-value=\"75.5\""), "R's of street 2");
    }

    @Test
    void withoutAnItemTheOneThatCostsMostIsRanked() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        assertTrue(page(world, "").contains("<option value=\"awareness\" selected>"));
    }

    @Test
    void nothingIsRankedWhereNothingCanBe() {
        RatesWorld world = new RatesWorld();
        String page = page(world, "");
        assertTrue(page.contains("排不了名"));
        assertFalse(page.contains("0.0%"));
    }

    @Test
    void rankingSpeaksEnglish() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        assertTrue(page(world, "?lang=en").contains("Compare two places"));
    }

    @Test
    void unknownItemsAndMeasuresAreNotFound() {
        RatesWorld world = new RatesWorld();
        String base = "/staff/waves/" + world.wave + "/results/ranking";
        given().get(base + "?item=nothing").then().statusCode(404);
        given().get(base + "?measure=nothing").then().statusCode(404);
        given().get(base + "?measure=support").then().statusCode(404);
    }
}
