package doorstep.quality;

import doorstep.questionnaire.answers.Answers;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * An interview at a door as the doubts see it: by whom and how, never where.
 *
 * @param seconds how long it took, above 0
 * @param gap seconds since the end of the same phone's previous interview, where there was one
 * @param selections how often the adults were entered anew after one had been chosen
 */
public record ObservedInterview(
        UUID response,
        String community,
        long volunteer,
        Start started,
        int seconds,
        OptionalInt gap,
        int selections,
        Answers answers) {

    /**
     * When it began.
     *
     * @param hour Chinese time, cut to the hour; to the day where it was broken off
     * @param brokenOff whether it was broken off and resumed: its day is known and its hour is not
     */
    public record Start(LocalDateTime hour, boolean brokenOff) {}

    /** Seconds for each question answered. */
    public double pace() {
        return (double) Math.max(1, seconds) / Math.max(1, answers.size());
    }
}
