package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.Quantiles;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {

    /** R: q = qtukey(.95, k, Inf); 2 * pnorm(q / sqrt(2)) − 1. */
    @ParameterizedTest
    @CsvSource({
        "3, 3.31449315755301, 0.980906507785996",
        "16, 4.84515418376117, 0.99938755292846",
        "73, 5.88923854008857, 0.999968771881707",
        "500, 7.00557230329824, 0.999999271799462"
    })
    void confidenceIsTukeys(int k, double quantile, double confidence) {
        assertEquals(quantile, StudentizedRange.quantile(0.95, k), 2e-5);
        assertEquals(1 - confidence, 1 - Tiers.confidence(k), 2e-4 * (1 - confidence));
        assertEquals(0.95, Tiers.confidence(2), 1e-12);
        assertEquals(0.95, Tiers.confidence(1), 1e-12);
    }

    /** R: ptukey(3.5, 10, Inf), and for two the range is √2 of a normal value. */
    @Test
    void theChanceOfARangeIsRs() {
        assertEquals(0.717983562367198, StudentizedRange.chance(3.5, 10), 1e-9);
        assertEquals(1 - 2 * Quantiles.above(1.2 / Math.sqrt(2)), StudentizedRange.chance(1.2, 2), 1e-12);
    }

    @Test
    void whoeverCannotBeToldApartFromTheLeaderIsInTheTier() {
        List<TierRange> tiers = Tiers.of(List.of(
                TallyWorld.plain(40, 100),
                TallyWorld.plain(95, 100),
                TallyWorld.plain(90, 100),
                TallyWorld.plain(70, 100)));
        assertEquals(
                List.of(new TierRange(3, 3), new TierRange(1, 1), new TierRange(1, 1), new TierRange(2, 2)), tiers);
    }

    /** Five answers cannot say: it stands beside the best and may as well belong further down. */
    @Test
    void fewAnswersReachOverTiers() {
        List<TierRange> tiers =
                Tiers.of(List.of(TallyWorld.plain(95, 100), TallyWorld.plain(50, 100), TallyWorld.plain(4, 5)));
        assertEquals(List.of(new TierRange(1, 1), new TierRange(2, 2), new TierRange(1, 2)), tiers);
    }

    @Test
    void noneAndOneAndEqualOnes() {
        assertEquals(List.of(), Tiers.of(List.of()));
        assertEquals(List.of(new TierRange(1, 1)), Tiers.of(List.of(TallyWorld.plain(0, 3))));
        assertEquals(
                Collections.nCopies(3, new TierRange(1, 1)),
                Tiers.of(Collections.nCopies(3, TallyWorld.plain(20, 20))));
    }

    /** 200 waves of 16 communities all truly at 90 %: at most 5 % of the waves have a second tier, 3 standard errors over. */
    @Test
    void chanceAloneMakesNoTiers() {
        Random random = new Random(7);
        int wrong = 0;
        for (int wave = 0; wave < 200; wave++) {
            List<PlainRate> rates = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                rates.add(TallyWorld.plain(TallyWorld.binomial(random, 60, 0.9), 60));
            }
            wrong += Tiers.of(rates).stream().anyMatch(t -> t.tier() > 1) ? 1 : 0;
        }
        assertTrue(wrong <= 19, "wrong " + wrong);
    }

    /**
     * Waves of communities that are all alike, as {@code coverage.md} has them: a second tier in at most 5 %; with each community's own
     * spread it was in 11 % and 20 %.
     */
    @ParameterizedTest
    @CsvSource({"24, 50, 0.90, 0", "24, 20, 0.50, 0.40", "30, 16, 0.62, 0.25", "18, 35, 0.95, 0"})
    void communitiesThatAreAlikeShareOneTier(int communities, int n, double full, double most) {
        Random random = new Random(20261130);
        int waves = 600;
        int wrong = 0;
        for (int wave = 0; wave < waves; wave++) {
            List<Stratum> strata = new ArrayList<>();
            for (int i = 0; i < communities; i++) {
                strata.add(Stratum.of("c" + i, 3000, answers(random, n, full, most)));
            }
            wrong += Tiers.of(rates(strata)).stream().anyMatch(t -> t.tier() > 1) ? 1 : 0;
        }
        assertTrue(wrong <= 0.05 * waves, "wrong " + wrong);
    }

    /** Full credit and three quarters of it with these chances, else none. */
    private static Cell answers(Random random, int n, double full, double most) {
        return TallyWorld.cell(random.doubles(n)
                .mapToObj(u -> u < full
                        ? TallyWorld.YES
                        : u < full + most ? new Outcome.InBase(3 * Outcome.FULL / 4) : TallyWorld.NO)
                .toArray(Outcome[]::new));
    }

    /** A quarter of the communities truly 25 points lower: some of them are told apart in nearly every wave. */
    @Test
    void communitiesThatAreTrulyLowerAreStillFound() {
        Random random = new Random(8);
        int found = 0;
        for (int wave = 0; wave < 100; wave++) {
            List<Rate> rates = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                rates.add(TallyWorld.rate(Stratum.of("c", 3000, answers(random, 50, i < 6 ? 0.65 : 0.9, 0))));
            }
            List<TierRange> tiers = Tiers.of(rates);
            found += tiers.subList(0, 6).stream().anyMatch(t -> t.tier() > 1) ? 1 : 0;
        }
        assertTrue(found >= 90, "found " + found);
    }

    /**
     * Likewise of credits that vary by half as much as zeros and ones (9 of 10 say three quarters or all), six communities 20 points lower:
     * counted as if they varied like zeros and ones, 4 of these 1200 were told apart.
     */
    @Test
    void creditsTellMoreThanZerosAndOnes() {
        Random random = new Random(9);
        int found = 0;
        for (int wave = 0; wave < 200; wave++) {
            List<Stratum> strata = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                strata.add(Stratum.of("c" + i, 3000, answers(random, 24, i < 6 ? 0.1 : 0.5, i < 6 ? 0.7 : 0.45)));
            }
            List<TierRange> tiers = Tiers.of(rates(strata));
            found +=
                    (int) tiers.subList(0, 6).stream().filter(t -> t.tier() > 1).count();
        }
        assertTrue(found >= 350, "found " + found);
    }

    /** Each as it is in the wave of all of them. */
    private static List<Rate> rates(List<Stratum> strata) {
        Pooled pooled = Pooled.of(strata);
        return strata.stream()
                .map(one -> assertInstanceOf(Rate.class, new StratifiedSample(List.of(one), Lot.ALL, pooled).rate(0)))
                .toList();
    }

    @Property(tries = 60)
    void theRuleHolds(@ForAll long seed) {
        Random random = new Random(seed);
        List<PlainRate> rates = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(20); i++) {
            int n = 1 + random.nextInt(400);
            rates.add(TallyWorld.plain(random.nextInt(n + 1), n));
        }
        List<TierRange> tiers = Tiers.of(rates);
        Collections.reverse(rates);
        List<TierRange> turned = new ArrayList<>(Tiers.of(rates));
        Collections.reverse(turned);
        assertEquals(tiers, turned);
        Collections.reverse(rates);
        double confidence = Tiers.confidence(rates.size());
        for (int i = 0; i < rates.size(); i++) {
            assertTrue(
                    tiers.get(i).last() >= tiers.get(i).tier() && tiers.get(i).tier() >= 1);
            for (int j = 0; j < rates.size(); j++) {
                Comparison pair = Comparison.of(rates.get(i), rates.get(j), confidence);
                boolean leads = leads(rates, tiers, i);
                if (leads && tiers.get(i).tier() == tiers.get(j).tier()) {
                    assertEquals(Comparison.Verdict.CANNOT_TELL, pair.verdict());
                } else if (leads && tiers.get(i).tier() < tiers.get(j).tier()) {
                    assertEquals(Comparison.Verdict.HIGHER, pair.verdict());
                }
            }
        }
    }

    /** Whether nobody of its tier is higher; of equals it may be the other one, so these are left out. */
    private static boolean leads(List<PlainRate> rates, List<TierRange> tiers, int i) {
        for (int j = 0; j < rates.size(); j++) {
            boolean same = j != i && tiers.get(j).tier() == tiers.get(i).tier();
            if (same && rates.get(j).rate() >= rates.get(i).rate()) {
                return false;
            }
        }
        return true;
    }
}
