package doorstep.tally;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Small cells of one indicator, for tests. */
public final class TallyWorld {
    public static final Outcome YES = new Outcome.InBase(Outcome.FULL);
    public static final Outcome NO = new Outcome.InBase(0);

    private TallyWorld() {}

    /** The cell of these answers, each of weight 1. */
    public static Cell cell(Outcome... outcomes) {
        CellTally tally = new CellTally(1);
        for (Outcome outcome : outcomes) {
            tally.add(Credited.eligible(1, "", List.of(outcome)));
        }
        return tally.cell();
    }

    /** So many of n said yes. */
    public static Cell share(int yes, int n) {
        return cell(IntStream.range(0, n).mapToObj(i -> i < yes ? YES : NO).toArray(Outcome[]::new));
    }

    public static PlainRate plain(int yes, int n) {
        return PlainRate.of(share(yes, n), 0).orElseThrow();
    }

    public static Rate rate(Stratum... strata) {
        return assertInstanceOf(Rate.class, new StratifiedSample(List.of(strata)).rate(0));
    }

    /** A community whose number of households may not be known, in weighting classes. */
    public static Stratum classed(String community, OptionalLong households, Map<String, Cell> classes) {
        return new Stratum(
                community,
                households,
                1,
                new TreeMap<>(classes)
                        .entrySet().stream()
                                .map(one -> new Part(one.getKey(), Part.NOBODY, one.getValue()))
                                .toList());
    }

    /** How many of n say yes, each with that chance. */
    public static int binomial(Random random, int n, double chance) {
        return (int) random.doubles(n).filter(u -> u < chance).count();
    }
}
