package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of a sample to known margins, one after the other, until all agree.
 *
 * <p>Iterative proportional fitting on the sums of the weighting classes: W. E. Deming and F. F. Stephan, Annals of
 * Mathematical Statistics 11 (1940), p. 427–444. Weights start as households / answered × adults. It ends like R's
 * {@code survey::rake}: when in a whole round no class's sum of weights has moved by 10⁻¹⁰ of the sum of all; after
 * 100 rounds it gives up.
 */
public final class Raking {
    private static final double EPSILON = 1e-10;
    private static final double FIT = 1e-6;
    private static final int ROUNDS = 100;

    private final List<Stratum> strata;
    private final List<Margin> margins;
    private final double most;
    private final Map<String, WeighedClass> classes = new TreeMap<>();

    private Raking(List<Stratum> strata, List<Margin> margins, double most) {
        this.strata = List.copyOf(strata);
        this.margins = List.copyOf(margins);
        this.most = most;
    }

    /**
     * Rakes a sample.
     *
     * @param strata each community once, with cells of the same indicators
     * @param margins in the order of the levels in a weighting class; at least one
     * @return {@link Raked}, or {@link NotRaked} with one of its reasons; every wrong level is a reason, none is
     *     dropped
     * @throws IllegalArgumentException if a weighting class has another number of levels than there are margins
     */
    public static RakingResult rake(List<Stratum> strata, List<Margin> margins) {
        return rake(strata, margins, Double.POSITIVE_INFINITY);
    }

    /**
     * Rakes a sample and trims what raking did to weights: no class's weights are multiplied by more than {@code most} or by less than
     * 1/{@code most} ({@link Trimming}). Margins are then met only as far as {@link Raked.Fit#missed} says. Else as {@link #rake(List, List)}.
     *
     * @param most above 1; 3 is a usual bound, infinity trims nothing
     * @throws IllegalArgumentException for a bound of 1 or less
     */
    public static RakingResult rake(List<Stratum> strata, List<Margin> margins, double most) {
        if (!(most > 1)) {
            throw new IllegalArgumentException("Weights cannot be held within " + most + " times");
        }
        List<Stratum> answered = strata.stream().filter(s -> s.answered() > 0).toList();
        if (!strata.stream().flatMap(s -> s.parts().stream()).allMatch(Raking::settled)) {
            return NotRaked.of(NotRaked.Reason.UNSETTLED);
        } else if (answered.isEmpty()) {
            return NotRaked.of(NotRaked.Reason.NO_ANSWERS);
        } else if (answered.size() > 1
                && answered.stream().anyMatch(s -> s.households().isEmpty())) {
            return NotRaked.of(NotRaked.Reason.HOUSEHOLDS_UNKNOWN);
        }
        Raking raking = new Raking(strata, margins, most);
        strata.forEach(raking::weigh);
        return raking.check();
    }

    private static boolean settled(Part part) {
        Cell cell = part.cell();
        return cell.responses() >= 0 && cell.w() >= cell.responses() && cell.ww() >= cell.w();
    }

    private void weigh(Stratum stratum) {
        stratum.parts().stream().filter(part -> part.cell().responses() > 0).forEach(part -> classes.computeIfAbsent(
                        part.weightingClass(), WeighedClass::new)
                .add(part.cell(), stratum.factor()));
    }

    private RakingResult check() {
        for (int m = 0; m < margins.size(); m++) {
            Margin margin = margins.get(m);
            Map<String, Double> sums = sums(m);
            for (String level : sums.keySet()) {
                if (margin.shares().getOrDefault(level, 0.0) == 0) {
                    return new NotRaked(
                            NotRaked.Reason.ANSWERS_WITHOUT_PEOPLE, margin.question(), level, answers(m, level));
                }
            }
            for (Map.Entry<String, Double> share : margin.shares().entrySet()) {
                if (share.getValue() > 0 && !sums.containsKey(share.getKey())) {
                    return new NotRaked(NotRaked.Reason.LEVEL_WITHOUT_ANSWERS, margin.question(), share.getKey(), 0);
                }
            }
        }
        return fit();
    }

    private long answers(int margin, String level) {
        return classes.values().stream()
                .filter(c -> c.level(margin, margins.size()).equals(level))
                .mapToLong(WeighedClass::responses)
                .sum();
    }

    private RakingResult fit() {
        double total =
                classes.values().stream().mapToDouble(WeighedClass::weight).sum();
        for (int round = 1; round <= ROUNDS; round++) {
            Map<String, Double> before = new HashMap<>();
            classes.forEach((name, c) -> before.put(name, c.weight()));
            for (int m = 0; m < margins.size(); m++) {
                fit(m, total);
            }
            double moved = classes.values().stream()
                    .mapToDouble(c -> Math.abs(c.weight() - before.get(c.name())))
                    .max()
                    .orElse(0);
            if (moved < EPSILON * total) {
                return fits(total) ? raked(round) : NotRaked.of(NotRaked.Reason.NO_CONVERGENCE);
            }
        }
        return NotRaked.of(NotRaked.Reason.NO_CONVERGENCE);
    }

    private void fit(int margin, double total) {
        Map<String, Double> sums = sums(margin);
        Map<String, Double> shares = margins.get(margin).shares();
        classes.values().forEach(c -> {
            String level = c.level(margin, margins.size());
            c.scale(shares.get(level) * total / sums.get(level));
        });
    }

    /**
     * Whether all margins hold at once: where they contradict each other, weights may stand still with only the last
     * one met.
     */
    private boolean fits(double total) {
        return missed(total) <= FIT;
    }

    /** The largest distance of a level's share of the weights from its margin's. */
    private double missed(double total) {
        double missed = 0;
        for (int m = 0; m < margins.size(); m++) {
            Map<String, Double> sums = sums(m);
            for (Map.Entry<String, Double> share : margins.get(m).shares().entrySet()) {
                double apart = Math.abs(sums.getOrDefault(share.getKey(), 0.0) / total - share.getValue());
                missed = apart <= missed ? missed : apart;
            }
        }
        return missed;
    }

    private Map<String, Double> sums(int margin) {
        Map<String, Double> sums = new TreeMap<>();
        classes.values().forEach(c -> sums.merge(c.level(margin, margins.size()), c.weight(), Double::sum));
        return sums;
    }

    private Raked raked(int rounds) {
        long trimmed = Trimming.trim(classes.values(), most);
        Map<String, Double> factors = new HashMap<>();
        WeighedClass all = new WeighedClass("");
        classes.values().forEach(c -> {
            factors.put(c.name(), c.factor());
            all.add(c);
        });
        Explained explained = trimmed > 0 ? Explained.NOTHING : new MarginsExplain(margins.size());
        List<Stratum> raked = strata.stream()
                .map(s -> s.raked(name -> factors.getOrDefault(name, 1.0)))
                .toList();
        Raked.Fit fit = new Raked.Fit(all.responses(), rounds, trimmed, missed(all.weight()));
        RakedSample sample = new RakedSample(raked, Pooled.of(strata), explained);
        return new Raked(factors, sample, all.weight(), all.kish(), fit);
    }
}
