package doorstep.report.items;

import doorstep.rates.Figures;
import doorstep.rates.Ranking;
import doorstep.tally.compare.Comparison;
import doorstep.tally.compare.Tiers;
import doorstep.tally.rates.Measured;
import java.util.Locale;

/**
 * Whether one place is really worse than another, in figures for one plain sentence.
 *
 * @param difference in percentage points; without a sign where the verdict says which is higher
 * @param from the smaller end of the limits, {@code to} the larger one, likewise
 * @param detectable the true difference that would most likely have been seen; empty where none would have been
 * @param confidence what is asked of a pair that was picked after looking at the ranks
 * @param holdsStrictly whether the verdict is the same at that confidence
 */
record VersusText(
        Comparison.Verdict verdict,
        String a,
        String b,
        String rateA,
        String rateB,
        String difference,
        String from,
        String to,
        String detectable,
        String confidence,
        boolean holdsStrictly) {

    /** @param places how many were ranked, of which these two may have been picked */
    static VersusText of(Ranking.Ranked a, Ranking.Ranked b, int places) {
        Comparison at95 = Comparison.of(a.rate(), b.rate());
        double strict = Tiers.confidence(places);
        boolean holds = Comparison.of(a.rate(), b.rate(), strict).verdict() == at95.verdict();
        boolean isClear = at95.verdict() != Comparison.Verdict.CANNOT_TELL;
        double one = Math.min(Math.abs(at95.low()), Math.abs(at95.high()));
        double other = Math.max(Math.abs(at95.low()), Math.abs(at95.high()));
        return new VersusText(
                at95.verdict(),
                a.place().name(),
                b.place().name(),
                rate(a.rate()),
                rate(b.rate()),
                isClear ? Figures.bare(Math.abs(at95.difference())) : Figures.difference(at95.difference()),
                isClear ? Figures.bare(one) : Figures.difference(at95.low()),
                isClear ? Figures.bare(other) : Figures.difference(at95.high()),
                at95.detectable() > 1 ? "" : Figures.bare(at95.detectable()),
                confidence(strict),
                holds);
    }

    private static String rate(Measured rate) {
        return Figures.percent(rate.rate());
    }

    /** With two decimals, cut: 99.96 % must not read 100 %. */
    private static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f%%", Math.floor(10_000 * confidence) / 100);
    }
}
