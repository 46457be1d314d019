package doorstep.report.weighting;

import doorstep.questionnaire.Question;
import doorstep.rates.WavePlaces;
import doorstep.tally.rates.Margin;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the census says of one weighting question for the whole wave, put together from the figures of its places.
 *
 * @param question the weighting question
 * @param cover whose figures they are, and whose are missing
 * @param state whether weights can be raked to it
 * @param shares by level, together 1, in the question's order; empty unless usable
 */
public record CensusMargin(Question question, CensusCover cover, State state, Map<String, Double> shares) {

    /** Whether weights can be raked to it. */
    enum State {
        /** They can. */
        USABLE,
        /** Nothing was entered. */
        NOTHING,
        /** Some communities have no figures. */
        PLACES_MISSING,
        /** Several places, and percents: nobody can say how much each place counts. */
        PERCENTS_OF_SEVERAL,
        /** Several places, and one leaves a level blank that another fills in: nobody can say how many people there are at it. */
        LEVELS_DIFFER
    }

    public boolean isUsable() {
        return state == State.USABLE;
    }

    /** @param figures those of the question, each place once */
    static CensusMargin of(Question question, WavePlaces places, List<CensusFigures> figures) {
        CensusCover cover = CensusCover.of(
                places, figures.stream().map(CensusFigures::place).collect(Collectors.toSet()));
        List<CensusFigures> used = figures.stream()
                .filter(one -> cover.used().contains(one.place()))
                .toList();
        State state = state(cover, used);
        return new CensusMargin(question, cover, state, state == State.USABLE ? shares(question, used) : Map.of());
    }

    private static State state(CensusCover cover, List<CensusFigures> used) {
        if (used.isEmpty()) {
            return State.NOTHING;
        } else if (!cover.isWhole()) {
            return State.PLACES_MISSING;
        }
        boolean percents = used.stream().anyMatch(one -> one.unit() == CensusFigures.Unit.percent);
        if (percents && used.size() > 1) {
            return State.PERCENTS_OF_SEVERAL;
        }
        long kinds = used.stream().map(one -> one.amounts().keySet()).distinct().count();
        return kinds > 1 ? State.LEVELS_DIFFER : State.USABLE;
    }

    private static Map<String, Double> shares(Question question, List<CensusFigures> used) {
        BigDecimal all = used.stream().map(CensusFigures::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String level : question.choices().names()) {
            List<BigDecimal> amounts = used.stream()
                    .filter(one -> one.amounts().containsKey(level))
                    .map(one -> one.amounts().get(level))
                    .toList();
            if (!amounts.isEmpty()) {
                double people = amounts.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
                shares.put(level, people / all.doubleValue());
            }
        }
        return shares;
    }

    /**
     * The margin for raking. Levels at which people answered but which the census doesn't know keep the share of the weights that they
     * have, and the census divides up the rest.
     *
     * @param weights sum of the weights at each level that anybody answered; "" is the question left unanswered
     */
    Margin margin(Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> levels = new LinkedHashMap<>();
        unknown(weights.keySet()).forEach(level -> levels.put(level, weights.get(level) / all));
        double rest =
                1 - levels.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.forEach((level, share) -> levels.put(level, share * rest));
        return new Margin(question.name(), levels);
    }

    /** Those of the levels that the census doesn't know. */
    List<String> unknown(Set<String> levels) {
        return levels.stream()
                .filter(level -> !shares.containsKey(level))
                .sorted()
                .toList();
    }
}
