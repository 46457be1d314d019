package doorstep.tally.dice;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What the evaluation would find of one item: the predictive distribution of its rate.
 *
 * <p>From what we believe of the true rate ({@link Belief}) the evaluation draws communities and, in them, people. Asking one stage (communities
 * alike, or all of them asked), the number of yes is beta-binomial: in closed form. With two stages, given p the communities' true rates are
 * taken to follow a beta distribution; the sum over the communities is given the beta-binomial distribution with its own mean and variance
 * ({@link Ground#together}), and p is summed over {@link Belief#nodes}. Partial credits count as so many more plain answers as they spare of
 * variance. A. Gelman et al., Bayesian Data Analysis (3rd ed. 2013), section 2.3 and 5.3, on predictive distributions.
 */
public final class Forecast {
    private final Belief belief;
    private final Draw draw;
    private final Ground ground;
    private final double lean;
    private final double[] chances;
    private List<Belief.Node> nodes;

    private Forecast(Belief belief, Draw draw, Ground ground, double lean, List<Belief.Node> nodes) {
        this.belief = belief;
        this.draw = draw;
        this.ground = ground;
        this.lean = lean;
        this.nodes = nodes;
        this.chances = worked();
    }

    /**
     * What is to be expected.
     *
     * @param draw of communities of which the place has that many, or more
     * @param lean added to the true rate, −1 to 1, never beyond 0 and 1
     */
    public static Forecast of(Belief belief, Draw draw, Ground ground, double lean) {
        return new Forecast(belief, draw.within(ground.communities()), ground, lean, null);
    }

    /** The same if the true rate were raised by that much. */
    public Forecast raised(double by) {
        return new Forecast(belief, draw, ground, lean + by, nodes());
    }

    private List<Belief.Node> nodes() {
        if (nodes == null) {
            nodes = belief.nodes();
        }
        return nodes;
    }

    private double[] worked() {
        Counts counts = new Counts(ground.answers(draw));
        double together = ground.together(draw);
        if (together == 0 && lean == 0) {
            double x = belief.x();
            counts.addBeta(0.5, x, belief.answers() - x + 1);
            counts.addBeta(0.5, x + 1, belief.answers() - x);
        } else {
            add(counts, together);
        }
        return counts.settled().chances();
    }

    /** Σ over p; ρ of a beta distribution is 1/(a+b+1). */
    private void add(Counts counts, double together) {
        double size = together > 0 ? 1 / together - 1 : 0;
        for (Belief.Node node : nodes()) {
            double p = node.moved(lean).p();
            if (together > 0) {
                counts.addBeta(node.weight(), p * size, (1 - p) * size);
            } else {
                counts.addBinomial(node.weight(), p);
            }
        }
    }

    public Draw draw() {
        return draw;
    }

    /** The mean of the rate that the evaluation finds. */
    public double mean() {
        return mean(rate -> rate);
    }

    /** The mean of something that follows from that rate. */
    private double mean(DoubleUnaryOperator value) {
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            sum += chances[k] > 0 ? chances[k] * value.applyAsDouble(rate(k)) : 0;
        }
        return sum;
    }

    /** The chance that the evaluation finds the target met. */
    public double chance(double target) {
        return Math.min(1, mean(rate -> Scoring.meets(rate, target) ? 1 : 0));
    }

    /** The mean of the points lost: never those at the mean. */
    public double lost(Scoring scoring, double target, double points) {
        return points * mean(rate -> 1 - scoring.kept(rate, target));
    }

    /** The least rate that the evaluation's does not exceed with that probability. */
    public double quantile(double probability) {
        return rate(quantile(chances, probability));
    }

    private static int quantile(double[] chances, double probability) {
        double sum = 0;
        for (int k = 0; k < chances.length; k++) {
            sum += chances[k];
            if (sum >= probability - 1e-12) {
                return k;
            }
        }
        return chances.length - 1;
    }

    /**
     * The rate of the worst of the communities that are asked, at that probability: the least of m beta-binomial numbers, given p
     * independent.
     */
    public double worst(double probability) {
        int one = ground.answersOfOne(draw);
        double[] least = new double[one + 1];
        for (Belief.Node node : nodes()) {
            Counts counts = new Counts(one);
            addOne(counts, node.moved(lean).p());
            double above = 1;
            for (int k = 0; k <= one; k++) {
                double next = Math.max(0, above - counts.chances()[k]);
                least[k] += node.weight() * (power(above) - power(next));
                above = next;
            }
        }
        return (double) quantile(least, probability * Arrays.stream(least).sum()) / one;
    }

    private double power(double chance) {
        return Math.pow(chance, draw.communities());
    }

    private void addOne(Counts counts, double p) {
        if (ground.between() > 0) {
            double size = 1 / ground.between() - 1;
            counts.addBeta(1, p * size, (1 - p) * size);
        } else {
            counts.addBinomial(1, p);
        }
    }

    double[] chances() {
        return chances;
    }

    double rate(int yes) {
        return (double) yes / (chances.length - 1);
    }
}
