package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.tally.rates.Representativeness.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepresentativenessTest {
    /**
     * Two of equal size, 80 of 100 and 40 of 100: ρ̄ = 0.6, S² = 0.2² = 0.04, less ½·½·(0.16 + 0.24)/99 = 0.00101: S = 0.197459, R = 0.605082,
     * and a share may be off by S/(2·0.6) = 0.164549.
     */
    @Test
    void communitiesThatAnsweredUnevenly() {
        Representativeness two = Representativeness.of(List.of(new Asked(500, 100, 80), new Asked(500, 100, 40)))
                .orElseThrow();
        double spread = Math.sqrt(0.04 - 0.1 / 99);
        assertEquals(0.6, two.rate(), 1e-12);
        assertEquals(spread, two.spread(), 1e-12);
        assertEquals(0.605082, two.indicator(), 1e-6);
        assertEquals(0.164549, two.mostBias(), 1e-6);
    }

    /** ρ̄ = 0.75·0.5 + 0.25·0.9 = 0.6; S² = 0.75·0.1² + 0.25·0.3² = 0.03, less 0.1875·(0.25 + 0.09)/9. */
    @Test
    void largeOnesWeighMore() {
        Representativeness two = Representativeness.of(List.of(new Asked(3000, 10, 5), new Asked(1000, 10, 9)))
                .orElseThrow();
        assertEquals(0.6, two.rate(), 1e-12);
        assertEquals(0.03 - 0.1875 * 0.34 / 9, two.spread() * two.spread(), 1e-12);
    }

    /** Women are half of the people and 0.6 of the answers; half of those asked answered: ρ = 0.6 and 0.4, S = 0.1, R = 0.8. */
    @Test
    void kindsOfPeopleAgainstTheCensus() {
        Representativeness sex = Representativeness.of(0.5, Map.of("f", 0.6, "m", 0.4), Map.of("f", 0.5, "m", 0.5))
                .orElseThrow();
        assertEquals(0.8, sex.indicator(), 1e-12);
        Representativeness withBlanks = Representativeness.of(
                        0.5, Map.of("f", 0.54, "m", 0.36, "", 0.1), Map.of("f", 0.5, "m", 0.5))
                .orElseThrow();
        assertEquals(0.8, withBlanks.indicator(), 1e-12);
    }

    @Test
    void whereAllAnsweredAlikeItIsOne() {
        assertEquals(
                1,
                Representativeness.of(List.of(new Asked(1, 50, 25), new Asked(7, 50, 25)))
                        .orElseThrow()
                        .indicator());
        assertEquals(Optional.empty(), Representativeness.of(List.of(new Asked(1, 50, 25))));
        assertEquals(Optional.empty(), Representativeness.of(List.of(new Asked(1, 50, 0), new Asked(1, 50, 0))));
        assertEquals(Optional.empty(), Representativeness.of(0.5, Map.of("", 1.0), Map.of("f", 1.0)));
        assertThrows(IllegalArgumentException.class, () -> new Asked(1, 5, 6));
    }

    /** 20 communities, 30 asked in each, all answering with 0.6: without taking chance off, R would be some 0.83. */
    @Test
    void chanceAloneIsNotCalledUneven() {
        Random random = new Random(20261130);
        double square = 0;
        for (int run = 0; run < 400; run++) {
            List<Asked> groups = new ArrayList<>();
            for (int group = 0; group < 20; group++) {
                groups.add(new Asked(
                        100, 30, random.ints(30, 0, 10).filter(draw -> draw < 6).count()));
            }
            square += Representativeness.of(groups).orElseThrow().spread();
        }
        assertEquals(0, square / 400, 0.025);
    }
}
