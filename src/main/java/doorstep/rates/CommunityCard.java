package doorstep.rates;

import doorstep.questionnaire.Language;
import java.util.List;

/**
 * What a community costs, in words and figures.
 *
 * @param gain points that the whole would win if it came up to the target
 * @param own points lost as if it were judged alone
 * @param weakest its items that weigh most in that
 * @param among its possible ranks, counted from the worst; null where too few of its items are shown
 */
public record CommunityCard(
        WavePlaces.RatedPlace place,
        String gain,
        String own,
        List<ItemCard> weakest,
        int counted,
        int of,
        CommunityCost.Among among) {
    private static final int WEAKEST = 2;

    public static CommunityCard of(CommunityCost cost, Language language) {
        return new CommunityCard(
                cost.place().place(),
                ResultsText.points(cost.gain()),
                ResultsText.points(cost.own()),
                cost.weakest().stream()
                        .limit(WEAKEST)
                        .map(lost -> ItemCard.of(lost.item(), null, language))
                        .toList(),
                cost.counted(),
                cost.of(),
                cost.standing().orElse(null));
    }
}
