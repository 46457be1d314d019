package doorstep.report;

import doorstep.quality.doubts.DoubtsSoFar;
import doorstep.rates.WaveRates;
import doorstep.wave.Channel;
import doorstep.wave.Wave;

/**
 * What a page of results says of interviews under doubt that its figures include.
 *
 * @param isKnown whether it was counted; a wave too large for that on a page is looked at in the room of doubts alone
 */
public record Doubted(boolean isKnown, int volunteers, int interviews) {
    /** Beyond so many answers to be read it would hold up the page. */
    private static final long MOST_READ = 20_000;

    static final Doubted NOTHING = new Doubted(true, 0, 0);

    public static Doubted of(Wave wave, WaveRates rates, DoubtsSoFar doubts) {
        long visits = rates.answers().of(Channel.visit);
        if (visits == 0) {
            return NOTHING;
        } else if (visits + rates.answers().of(Channel.household) > MOST_READ) {
            return new Doubted(false, 0, 0);
        }
        DoubtsSoFar.Count count = doubts.of(wave);
        return new Doubted(true, count.volunteers(), count.interviews());
    }

    /** Whether there is anything to say. */
    public boolean isAny() {
        return !isKnown || volunteers + interviews > 0;
    }
}
