package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.place.PlaceLevel;
import doorstep.report.GoldenWave;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveRatesTest {
    private static final String FIRST = "990101001001";
    private static final String SECOND = "990101001002";
    /** The smallest beside the one community of its street that has only 8 answers. */
    private static final String KEPT_BACK = "990101002002";

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-01T01:30:00");
    private static final Outcome YES = new Outcome.InBase(Outcome.FULL);
    private static final Outcome NO = new Outcome.InBase(0);

    private final Map<CellKey, CellTally> cells = new HashMap<>();

    @Test
    void goldenSampleComesOutAsFromR() {
        WaveRates rates = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
        JsonNode expected = GoldenWave.expected();
        check(expected, "district", rates.whole(), "");
        for (PlaceLevel level : List.of(PlaceLevel.street, PlaceLevel.community)) {
            rates.by(level)
                    .forEach(place ->
                            check(expected, level.name(), place, place.place().code()));
        }
        assertEquals(637, rates.answers().of(Channel.household));
    }

    private static void check(JsonNode expected, String level, PlaceRates place, String code) {
        for (PlaceRates.Item item : place.items()) {
            JsonNode all = expected.get(item.indicator().name()).get(level);
            JsonNode one = code.isEmpty() ? all : all.get(code);
            if (one.get("n").asLong() < 10) {
                assertEquals(Reason.TOO_FEW, reason(item.sample()));
                assertEquals(one.get("n").asLong(), item.sample().behind().n());
                continue;
            }
            if (code.equals(KEPT_BACK)) {
                assertEquals(Reason.WITH_ANOTHER, reason(item.sample()));
                assertEquals(one.get("n").asLong(), item.sample().behind().n());
                continue;
            }
            Rate rate = item.sample().shown().orElseThrow();
            assertEquals(one.get("rate").asDouble(), rate.rate(), 1e-9);
            assertEquals(one.get("se").asDouble(), rate.se(), 1e-9);
            assertEquals(one.get("low").asDouble(), rate.low(), 1e-6);
            assertEquals(one.get("high").asDouble(), rate.high(), 1e-6);
            assertEquals(
                    one.get("outside_base").asLong(),
                    item.sample().behind().outside().orElseThrow().total());
        }
    }

    @Test
    void answersOfEachVolunteerAreAPartAndThoseOfResidentsAreOne() {
        Map<CellKey, Cell> asked = new HashMap<>();
        asked.put(new CellKey(FIRST, Channel.visit, "", 7), of(YES, 4));
        asked.put(new CellKey(FIRST, Channel.visit, "", 8), of(NO, 5));
        asked.put(new CellKey(FIRST, Channel.household, ""), of(YES, 2));
        asked.put(new CellKey(FIRST, Channel.paper, ""), of(NO, 3));
        asked.put(new CellKey(FIRST, Channel.link, ""), of(NO, 6));
        WaveRates rates =
                new WaveRates(new WaveTally(1, NOW, asked, Map.of()), GoldenWave.questionnaire(), GoldenWave.places());
        Map<Long, Long> answers = new HashMap<>();
        List<Stratum> strata = rates.strata(Set.of(FIRST, SECOND));
        strata.get(0)
                .parts()
                .forEach(part -> answers.put(part.interviewer(), part.cell().responses()));
        assertEquals(1, strata.size());
        assertEquals(Map.of(Part.NOBODY, 5L, 7L, 4L, 8L, 5L), answers);
    }

    /** The same answers in one community: whether volunteers who disagree collected them, or residents gave them by themselves. */
    @Test
    void limitsAreWiderWhereVolunteersWhoDisagreeCollectedTheAnswers() {
        Map<CellKey, Cell> asked = new HashMap<>();
        for (int volunteer = 1; volunteer <= 6; volunteer++) {
            asked.put(new CellKey(FIRST, Channel.visit, "", volunteer), of(volunteer % 2 == 0 ? YES : NO, 20));
        }
        Map<CellKey, Cell> own = new HashMap<>();
        asked.forEach((key, cell) -> own.merge(new CellKey(FIRST, Channel.household, ""), cell, Cell::plus));
        assertTrue(first(asked).se() > 2 * first(own).se());
        assertEquals(first(own).rate(), first(asked).rate(), 1e-12);
    }

    private static Rate first(Map<CellKey, Cell> cells) {
        WaveRates rates =
                new WaveRates(new WaveTally(1, NOW, cells, Map.of()), GoldenWave.questionnaire(), GoldenWave.places());
        return rates.at(FIRST).orElseThrow().items().get(0).sample().shown().orElseThrow();
    }

    private static Cell of(Outcome outcome, int people) {
        CellTally tally = new CellTally(2);
        for (int i = 0; i < people; i++) {
            tally.add(Credited.eligible(1, "", List.of(outcome, outcome)));
        }
        return tally.cell();
    }

    @Test
    void rateOfNineAnswersIsNotShownAndThatOfTenIs() {
        answer(FIRST, Channel.visit, 9, YES, YES);
        Finding<Rate> nine =
                rates().by(PlaceLevel.community).get(0).items().get(0).sample();
        assertEquals(Reason.TOO_FEW, reason(nine));
        assertEquals(9, nine.behind().n());
        answer(FIRST, Channel.visit, 1, YES, YES);
        Finding<Rate> ten =
                rates().by(PlaceLevel.community).get(0).items().get(0).sample();
        assertEquals(1, ten.shown().orElseThrow().rate());
    }

    @Test
    void fewAnswersKeepToThemselvesWhoCouldNotSay() {
        answer(FIRST, Channel.visit, 9, Outcome.Outside.DECLARED, YES);
        Finding<Rate> few =
                rates().by(PlaceLevel.community).get(0).items().get(0).sample();
        assertEquals(Reason.TOO_FEW, reason(few));
        assertTrue(few.behind().outside().isEmpty());
    }

    @Test
    void manyOutsideTheBaseAreSaidToBeSo() {
        answer(FIRST, Channel.visit, 7, Outcome.Outside.DECLARED, YES);
        answer(FIRST, Channel.visit, 5, Outcome.Outside.NOT_ASKED, YES);
        Finding<Rate> outside =
                rates().by(PlaceLevel.community).get(0).items().get(0).sample();
        assertEquals(Reason.NONE_IN_BASE, reason(outside));
        assertEquals(new RateBasis.Outside(7, 5, 0), outside.behind().outside().orElseThrow());
    }

    @Test
    void openLinkAnswersNeverEnterTheSample() {
        answer(FIRST, Channel.household, 20, YES, YES);
        answer(FIRST, Channel.link, 40, NO, NO);
        PlaceRates.Item item = rates().by(PlaceLevel.community).get(0).items().get(0);
        assertEquals(1, item.sample().shown().orElseThrow().rate());
        assertEquals(20, item.sample().behind().responses());
        assertEquals(0, item.link().shown().orElseThrow().rate());
        assertEquals(40, item.link().behind().n());
    }

    @Test
    void householdsVisitsAndPaperAreOneSample() {
        answer(FIRST, Channel.household, 4, YES, YES);
        answer(FIRST, Channel.visit, 4, YES, YES);
        answer(FIRST, Channel.paper, 4, NO, YES);
        Rate rate = rates().by(PlaceLevel.community)
                .get(0)
                .items()
                .get(0)
                .sample()
                .shown()
                .orElseThrow();
        assertEquals(12, rate.n());
        assertEquals(2.0 / 3, rate.rate(), 1e-12);
    }

    @Test
    void withoutHouseholdsCommunitiesHaveRatesAndTheirStreetHasAReason() {
        answer(FIRST, Channel.visit, 12, YES, YES);
        answer(SECOND, Channel.visit, 12, NO, YES);
        WaveRates rates = new WaveRates(tally(), GoldenWave.questionnaire(), places(OptionalLong.empty()));
        assertTrue(rates.by(PlaceLevel.community)
                .get(1)
                .items()
                .get(0)
                .sample()
                .shown()
                .isPresent());
        PlaceRates street = rates.by(PlaceLevel.street).get(0);
        assertEquals(Reason.HOUSEHOLDS_UNKNOWN, reason(street.items().get(0).sample()));
        assertEquals(new PlaceRates.Coverage(2, 2, 1), street.coverage());
    }

    @Test
    void emptyWaveHasReasonsAndNoZero() {
        PlaceRates whole = rates().whole();
        assertEquals(Reason.NO_ANSWERS, reason(whole.items().get(0).sample()));
        assertEquals(Reason.NO_ANSWERS, reason(whole.items().get(0).link()));
        assertTrue(whole.measures().stream()
                .allMatch(total -> total.sample().isEmpty() && total.link().isEmpty()));
        assertEquals(new PlaceRates.Coverage(2, 0, 0), whole.coverage());
    }

    @Test
    void withdrawalAheadOfItsAnswerIsAReasonAndNotARate() {
        CellTally ahead = new CellTally(2);
        ahead.subtract(Credited.eligible(1, "", List.of(YES, YES)));
        cells.put(new CellKey(FIRST, Channel.link, ""), ahead);
        assertEquals(
                Reason.UNSETTLED,
                reason(rates().by(PlaceLevel.community).get(0).items().get(0).link()));
    }

    @Test
    void measureTotalIsMadeOfShownRatesAlone() {
        answer(FIRST, Channel.link, 5, YES, YES);
        answer(FIRST, Channel.link, 15, Outcome.Outside.DECLARED, YES);
        List<PlaceRates.Total> totals = rates().whole().measures();
        assertTrue(totals.get(0).link().isEmpty());
        assertEquals(1, totals.get(0).of());
        assertEquals(1, totals.get(1).link().orElseThrow().rate());
    }

    @Test
    void ineligibleAreCountedAndInNoBase() {
        CellTally cell = new CellTally(2);
        cell.add(Credited.ineligible(""));
        cells.put(new CellKey(FIRST, Channel.visit, ""), cell);
        assertEquals(1, rates().answers().ineligible());
        assertEquals(0, rates().answers().all());
        assertEquals(Reason.NO_ANSWERS, reason(rates().whole().items().get(0).sample()));
    }

    @Test
    void atALaterMomentWhatWasWorkedOutStandsAndWhatWaitsIsOfThatMoment() {
        WaveRates before = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
        PlaceRates whole = before.whole();
        String one = GoldenWave.places().codes().iterator().next();
        WaveRates later =
                before.as(new WaveTally(1, NOW.plusHours(1), GoldenWave.tally().cells(), Map.of(one, 3L)));
        assertSame(whole, later.whole());
        assertEquals(NOW.plusHours(1), later.asOf());
        assertEquals(3, later.waiting());
        assertEquals(0, before.waiting());
    }

    @Test
    void answersFromAPlaceOutsideTheWaveAreNotDroppedSilently() {
        answer("990101001009", Channel.link, 1, YES, YES);
        assertThrows(IllegalArgumentException.class, this::rates);
    }

    @Test
    void wholeIsTheSmallestPlaceThatHoldsAll() {
        assertEquals("990101001", rates().whole().place().code());
        assertEquals("一街", rates().whole().place().name());
        WavePlaces twoCities = new WavePlaces(
                List.of(
                        new WavePlaces.Community("990101001001", "a", OptionalLong.empty()),
                        new WavePlaces.Community("990201001001", "b", OptionalLong.empty())),
                Map.of("99", "样例省"));
        assertEquals("样例省", twoCities.whole().place().name());
        assertEquals(2, twoCities.groups(PlaceLevel.city).size());
    }

    private void answer(String community, Channel channel, int times, Outcome first, Outcome second) {
        CellTally cell = cells.computeIfAbsent(new CellKey(community, channel, ""), key -> new CellTally(2));
        for (int i = 0; i < times; i++) {
            cell.add(Credited.eligible(1, "", List.of(first, second)));
        }
    }

    private WaveRates rates() {
        return new WaveRates(tally(), GoldenWave.questionnaire(), places(OptionalLong.of(500)));
    }

    private WaveTally tally() {
        Map<CellKey, Cell> all = new HashMap<>();
        cells.forEach((key, cell) -> all.put(key, cell.cell()));
        return new WaveTally(1, NOW, all, Map.of());
    }

    private static WavePlaces places(OptionalLong householdsOfSecond) {
        return new WavePlaces(
                List.of(
                        new WavePlaces.Community(FIRST, "第一社区", OptionalLong.of(400)),
                        new WavePlaces.Community(SECOND, "第二社区", householdsOfSecond)),
                Map.of("990101001", "一街", "990101", "样例区"));
    }

    private static Reason reason(Finding<? extends Measured> finding) {
        return assertInstanceOf(Finding.Withheld.class, finding).reason();
    }
}
