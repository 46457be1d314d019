package doorstep.report.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.census.CensusFigures;
import doorstep.census.RakingTrouble;
import doorstep.place.Scope;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.CensusWeights;
import doorstep.rates.PlaceRates;
import doorstep.rates.Reason;
import doorstep.rates.WaveRates;
import doorstep.report.MadeUpCells;
import doorstep.wave.Channel;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeightedRatesTest {
    private static final String DISTRICT = "990101";

    private static CensusFigures people(String place, String question, Object... levels) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (int i = 0; i < levels.length; i += 2) {
            amounts.put((String) levels[i], new BigDecimal(levels[i + 1].toString()));
        }
        return new CensusFigures(place, question, CensusFigures.Unit.people, amounts);
    }

    private static CensusFigures percents(CensusFigures people) {
        return new CensusFigures(people.place(), people.question(), CensusFigures.Unit.percent, people.amounts());
    }

    /** 60 women, of whom 30 know, and 20 men, all of whom know; one community, each adult weighs alike. */
    private static MadeUpCells women() {
        return new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, "f|from_18", 30, 60)
                .of(MadeUpCells.FIRST, Channel.visit, "m|from_18", 20, 20);
    }

    private static double raked(WeightedRates rates) {
        return rates.items().get(0).raked().orElseThrow().shown().orElseThrow().rate();
    }

    /** 50/80 = 0.625 as they came; half and half: (0.5 + 1)/2 = 0.75. Factors 2/3 and 2, Kish 80 · (60·4/9 + 20·4)/80² = 4/3. */
    @Test
    void oneQuestionAloneIsEnough() {
        WeightedRates rates = WeightedRates.of(women().rates(people(DISTRICT, "sex", "f", 500, "m", 500)));
        assertEquals(
                0.625, rates.items().get(0).weighted().shown().orElseThrow().rate(), 1e-12);
        assertEquals(
                0.625, rates.items().get(0).unweighted().shown().orElseThrow().rate(), 1e-12);
        assertEquals(0.75, raked(rates), 1e-9);
        assertEquals(1, rates.before().orElseThrow().kish(), 1e-12);
        assertEquals(4 / 3.0, rates.after().orElseThrow().kish(), 1e-9);
        assertEquals(60, rates.after().orElseThrow().answers(), 1e-6);
    }

    /** 9 answers in one community of the street: whoever sees the other one alone must not hand its rate to whoever sees the street. */
    @Test
    void whatIsKeptBackForTheSakeOfNeighboursIsKeptBackInEveryWeighting() {
        WaveRates all =
                women().of(MadeUpCells.SECOND, Channel.paper, 1, 9).rates(people(DISTRICT, "sex", "f", 500, "m", 500));
        WaveRates own = all.within(Scope.of(List.of(MadeUpCells.FIRST)), Map.of());
        WeightedRates.Item item = WeightedRates.of(own).items().get(0);
        Optional<Reason> kept = Optional.of(Reason.WITH_ANOTHER);
        assertEquals(kept, item.weighted().why());
        assertEquals(kept, item.unweighted().why());
        assertEquals(kept, item.raked().orElseThrow().why());
    }

    /** Women 100 + 300, men 300 + 100 in two streets: half and half again. Of one street alone it would be a quarter. */
    @Test
    void streetsAddUp() {
        MadeUpCells cells = women().households(MadeUpCells.OTHER_STREET, 100)
                .of(MadeUpCells.OTHER_STREET, Channel.paper, "f|from_18", 0, 10);
        CensusWeights weights = cells.rates(
                        people("990101001", "sex", "f", 100, "m", 300),
                        people("990101002", "sex", "f", 300, "m", 100),
                        people(DISTRICT, "sex", "f", 1, "m", 99))
                .weighting();
        assertEquals(Map.of("f", 0.5, "m", 0.5), weights.used().get(0).shares());
        assertEquals(0, weights.raked().orElseThrow().fit().missed(), 1e-9);
    }

    /**
     * 60 women, of whom 30 know, and 20 men who all do in one community, 10 women who don't in another of as many households: women are
     * (60 · 1000/80 + 1000)/2000 = 0.875 of the weights, men 0.125. To make them 3 to 1 they are multiplied by 6/7 and 2, in whichever
     * place they live.
     */
    @Test
    void theRateOfEachPlaceIsTheRakedOne() {
        MadeUpCells cells = women().of(MadeUpCells.OTHER_STREET, Channel.paper, "f|from_18", 0, 10);
        WaveRates rates = cells.rates(people(DISTRICT, "sex", "f", 3, "m", 1));
        assertEquals(0.25, men(rates), 1e-9);
        double women = 0.75 / 0.875;
        double men = 0.25 / 0.125;
        double aware = 30 * women + 20 * men;
        assertEquals(aware / (60 * women + 20 * men), rate(rates.at(MadeUpCells.FIRST)), 1e-9);
        assertEquals(12.5 * aware / 2000, rate(Optional.of(rates.whole())), 1e-9);
        assertEquals(rate(Optional.of(rates.whole())), raked(WeightedRates.of(rates)), 1e-12);
        WaveRates own = rates.within(Scope.of(List.of(MadeUpCells.FIRST)), Map.of());
        assertEquals(
                rate(rates.at(MadeUpCells.FIRST)),
                rate(Optional.of(own.whole())),
                1e-12,
                "whoever sees one community sees the same");
    }

    private static double men(WaveRates rates) {
        return rates.weighting().raked().orElseThrow().factors().get("m") * 0.125;
    }

    private static double rate(Optional<PlaceRates> place) {
        return place.orElseThrow().items().get(0).sample().shown().orElseThrow().rate();
    }

    /**
     * 60 women, 20 men and 20 who did not say, who keep their fifth: women and men share the rest alike. Rate 0.4 · 0.5 + 0.4 · 1 + 0.2
     * · 0 = 0.6.
     */
    @Test
    void whoDidNotSayKeepsTheShareThatTheyHave() {
        MadeUpCells cells = women().of(MadeUpCells.FIRST, Channel.household, "|from_18", 0, 20);
        WeightedRates rates = WeightedRates.of(cells.rates(people(DISTRICT, "sex", "f", 7, "m", 7)));
        assertEquals(0.6, raked(rates), 1e-9);
    }

    /** 3 men among 97 women would have to count 16 times; they are held to 3 times: 9 of 100, and 41 points are missed. */
    @Test
    void noWeightIsMultipliedBeyondTheBound() {
        MadeUpCells cells = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, "f|from_18", 0, 97)
                .of(MadeUpCells.FIRST, Channel.household, "m|from_18", 3, 3);
        WaveRates rates = cells.rates(people(DISTRICT, "sex", "f", 1, "m", 1));
        CensusWeights weights = rates.weighting();
        assertEquals(0.09, raked(WeightedRates.of(rates)), 1e-9);
        assertEquals(100, weights.raked().orElseThrow().fit().answers());
        assertEquals(3, weights.raked().orElseThrow().fit().trimmed());
        assertEquals(0.41, weights.raked().orElseThrow().fit().missed(), 1e-9);
    }

    @Test
    void openLinksAreInNoneOfTheThree() {
        MadeUpCells cells = women().of(MadeUpCells.FIRST, Channel.link, "m|from_18", 0, 500);
        WeightedRates rates = WeightedRates.of(cells.rates(people(DISTRICT, "sex", "f", 500, "m", 500)));
        assertEquals(0.75, raked(rates), 1e-9);
        assertEquals(
                0.625, rates.items().get(0).unweighted().shown().orElseThrow().rate(), 1e-12);
        assertEquals(80, rates.answers());
    }

    @Test
    void eachReasonForNoRakingIsTold() {
        MadeUpCells two = women().of(MadeUpCells.OTHER_STREET, Channel.visit, 5, 10);
        CensusFigures street = people("990101001", "sex", "f", 1, "m", 1);
        CensusFigures other = people("990101002", "sex", "f", 1, "m", 1);
        CensusFigures district = people(DISTRICT, "sex", "f", 1, "m", 1);
        assertEquals(Optional.of(RakingTrouble.NO_FIGURES), trouble(two));
        assertEquals(Optional.of(RakingTrouble.PLACES_MISSING), trouble(two, street));
        assertEquals(Optional.of(RakingTrouble.PERCENTS_OF_SEVERAL), trouble(two, street, percents(other)));
        CensusFigures womenAlone = people("990101002", "sex", "f", 1, "m", 0);
        assertEquals(Optional.of(RakingTrouble.LEVELS_DIFFER), trouble(two, street, womenAlone));
        assertEquals(Optional.empty(), trouble(two, percents(district)));
        assertEquals(Optional.of(RakingTrouble.NO_ANSWERS), trouble(new MadeUpCells(), district));
        WaveRates noQuestions =
                women().rates(MadeUpCells.golden("weighting: {adults: adults, classes: [sex, age]}", ""));
        assertEquals(
                Optional.of(RakingTrouble.NO_QUESTIONS), noQuestions.weighting().trouble());
    }

    private static Optional<RakingTrouble> trouble(MadeUpCells cells, CensusFigures... figures) {
        return cells.rates(figures).weighting().trouble();
    }

    /** 20 men once got the weight 0, under the words that nothing was trimmed. */
    @Test
    void peopleOfWhomTheCensusHasNobodyAreNotLeftOut() {
        MadeUpCells cells = women().of(MadeUpCells.FIRST, Channel.paper, "m|from_60", 0, 3);
        for (CensusFigures figures : List.of(
                people(DISTRICT, "age", "from_18", 5, "from_35", 5, "from_60", 0),
                people(DISTRICT, "age", "from_18", 5, "from_35", 5))) {
            CensusWeights weights = cells.of(MadeUpCells.FIRST, Channel.paper, "m|from_35", 0, 1)
                    .rates(figures)
                    .weighting();
            assertEquals(Optional.of(RakingTrouble.ANSWERS_WITHOUT_PEOPLE), weights.trouble());
            assertFalse(weights.why(true).orElseThrow().zh().contains("3 人"), "fewer than ten are not told");
        }
        CensusWeights weights = women().rates(people(DISTRICT, "age", "from_35", 5, "from_60", 5))
                .weighting();
        assertEquals(Optional.of(RakingTrouble.ANSWERS_WITHOUT_PEOPLE), weights.trouble());
        assertTrue(weights.why(true).orElseThrow().zh().contains("已经有 80 人答了"), weights.why(true)::toString);
        assertTrue(weights.why(true).orElseThrow().in(Language.EN).contains("there are 80 answers"));
    }

    @Test
    void whomTheScreenerRulesOutNeedsNoFigures() {
        String screened = "weighting: {adults: adults, classes: [sex, age]}";
        Questionnaire questionnaire =
                MadeUpCells.golden(screened, screened + "\neligible: {all: [{question: age, in: [from_35, from_60]}]}");
        assertEquals(
                List.of("from_35", "from_60"),
                CensusForm.levels(questionnaire, questionnaire.question("age").orElseThrow()));
        assertEquals(
                List.of("f", "m"),
                CensusForm.levels(questionnaire, questionnaire.question("sex").orElseThrow()));
    }

    @Test
    void aLevelThatNobodyAnsweredIsNamedInTheSentence() {
        CensusWeights weights = women().rates(people(DISTRICT, "age", "from_18", 5, "from_35", 5))
                .weighting();
        assertEquals(Optional.of(RakingTrouble.LEVEL_WITHOUT_ANSWERS), weights.trouble());
        assertTrue(
                weights.why(true).orElseThrow().zh().contains("35–59 岁"),
                weights.why(true).toString());
        assertTrue(weights.why(true).orElseThrow().in(Language.EN).contains("35 to 59"));
    }
}
