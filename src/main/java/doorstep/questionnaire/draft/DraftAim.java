package doorstep.questionnaire.draft;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Numbers;

/**
 * What the evaluation will look at, as typed.
 *
 * @param percent the target, 0 to 100
 * @param points at stake
 * @param standard the evaluation's item that it stands for; may be empty
 */
public record DraftAim(String percent, String points, String standard) {
    /** Nothing typed yet. */
    public static final DraftAim NONE = new DraftAim("", "", "");

    static DraftAim of(Indicator.Aim aim) {
        return new DraftAim(
                Numbers.plain(aim.target().movePointRight(2)).toPlainString(),
                Numbers.plain(aim.points()).toPlainString(),
                aim.standard().orElse(""));
    }
}
