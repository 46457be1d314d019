package doorstep.report.export;

/** People of whom a file tells the same, as far as others can know it: never fewer than {@link Coarsening#FEWEST}. */
final class Crowd {
    private final Traits traits;
    private final int height;
    private final Mean weight = new Mean();
    private final Mean raked = new Mean();
    private final Mean adults = new Mean();
    private long size;
    private double households;
    private long fpc;

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
        households += shares.households() * people;
    }

    void countAmong(long theFpc) {
        fpc = theFpc;
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

    /** Households that all of them together stand for. */
    double households() {
        return households;
    }

    /** Households that everybody told to be of the same place stands for, at least as many as there are answers. */
    long fpc() {
        return fpc;
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
