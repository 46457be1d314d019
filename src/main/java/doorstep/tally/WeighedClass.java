package doorstep.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** One weighting class over all communities, with households applied, on its way through raking. */
final class WeighedClass {
    private final String name;
    private final String[] levels;
    private final double[] weights;
    private final double[] credits;
    private double factor = 1;
    private long responses;
    private double weight;
    private double squares;

    WeighedClass(String name, int indicators) {
        this.name = name;
        this.levels = name.split("\\" + Credited.LEVELS, -1);
        this.weights = new double[indicators];
        this.credits = new double[indicators];
    }

    /** @param each what each answer of that community stands for, N_h/n_h */
    void add(Cell cell, double each) {
        responses += cell.responses();
        weight += each * cell.w();
        squares += each * each * cell.ww();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += each * cell.sums(i).w();
            credits[i] += each * cell.sums(i).wy();
        }
    }

    /** Adds another class with its factor applied. */
    void add(WeighedClass other) {
        responses += other.responses;
        weight += other.weight();
        squares += other.factor * other.factor * other.squares;
        for (int i = 0; i < weights.length; i++) {
            weights[i] += other.factor * other.weights[i];
            credits[i] += other.factor * other.credits[i];
        }
    }

    void scale(double by) {
        factor *= by;
    }

    String name() {
        return name;
    }

    String level(int margin, int margins) {
        if (levels.length != margins) {
            throw new IllegalArgumentException("Class \"" + name + "\" has no answers to " + margins + " questions");
        }
        return levels[margin];
    }

    int indicators() {
        return weights.length;
    }

    double factor() {
        return factor;
    }

    /** Sum of the weights with the factor applied. */
    double weight() {
        return factor * weight;
    }

    double kish() {
        return responses * squares / (weight * weight);
    }

    List<OptionalDouble> rates() {
        List<OptionalDouble> rates = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            boolean any = weights[i] > 0;
            rates.add(any ? OptionalDouble.of(credits[i] / weights[i] / Outcome.FULL) : OptionalDouble.empty());
        }
        return rates;
    }
}
