package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Credited;

/** One weighting class over all communities, with households applied, on its way through raking. */
final class WeighedClass {
    private final String name;
    private final String[] levels;
    private double factor = 1;
    private long responses;
    private double weight;
    private double squares;

    WeighedClass(String name) {
        this.name = name;
        this.levels = name.split("\\" + Credited.LEVELS, -1);
    }

    /** @param each what each answer of that community stands for, N_h/n_h */
    void add(Cell cell, double each) {
        responses += cell.responses();
        weight += each * cell.w();
        squares += each * each * cell.ww();
    }

    /** Adds another class with its factor applied. */
    void add(WeighedClass other) {
        responses += other.responses;
        weight += other.weight();
        squares += other.factor * other.factor * other.squares;
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

    long responses() {
        return responses;
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
}
