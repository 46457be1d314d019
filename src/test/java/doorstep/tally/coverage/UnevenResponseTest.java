package doorstep.tally.coverage;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Margin;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Raked;
import doorstep.tally.rates.Raking;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The young answer less than the old and think otherwise: limits of the headline, raked to the census by age, must hold the truth, as those
 * of the rate as it was drawn do not.
 */
class UnevenResponseTest {
    private static final int WAVES = 1000;
    private static final double HELD = 0.935;
    private static final double BOUND = 3;
    private static final String[] AGES = {"18-34", "35-59", "60+"};
    private static final double[] PEOPLE = {0.3, 0.42, 0.28};
    private static final double[] ANSWERING = {0.3, 0.5, 0.8};
    private static final Margin AGE =
            new Margin("age", Map.of(AGES[0], PEOPLE[0], AGES[1], PEOPLE[1], AGES[2], PEOPLE[2]));

    @ParameterizedTest
    @CsvSource({"0.55, 0.75, 0.88", "0.42, 0.70, 0.93", "0.90, 0.80, 0.60"})
    void rakedLimitsHoldWhatTheYoungAndTheOldThink(double young, double middle, double old) {
        double[] yes = {young, middle, old};
        double truth = 0;
        for (int age = 0; age < AGES.length; age++) {
            truth += PEOPLE[age] * yes[age];
        }
        SplittableRandom random = new SplittableRandom(17 + Math.round(1000 * young));
        int drawn = 0;
        int raked = 0;
        double width = 0;
        for (int wave = 0; wave < WAVES; wave++) {
            List<Stratum> strata = wave(random, yes);
            Raked weights = assertInstanceOf(Raked.class, Raking.rake(strata, List.of(AGE), BOUND));
            Rate headline = assertInstanceOf(Rate.class, weights.rates().get(0));
            drawn += holds(assertInstanceOf(Rate.class, new StratifiedSample(strata).rate(0)), truth);
            raked += holds(headline, truth);
            width += headline.limits().width() / WAVES;
        }
        String told = "%.2f of %.2f %.2f: as drawn %.3f, raked %.3f, width %.3f"
                .formatted(truth, young, old, (double) drawn / WAVES, (double) raked / WAVES, width);
        System.out.println(told);
        assertTrue(raked >= HELD * WAVES, told);
        assertTrue(drawn < 0.8 * WAVES, told);
    }

    private static int holds(Rate rate, double truth) {
        return rate.limits().contain(truth) ? 1 : 0;
    }

    /** 24 communities of 500 to 1650 households, 40 asked in each. */
    private static List<Stratum> wave(SplittableRandom random, double[] yes) {
        List<Stratum> strata = new ArrayList<>();
        for (int community = 0; community < 24; community++) {
            strata.add(community("c" + community, 500 + 50 * community, random, yes));
        }
        return strata;
    }

    private static Stratum community(String name, long households, SplittableRandom random, double[] yes) {
        Map<String, CellTally> tallies = new TreeMap<>();
        for (int asked = 0; asked < 40; asked++) {
            int age = age(random.nextDouble());
            if (random.nextDouble() < ANSWERING[age]) {
                Outcome said = new Outcome.InBase(random.nextDouble() < yes[age] ? Outcome.FULL : 0);
                tallies.computeIfAbsent(AGES[age], first -> new CellTally(1))
                        .add(Credited.eligible(1 + random.nextInt(3), AGES[age], List.of(said)));
            }
        }
        List<Part> parts = new ArrayList<>();
        tallies.forEach((age, tally) -> parts.add(new Part(age, Part.NOBODY, tally.cell())));
        return new Stratum(
                name, OptionalLong.of(households), 1, parts.isEmpty() ? List.of(Part.own(Cell.empty(1))) : parts);
    }

    private static int age(double draw) {
        return draw < PEOPLE[0] ? 0 : draw < PEOPLE[0] + PEOPLE[1] ? 1 : 2;
    }
}
