package doorstep.report.items;

import doorstep.rates.Figures;
import doorstep.rates.Ranking;
import doorstep.tally.compare.Comparison;
import doorstep.tally.compare.Tiers;
import java.util.Locale;

/**
 * Whether one place is really worse than another, in figures for one plain sentence.
 *
 * @param detectable the true difference that would most likely have been seen; empty where none would have been
 * @param confidence what is asked of a pair that was picked after looking at the ranks
 * @param holdsStrictly whether the verdict is the same at that confidence
 */
record VersusText(
        Comparison.Verdict verdict,
        Side a,
        Side b,
        Gap gap,
        String detectable,
        String confidence,
        boolean holdsStrictly) {

    /** One of the two places. */
    record Side(String name, String rate) {
        static Side of(Ranking.Ranked one) {
            return new Side(one.place().name(), Figures.percent(one.rate().rate()));
        }
    }

    /**
     * How far they lie apart, in percentage points; without signs where the verdict says which is higher.
     *
     * @param from the smaller end of the limits, {@code to} the larger one
     */
    record Gap(String difference, String from, String to) {
        static Gap of(Comparison one) {
            if (one.verdict() == Comparison.Verdict.CANNOT_TELL) {
                return new Gap(
                        Figures.difference(one.difference()),
                        Figures.difference(one.low()),
                        Figures.difference(one.high()));
            }
            double low = Math.abs(one.low());
            double high = Math.abs(one.high());
            return new Gap(
                    Figures.bare(Math.abs(one.difference())),
                    Figures.bare(Math.min(low, high)),
                    Figures.bare(Math.max(low, high)));
        }
    }

    /** @param places how many were ranked, of which these two may have been picked */
    static VersusText of(Ranking.Ranked a, Ranking.Ranked b, int places) {
        Comparison at95 = Comparison.of(a.compared(), b.compared());
        double strict = Tiers.confidence(places);
        return new VersusText(
                at95.verdict(),
                Side.of(a),
                Side.of(b),
                Gap.of(at95),
                at95.detectable() > 1 ? "" : Figures.bare(at95.detectable()),
                confidence(strict),
                Comparison.of(a.compared(), b.compared(), strict).verdict() == at95.verdict());
    }

    /** With two decimals, cut: 99.96 % must not read 100 %. */
    private static String confidence(double confidence) {
        return String.format(Locale.ROOT, "%.2f%%", Math.floor(10_000 * confidence) / 100);
    }
}
