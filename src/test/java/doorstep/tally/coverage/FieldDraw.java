package doorstep.tally.coverage;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Fieldwork drawn once from a made-up town whose truth is known.
 *
 * @param strata what came back
 * @param lot how communities came into it
 * @param truth of all together
 * @param truths of each community, in the order of the strata
 */
record FieldDraw(List<Stratum> strata, Lot lot, double truth, List<Double> truths) {
    static final int COMMUNITIES = 24;
    private static final double COMMON = 0.78;
    private static final double[] ADULTS = {0.2, 0.45, 0.2, 0.1, 0.05};
    private static final Outcome FAIR = new Outcome.InBase(7_500);

    /** Of how many adults a household is. */
    private static int adults(Random random) {
        double u = random.nextDouble();
        int adults = 1;
        while (adults < ADULTS.length && u >= ADULTS[adults - 1]) {
            u -= ADULTS[adults - 1];
            adults++;
        }
        return adults;
    }

    private static void add(CellTally tally, int adults, Outcome outcome) {
        tally.add(Credited.eligible(adults, "", List.of(outcome)));
    }

    private static Outcome answer(Random random, double chance) {
        return random.nextDouble() < chance ? TallyWorld.YES : TallyWorld.NO;
    }

    private static FieldDraw alike(double truth, List<Stratum> strata) {
        return new FieldDraw(strata, Lot.ALL, truth, Collections.nCopies(strata.size(), truth));
    }

    /** So many answers of yes or no in each of 24 large communities, all at the same rate, given without a volunteer. */
    static FieldDraw plain(Random random, double rate, int answers) {
        return alike(rate, communities(h -> {
            CellTally tally = new CellTally(1);
            IntStream.range(0, answers).forEach(i -> add(tally, adults(random), answer(random, rate)));
            return Stratum.of("c" + h, 900 + 70L * h, tally.cell());
        }));
    }

    /** Credits 1, 0.75 and 0 to 45, 40 and 15 %. */
    static FieldDraw credits(Random random, int answers) {
        return alike(0.75, communities(h -> {
            CellTally tally = new CellTally(1);
            for (int i = 0; i < answers; i++) {
                double u = random.nextDouble();
                add(tally, adults(random), u < 0.45 ? TallyWorld.YES : u < 0.85 ? FAIR : TallyWorld.NO);
            }
            return Stratum.of("c" + h, 1100, tally.cell());
        }));
    }

    /**
     * Most households of short lists, one adult of each.
     *
     * @param correlation of the answers of one household
     */
    static FieldDraw shortLists(Random random, int asked, int fewest, int most, double correlation) {
        return shortLists(random, asked, fewest, most, correlation, (community, yes) -> yes);
    }

    /** Likewise 35 of 50 to 140 households, by volunteers who differ by so much (sd), each in communities side by side. */
    static FieldDraw shortListsAsked(Random random, int volunteers, double apart) {
        double[] kindness = kindness(random, volunteers, apart);
        FieldDraw draw = shortLists(random, 35, 50, 140, 0.3, (community, yes) -> {
            double kind = kindness[who(community, volunteers)];
            double other = yes ? Math.max(0, -kind) / COMMON : Math.max(0, kind) / (1 - COMMON);
            return yes ^ random.nextDouble() < other;
        });
        List<Stratum> asked = new ArrayList<>();
        for (int h = 0; h < COMMUNITIES; h++) {
            Stratum one = draw.strata().get(h);
            var part = new Part("", 1L + who(h, volunteers), one.cell());
            asked.add(new Stratum(one.community(), one.households(), 1, List.of(part)));
        }
        return new FieldDraw(asked, draw.lot(), draw.truth(), draw.truths());
    }

    private static double[] kindness(Random random, int volunteers, double apart) {
        return random.doubles(volunteers)
                .map(u -> apart * random.nextGaussian())
                .toArray();
    }

    private static int who(int community, int volunteers) {
        return community * volunteers / COMMUNITIES;
    }

    /** What is heard where somebody thinks so. */
    private interface Heard {
        boolean at(int community, boolean yes);
    }

