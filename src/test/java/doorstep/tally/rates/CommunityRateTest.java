package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommunityRateTest {

    /** Weights 1, 2, 3, 2: nΣw²/(Σw)² = 4 · 18 / 64; R: w = c(1, 2, 3, 2); 1 + mean((w − mean(w))^2) / mean(w)^2. */
    @Test
    void kishIsOnePlusTheSquaredVariationOfWeights() {
        WeightEffect effect = WeightEffect.of(cell(weighed(1, 1), weighed(2, 0), weighed(3, 1), weighed(2, 1)))
                .orElseThrow();
        assertEquals(1.125, effect.kish(), 1e-12);
        assertEquals(64.0 / 18, effect.answers(), 1e-12);
        assertEquals(Optional.empty(), WeightEffect.of(Cell.empty(1)));
        assertEquals(Optional.empty(), WeightEffect.of(Cell.empty(1), 0));
    }

    /** 2 of 10 households and 4 of 12 answered: weights 5, 5, 3, 3, 3, 3; n Σw²/(Σw)² = 6 · 86 / 484. */
    @Test
    void householdsOfCommunitiesAreAmongTheWeights() {
        Stratum a = Stratum.of("a", 10, TallyWorld.share(1, 2));
        Stratum b = Stratum.of("b", 12, TallyWorld.share(1, 4));
        assertEquals(
                6 * 86 / 484.0, WeightEffect.of(List.of(a, b)).orElseThrow().kish(), 1e-12);
        Stratum unknown = new Stratum("c", OptionalLong.empty(), TallyWorld.share(1, 2));
        assertEquals(Optional.empty(), WeightEffect.of(List.of(a, unknown)));
        assertEquals(1, WeightEffect.of(List.of(unknown)).orElseThrow().kish(), 1e-12);
        assertEquals(Optional.empty(), WeightEffect.of(List.of()));
        Stratum ahead = Stratum.of("d", 10, TallyWorld.share(1, 2).negated());
        assertEquals(Optional.empty(), WeightEffect.of(List.of(a, ahead)));
    }

    @Property(tries = 200)
    void weightsOnlyEverCost(@ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> weights) {
        Credited[] answers = weights.stream().map(w -> weighed(w, 1)).toArray(Credited[]::new);
        WeightEffect effect = WeightEffect.of(cell(answers), 0).orElseThrow();
        assertTrue(effect.kish() >= 1 && effect.answers() > 0 && effect.answers() <= weights.size());
    }

    /** 4 of 40 households, Σw/Σw² = 8/18 of the tenth is taken off; rate Σwy/Σw = 6/8; weights as above. Never above n: all 4 of 4. */
    @Test
    void effectiveAnswersMindWeightsAndTheSizeOfTheCommunity() {
        Cell cell = cell(weighed(1, 1), weighed(2, 0), weighed(3, 1), weighed(2, 1));
        CommunityRate one =
                CommunityRate.of(List.of(Stratum.of("a", 40, cell)), 0).get(0);
        assertEquals(6 / 8.0, one.rate(), 1e-12);
        assertEquals(64.0 / 18 / (1 - 0.1 * 8 / 18), one.answers(), 1e-12);
        assertEquals(4, one.n());
        CommunityRate census =
                CommunityRate.of(List.of(Stratum.of("a", 4, cell)), 0).get(0);
        assertEquals(4, census.answers(), 1e-12);
    }

    /**
     * Credits 1, 0.75, 0.75, 0.5: mean 0.75, s² = 0.03125, p(1−p) = 0.1875: each of many such answers tells six times as much. Four of them
     * do not show it: (4/6 + 20)/24.
     */
    @Test
    void partialCreditsTellMore() {
        Cell cell = TallyWorld.cell(
                TallyWorld.YES, new Outcome.InBase(7_500), new Outcome.InBase(7_500), new Outcome.InBase(5_000));
        Stratum endless = new Stratum("a", OptionalLong.empty(), cell);
        assertEquals(
                4 / ((4 / 6.0 + 20) / 24),
                CommunityRate.of(List.of(endless), 0).get(0).answers(),
                1e-9);
    }

    @Test
    void withoutAnswersThereIsNoRate() {
        Stratum none = Stratum.of("a", 10, Cell.empty(1));
        Stratum ahead = Stratum.of("b", 10, TallyWorld.share(1, 2).negated());
        Stratum alike = Stratum.of("c", 1000, TallyWorld.share(7, 7));
        List<CommunityRate> rates = CommunityRate.of(List.of(none, ahead, alike), 0);
        assertEquals(List.of("c"), rates.stream().map(CommunityRate::community).toList());
        assertEquals(7, rates.get(0).answers(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> new CommunityRate("a", 1, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new CommunityRate("a", 1, 1.5, 1));
    }

    private static Credited weighed(int weight, int credit) {
        return Credited.eligible(weight, "", List.of(new Outcome.InBase(credit * Outcome.FULL)));
    }

    private static Cell cell(Credited... answers) {
        CellTally tally = new CellTally(1);
        for (Credited answer : answers) {
            tally.add(answer);
        }
        return tally.cell();
    }
}
