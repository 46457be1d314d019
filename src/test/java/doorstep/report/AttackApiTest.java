package doorstep.report;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.TestDatabase;
import doorstep.account.Grant;
import doorstep.account.Route;
import doorstep.account.Someone;
import doorstep.census.CensusFigures;
import doorstep.census.CensusStore;
import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.intake.ChangeKind;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nobody learns what a household answered by looking before and after it did, or by waiting for it: nothing that pages, files and the
 * API tell moves by fewer than five people. Whoever looks has an account, and signs in as people do.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AttackApiTest {
    private static final String HERE = "990101001001";
    private static final String THERE = "990101002001";

    private static final String OF_VOLUNTEER = "/doubts/VOLUNTEER";

    /** The end of the line on interviews beside residents' own answers, where there are none to set them against. */
    private static final String NO_RESIDENTS = "0 / 0";

    private static final List<String> PAGES = List.of(
            "/results",
            "/results/places/HERE",
            "/results/places/STREET",
            "/results/items",
            "/results/items/awareness",
            "/results/items/satisfaction",
            "/results/items/where_heard",
            "/results/matrix",
            "/results/ranking",
            "/results/pair?a=HERE&b=BESIDE",
            "/results/trend",
            "/results/trend/questions",
            "/results/channels",
            "/results/weighting",
            "/results/modelled",
            "/results/comments",
            "/results/comments?q=路灯",
            "/results/comments?place=HERE",
            "/results/report",
            "/results/data",
            "/retests",
            "/publicity",
            "/back-checks",
            "/exclusions",
            "/doubts",
            OF_VOLUNTEER);

    private static final Pattern LONG = Pattern.compile("\\d\\.\\d{5,}");

    private static final List<String> API = List.of("/rates?by=community", "/rates?by=district", "/rates/raked");

    private static final List<String> FILES = List.of("/rates.csv?by=community", "/rates.xlsx", "/comments.csv");

    /** What surely moves with every release; of the others each moves with some. */
    private static final List<String> SURELY_MOVED =
            List.of("/results", "/results/items/awareness", "/results/matrix", OF_VOLUNTEER, "/rates?by=community");

    /** Where one household's answer stands in nothing that this small world shows: all other doors would tell of it. */
    private static final Set<String> BLIND = Set.of(
            "/results/ranking",
            "/results/trend/questions",
            "/results/data",
            "/retests",
            "/back-checks",
            "/exclusions",
            "/doubts");

    /** Whoever looks, and at which place that role is held. */
    enum Looker {
        VIEWER(Role.VIEWER, ""),
        MANAGER(Role.MANAGER, ""),
        STREET(Role.STAFF, "001");

        private final String role;
        private final String street;

        Looker(String role, String street) {
            this.role = role;
            this.street = street;
        }

        Function<String, Response> at(String district) {
            return Someone.holding(new Grant(role, district + street)).looks();
        }
    }

    private RatesWorld world;
    private long volunteer;
    private Function<String, Response> looker;

    @BeforeEach
    void twentyHouseholdsHaveAnswered() {
        world = new RatesWorld();
        world.byHouseholds(here(), answers(20));
        volunteer = world.byVisits(here(), answers(10));
    }

    /** People of all kinds, who answer all kinds of things. */
    private static List<Answers> answers(int count) {
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(answer(
                    i % 3 == 0 ? "no" : "well",
                    List.of("satisfied", "dissatisfied", "fairly").get(i % 3),
                    i % 4 == 0 ? "m" : "f",
                    i % 2 == 0 ? "from_60" : "from_18",
                    i % 5 == 0 ? "路太窄" : ""));
        }
        return answers;
    }

    /** Whose answer is to stay unknown: like nobody else in sex with age, in what was said and in what was not. */
    private static Answers mover(String words) {
        return answer("some", "cannot_say", "m", "from_35", words);
    }

    private static Answers answer(String heard, String satisfied, String sex, String age, String words) {
        Map<String, Answer> all = new HashMap<>(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen(satisfied),
                "adults", new Answer.Whole(age.equals("from_35") ? 5 : 2),
                "sex", new Answer.Chosen(sex),
                "age", new Answer.Chosen(age)));
        if (!words.isEmpty()) {
            all.put("comment", new Answer.Words(words));
        }
        return Answers.of(all);
    }

    private String here() {
        return world.code(HERE);
    }

    private void look(Looker who) {
        looker = who.at(world.district);
    }

    /** All that can be looked at, but for the moment, the end that reopening gives a wave, and how many wait. */
    private Map<String, String> looks() {
        List<String> all = new ArrayList<>(PAGES);
        all.addAll(API);
        all.addAll(FILES);
        return looks(all);
    }

    private Map<String, String> looks(List<String> doors) {
        Map<String, String> looks = new TreeMap<>();
        doors.forEach(door -> looks.put(door, steady(get(door))));
        return looks;
    }

    private String get(String door) {
        String path = door.replace("HERE", here())
                .replace("BESIDE", world.code("990101001002"))
                .replace("STREET", here().substring(0, 9))
                .replace("VOLUNTEER", "" + volunteer);
        String root = PAGES.contains(door) ? "/staff/waves/" : "/api/v1/waves/";
        Response answer = looker.apply(root + world.wave + path);
        assertEquals(200, answer.statusCode(), door);
        String text = door.endsWith(".xlsx") ? workbook(answer.asByteArray()) : answer.asString();
        assertFalse(text.contains("<title>登录"), "nobody looks: " + door);
        return text;
    }

    private static String workbook(byte[] file) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<String> lines = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> lines.add(row.stream()
                                .map(cell -> cell == null ? "" : cell.getText())
                                .collect(Collectors.joining(","))));
            }
            return String.join("\n", lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String steady(String text) {
        return text.replaceAll("<time>[^<]*</time>", "")
                .replaceAll("name=\"key\" value=\"[^\"]*\"", "")
                .replaceAll("还有 \\d+ 份答卷等着放出，还不在这些数里", "")
                .replaceAll("(?s)<details><summary>为什么要等</summary>.*?</details>", "")
                .replaceAll("\"(asOf|waiting)\":[^,]*,", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z,\\d+,", "")
                .replaceAll("(到 |至 |结束（)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "")
                .replaceAll("(?s)<ul class=\"not-in\">\\s*<li>\\s*</li>", "<ul class=\"not-in\">")
                .replaceAll(" ·\\s+", "")
                .replaceAll("\\s+", " ");
    }

    private void assertNothingMoves(Runnable act) {
        Map<String, String> before = looks();
        act.run();
        Map<String, String> after = looks();
        before.forEach((door, look) -> assertEquals(look, after.get(door), door));
    }

    /** Without this, whoever saw nothing move could have looked at nothing. */
    private void assertMoves(Runnable act) {
        Map<String, String> before = looks(SURELY_MOVED);
        act.run();
        Map<String, String> after = looks(SURELY_MOVED);
        before.forEach((door, look) -> assertNotEquals(look, after.get(door), door));
    }

    /** More digits than people read would tell sums of single answers, of places that are kept back too. */
    @Test
    void nothingTellsMoreDigitsThanPeopleRead() {
        look(Looker.VIEWER);
        world.byHouseholds(world.code("990101001002"), answers(13));
        raked();
        world.close(true);
        Map<String, String> found = new TreeMap<>();
        int looked = 0;
        for (Route route : Route.all()) {
            if (route.method().equals("GET")
                    && route.isForStaff()
                    && route.path().contains("/waves/{")) {
                looked += look(route.with(this::example), found);
            }
        }
        assertEquals(Map.of(), found);
        assertTrue(looked > 35, "found too few: " + looked);
    }

    private void raked() {
        CensusFigures people = new CensusFigures(
                world.district,
                "sex",
                CensusFigures.Unit.people,
                Map.of("f", new BigDecimal(5123), "m", new BigDecimal(4321)));
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(CensusStore.class)
                .get()
                .enter("golden", Scope.ALL, world.district, List.of(people)));
    }

    /** What stands in an address of this world. */
    private String example(Route.Variable variable) {
        return switch (variable.name()) {
            case "wave", "id" -> "" + world.wave;
            case "code", "community" -> here();
            case "volunteer" -> "" + volunteer;
            case "name" -> "awareness";
            case "formId" -> "golden";
            default -> "1";
        };
    }

    /** Census figures stand in the codebook as the office typed them in. */
    private int look(String path, Map<String, String> found) {
        Response answer = looker.apply(path);
        if (answer.statusCode() != 200) {
            return 0;
        }
        String text = path.contains(".xlsx") ? workbook(answer.asByteArray()) : answer.asString();
        LONG.matcher(text.replaceAll("\"# R\"[^\\r\\n]*|T\\d\\d:\\d\\d:\\d\\d\\.\\d+", ""))
                .results()
                .findFirst()
                .ifPresent(one -> found.put(path, text.substring(Math.max(0, one.start() - 40), one.end())));
        return 1;
    }

    /** 33 women and 10 men: what raking made of them is of all communities. */
    @Test
    void whatIsOfTheWholeWaveIsForWhoeverSeesItWhole() {
        world.byHouseholds(world.code(THERE), answers(13));
        raked();
        Function<String, Response> whole = Looker.VIEWER.at(world.district);
        Function<String, Response> part = Looker.STREET.at(world.district);
        String raked = "/api/v1/waves/" + world.wave + "/rates/raked";
        String page = "/staff/waves/" + world.wave + "/results/weighting";
        whole.apply(raked).then().body("isRaked", is(true), "fit.answers", is(43), "weightSum", notNullValue());
        part.apply(raked)
                .then()
                .body("isRaked", is(true), "fit", nullValue(), "weightSum", nullValue(), "raked.answers", is(30));
        assertTrue(whole.apply(page).asString().contains("没有一份碰到"));
        assertFalse(part.apply(page).asString().contains("碰到"));
    }

    /** What one household moves where nothing keeps it back: so much would be noticed. */
    @ParameterizedTest
    @EnumSource
    void nearlyEveryLookWouldTellOfOneThatWasReleasedAlone(Looker who) {
        look(who);
        Map<String, String> before = looks();
        world.comeByHouseholds(here(), List.of(mover("路灯不亮")));
        ReleasedFigures.of(world.wave);
        Map<String, String> after = looks();
        Set<String> blind = new TreeSet<>();
        before.forEach((door, look) -> {
            if (look.equals(after.get(door))) {
                blind.add(door);
            }
        });
        assertEquals(BLIND, blind);
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesByOneHouseholdThatAnswers(Looker who) {
        look(who);
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(mover("路灯不亮"))));
        assertMoves(() -> world.comeByHouseholds(here(), answers(9)));
    }

    /** Four others by link are no company for the one household: pages show channels apart. */
    @ParameterizedTest
    @EnumSource
    void nothingMovesByOneHouseholdAmongAnswersByOtherWays(Looker who) {
        look(who);
        world.byLink(here(), answers(20));
        assertNothingMoves(() -> {
            world.comeByLink(here(), answers(8));
            world.comeByHouseholds(here(), List.of(mover("")));
        });
        assertMoves(() -> {
            world.comeByLink(here(), answers(2));
            world.comeByHouseholds(here(), answers(9));
        });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREET")
    void nothingMovesByTheFirstOnesOfACommunityNorByItsTenthAlone(Looker who) throws IOException {
        look(who);
        assertNothingMoves(() -> world.comeByHouseholds(world.code(THERE), answers(9)));
        Map<String, String> before = looks();
        world.comeByHouseholds(world.code(THERE), List.of(mover("")));
        assertNotEquals(before.get("/results"), looks().get("/results"));
        assertEquals(5, responses("community").get(world.code(THERE)));
    }

    /** Whoever looks after each single answer, at whatever level, never sees fewer than five more. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STREET")
    void betweenAnyTwoMomentsAFigureMovesByNoneOrByFiveOrMore(Looker who) throws IOException {
        look(who);
        var random = new Random(3);
        Map<String, Map<String, Long>> before = new HashMap<>();
        int moved = 0;
        for (int i = 0; i < 60; i++) {
            String community = world.code(random.nextBoolean() ? HERE : THERE);
            if (random.nextInt(3) == 0) {
                world.comeByLink(community, List.of(mover("")));
            } else {
                world.comeByHouseholds(community, answers(1));
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
                .readTree(looker.apply("/api/v1/waves/" + world.wave + "/rates?by=" + level)
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

    @ParameterizedTest
    @EnumSource
    void changeBetweenTwoWavesDoesNotMoveByOne(Looker who) {
        look(who);
        world.nextWave();
        world.byHouseholds(here(), answers(25));
        volunteer = world.byVisits(here(), answers(10));
        assertTrue(get("/results/trend").contains("第 "), "the earlier wave stands beside");
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(mover("路灯不亮"))));
        assertMoves(() -> world.comeByHouseholds(here(), answers(9)));
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesByOneWhoWithdraws(Looker who) {
        look(who);
        List<Answers> all = new ArrayList<>(answers(9));
        all.add(mover(""));
        List<UUID> answers = world.comeByHouseholds(here(), all);
        world.close(true);
        Map<String, String> before = looks();
        world.change(answers.get(9), ChangeKind.withdrawn);
        Map<String, String> after = looks();
        String told = besideResidents(before.remove(OF_VOLUNTEER));
        before.forEach((door, look) -> assertEquals(look, after.get(door), door));
        assertFalse(told.contains(NO_RESIDENTS), "there was something to tell");
        assertTrue(besideResidents(after.get(OF_VOLUNTEER)).contains(NO_RESIDENTS), "nothing of those who are left");
        assertMoves(() -> answers.subList(1, 5).forEach(other -> world.change(other, ChangeKind.withdrawn)));
    }

    /** How a volunteer's interviews stand beside what residents answered alone. */
    private static String besideResidents(String page) {
        int row = page.indexOf("和居民自填的得分差");
        return page.substring(row, page.indexOf("</tr>", row));
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesByOneThatIsLeftOutAndTakenBack(Looker who) {
        look(who);
        List<Answers> all = new ArrayList<>(answers(9));
        all.add(mover("路灯不亮"));
        List<UUID> answers = world.comeByHouseholds(here(), all);
        world.close(true);
        assertNothingMoves(() -> world.change(answers.get(9), ChangeKind.excluded));
        assertNothingMoves(() -> world.change(answers.get(9), ChangeKind.restored));
        assertNothingMoves(() -> answers.subList(0, 4).forEach(answer -> world.change(answer, ChangeKind.excluded)));
        assertMoves(() -> world.change(answers.get(9), ChangeKind.excluded));
    }

    @ParameterizedTest
    @EnumSource
    void closingAndReopeningAndClosingShowsNobodyAlone(Looker who) {
        look(who);
        world.comeByHouseholds(here(), answers(6));
        assertMoves(() -> world.close(true));
        world.close(false);
        Map<String, String> before = looks();
        world.comeByHouseholds(here(), List.of(mover("路灯不亮")));
        Map<String, String> open = looks();
        world.close(true);
        Map<String, String> closed = looks();
        world.close(false);
        assertEquals(before, open);
        assertEquals(before, looks());
        for (String path : API) {
            assertEquals(before.get(path), closed.get(path), path);
        }
        for (String path : FILES) {
            assertEquals(before.get(path), closed.get(path), path);
        }
        world.comeByHouseholds(here(), answers(4));
        assertMoves(() -> world.close(true));
    }

    /** Words come with their answer's batch: beside at least five doors that answered, whatever is searched for. */
    @ParameterizedTest
    @EnumSource
    void wordsAppearWithFiveAnswersOrNot(Looker who) throws IOException {
        look(who);
        assertNothingMoves(() -> world.comeByHouseholds(here(), List.of(mover("路灯不亮"))));
        long before = responses("community").get(here());
        boolean isShown = false;
        for (int i = 0; i < 400 && !isShown; i++) {
            world.comeByHouseholds(here(), List.of(answer("well", "satisfied", "f", "from_60", "")));
            isShown = get("/results/comments?q=路灯").contains("<mark>路灯</mark>");
            long now = responses("community").get(here());
            assertTrue(now == before || now >= before + 5);
            assertFalse(isShown && now == before, "words without their batch");
            before = now;
        }
        assertTrue(isShown);
    }

    /** Words that were left out stay in every list until others go with them. */
    @ParameterizedTest
    @EnumSource
    void wordsLeftOutGoWithFive(Looker who) {
        look(who);
        List<Answers> all = new ArrayList<>(answers(9));
        all.add(mover("路灯不亮"));
        List<UUID> answers = world.comeByHouseholds(here(), all);
        world.close(true);
        assertNothingMoves(() -> world.change(answers.get(9), ChangeKind.excluded));
        assertTrue(get("/results/comments").contains("路灯不亮"));
        answers.subList(0, 4).forEach(answer -> world.change(answer, ChangeKind.excluded));
        assertFalse(get("/results/comments").contains("路灯不亮"));
    }
}
