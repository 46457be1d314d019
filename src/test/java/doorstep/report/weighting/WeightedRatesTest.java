package doorstep.report.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.Scope;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.Reason;
import doorstep.rates.WaveRates;
import doorstep.report.MadeUpCells;
import doorstep.tally.rates.Raked;
import doorstep.wave.Channel;
import java.math.BigDecimal;
import java.util.ArrayList;
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
        WeightedRates rates = WeightedRates.of(women().rates(), List.of(people(DISTRICT, "sex", "f", 500, "m", 500)));
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
        WaveRates all = women().of(MadeUpCells.SECOND, Channel.paper, 1, 9).rates();
        WaveRates own = all.within(Scope.of(List.of(MadeUpCells.FIRST)), Map.of());
        WeightedRates.Item item = WeightedRates.of(own, List.of(people(MadeUpCells.FIRST, "sex", "f", 500, "m", 500)))
                .items()
                .get(0);
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
        WeightedRates rates = WeightedRates.of(
                cells.rates(),
                List.of(
                        people("990101001", "sex", "f", 100, "m", 300),
                        people("990101002", "sex", "f", 300, "m", 100),
                        people(DISTRICT, "sex", "f", 1, "m", 99)));
        assertEquals(Map.of("f", 0.5, "m", 0.5), rates.used().get(0).shares());
        Raked raked = rates.raked().orElseThrow();
        assertEquals(0, raked.fit().missed(), 1e-9);
    }

    /**
     * 60 women, 20 men and 20 who did not say, who keep their fifth: women and men share the rest alike. Rate 0.4 · 0.5 + 0.4 · 1 + 0.2
     * · 0 = 0.6.
     */
    @Test
    void whoDidNotSayKeepsTheShareThatTheyHave() {
        MadeUpCells cells = women().of(MadeUpCells.FIRST, Channel.household, "|from_18", 0, 20);
        WeightedRates rates = WeightedRates.of(cells.rates(), List.of(people(DISTRICT, "sex", "f", 7, "m", 7)));
        assertEquals(0.6, raked(rates), 1e-9);
    }

    /** 3 men among 97 women would have to count 16 times; they are held to 3 times: 9 of 100, and 41 points are missed. */
    @Test
    void noWeightIsMultipliedBeyondTheBound() {
        MadeUpCells cells = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, "f|from_18", 0, 97)
                .of(MadeUpCells.FIRST, Channel.household, "m|from_18", 3, 3);
        WeightedRates rates = WeightedRates.of(cells.rates(), List.of(people(DISTRICT, "sex", "f", 1, "m", 1)));
        assertEquals(0.09, raked(rates), 1e-9);
        assertEquals(3, rates.raked().orElseThrow().fit().trimmed());
        assertEquals(0.41, rates.raked().orElseThrow().fit().missed(), 1e-9);
    }

    @Test
    void openLinksAreInNoneOfTheThree() {
        MadeUpCells cells = women().of(MadeUpCells.FIRST, Channel.link, "m|from_18", 0, 500);
        WeightedRates rates = WeightedRates.of(cells.rates(), List.of(people(DISTRICT, "sex", "f", 500, "m", 500)));
        assertEquals(0.75, raked(rates), 1e-9);
        assertEquals(
                0.625, rates.items().get(0).unweighted().shown().orElseThrow().rate(), 1e-12);
        assertEquals(80, rates.answers());
    }

    @Test
    void eachReasonForNoRakingIsTold() {
        WaveRates two =
                women().of(MadeUpCells.OTHER_STREET, Channel.visit, 5, 10).rates();
        CensusFigures street = people("990101001", "sex", "f", 1, "m", 1);
        CensusFigures other = people("990101002", "sex", "f", 1, "m", 1);
        CensusFigures district = people(DISTRICT, "sex", "f", 1, "m", 1);
        assertEquals(Optional.of(RakingTrouble.NO_FIGURES), trouble(two));
        assertEquals(Optional.of(RakingTrouble.PLACES_MISSING), trouble(two, street));
        assertEquals(Optional.of(RakingTrouble.PERCENTS_OF_SEVERAL), trouble(two, street, percents(other)));
        CensusFigures womenAlone = people("990101002", "sex", "f", 1);
        assertEquals(Optional.of(RakingTrouble.LEVELS_DIFFER), trouble(two, street, womenAlone));
        assertEquals(Optional.empty(), trouble(two, percents(district)));
        assertEquals(Optional.of(RakingTrouble.NO_ANSWERS), trouble(new MadeUpCells().rates(), district));
        WaveRates noQuestions =
                women().rates(MadeUpCells.golden("weighting: {adults: adults, classes: [sex, age]}", ""));
        assertEquals(Optional.of(RakingTrouble.NO_QUESTIONS), trouble(noQuestions, district));
    }

    private static Optional<RakingTrouble> trouble(WaveRates rates, CensusFigures... figures) {
        return WeightedRates.of(rates, new ArrayList<>(List.of(figures))).trouble();
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
        WeightedRates rates =
                WeightedRates.of(women().rates(), List.of(people(DISTRICT, "age", "from_18", 5, "from_35", 5)));
        assertEquals(Optional.of(RakingTrouble.LEVEL_WITHOUT_ANSWERS), rates.trouble());
        assertTrue(
                rates.why().orElseThrow().zh().contains("35–59 岁"), rates.why().toString());
        assertTrue(rates.why().orElseThrow().in(Language.EN).contains("35 to 59"));
    }
}
