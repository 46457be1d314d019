package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import java.time.LocalDateTime;

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

    /** Title of the questionnaire. */
    public String title() {
        return rates.questionnaire().title().in(language);
    }
}
