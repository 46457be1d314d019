package doorstep.tally.dice;

import doorstep.tally.rates.Quantiles;
import doorstep.tally.rates.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * What our own survey knows of a true rate: the half-corrected fiducial distribution behind its limits, in equal parts Beta(x, n−x+1) and
 * Beta(x+1, n−x) with x = n·rate (W. L. Stevens, Biometrika 37 (1950), p. 117–129).
 *
 * @param rate 0 to 1
 * @param answers n, on which the limits stand; above 0, need not be whole
 */
public record Belief(double rate, double answers) {
    private static final int CELLS = 64;
    private static final double DEVIATIONS = 9;

    public Belief {
        if (!(rate >= 0 && rate <= 1 && answers > 0)) {
            throw new IllegalArgumentException("No belief in " + rate + " of " + answers);
        }
    }

    public static Belief of(Rate rate) {
        return new Belief(rate.rate(), rate.nLimits());
    }

    /**
     * A value that may be the true one.
     *
     * @param weight its probability
     */
    record Node(double weight, double p) {
        Node moved(double by) {
            return new Node(weight, Math.max(0, Math.min(1, p + by)));
        }
    }

    double x() {
        return Math.min(answers, answers * rate);
    }

    /** The distribution as {@value #CELLS} values with their probabilities, and the ends where half of it stands there. */
    List<Node> nodes() {
        double reach = DEVIATIONS * Math.sqrt(Math.max(rate * (1 - rate), 1 / (answers + 2)) / (answers + 2));
        double from = Math.max(0, rate - reach);
        double step = (Math.min(1, rate + reach) - from) / CELLS;
        List<Node> nodes = new ArrayList<>();
        double above = 1;
        double total = 0;
        for (int i = 0; i < CELLS; i++) {
            double next = i == CELLS - 1 ? 0 : above(from + (i + 1) * step);
            nodes.add(new Node(above - next, from + (i + 0.5) * step));
            above = next;
            total += nodes.get(i).weight();
        }
        return ends(nodes, total);
    }

    private List<Node> ends(List<Node> inner, double total) {
        boolean none = x() <= 0;
        boolean all = x() >= answers;
        if (!none && !all) {
            return inner;
        }
        List<Node> nodes = new ArrayList<>();
        inner.forEach(node -> nodes.add(new Node(node.weight() / total / 2, node.p())));
        nodes.add(new Node(0.5, none ? 0 : 1));
        return nodes;
    }

    /** The chance of a true rate above p, of the part that does not stand at an end. */
    private double above(double p) {
        double x = x();
        if (x <= 0) {
            return Quantiles.betaAbove(p, 1, answers);
        } else if (x >= answers) {
            return Quantiles.betaAbove(p, answers, 1);
        }
        return (Quantiles.betaAbove(p, x, answers - x + 1) + Quantiles.betaAbove(p, x + 1, answers - x)) / 2;
    }
}
