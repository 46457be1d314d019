package doorstep.rates;

import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Base;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The sample of a wave by parts of its people, such as women, or those whom a volunteer asked; of a wave of open links alone, its answers
 * by parts, as they stand.
 *
 * <p>A part was not drawn by itself: it is a domain. Each community keeps all its answers n_h, and who is not of the part counts with
 * z = 0 (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, p. 142–144; R: {@code svyby}, or {@code subset} of the design).
 */
public final class SampleParts {
    private final boolean isOfLinks;
    private final Cell nobody;
    private final List<Stratum> communities;
    private final Lot lot;
    private final Pooled pooled;
    private final Map<CellKey, Cell> cells = new HashMap<>();

    /**
     * @param looked at: the sums of cells that are wanted, such as those of one indicator
     * @param sums how many these are
     */
    public SampleParts(WaveRates rates, int sums, UnaryOperator<Cell> looked) {
        isOfLinks = rates.isOfLinks();
        nobody = Cell.empty(sums);
        if (rates.isApart()) {
            communities = List.of();
            lot = Lot.ALL;
            pooled = Pooled.of(communities);
            return;
        }
        communities = rates.strata(rates.places().codes()).stream()
                .map(one -> one.map(looked))
                .toList();
        lot = rates.lot(rates.places().codes());
        pooled = rates.pooled().looked(looked);
        rates.cells().forEach((key, cell) -> {
            if (key.channel().isSampled() != isOfLinks) {
                cells.put(key, looked.apply(cell));
            }
        });
    }

    /** One part. */
    public record Part(StratifiedSample sample, Cell answers, boolean isOfLinks) {
        /** @param target 0 to 1 */
        Finding<? extends Measured> finding(int indicator, double target) {
            return isOfLinks
                    ? Finding.ofLink(answers, indicator, target)
                    : Finding.ofPart(sample.rate(indicator), base(indicator), target);
        }

        /** The part's own answers, those outside the base among them; nobody else. */
        Base base(int indicator) {
            return Base.of(answers, indicator);
        }
    }

    /** All of it. */
    Part whole() {
        return of(key -> true);
    }

    Part of(Predicate<CellKey> who) {
        Map<String, AskedParts> some = new HashMap<>();
        List<Cell> answers = new ArrayList<>();
        cells.forEach((key, cell) -> {
            if (who.test(key)) {
                answers.add(cell);
                some.computeIfAbsent(key.community(), first -> new AskedParts()).add(key, cell);
            }
        });
        List<Stratum> strata = communities.stream()
                .map(one -> one.within(
                        some.getOrDefault(one.community(), new AskedParts()).parts()))
                .toList();
        return new Part(
                new StratifiedSample(strata, lot, pooled), answers.stream().reduce(nobody, Cell::plus), isOfLinks);
    }
}
