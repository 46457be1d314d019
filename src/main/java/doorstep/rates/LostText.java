package doorstep.rates;

/**
 * What a place is expected to lose, in points.
 *
 * @param expected of those {@code atStake}, {@code least} and {@code most} at the limits of the rates
 * @param shown so many items of {@code of} have a rate
 */
public record LostText(boolean isAny, String expected, String least, String most, String atStake, int shown, int of) {
    public static LostText of(PlaceRates place) {
        PointsLost lost = PointsLost.of(place.items());
        return new LostText(
                lost.expected() > 0,
                ResultsText.points(lost.expected()),
                ResultsText.points(lost.least()),
                ResultsText.points(lost.most()),
                ResultsText.atStake(lost.atStake()),
                lost.items().size(),
                place.items().size());
    }
}
