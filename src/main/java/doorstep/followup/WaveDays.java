package doorstep.followup;

import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import java.time.LocalDate;

/**
 * The days of two waves, in Chinese time, which decide what a handout's day means for them.
 *
 * <p>Only the day of a handout is known. On the day a wave opens or closes it may have been before or after the last door: such days
 * belong to the wave.
 *
 * @param opened the earlier wave's first day
 * @param closed its last day
 * @param opens the later wave's first day
 * @param closes its last day
 */
public record WaveDays(LocalDate opened, LocalDate closed, LocalDate opens, LocalDate closes) {

    /** Where a day lies. */
    public enum When {
        /** Before the earlier wave asked: both waves have seen it. */
        BEFORE,
        /** While the earlier wave asked: some of its people had the card, others not. */
        WHILE_EARLIER,
        /** After the earlier one had asked and before the later one did: this is what the later one can show. */
        BETWEEN,
        /** While the later wave asked. */
        WHILE_LATER,
        /** After the later wave. */
        AFTER;

        public boolean isWhileAsking() {
            return this == WHILE_EARLIER || this == WHILE_LATER;
        }
    }

    public static WaveDays of(Wave earlier, Wave later) {
        return new WaveDays(
                ChineseClock.day(earlier.opensAt),
                ChineseClock.day(earlier.closesAt),
                ChineseClock.day(later.opensAt),
                ChineseClock.day(later.closesAt));
    }

    /** Whether a wave asks on that day. */
    public static boolean asksOn(Wave wave, LocalDate day) {
        return !day.isBefore(ChineseClock.day(wave.opensAt)) && !day.isAfter(ChineseClock.day(wave.closesAt));
    }

    public When of(LocalDate day) {
        if (day.isAfter(closes)) {
            return When.AFTER;
        } else if (!day.isBefore(opens)) {
            return When.WHILE_LATER;
        } else if (day.isAfter(closed)) {
            return When.BETWEEN;
        }
        return day.isBefore(opened) ? When.BEFORE : When.WHILE_EARLIER;
    }
}
