package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.ChangeText;
import doorstep.rates.FigureText;
import doorstep.rates.MeasureRates;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.PointsLost;
import doorstep.rates.Ranking;
import doorstep.rates.ResultsPage;
import doorstep.rates.ResultsText;
import doorstep.rates.WaveChange;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the results of a wave in one place into the words and figures of its page. */
final class PlacePresenter {
    private final ResultsPage page;
    private final WaveRates rates;
    private final PlaceRates here;
    private final List<WavePlaces.RatedPlace> above;
    private final Optional<PlaceRates> beside;
    private final Language language;

    PlacePresenter(ResultsPage page, PlaceRates here) {
        this.page = page;
        this.rates = page.rates();
        this.here = here;
        this.above = rates.places().above(here.place());
        this.beside = beside();
        this.language = page.language();
    }

    /** The smallest place above it that has more communities: with the same ones its rates would be the same. */
    private Optional<PlaceRates> beside() {
        for (int i = above.size() - 1; i >= 0; i--) {
            PlaceRates one = rates.at(above.get(i).code()).orElseThrow();
            if (one.coverage().communities() > here.coverage().communities()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    PlaceView view(Optional<ChangeText.Since> earlier) {
        return new PlaceView(
                page,
                above,
                PlaceText.of(here, beside.orElse(null), language),
                beside.map(one -> one.place().name()).orElse(""),
                below(),
                answers(here),
                earlier.map(this::changes).orElse(null));
    }

    private PlaceView.Below below() {
        List<PlaceRates> below = rates.below(here.place().code());
        List<MeasureRates> totals = here.measures().stream()
                .map(total -> MeasureRates.of(rates, total.measure(), below))
                .toList();
        return new PlaceView.Below(
                PlaceLevel.ofCode(here.place().code())
                        .flatMap(PlaceLevel::below)
                        .orElse(null),
                IntStream.range(0, totals.size())
                        .mapToObj(m -> new PlaceView.Head(
                                here.measures().get(m).measure().label().in(language),
                                totals.get(m).items(),
                                totals.get(m).of()))
                        .toList(),
                below(below, totals));
    }

    /** Side by side, so that each measure is made of the same items in all of them. */
    private List<PlaceView.BelowRow> below(List<PlaceRates> places, List<MeasureRates> totals) {
        List<List<Ranking.Found>> found =
                totals.stream().map(MeasureRates::places).toList();
        return IntStream.range(0, places.size())
                .mapToObj(p -> below(
                        places.get(p),
                        found.stream()
                                .map(measure -> FigureText.of(measure.get(p).finding(), language))
                                .toList()))
                .toList();
    }

    private static PlaceView.BelowRow below(PlaceRates place, List<FigureText> measures) {
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

    private static PlaceView.Answers answers(PlaceRates place) {
        return place.items().stream()
                .findFirst()
                .map(item -> new PlaceView.Answers(
                        item.sample().behind().responses(), item.link().behind().responses()))
                .orElse(new PlaceView.Answers(0, 0));
    }

    private ChangeText changes(ChangeText.Since since) {
        WaveChange change = since.change();
        Set<String> compared = change.communities().stream()
                .filter(code -> code.startsWith(here.place().code()))
                .collect(Collectors.toSet());
        return ChangeText.of(since.wave(), change.items(compared), compared.size(), language);
    }
}
