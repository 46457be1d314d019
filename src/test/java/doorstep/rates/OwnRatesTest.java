package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.report.GoldenWave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What whoever sees some places alone sees of a wave's rates. */
class OwnRatesTest {
    private static final String STREET = "990101001";
    private final WaveRates all = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());

    private WaveRates of(String... places) {
        return all.within(Scope.of(List.of(places)), Map.of());
    }

    @Test
    void aPlaceHasTheSameRatesForWhoeverSeesIt() {
        assertEquals(told(all.at(STREET).orElseThrow()), told(of(STREET).whole()));
        assertEquals(
                all.below(STREET).stream().map(OwnRatesTest::told).toList(),
                of(STREET).by(PlaceLevel.community).stream()
                        .map(OwnRatesTest::told)
                        .toList());
        assertEquals(told(all.whole()), told(of(Scope.EVERYWHERE).whole()));
    }

    /** All that is said of a place, what the evaluation would make of it included. */
    private static List<Object> told(PlaceRates place) {
        List<Object> told = new ArrayList<>(List.of(place.place(), place.coverage(), place.measures()));
        place.items().forEach(item -> told.addAll(List.of(item.indicator(), item.sample(), item.link(), item.risk())));
        return told;
    }

    @Test
    void whatIsKeptBackForTheSakeOfNeighboursStaysSoForWhoeverDoesNotSeeThem() {
        List<PlaceRates> keptBack = all.by(PlaceLevel.community).stream()
                .filter(place -> place.items().stream()
                        .anyMatch(item -> item.sample().why().equals(Optional.of(Reason.WITH_ANOTHER))))
                .toList();
        assertFalse(keptBack.isEmpty());
        keptBack.forEach(place -> assertEquals(
                told(place),
                told(of(place.place().code()).by(PlaceLevel.community).get(0))));
    }

    /** How a question was answered, and by whom, adds up to its indicators' rates. */
    @Test
    void whatIsKeptBackIsNotToldByHowItWasAnswered() {
        int kept = 0;
        for (WavePlaces.Community community : GoldenWave.places().communities()) {
            WaveRates rates = of(community.code());
            for (PlaceRates.Item item : rates.whole().items()) {
                if (item.sample().isKeptBack()) {
                    assertNothingIsTold(rates, item.indicator());
                    kept++;
                }
            }
        }
        assertTrue(kept > 0);
    }

    private static void assertNothingIsTold(WaveRates rates, Indicator indicator) {
        Question question = rates.questionnaire().question(indicator.question()).orElseThrow();
        Optional<ItemAnswers> answers = ItemAnswers.of(rates, question, Language.ZH);
        HiddenParts hidden = new HiddenParts(rates, question, answers);
        ItemView.Answered told = answers.orElseThrow().view(hidden);
        assertTrue(answers.orElseThrow().isCounted());
        assertFalse(told.choices().isEmpty());
        told.choices().forEach(row -> assertFalse(row.sample().isShown(), row.toString()));
        for (Partition partition : Partition.of(rates, Language.ZH)) {
            assertEquals(partition.parts().size(), hidden.of(partition).size());
        }
    }

    @Test
    void aSingleCommunityIsItsOwnWhole() {
        String code = GoldenWave.places().communities().get(0).code();
        assertEquals(code, of(code).whole().place().code());
        assertEquals(List.of(), of(code).by(PlaceLevel.street));
        assertEquals(List.of(), of(code).places().above(of(code).whole().place()));
    }

    @Test
    void severalPlacesHaveNoTotalAndNothingAbove() {
        List<WavePlaces.Community> two = GoldenWave.places().communities().subList(0, 2);
        WaveRates rates = of(two.get(0).code(), two.get(1).code());
        assertTrue(rates.isApart());
        assertEquals(2, rates.by(PlaceLevel.community).size());
        assertEquals(List.of(), rates.by(PlaceLevel.district));
        assertTrue(rates.whole().items().stream()
                .allMatch(item -> item.sample().why().equals(Optional.of(Reason.APART))));
        assertTrue(rates.whole().measures().stream()
                .allMatch(total -> total.sample().isEmpty()));
        assertEquals(
                Set.of(two.get(0).code(), two.get(1).code()), rates.places().codes());
        assertEquals(2, rates.tops().size());
    }

    @Test
    void answersElsewhereAreNotCounted() {
        String code = GoldenWave.places().communities().get(0).code();
        long own = GoldenWave.people().stream()
                .filter(person -> person.community().equals(code))
                .count();
        assertEquals(own, of(code).answers().all() + of(code).answers().ineligible());
        assertTrue(of(code).cells().keySet().stream()
                .allMatch(key -> key.community().equals(code)));
    }
}
