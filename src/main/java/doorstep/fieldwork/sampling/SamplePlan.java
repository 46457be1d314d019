package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Sample;
import doorstep.wave.Wave;
import java.time.LocalDateTime;

/**
 * What is to be drawn in one community.
 *
 * @param seed six digits
 * @param drawn n
 * @param reserve how many more stand by
 */
public record SamplePlan(Wave wave, Frame frame, String seed, int drawn, int reserve, String by, LocalDateTime at) {

    /** Whether the list has as many households, and the seed is one. */
    boolean isPossible() {
        return drawn >= 1 && reserve >= 0 && (long) drawn + reserve <= frame.households && seed.matches("[0-9]{6}");
    }

    String subject() {
        return Sample.subject(wave.id, frame.community);
    }

    /** For the audit trail. */
    String told(boolean random) {
        return "种子 seed %s（%s），N %d，n %d，备用 reserve %d，名单 list %d"
                .formatted(seed, random ? "系统随机 random" : "自填 typed in", frame.households, drawn, reserve, frame.id);
    }
}
