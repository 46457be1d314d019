package doorstep.report.export;

/**
 * How much of a place's households was asked, as far as that takes off uncertainty: f·g, f answers by households, at most 1, and g = Σw/Σw²
 * over the adults w of each household, because of one adult of a household's w nobody knows what the others would say: {@link
 * doorstep.tally.rates.StratifiedSample}.
 */
final class Fraction {
    private double households;
    private double answers;
    private double adults;
    private double squares;

    void add(Shares shares, long people) {
        households += shares.households() * shares.chance() * people;
        answers += people;
        adults += (double) shares.adults() * people;
        squares += (double) shares.adults() * shares.adults() * people;
    }

    void add(Fraction other) {
        households += other.households;
        answers += other.answers;
        adults += other.adults;
        squares += other.squares;
    }

    /** Whether they stand for households at all. */
    boolean isWeighted() {
        return households > 0;
    }

    /** 0 to 1; of a weighted one alone. */
    double taken() {
        return Math.min(1, answers / households) * adults / squares;
    }
}
