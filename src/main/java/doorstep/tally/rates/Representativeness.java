package doorstep.tally.rates;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How evenly people of different kinds answered: B. Schouten, F. Cobben and J. Bethlehem, Indicators for the representativeness of survey
 * response, Survey Methodology 35 (2009), p. 101–113.
 *
 * @param rate ρ̄, the share of those asked that answered, 0 to 1
 * @param spread S(ρ), the standard deviation of response rates ρ between kinds of people, each weighing as many as there are; 0 to ½
 */
public record Representativeness(double rate, double spread) {

    /**
     * People of one kind of whom some were asked.
     *
     * @param size how many there are of them, above 0, in whichever unit
     * @param asked 1 or more
     * @param answered 0 to {@code asked}
     */
    public record Asked(double size, long asked, long answered) {
        public Asked {
            if (!(size > 0 && asked > 0 && answered >= 0 && answered <= asked)) {
                throw new IllegalArgumentException(answered + " of " + asked + " asked of " + size);
            }
        }

        private double rate() {
            return (double) answered / asked;
        }

        /** Of the rate: ρ(1−ρ)/(m−1), without bias; of one alone, what it would be at the mean rate of all. */
        private double variance(double mean) {
            return asked > 1 ? rate() * (1 - rate()) / (asked - 1) : mean * (1 - mean);
        }
    }

    /** R = 1 − 2 S(ρ) (equation 4): 1 where all kinds answered alike, 0 where nobody did but those who always do. */
    public double indicator() {
        return 1 - 2 * spread;
    }

    /**
     * The most by which a share of people can be off because kinds answered unevenly: S(ρ)·S(y)/ρ̄ (section 3.2), S(y) being ½ at most.
     * From 0 to ½.
     */
    public double mostBias() {
        return Math.min(0.5, spread / rate / 2);
    }

    /**
     * Over groups in each of which a sample was asked, such as communities. What chance alone makes of the spread is taken off: S² − Σ
     * W(1−W)·var(ρ), W being a group's share of the people; 0 where that is less (N. Shlomo, C. Skinner and B. Schouten, Journal of
     * Statistical Planning and Inference 142 (2012), p. 201–211, section 4).
     *
     * @return empty where there are fewer than two groups, or nobody answered
     */
    public static Optional<Representativeness> of(List<Asked> groups) {
        double all = groups.stream().mapToDouble(Asked::size).sum();
        double mean =
                groups.stream().mapToDouble(g -> g.size() / all * g.rate()).sum();
        if (groups.size() < 2 || mean == 0) {
            return Optional.empty();
        }
        double square = 0;
        for (Asked group : groups) {
            double share = group.size() / all;
            square += share * (Math.pow(group.rate() - mean, 2) - (1 - share) * group.variance(mean));
        }
        return Optional.of(new Representativeness(mean, Math.sqrt(Math.max(0, square))));
    }

    /**
     * Over kinds of people of whom it is not known whom was asked, such as sexes, from the shares that they have among the answers and
     * among all people: ρ_g = ρ̄ · q_g/c_g, so that S² = ρ̄² Σ c_g (q_g/c_g − 1)².
     *
     * @param rate ρ̄, above 0 and at most 1
     * @param answers q by kind, together 1; those that {@code people} don't have are left out, and the rest is made 1
     * @param people c by kind, each above 0, together 1
     * @return empty where nobody of these kinds answered
     */
    public static Optional<Representativeness> of(
            double rate, Map<String, Double> answers, Map<String, Double> people) {
        double known = people.keySet().stream()
                .mapToDouble(kind -> answers.getOrDefault(kind, 0.0))
                .sum();
        if (known == 0) {
            return Optional.empty();
        }
        double square = 0;
        for (Map.Entry<String, Double> kind : people.entrySet()) {
            double share = answers.getOrDefault(kind.getKey(), 0.0) / known;
            square += kind.getValue() * Math.pow(share / kind.getValue() - 1, 2);
        }
        return Optional.of(new Representativeness(rate, rate * Math.sqrt(square)));
    }
}
