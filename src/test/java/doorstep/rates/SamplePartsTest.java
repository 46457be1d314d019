package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import doorstep.questionnaire.Question;
import doorstep.report.GoldenWave;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.ChoiceSheet;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Rate;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Parts of a sample against R's survey package 4.1 (golden/oracle.R's design): {@code s <- subset(des, sex == "f" & !is.na(sat)); svymean(~sat,
 * s)}; limits as there, with the spread of the part's own credits.
 */
public class SamplePartsTest {
    private static final double CLOSE = 1e-9;
    private final WaveRates rates = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());

    @ParameterizedTest
    @CsvSource({
        "f, 0, 297, 0.757287237579, 0.03078938168363, 0.6906657095169, 0.8158605574879, 281",
        "f, 1, 287, 0.683440662762, 0.02862145835555, 0.6236042252048, 0.7391010692582, 271",
        "m, 0, 340, 0.752073342748, 0.02772540206688, 0.692769554794, 0.8051015081405, 324",
        "m, 1, 329, 0.579585349618, 0.02952784069109, 0.5193235941225, 0.6381405392071, 313"
    })
    void ratesOfWomenAndMenAreThoseOfR(
            String sex, int indicator, long n, double rate, double se, double low, double high, long df) {
        SampleParts parts = new SampleParts(rates, 1, cell -> cell.ofIndicator(indicator));
        SampleParts.Part part = parts.of(key -> key.weightingClass().startsWith(sex + "|"));
        Rate found = assertInstanceOf(Rate.class, part.sample().rate(0));
        assertEquals(n, part.base(0).n());
        assertEquals(rate, found.rate(), CLOSE);
        assertEquals(se, found.se(), CLOSE);
        assertEquals(low, found.low(), CLOSE);
        assertEquals(high, found.high(), CLOSE);
        assertEquals(df, found.df());
    }

    @Test
    void sharesOfChoicesAreThoseOfR() {
        List<Question> asked = ChoiceSheet.questions(rates.questionnaire());
        int satisfied = asked.stream().map(Question::name).toList().indexOf("satisfied");
        SampleParts.Part all = new SampleParts(rates, 4, cell -> cell.ofChoices(satisfied)).whole();
        Map<String, double[]> expected = Map.of(
                "satisfied", new double[] {0.482589166809, 0.0231496681603},
                "fairly", new double[] {0.165485033753, 0.0180998272759},
                "dissatisfied", new double[] {0.317634188749, 0.0200490725661},
                "cannot_say", new double[] {0.0342916106888, 0.0086780947447});
        List<String> names = asked.get(satisfied).choices().names();
        expected.forEach((choice, numbers) -> {
            Rate share = assertInstanceOf(Rate.class, all.sample().rate(names.indexOf(choice)));
            assertEquals(numbers[0], share.rate(), CLOSE);
            assertEquals(numbers[1], share.se(), CLOSE);
        });
    }

    /**
     * One community of 100 households, four answers of weight 1: f yes, f no, m yes, m no. Women: p = 1/2, z = (w/Σw)(y−p) = ±1/4, and 0 for
     * the men; V = (1 − 4/100) · 4/3 · (1/16 + 1/16) = 0.16.
     */
    @Test
    void peopleOutsideThePartStayInTheDesign() {
        var sheet = new CreditSheet(GoldenWave.questionnaire());
        Map<CellKey, Cell> cells = new HashMap<>();
        for (String sex : List.of("f", "m")) {
            var tally = new CellTally(sheet.indicators());
            for (int credit : List.of(10_000, 0)) {
                var outcome = new Outcome.InBase(credit);
                tally.add(Credited.eligible(1, sex + "|", List.of(outcome, outcome)));
            }
            cells.put(new CellKey("990101001001", Channel.household, sex + "|"), tally.cell());
        }
        var places = new WavePlaces(
                List.of(new WavePlaces.Community("990101001001", "一社区", OptionalLong.of(100))), Map.of());
        var wave = new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), cells, Map.of());
        SampleParts parts = new SampleParts(
                new WaveRates(wave, GoldenWave.questionnaire(), places), 1, cell -> cell.ofIndicator(0));
        SampleParts.Part women = parts.of(key -> key.weightingClass().startsWith("f"));
        Rate rate = assertInstanceOf(Rate.class, women.sample().rate(0));
        assertEquals(0.5, rate.rate(), CLOSE);
        assertEquals(Math.sqrt(0.16), rate.se(), CLOSE);
        assertEquals(2, women.base(0).responses());
    }
}
