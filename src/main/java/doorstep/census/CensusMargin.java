package doorstep.census;

import doorstep.questionnaire.Question;
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
    public enum State {
        /** They can. */
        USABLE,
        /** Nothing was entered. */
        NOTHING,
        /** Some communities have no figures. */
        PLACES_MISSING,
        /** Several places, and percents: nobody can say how much each place counts. */
        PERCENTS_OF_SEVERAL,
        /** Several places, and one has no figure for a level that another fills in: nobody can say how many people there are at it. */
        LEVELS_DIFFER
    }

    public boolean isUsable() {
        return state == State.USABLE;
    }

    /**
     * @param communities codes of those that the wave asks
     * @param figures of whichever question, each place once for each
     */
    public static CensusMargin of(Question question, Set<String> communities, List<CensusFigures> figures) {
        List<CensusFigures> own = figures.stream()
                .filter(one -> one.question().equals(question.name()))
                .toList();
        CensusCover cover = CensusCover.of(
                communities, own.stream().map(CensusFigures::place).collect(Collectors.toSet()));
        List<CensusFigures> used =
                own.stream().filter(one -> cover.used().contains(one.place())).toList();
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
     * The margin for raking. Who left the question unanswered keeps the share of the weights that they have, and the census divides up the
     * rest.
     *
     * @param weights sum of the weights at each level that anybody answered; "" is the question left unanswered
     */
    public Margin margin(Map<String, Double> weights) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double blank = all > 0 ? weights.getOrDefault("", 0.0) / all : 0;
        Map<String, Double> levels = new LinkedHashMap<>();
        if (blank > 0) {
            levels.put("", blank);
        }
        shares.forEach((level, share) -> levels.put(level, share * (1 - blank)));
        return new Margin(question.name(), levels);
    }
}
