package doorstep.fieldwork;

import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import java.time.LocalDateTime;

/** When samples may be drawn: once the wave's communities are settled, and until it closes. */
public final class DrawingTime {
    private DrawingTime() {}

    public static boolean isNow(Wave wave, LocalDateTime now) {
        Wave.State state = wave.state(now);
        return state == Wave.State.SCHEDULED || state == Wave.State.OPEN;
    }

    public static void require(Wave wave, LocalDateTime now) {
        if (!isNow(wave, now)) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "草稿请先发布（开始时间可以在以后）；已结束的调查不能再抽样。",
                    "Publish a draft first (it may open later); nothing is drawn for a wave that has closed.");
        }
    }
}
