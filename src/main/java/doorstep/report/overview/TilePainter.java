package doorstep.report.overview;

import doorstep.fieldwork.DoorCounts;
import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.rates.CommunityCost;
import doorstep.rates.FigureText;
import doorstep.rates.Finding;
import doorstep.rates.PlaceRates;
import doorstep.rates.Ranking;
import doorstep.rates.Reason;
import doorstep.rates.ReasonText;
import doorstep.rates.ResultsText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.report.overview.TileMap.Tile;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says of each community how it stands to all of them together.
 *
 * <p>It is called worse or better where its limits leave out the rate of the whole, all communities looked at together: each at
 * 0.95^(1/k), with the limits of {@link Ranking}, whose design effect is pooled. All else may be chance. By points, the mean of the items that
 * cost the whole anything is compared, as {@link doorstep.rates.CommunityCosts} does.
 */
final class TilePainter {
    private static final double MOST = 0.9;

    private final WaveRates rates;
    private final List<CommunityCost> costs;
    private final Supplier<Map<String, DoorCounts>> doors;
    private final Language language;

    /**
     * @param costs of all communities
     * @param doors by community; asked for only where the tiles are about them
     */
    TilePainter(
            WaveRates rates, List<CommunityCost> costs, Supplier<Map<String, DoorCounts>> doors, Language language) {
        this.rates = rates;
        this.costs = costs;
        this.doors = doors;
        this.language = language;
    }

    Map<String, Tile> points() {
        return byCode(costs.stream().map(this::ofPoints).toList());
    }

    private Tile ofPoints(CommunityCost cost) {
        WavePlaces.RatedPlace place = cost.place().place();
        Tone tone = Tone.of(cost);
        return switch (tone) {
            case NOTHING -> bare(place, Reason.NO_ANSWERS);
            case HIDDEN -> bare(place, Reason.FEW_ITEMS);
            case WORSE, BETTER, UNCLEAR, BEGUN, HALF, MOST ->
                new Tile(
                        place,
                        tone,
                        ResultsText.points(cost.own()),
                        "",
                        "" + PlacesBeside.answers(cost.place()).sampled(),
                        "");
        };
    }

    Map<String, Tile> measure(Measure measure) {
        return of(Ranking.of(rates, measure, PlaceLevel.community));
    }

    Map<String, Tile> item(Indicator item) {
        return of(Ranking.of(rates, item, PlaceLevel.community));
    }

    private Map<String, Tile> of(Ranking ranking) {
        double together =
                Math.pow(Limits.CONFIDENCE, 1.0 / Math.max(1, ranking.ranked().size()));
        Optional<Double> whole = ranking.whole().shown().map(Measured::rate);
        Map<String, Tile> tiles = new HashMap<>();
        ranking.ranked().forEach(one -> tiles.put(one.place().code(), ranked(one, whole, together)));
        ranking.apart().forEach(one -> tiles.put(one.place().code(), apart(one.place(), one.finding())));
        return tiles;
    }

    private Tile ranked(Ranking.Ranked one, Optional<Double> whole, double together) {
        FigureText figure = FigureText.of(one.finding(), language);
        Limits limits = one.compared().limits(together);
        Tone tone = whole.map(
                        rate -> limits.high() < rate ? Tone.WORSE : limits.low() > rate ? Tone.BETTER : Tone.UNCLEAR)
                .orElse(Tone.UNCLEAR);
        return new Tile(one.place(), tone, figure.rate(), figure.limits(), "" + figure.n(), "");
    }

    private Tile apart(WavePlaces.RatedPlace place, Finding<?> finding) {
        return bare(place, finding.why().orElse(Reason.FEW_ITEMS));
    }

    private Tile bare(WavePlaces.RatedPlace place, Reason why) {
        Tone tone = why == Reason.NO_ANSWERS ? Tone.NOTHING : Tone.HIDDEN;
        return new Tile(place, tone, "", "", "", ReasonText.of(why, language).sentence());
    }

    Map<String, Tile> doors() {
        Map<String, DoorCounts> counts = doors.get();
        return byCode(rates.by(PlaceLevel.community).stream()
                .map(PlaceRates::place)
                .map(place -> ofDoors(place, Optional.ofNullable(counts.get(place.code()))))
                .toList());
    }

    private static Tile ofDoors(WavePlaces.RatedPlace place, Optional<DoorCounts> counts) {
        int doors = counts.map(DoorCounts::doors).orElse(0);
        if (doors == 0) {
            return new Tile(place, Tone.NOTHING, "", "", "", "");
        }
        double share = (double) counts.orElseThrow().answered() / doors;
        Tone tone = share >= MOST ? Tone.MOST : share >= 0.5 ? Tone.HALF : Tone.BEGUN;
        return new Tile(place, tone, Math.round(100 * share) + "%", "", "" + doors, "");
    }

    private static Map<String, Tile> byCode(List<Tile> tiles) {
        return tiles.stream().collect(Collectors.toMap(tile -> tile.place().code(), Function.identity()));
    }
}
