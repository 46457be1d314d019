package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Sums;
import java.util.List;
import java.util.Optional;

/**
 * What unequal weights cost: Kish's design effect of weighting and the answers that are left of n.
 *
 * <p>L. Kish, Survey Sampling (1965), section 11.7, and Journal of Official Statistics 8 (1992), p. 183–200: 1 + cv² of the
 * weights = nΣw²/(Σw)², so that n answers know as much as (Σw)²/Σw² of equal weight, where weights have nothing to do with what is
 * answered.
 *
 * @param n answers, above 0
 * @param kish 1 + cv² of their weights, 1 or more
 */
public record WeightEffect(long n, double kish) {

    /** Kish's effective answers, (Σw)²/Σw²: at most n. */
    public double answers() {
        return n / kish;
    }

    /** Of all eligible answers of a cell, weighing as many as their households have adults; empty where it has none. */
    public static Optional<WeightEffect> of(Cell cell) {
        boolean settled = cell.responses() > 0 && cell.w() >= cell.responses() && cell.ww() >= cell.w();
        return settled ? Optional.of(effect(cell.responses(), cell.w(), cell.ww())) : Optional.empty();
    }

    /** Of the answers in the base of the indicator at that place (from 0); empty where there are none. */
    public static Optional<WeightEffect> of(Cell cell, int indicator) {
        Sums s = cell.sums(indicator);
        return s.n() > 0 && s.settled() ? Optional.of(effect(s.n(), s.w(), s.ww())) : Optional.empty();
    }

    /** Of the answers of a community in the base of the indicator at that place (from 0), with all weights; empty where there are none. */
    static Optional<WeightEffect> of(Stratum community, int indicator) {
        WeighedStratum s = WeighedStratum.of(community);
        double w = s.weight(indicator);
        return of(community.cell(), indicator)
                .map(plain -> new WeightEffect(plain.n(), Math.max(1, plain.n() * (s.squares(indicator) / w) / w)));
    }

    /**
     * Of all eligible answers of a sample, weighing N_h/n_h × adults, times what raking makes of it.
     *
     * @return empty without answers, where several communities have some and of one the households are not known, or while a withdrawal
     *     has been folded before its answer
     */
    public static Optional<WeightEffect> of(List<Stratum> sample) {
        List<Stratum> answered = sample.stream()
                .filter(s -> s.cell().responses() != 0 || s.cell().w() != 0)
                .toList();
        boolean unknown = answered.size() > 1
                && answered.stream().anyMatch(s -> s.households().isEmpty());
        boolean settled = answered.stream().allMatch(s -> of(s.cell()).isPresent());
        if (answered.isEmpty() || unknown || !settled) {
            return Optional.empty();
        }
        WeighedClass all = new WeighedClass("");
        answered.forEach(s -> s.parts().forEach(part -> all.add(part.cell(), s.factor() * part.factor())));
        long n = answered.stream().mapToLong(s -> s.cell().responses()).sum();
        return Optional.of(new WeightEffect(n, Math.max(1, all.kish())));
    }

    private static WeightEffect effect(long n, double w, double ww) {
        return new WeightEffect(n, Math.max(1, n * (ww / w) / w));
    }
}
