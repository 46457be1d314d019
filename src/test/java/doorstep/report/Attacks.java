package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.intake.ChangeKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * Nobody learns what a household answered by looking before and after it did, or by waiting for it: nothing that pages, files and the
 * API tell moves by fewer than five people. The classes below say who looks.
 */
abstract class Attacks {
    private static final String HERE = "990101001001";
    private static final String THERE = "990101002001";

    private static final List<String> PAGES = List.of(
            "/results",
            "/results/places/HERE",
            "/results/places/STREET",
            "/results/items",
            "/results/items/awareness",
            "/results/items/where_heard",
            "/results/matrix",
            "/results/ranking",
            "/results/trend",
            "/results/channels",
            "/results/weighting",
            "/results/modelled",
            "/results/comments",
            "/results/comments?q=路灯",
            "/results/comments?place=HERE",
            "/results/report",
            "/retests",
            "/publicity",
            "/doubts");

    private static final List<String> DATA = List.of(
            "/rates?by=community", "/rates?by=district", "/rates/raked", "/rates.csv?by=community", "/comments.csv");

    private static final List<String> SURELY_MOVED = List.of("/results", "/results/items/awareness", "/results/matrix");

    RatesWorld world;

    @BeforeEach
    void twentyHouseholdsHaveAnswered() {
        world = new RatesWorld();
        world.byHouseholds(world.code(HERE), answers(20));
    }

