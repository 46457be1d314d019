package doorstep.rates;

import doorstep.tally.dice.Roll;

/**
 * What a place is expected to lose, in points.
 *
 * @param expected of those {@code atStake}, {@code least} and {@code most} being what nine evaluations of ten lie between
 * @param shown so many items of {@code of} have a rate
 */
public record LostText(boolean isAny, String expected, String least, String most, String atStake, int shown, int of) {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    public static LostText of(PlaceRates place) {
        PointsLost lost = PointsLost.of(place.items());
        Roll roll = place.roll();
        return new LostText(
                !lost.costliest().isEmpty(),
                ResultsText.points(lost.expected()),
                ResultsText.points(roll.lost(LOW)),
                ResultsText.points(roll.lost(HIGH)),
                ResultsText.atStake(lost.atStake()),
                lost.items().size(),
                place.items().size());
    }
}