    private static FieldDraw shortLists(
            Random random, int asked, int fewest, int most, double correlation, Heard heard) {
        List<Double> truths = new ArrayList<>();
        double[] sums = new double[2];
        List<Stratum> strata = communities(h -> {
            List<boolean[]> homes = new ArrayList<>();
            int households = fewest + random.nextInt(most - fewest + 1);
            IntStream.range(0, households).forEach(i -> homes.add(home(random, COMMON, correlation)));
            double yes = homes.stream().mapToLong(FieldDraw::yes).sum();
            double all = homes.stream().mapToInt(home -> home.length).sum();
            sums[0] += yes;
            sums[1] += all;
            truths.add(yes / all);
            Collections.shuffle(homes, random);
            CellTally tally = new CellTally(1);
            homes.stream()
                    .limit(asked)
                    .forEach(home -> add(
                            tally,
                            home.length,
                            heard.at(h, home[random.nextInt(home.length)]) ? TallyWorld.YES : TallyWorld.NO));
            return Stratum.of("c" + h, households, tally.cell());
        });
        return new FieldDraw(strata, Lot.ALL, sums[0] / sums[1], truths);
    }

    private static boolean[] home(Random random, double rate, double correlation) {
        boolean common = random.nextDouble() < rate;
        boolean[] home = new boolean[adults(random)];
        for (int i = 0; i < home.length; i++) {
            home[i] = random.nextDouble() < Math.sqrt(correlation) ? common : random.nextDouble() < rate;
        }
        return home;
    }

    private static long yes(boolean[] home) {
        return IntStream.range(0, home.length).filter(i -> home[i]).count();
    }

    /** 20 visits in each of 24 communities, by volunteers who differ by so much (sd), each in communities side by side. */
    static FieldDraw visits(Random random, int volunteers, double rate, double apart) {
        double[] kindness = kindness(random, volunteers, apart);
        return alike(rate, communities(h -> {
            Map<Long, CellTally> asked = new TreeMap<>();
            for (int i = 0; i < 20; i++) {
                int who = who(h, volunteers);
                double chance = Math.min(1, rate + kindness[who]);
                add(asked.computeIfAbsent(who + 1L, v -> new CellTally(1)), 1, answer(random, chance));
            }
            return new Stratum("c" + h, OptionalLong.of(1300), 1, parts(asked));
        }));
    }

    private static List<Part> parts(Map<Long, CellTally> asked) {
        return asked.entrySet().stream()
                .map(one -> new Part("", one.getKey(), one.getValue().cell()))
                .toList();
    }

    /** 20 answers in each of some communities out of many, drawn with equal chances. */
    static FieldDraw lot(Random random, int drawn, int of, double rate, double apart) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, of).boxed().toList());
        Collections.shuffle(order, random);
        List<Stratum> strata = new ArrayList<>();
        double yes = 0;
        double all = 0;
        for (int i = 0; i < of; i++) {
            double own = Math.max(0, Math.min(1, rate + apart * random.nextGaussian()));
            int households = 500 + random.nextInt(900);
            yes += own * households;
            all += households;
            if (i < drawn) {
                Cell cell = TallyWorld.share(TallyWorld.binomial(random, 20, own), 20);
                strata.add(new Stratum(
                        "c" + order.get(i), OptionalLong.of(households), (double) drawn / of, List.of(Part.own(cell))));
            }
        }
        return new FieldDraw(strata, Lot.equal(of), yes / all, List.of());
    }

    /** 20 answers in each of some communities out of many, drawn by households (systematically, in an order by lot), who weigh all the same. */
    static FieldDraw lotByHouseholds(Random random, int drawn, int of, double rate, double apart) {
        double[] own = random.doubles(of)
                .map(u -> Math.max(0, Math.min(1, rate + apart * random.nextGaussian())))
                .toArray();
        int[] households = random.ints(of, 400, 1600).toArray();
        double all = Arrays.stream(households).sum();
        double yes =
                IntStream.range(0, of).mapToDouble(c -> own[c] * households[c]).sum();
        List<Stratum> strata = new ArrayList<>();
        double reach = random.nextDouble();
        double passed = 0;
        for (int c = 0; c < of; c++) {
            passed += drawn * households[c] / all;
            if (passed > reach) {
                reach++;
                Cell cell = TallyWorld.share(TallyWorld.binomial(random, 20, own[c]), 20);
                double chance = drawn * households[c] / all;
                strata.add(new Stratum("c" + c, OptionalLong.of(households[c]), chance, List.of(Part.own(cell))));
            }
        }
        return new FieldDraw(strata, Lot.bySize(of), yes / all, List.of());
    }

    private static List<Stratum> communities(IntFunction<Stratum> drawn) {
        return IntStream.range(0, COMMUNITIES).mapToObj(drawn).toList();
    }
}