    private static List<Answers> answers(int count) {
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(answer(i % 3 == 0 ? "no" : "well", ""));
        }
        return answers;
    }

    private static Answers answer(String heard, String words) {
        Map<String, Answer> all = new HashMap<>(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen("dissatisfied"),
                "adults", new Answer.Whole(2),
                "sex", new Answer.Chosen("f"),
                "age", new Answer.Chosen("from_60")));
        if (!words.isEmpty()) {
            all.put("comment", new Answer.Words(words));
        }
        return Answers.of(all);
    }

    private String here() {
        return world.code(HERE);
    }

    /** All that can be looked at, but for the moment, the end that reopening gives a wave, and how many wait. */
    private Map<String, String> looks() {
        return looks(PAGES, DATA);
    }

    private Map<String, String> looks(List<String> pages, List<String> files) {
        Map<String, String> looks = new TreeMap<>();
        for (String page : pages) {
            String path = page.replace("HERE", here()).replace("STREET", here().substring(0, 9));
            looks.put(page, steady(get("/staff/waves/" + world.wave + path)));
        }
        for (String file : files) {
            looks.put(file, steady(get("/api/v1/waves/" + world.wave + file)));
        }
        return looks;
    }

    private static String get(String path) {
        var answer = given().get(path);
        assertFalse(answer.asString().contains("<title>登录"), "nobody looks: " + path);
        return answer.statusCode() + "\n" + answer.asString();
    }

    private static String steady(String text) {
        return text.replaceAll("<time>[^<]*</time>", "")
                .replaceAll("name=\"key\" value=\"[^\"]*\"", "")
                .replaceAll("还有 \\d+ 份答卷等着放出，还不在这些数里", "")
                .replaceAll("(?s)<details><summary>为什么要等</summary>.*?</details>", "")
                .replaceAll("\"(asOf|waiting)\":[^,]*,", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z,\\d+,", "")
                .replaceAll("到 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "")
                .replaceAll("(?s)<ul class=\"not-in\">\\s*<li>\\s*</li>", "<ul class=\"not-in\">")
                .replaceAll(" ·\\s+", "")
                .replaceAll("\\s+", " ");
    }

    private void assertNothingMoves(Runnable act) {
        Map<String, String> before = looks();
        act.run();
        Map<String, String> after = looks();
        before.forEach((path, look) -> assertEquals(look, after.get(path), path));
    }

    /** Without this, whoever saw nothing move could have looked at nothing. */
    private void assertMoves(Runnable act) {
        Map<String, String> before = looks(SURELY_MOVED, List.of("/rates?by=community"));
        act.run();
        Map<String, String> after = looks(SURELY_MOVED, List.of("/rates?by=community"));
        before.forEach((path, look) -> {
            assertTrue(look.startsWith("200"), path);
            assertNotEquals(look, after.get(path), path);
        });
    }

    void nothingMovesByOneHouseholdThatAnswers() {
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(answer("no", "路灯不亮"))));
        assertMoves(() -> world.comeByHouseholds(here(), answers(9)));
    }

    /** Four others by link are no company for the one household: pages show channels apart. */
    void nothingMovesByOneHouseholdAmongAnswersByOtherWays() {
        world.byLink(here(), answers(20));
        assertNothingMoves(() -> {
            world.comeByLink(here(), answers(8));
            world.comeByHouseholds(here(), List.of(answer("no", "")));
        });
        assertMoves(() -> {
            world.comeByLink(here(), answers(2));
            world.comeByHouseholds(here(), answers(9));
        });
    }

    void nothingMovesByTheFirstOnesOfACommunityNorByItsTenthAlone() throws IOException {
        assertNothingMoves(() -> world.comeByHouseholds(world.code(THERE), answers(9)));
        assertMoves(() -> world.comeByHouseholds(world.code(THERE), List.of(answer("no", ""))));
        assertEquals(5, responses("community").get(world.code(THERE)));
    }

    /** Whoever looks after each single answer, at whatever level, never sees fewer than five more. */
    void betweenAnyTwoMomentsAFigureMovesByNoneOrByFiveOrMore() throws IOException {
        var random = new Random(3);
        Map<String, Map<String, Long>> before = new HashMap<>();
        int moved = 0;
        for (int i = 0; i < 60; i++) {
            String community = world.code(random.nextBoolean() ? HERE : THERE);
            if (random.nextInt(3) == 0) {
                world.comeByLink(community, List.of(answer("no", "")));
            } else {
                world.comeByHouseholds(community, List.of(answer("well", "")));
            }
            if (i == 45) {
                world.close(true);
            }
            for (String level : List.of("community", "street", "district")) {
                Map<String, Long> now = responses(level);
                moved += assertSteps(before.getOrDefault(level, now), now);
                before.put(level, now);
            }
        }
        assertTrue(moved > 10, "figures did move: " + moved);
    }

    private static int assertSteps(Map<String, Long> before, Map<String, Long> now) {
        int moved = 0;
        for (Map.Entry<String, Long> figure : now.entrySet()) {
            long by = figure.getValue() - before.get(figure.getKey());
            boolean isFirst = before.get(figure.getKey()) == 0;
            assertTrue(by == 0 || by >= 5 || isFirst && figure.getValue() < 10, figure.getKey() + " moved by " + by);
            moved += by == 0 ? 0 : 1;
        }
        return moved;
    }

    /** How many answers stand behind the first indicator, by place; those by link under the place's code with a mark. */
    private Map<String, Long> responses(String level) throws IOException {
        JsonNode rates = new ObjectMapper()
                .readTree(given().get("/api/v1/waves/" + world.wave + "/rates?by=" + level)
                        .asString());
        Map<String, Long> responses = new HashMap<>();
        for (JsonNode row : rates.get("rows")) {
            if (row.get("indicator").asText().equals("awareness")) {
                String place = row.get("place").asText();
                responses.put(place, row.get("sample").get("responses").asLong());
                responses.put(place + " link", row.get("link").get("responses").asLong());
            }
        }
        return responses;
    }

    void changeBetweenTwoWavesDoesNotMoveByOne() {
        world.nextWave();
        world.byHouseholds(here(), answers(25));
        assertTrue(
                get("/staff/waves/" + world.wave + "/results/trend").contains("第 "), "the earlier wave stands beside");
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(answer("no", "路灯不亮"))));
        assertMoves(() -> world.comeByHouseholds(here(), answers(9)));
    }

    void nothingMovesByOneWhoWithdraws() {
        List<UUID> answers = world.comeByHouseholds(here(), answers(10));
        world.close(true);
        assertNothingMoves(() -> world.change(answers.get(0), ChangeKind.withdrawn));
        assertMoves(() -> answers.subList(1, 5).forEach(other -> world.change(other, ChangeKind.withdrawn)));
    }

    void nothingMovesByOneThatIsLeftOutAndTakenBack() {
        List<UUID> answers = world.comeByHouseholds(here(), answers(10));
        world.close(true);
        assertNothingMoves(() -> world.change(answers.get(0), ChangeKind.excluded));
        assertNothingMoves(() -> world.change(answers.get(0), ChangeKind.restored));
        assertNothingMoves(() -> answers.subList(0, 4).forEach(answer -> world.change(answer, ChangeKind.excluded)));
        assertMoves(() -> world.change(answers.get(4), ChangeKind.excluded));
    }

    void closingAndReopeningAndClosingShowsNobodyAlone() {
        world.comeByHouseholds(here(), answers(6));
        assertMoves(() -> world.close(true));
        world.close(false);
        Map<String, String> before = looks();
        world.comeByHouseholds(here(), List.of(answer("no", "路灯不亮")));
        Map<String, String> open = looks();
        world.close(true);
        Map<String, String> closed = looks();
        world.close(false);
        assertEquals(before, open);
        assertEquals(before, looks());
        for (String path : DATA) {
            assertEquals(before.get(path), closed.get(path), path);
        }
        world.comeByHouseholds(here(), answers(4));
        assertMoves(() -> world.close(true));
    }

    /** Words come with their answer's batch: beside at least five doors that answered, whatever is searched for. */
    void wordsAppearWithFiveAnswersOrNot() throws IOException {
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(answer("no", "路灯不亮"))));
        long before = responses("community").get(here());
        boolean isShown = false;
        for (int i = 0; i < 400 && !isShown; i++) {
            world.comeByHouseholds(here(), List.of(answer("well", "")));
            isShown =
                    get("/staff/waves/" + world.wave + "/results/comments?q=路灯").contains("<mark>路灯</mark>");
            long now = responses("community").get(here());
            assertTrue(now == before || now >= before + 5);
            assertFalse(isShown && now == before, "words without their batch");
            before = now;
        }
        assertTrue(isShown);
    }

    /** Words that were left out stay in every list until others go with them. */
    void wordsLeftOutGoWithFive() {
        List<Answers> all = new ArrayList<>(answers(9));
        all.add(answer("no", "路灯不亮"));
        List<UUID> answers = world.comeByHouseholds(here(), all);
        world.close(true);
        assertNothingMoves(() -> world.change(answers.get(9), ChangeKind.excluded));
        assertTrue(get("/staff/waves/" + world.wave + "/results/comments").contains("路灯不亮"));
        answers.subList(0, 4).forEach(answer -> world.change(answer, ChangeKind.excluded));
        assertFalse(get("/staff/waves/" + world.wave + "/results/comments").contains("路灯不亮"));
    }
}
