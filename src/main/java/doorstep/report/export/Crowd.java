package doorstep.report.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** People of whom a file tells the same, as far as others can know it: never fewer than {@link Coarsening#FEWEST}. */
final class Crowd {
    private final int height;
    private final Map<Integer, Integer> coarsened = new TreeMap<>();
    private Traits traits;
    private final Mean weight = new Mean();
    private final Mean raked = new Mean();
    private final Mean adults = new Mean();
    private final Fraction own = new Fraction();
    private Fraction asked = own;
    private long size;

    /** @param height how many rungs were climbed for them */
    Crowd(Traits traits, int height) {
        this.traits = traits;
        this.height = height;
    }

    void add(Shares shares, long people) {
        size += people;
        weight.add(shares.weight(), people);
        raked.add(shares.raked(), people);
        adults.add(shares.adults(), people);
        own.add(shares, people);
    }

    /** Decides what is told of them: of each thing the finest that all share, and never less than the ladder left of it. */
    void tell(List<Traits> members, List<Rung> ladder) {
        String[] told = new String[traits.size()];
        for (int at = 0; at < told.length; at++) {
            told[at] = tell(at, members, ladder);
        }
        traits = Traits.of(told);
    }

    private String tell(int at, List<Traits> members, List<Rung> ladder) {
        Set<String> values = new HashSet<>();
        members.forEach(one -> values.add(one.at(at)));
        for (int rung = 0; rung < height && values.size() > 1; rung++) {
            if (ladder.get(rung).at().contains(at)) {
                UnaryOperator<String> coarser = ladder.get(rung).coarser();
                List<String> finer = List.copyOf(values);
                values.clear();
                finer.forEach(one -> values.add(coarser.apply(one)));
                coarsened.put(at, rung);
            }
        }
        return values.iterator().next();
    }

    /** Whether they differ in that, so that all of it or a part is not told. */
    boolean isCoarsened(int at) {
        return coarsened.containsKey(at);
    }

    /** The rungs that something of them is told by. */
    Set<Integer> rungs() {
        return Set.copyOf(coarsened.values());
    }

    void countAmong(Fraction ofPlace) {
        asked = ofPlace;
    }

    Traits traits() {
        return traits;
    }

    int height() {
        return height;
    }

    long size() {
        return size;
    }

    /** Of them alone. */
    Fraction own() {
        return own;
    }

    /** Of everybody told to be of the same place. */
    Fraction asked() {
        return asked;
    }

    /** 0 where they are not of the sample. */
    double weight() {
        return weight.value();
    }

    /** 0 where there is none. */
    double raked() {
        return raked.value();
    }

    double adults() {
        return adults.value();
    }

    /** A mean that is exactly the value where all are the same. */
    private static final class Mean {
        private double sum;
        private double first;
        private boolean isOne = true;
        private long count;

        void add(double value, long times) {
            isOne &= count == 0 || value == first;
            first = count == 0 ? value : first;
            sum += value * times;
            count += times;
        }

        double value() {
            return isOne ? first : sum / count;
        }
    }
}
