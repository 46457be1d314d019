package doorstep.home;

import doorstep.rates.PlaceText;
import doorstep.rates.ResultsPage;
import doorstep.wave.AnswersSoFar;
import doorstep.wave.Wave;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param main the wave that it speaks of; null where none has opened
 * @param due what waits for somebody, the most pressing first
 * @param running other waves in the field
 * @param planned waves that have not opened, drafts among them
 */
record HomeView(Main main, List<Due> due, List<Other> running, List<Other> planned) {

    /**
     * The wave in the field, or the last one that was.
     *
     * @param closing when it closes or closed, in words
     * @param text what its results say
     */
    record Main(ResultsPage page, boolean isOpen, String closing, PlaceText text) {
        public Wave wave() {
            return page.wave();
        }

        public AnswersSoFar.Count answers() {
            return new AnswersSoFar.Count(
                    page.rates().answers().sampled(),
                    page.rates().answers().all() - page.rates().answers().sampled(),
                    page.rates().waiting());
        }
    }

    /** Something to be done, and where. */
    record Due(String text, String address) {}

    /** Another wave, in a line. */
    record Other(Wave wave, Wave.State state, AnswersSoFar.Count answers) {}
}
