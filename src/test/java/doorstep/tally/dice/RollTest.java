package doorstep.tally.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.rates.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollTest {
    private static final double RATE = 0.88;
    private static final double TARGET = 0.9;
    private static final int PEOPLE = 150;

    private static Stake stake(int measure) {
        Forecast forecast = Forecast.of(new Belief(RATE, 1e7), new Draw(1, PEOPLE), Ground.even(1), 0);
        return new Stake(forecast, TARGET, 2, measure);
    }

    private static Roll roll(double together) {
        return Roll.of(
                IntStream.range(0, 5).mapToObj(i -> stake(0)).toList(),
                Scoring.LINEAR,
                new Together(Map.of(0, together)));
    }

    @Test
    void expectedLossIsTheSumOfTheItems() {
        assertEquals(5 * stake(0).lost(Scoring.LINEAR), roll(0.5).expected(), 1e-12);
        assertEquals(10, roll(0).atStake());
    }

    @Test
    void sameAnswersGiveTheSameFigures() {
        assertEquals(roll(0.3).lost(0.95), roll(0.3).lost(0.95));
    }

    @Test
    void answersThatHangTogetherSpreadTheSum() {
        assertTrue(roll(0).lost(0.95) < roll(0.4).lost(0.95));
        assertTrue(roll(0.4).lost(0.95) < roll(0.9).lost(0.95));
        assertTrue(roll(0.4).lost(0.05) <= roll(0).lost(0.05));
        assertTrue(roll(0).all() < roll(0.9).all());
    }

    @Test
    void measureReachesItsTargetMoreOftenTheSurerItIs() {
        double single =
                Roll.of(List.of(stake(0)), Scoring.LINEAR, Together.NOTHING).chance(0);
        assertEquals(stake(0).forecast().chance(TARGET), single, 0.02);
        assertTrue(roll(0).chance(0) < single);
    }

    @Test
    void nothingAtStakeLosesNothing() {
        Roll nothing = Roll.of(List.of(), Scoring.LINEAR, Together.NOTHING);
        assertEquals(0, nothing.expected());
        assertEquals(0, nothing.lost(0.95));
        assertEquals(1, nothing.keeps(0));
    }

    /** People whose five answers share a latent trait, asked one by one. */
    @Test
    void fiveItemsAgainstPeopleDrawnOneByOne() {
        int times = 8_000;
        double latent = 0.5;
        double cut = -Quantiles.normal(1 - RATE);
        SplittableRandom dice = new SplittableRandom(11);
        double[] lost = new double[times];
        double both = 0;
        double met = 0;
        for (int t = 0; t < times; t++) {
            int[] yes = new int[5];
            for (int person = 0; person < PEOPLE; person++) {
                double trait = Math.sqrt(latent) * dice.nextGaussian();
                boolean[] says = new boolean[5];
                for (int i = 0; i < 5; i++) {
                    says[i] = trait + Math.sqrt(1 - latent) * dice.nextGaussian() < cut;
                    yes[i] += says[i] ? 1 : 0;
                }
                both += says[0] && says[1] ? 1 : 0;
            }
            lost[t] = Arrays.stream(yes)
                    .mapToDouble(k -> 2 * (1 - Scoring.LINEAR.kept((double) k / PEOPLE, TARGET)))
                    .sum();
            met += Arrays.stream(yes).allMatch(k -> Scoring.meets((double) k / PEOPLE, TARGET)) ? 1 : 0;
        }
        Arrays.sort(lost);
        double correlation = (both / times / PEOPLE - RATE * RATE) / (RATE * (1 - RATE));
        Roll roll = roll(correlation);
        assertEquals(lost[times / 2], roll.lost(0.5), 0.02);
        assertEquals(lost[times * 19 / 20], roll.lost(0.95), 0.03);
        assertEquals(Arrays.stream(lost).average().orElseThrow(), roll.expected(), 0.01);
        assertEquals(met / times, roll.all(), 0.02);
    }
}
