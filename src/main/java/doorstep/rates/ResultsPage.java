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
    public LocalDateTime asOf() {
        return rates.asOf();
    }

    /** Title of the questionnaire. */
    public String title() {
        return rates.questionnaire().title().in(language);
    }
}
