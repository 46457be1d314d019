package doorstep.report.print;

import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import java.util.List;

/** What is being done about weak items, as a report tells it; kept by the room of tasks, which stands on this one. */
public interface PaperTasks {
    /** @param none what is said where there are none; {@code rest} what is said of those that are left out, may be empty */
    record Said(String heading, List<String> head, List<List<String>> rows, String none, String rest) {}

    /** Those of the wave, and open ones of earlier waves, that the caller may see.
     *
     * @param place division code of the part of the wave that is looked at; empty for all */
    Said of(Wave wave, String place, Language language);
}
