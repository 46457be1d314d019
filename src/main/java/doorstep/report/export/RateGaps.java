package doorstep.report.export;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Questionnaire;
import doorstep.tally.cells.Credited;
import java.util.List;
import java.util.Optional;

/**
 * How far the rates of all communities together by a coarsened file are from those by the answers as they are.
 *
 * <p>Of the sample by its weights; where there is none, of the open links, each counted alike.
 */
final class RateGaps {
    private static final int OUTSIDE = -1;
    private static final int SAMPLE = 0;
    private static final int LINK = 1;

    private final List<Indicator> indicators;
    private final TraitSheet sheet;
    private final Sums[][] sums;

    /** Σ weight and Σ weight × credit, ours and the file's. */
    private static final class Sums {
        private double weight;
        private double credit;
        private double toldWeight;
        private double toldCredit;

        /** Empty where nobody answered, or the file has nobody's answer. */
        Optional<Double> gap() {
            return weight > 0 && toldWeight > 0
                    ? Optional.of(Math.abs(toldCredit / toldWeight - credit / weight))
                    : Optional.empty();
        }
    }

    RateGaps(Questionnaire questionnaire, TraitSheet sheet) {
        this.indicators = questionnaire.indicators();
        this.sheet = sheet;
        sums = new Sums[2][indicators.size()];
        for (Sums[] some : sums) {
            for (int i = 0; i < some.length; i++) {
                some[i] = new Sums();
            }
        }
    }

    void add(boolean isSampled, Credited credited, Shares shares, Optional<Crowd> crowd) {
        double weight = isSampled ? shares.weight() : 1;
        double told = crowd.map(one -> isSampled ? one.weight() : 1).orElse(0.0);
        for (int i = 0; i < indicators.size(); i++) {
            int credit = credited.outcomes().get(i).creditOr(OUTSIDE);
            if (credit != OUTSIDE) {
                Sums one = sums[isSampled ? SAMPLE : LINK][i];
                one.weight += weight;
                one.credit += weight * credit;
                String question = indicators.get(i).question();
                if (crowd.filter(some -> !sheet.isSilent(question, some)).isPresent()) {
                    one.toldWeight += told;
                    one.toldCredit += told * credit;
                }
            }
        }
    }

    /** The largest, 0 to 1; empty where there is nothing to compare. */
    Optional<Double> largest() {
        boolean hasSample = List.of(sums[SAMPLE]).stream().anyMatch(one -> one.weight > 0);
        return List.of(sums[hasSample ? SAMPLE : LINK]).stream()
                .flatMap(one -> one.gap().stream())
                .max(Double::compare)
                .map(gap -> gap / FULL);
    }

    /** How {@code credit} counts one. */
    private static final int FULL = 10_000;
}
