package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.wave.Reach;
import doorstep.wave.Wave;
import doorstep.web.Punctuation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page of a wave's results stands on.
 *
 * @param onPhones records of volunteers that have not reached us
 * @param language of the reader
 */
public record ResultsPage(Wave wave, WaveRates rates, long onPhones, Language language) {
    /** Up to when (UTC) what is released is in the figures. */
    public LocalDateTime asOf() {
        return rates.asOf();
    }

    /** Whether the wave was over then: what it says is its result. */
    public boolean isClosed() {
        return wave.state(rates.asOf()) == Wave.State.CLOSED;
    }

    /** Whether there are answers, and none of them is released yet. */
    public boolean nothingReleased() {
        return rates.waiting() > 0 && rates.cells().isEmpty();
    }

    /** The places that the page speaks of as far as not all of their communities were asked: the whole, or those side by side. */
    public List<WavePlaces.RatedPlace> reached() {
        WavePlaces places = rates.places();
        if (rates.isOfLinks() || places.communities().isEmpty()) {
            return List.of();
        }
        List<WavePlaces.Group> spoken = rates.isApart() ? places.tops() : List.of(places.whole());
        return spoken.stream()
                .map(WavePlaces.Group::place)
                .filter(place -> place.reach().how() != Reach.How.ALL)
                .toList();
    }

    /** Title of the questionnaire. */
    public String title() {
        return rates.questionnaire().title().in(language);
    }

    /** What rates are raked to, in words; empty where they are not. */
    public String rakedTo() {
        return rates.weighting().raked().isEmpty()
                ? ""
                : rates.weighting().used().stream()
                        .map(one -> one.question().label().in(language))
                        .collect(Collectors.joining(
                                Punctuation.of(language.tag()).comma()));
    }

    /** Why the sample's rates are not raked, in a sentence; empty where they are, or where there is no sample. */
    public String notRaked() {
        return rates.answers().sampled() == 0
                ? ""
                : rates.weighting()
                        .why(rates.isWhole())
                        .map(why -> why.in(language))
                        .orElse("");
    }
}
