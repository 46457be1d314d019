package doorstep.tally.dice;

import java.util.Arrays;

/** The chance of each number of yes among so many answers, added up over beta-binomial distributions. */
final class Counts {
    private static final double NOTHING = 1e-13;

    private final double[] chances;

    /** @param answers 1 or more */
    Counts(int answers) {
        chances = new double[answers + 1];
    }

    int answers() {
        return chances.length - 1;
    }

    /** The chances of 0, 1, … yes. */
    double[] chances() {
        return chances;
    }

    /** Answers that are alike, given p. */
    void addBinomial(double weight, double p) {
        if (p <= 0 || p >= 1) {
            chances[p <= 0 ? 0 : answers()] += weight;
        } else {
            double odds = p / (1 - p);
            int n = answers();
            add(weight, (int) Math.round(n * p), k -> (n - k) * odds / (k + 1));
        }
    }

    /** Answers whose chance of yes was drawn from Beta(a, b): Johnson, Kemp and Kotz, Univariate Discrete Distributions (3rd ed.), 6.2.2. */
    void addBeta(double weight, double a, double b) {
        if (a <= 0 || b <= 0) {
            chances[a <= 0 ? 0 : answers()] += weight;
        } else {
            int n = answers();
            add(weight, (int) Math.round(n * a / (a + b)), k -> (n - k) * (a + k) / ((k + 1) * (b + n - k - 1)));
        }
    }

    /** What f(k+1)/f(k) is. */
    private interface Ratio {
        double at(int k);
    }

    private void add(double weight, int middle, Ratio ratio) {
        double[] terms = new double[chances.length];
        terms[middle] = 1;
        double sum = 1;
        int last = middle;
        for (int k = middle; k < answers() && !isOver(terms[k], ratio.at(k), sum); k++) {
            terms[k + 1] = terms[k] * ratio.at(k);
            sum += terms[k + 1];
            last = k + 1;
        }
        int first = middle;
        for (int k = middle; k > 0 && !isOver(terms[k], 1 / ratio.at(k - 1), sum); k--) {
            terms[k - 1] = terms[k] / ratio.at(k - 1);
            sum += terms[k - 1];
            first = k - 1;
        }
        for (int k = first; k <= last; k++) {
            chances[k] += weight * terms[k] / sum;
        }
    }

    private static boolean isOver(double term, double ratio, double sum) {
        return ratio < 1 && term < NOTHING * sum;
    }

    /** Brings the sum to 1. */
    Counts settled() {
        double sum = Arrays.stream(chances).sum();
        for (int k = 0; k < chances.length; k++) {
            chances[k] /= sum;
        }
        return this;
    }
}
