package doorstep.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.census.CensusFigures.Unit;
import doorstep.place.Scope;
import doorstep.questionnaire.Question;
import doorstep.report.GoldenWave;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CensusHistoryTest {
    private static final LocalDateTime OPENS = LocalDateTime.parse("2026-11-10T01:00:00");
    private static final String DISTRICT = "990101";
    private static final String FIRST = "990101001";
    private static final String SECOND = "990101002";
    private static final List<Question> QUESTIONS = List.of(
            GoldenWave.questionnaire().question("sex").orElseThrow(),
            GoldenWave.questionnaire().question("age").orElseThrow());

    private final List<CensusEntry> entries = new ArrayList<>();
    private final Set<String> communities = Set.of(FIRST + "001", SECOND + "001");
    private final Map<String, LocalDateTime> joined = new HashMap<>();

    private CensusSetting setting() {
        return new CensusHistory(entries).of(new CensusHistory.Asking(QUESTIONS, OPENS, communities, joined));
    }

    private static LocalDateTime day(int after) {
        return OPENS.plusDays(after);
    }

    private static CensusFigures sexes(String place, Unit unit, int women, int men) {
        return new CensusFigures(
                place, "sex", unit, Map.of("f", BigDecimal.valueOf(women), "m", BigDecimal.valueOf(men)));
    }

    private static CensusFigures ages(String place) {
        return new CensusFigures(
                place, "age", Unit.people, Map.of("from_18", BigDecimal.TEN, "from_35", BigDecimal.TEN));
    }

    private void enter(int day, String place, CensusFigures... figures) {
        enter(day, Scope.ALL, place, figures);
    }

    private void enter(int day, Scope reach, String place, CensusFigures... figures) {
        entries.add(new CensusEntry(day(day), reach, place, List.of(figures)));
    }

    private void people(int day, String place, int women, int men) {
        enter(day, place, sexes(place, Unit.people, women, men));
    }

    private double women() {
        CensusSetting setting = setting();
        return CensusMargin.of(QUESTIONS.get(0), setting.communities(), setting.figures())
                .shares()
                .get("f");
    }

    private Optional<LocalDateTime> since() {
        return setting().since();
    }

    @Test
    void untilItOpensTheLastFiguresCount() {
        people(-3, DISTRICT, 60, 40);
        people(-2, DISTRICT, 51, 49);
        assertEquals(0.51, women(), 1e-12);
        assertEquals(Optional.of(OPENS), since());
    }

    @Test
    void nothingThatComesAfterTheOpeningChangesThem() {
        people(-1, DISTRICT, 51, 49);
        CensusSetting before = setting();
        people(1, DISTRICT, 10, 90);
        people(2, FIRST, 10, 90);
        people(3, SECOND, 10, 90);
        enter(4, DISTRICT, sexes(DISTRICT, Unit.people, 51, 49), ages(DISTRICT));
        enter(5, DISTRICT);
        joined.put(SECOND + "001", day(6));
        assertEquals(before.figures(), setting().figures());
        assertEquals(Optional.of(OPENS), since());
    }

    @Test
    void withoutAnyTheFirstThatCanBeUsedCountForEver() {
        assertEquals(Optional.empty(), since());
        people(1, DISTRICT, 51, 49);
        people(2, DISTRICT, 10, 90);
        enter(3, DISTRICT);
        assertEquals(0.51, women(), 1e-12);
        assertEquals(Optional.of(day(1)), since());
        assertEquals(List.of(), new CensusHistory(entries).latest());
    }

    /** Nothing was raked to the first street's figures before the second one's came, so that nothing was to be seen from changing them. */
    @Test
    void whatCouldNotBeUsedMayBeAddedToAndMended() {
        enter(-1, FIRST, sexes(FIRST, Unit.percent, 50, 50));
        enter(1, SECOND, sexes(SECOND, Unit.people, 100, 300));
        assertEquals(Optional.empty(), since());
        people(2, FIRST, 300, 100);
        assertEquals(Optional.of(day(2)), since());
        people(3, SECOND, 1, 399);
        assertEquals(0.5, women(), 1e-12);
    }

    @Test
    void questionsAreNotSwitchedOnOneAfterAnother() {
        people(1, DISTRICT, 51, 49);
        enter(2, DISTRICT, sexes(DISTRICT, Unit.people, 51, 49), ages(DISTRICT));
        assertTrue(setting().figures().stream().noneMatch(one -> one.question().equals("age")));
    }

    @Test
    void twoQuestionsEnteredTogetherBothCount() {
        enter(1, DISTRICT, sexes(DISTRICT, Unit.people, 51, 49), ages(DISTRICT));
        assertEquals(2, setting().figures().size());
    }

    /** Else each community that is taken up would bring figures of its own, made up to ask the same answers once more. */
    @Test
    void communitiesThatJoinLaterBringNoFigures() {
        people(-2, FIRST, 50, 50);
        people(-1, SECOND, 0, 1_000_000);
        people(-1, SECOND, 1, 1_000_000);
        joined.put(SECOND + "001", day(1));
        assertEquals(Set.of(FIRST + "001"), setting().communities());
        assertEquals(0.5, women(), 1e-12);
    }

    @Test
    void aCommunityThatJoinsMayMakeFiguresUsableWhichThenStand() {
        enter(-1, FIRST, sexes(FIRST, Unit.people, 1, 1));
        assertEquals(Optional.empty(), since());
        joined.put(FIRST + "001", day(2));
        joined.put(SECOND + "001", day(1));
        people(-1, SECOND, 3, 1);
        assertEquals(
                Set.of(SECOND + "001"),
                new CensusHistory(entries)
                        .of(new CensusHistory.Asking(QUESTIONS, OPENS, communities, joined))
                        .communities());
    }

    @Test
    void whoManagesAPartEntersNothingForTheWhole() {
        enter(-2, Scope.of(List.of(FIRST)), FIRST, sexes(FIRST, Unit.people, 1, 999));
        people(-1, DISTRICT, 51, 49);
        assertEquals(0.51, women(), 1e-12);
        assertEquals(
                List.of(DISTRICT),
                setting().figures().stream().map(CensusFigures::place).toList());
    }

    /** Whatever is tried, in whatever order: a wave that was raked once is raked so ever after. */
    @Test
    void aWaveIsRakedInOneWayEver() {
        List<String> places = List.of(DISTRICT, FIRST, SECOND, FIRST + "001", SECOND + "001");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            entries.clear();
            joined.clear();
            Optional<CensusSetting> raked = Optional.empty();
            for (int day = -3; day < 12; day++) {
                attempt(day, places.get(random.nextInt(places.size())), random);
                CensusSetting now = setting();
                if (day >= 0 && raked.isPresent()) {
                    assertEquals(raked.get(), now, "seed " + seed + ", day " + day);
                }
                raked = day >= 0 && now.since().isPresent() ? Optional.of(now) : Optional.empty();
            }
        }
    }

    private void attempt(int day, String place, Random random) {
        Unit unit = random.nextInt(4) == 0 ? Unit.percent : Unit.people;
        int women = random.nextInt(100);
        switch (random.nextInt(4)) {
            case 0 -> enter(day, place);
            case 1 -> enter(day, place, sexes(place, unit, women, 100 - women), ages(place));
            case 2 -> enter(day, place, ages(place));
            default -> enter(day, place, sexes(place, unit, women, 100 - women));
        }
        if (day > 0 && joined.isEmpty() && random.nextInt(6) == 0 && since().isEmpty()) {
            joined.put(SECOND + "001", day(day));
        }
    }
}
