package doorstep.tally.compare;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.DesignEffect;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Rates;
import doorstep.tally.rates.Spread;
import doorstep.tally.rates.StratifiedSample;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How much more favourably people answer at the door than by themselves.
 *
 * <p>Compared within communities and then combined, so that it is no gap that visits went to other communities than codes did. Each
 * community counts n_d·n_s/(n_d + n_s) of its answers in the base (Mantel–Haenszel weights for differences: W. G. Cochran, Biometrics 10
 * (1954), p. 417–451; S. Greenland and J. Robins, Biometrics 41 (1985), p. 55–68), the same in both channels: the best there are where
 * the gap is about the same everywhere. With a_h these weights' shares, p = Σ a_h p_h in each channel and
 *
 * <ul>
 *   <li>V = Σ a_h² · n_h/(n_h−1) · Σ(w(y − p_h)/Σw)² over the n_h answers in the channel's base. No finite population correction: the
 *       people of both channels are parts of one sample, and the difference of two parts has none (Cochran, Sampling Techniques,
 *       3rd ed. 1977, chapter 2 on comparing domain means)
 *   <li>where n_h is 1, that answer is centred at the channel's p and n_h/(n_h−1) taken as 1, as in {@link StratifiedSample}
 *   <li>each channel's limits are Korn–Graubard's, df = answers − communities; the gap's are MOVER's, {@link Change}
 *   <li>that answers collected by one volunteer are alike is in none of them: over items and communities the limits are a little too narrow;
 *       of one volunteer it is what is looked for
 * </ul>
 *
 * <p>A gap is no proof of prompting. Who answers by code and who only at the door was not drawn by lot, so that they may be other people;
 * the same people may be kinder to a face; or somebody may have suggested what to answer.
 *
 * @param door rate at the door over the communities compared
 * @param self rate by the residents themselves, paper included, over the same communities with the same weights
 * @param gap door − self
 * @param communities how many have answers in the base of both; the others have no part in it
 */
public record Gap(Rate door, Rate self, Change gap, int communities) {

    /**
     * One community.
     *
     * @param self answers that residents gave by themselves
     * @param door answers given to volunteers
     */
    public record Community(String code, Cell self, Cell door) {
        /** n_d·n_s/(n_d + n_s): 0 where one of them has no answers in the base. */
        private double weight(int indicator) {
            double d = door.sums(indicator).n();
            double s = self.sums(indicator).n();
            return d > 0 && s > 0 ? d * s / (d + s) : 0;
        }

        private boolean settled(int indicator) {
            return self.sums(indicator).settled() && door.sums(indicator).settled();
        }
    }

    /**
     * The gap of the indicator at that place (from 0).
     *
     * @param communities each once
     * @return empty where no community has answers in the base of both channels, or a withdrawal has been folded before its answer
     */
    public static Optional<Gap> of(List<Community> communities, int indicator) {
        List<Community> both =
                communities.stream().filter(c -> c.weight(indicator) > 0).toList();
        if (both.isEmpty() || !both.stream().allMatch(c -> c.settled(indicator))) {
            return Optional.empty();
        }
        List<Part> self = both.stream()
                .map(c -> new Part(c.self(), indicator, c.weight(indicator)))
                .toList();
        List<Part> door = both.stream()
                .map(c -> new Part(c.door(), indicator, c.weight(indicator)))
                .toList();
        Rate byThemselves = rate(self);
        Rate atTheDoor = rate(door);
        return Optional.of(new Gap(atTheDoor, byThemselves, Change.between(byThemselves, atTheDoor), both.size()));
    }

    /** A community's answers in one channel and how much it counts. */
    private record Part(Cell cell, int indicator, double weight) {
        Sums sums() {
            return cell.sums(indicator);
        }

        /** p_h in ten-thousandths. */
        double mean() {
            return (double) sums().weighted().wy() / sums().w();
        }

        /** Σw²/(Σw)², times the weight squared. */
        double squares() {
            return weight * weight * sums().ww() / sums().w() / sums().w();
        }

        /** n_h/(n_h−1) · Σ(w(y − p_h)/Σw)², times the weight squared. */
        double variance(double all) {
            long n = sums().n();
            double centre = n > 1 ? mean() : all;
            double few = n > 1 ? (double) n / (n - 1) : 1;
            return few * Spread.of(sums(), centre, weight / sums().w()).centred(n);
        }
    }

    private static Rate rate(List<Part> parts) {
        double weight = parts.stream().mapToDouble(Part::weight).sum();
        double mean = parts.stream().mapToDouble(p -> p.weight() * p.mean()).sum() / weight;
        double variance = parts.stream().mapToDouble(p -> p.variance(mean)).sum();
        Base base = parts.stream()
                .map(p -> Base.of(p.cell(), p.indicator()))
                .reduce(Base::plus)
                .orElseThrow();
        long credits = parts.stream().mapToLong(p -> p.sums().y()).sum();
        double unweighted = (double) credits / base.n() / Outcome.FULL;
        double scale = weight * Outcome.FULL;
        Rates.Point point =
                new Rates.Point(unweighted, mean / Outcome.FULL, variance / scale / scale, base.n() - parts.size());
        double squares = parts.stream().mapToDouble(Part::squares).sum();
        double kish = Math.max(1, base.n() * squares / weight / weight);
        return Rates.of(base, point, new DesignEffect(1, kish, 1, 1, 1, OptionalDouble.empty(), false));
    }
}
