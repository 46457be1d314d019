package doorstep.report.overview;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.rates.ChangeText;
import doorstep.rates.PlaceRates;
import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
                PlacesBeside.of(
                        rates,
                        rates.below(here.place().code()),
                        PlaceLevel.ofCode(here.place().code())
                                .flatMap(PlaceLevel::below)
                                .orElse(null),
                        language),
                PlacesBeside.answers(here),
                earlier.map(this::changes).orElse(null));
    }

    private ChangeText changes(ChangeText.Since since) {
        Set<String> compared = since.change().communities().stream()
                .filter(code -> code.startsWith(here.place().code()))
                .collect(Collectors.toSet());
        return ChangeText.of(since, compared, language);
    }
}
