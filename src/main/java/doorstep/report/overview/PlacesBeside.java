package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.FigureText;
import doorstep.rates.MeasureRates;
import doorstep.rates.PlaceRates;
import doorstep.rates.PointsLost;
import doorstep.rates.Ranking;
import doorstep.rates.ResultsText;
import doorstep.rates.WaveRates;
import java.util.List;
import java.util.stream.IntStream;

/** Puts places side by side, so that each measure is made of the same items in all of them. */
final class PlacesBeside {
    private PlacesBeside() {}

    /** @param level theirs; null where they have none in common, or are none */
    static PlaceView.Below of(WaveRates rates, List<PlaceRates> places, PlaceLevel level, Language language) {
        List<PlaceRates.Total> measures =
                places.stream().findFirst().map(PlaceRates::measures).orElse(List.of());
        List<MeasureRates> totals = measures.stream()
                .map(total -> MeasureRates.of(rates, total.measure(), places))
                .toList();
        return new PlaceView.Below(
                level,
                IntStream.range(0, totals.size())
                        .mapToObj(m -> new PlaceView.Head(
                                measures.get(m).measure().label().in(language),
                                totals.get(m).items(),
                                totals.get(m).of()))
                        .toList(),
                rows(rates, places, totals, language),
                rates.isOfLinks());
    }

    private static List<PlaceView.BelowRow> rows(
            WaveRates rates, List<PlaceRates> places, List<MeasureRates> totals, Language language) {
        List<List<Ranking.Found>> found =
                totals.stream().map(MeasureRates::places).toList();
        return IntStream.range(0, places.size())
                .mapToObj(p -> row(
                        places.get(p),
                        found.stream()
                                .map(measure -> FigureText.spoken(measure.get(p).finding(), rates, language))
                                .toList()))
                .toList();
    }

    private static PlaceView.BelowRow row(PlaceRates place, List<FigureText> measures) {
        PointsLost lost = PointsLost.of(place.items());
        return new PlaceView.BelowRow(
                place.place(),
                place.coverage(),
                answers(place),
                lost.items().isEmpty() ? "" : ResultsText.points(lost.expected()),
                lost.items().size(),
                place.items().size(),
                measures);
    }

    static PlaceView.Answers answers(PlaceRates place) {
        return place.items().stream()
                .findFirst()
                .map(item -> new PlaceView.Answers(
                        item.sample().behind().responses(), item.link().behind().responses()))
                .orElse(new PlaceView.Answers(0, 0));
    }
}
