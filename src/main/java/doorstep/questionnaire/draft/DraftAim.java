package doorstep.questionnaire.draft;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Numbers;

/**
 * What the evaluation will look at, as typed.
 *
 * @param percent the target, 0 to 100
 * @param points at stake
 * @param standard the evaluation's item that it stands for; may be empty
 * @param source where such an item, its scale or its target was seen
 */
public record DraftAim(String percent, String points, String standard, Words source) {
    /** Nothing typed yet. */
    public static final DraftAim NONE = new DraftAim("", "", "", Words.NONE);

    static DraftAim of(Indicator.Aim aim) {
        return new DraftAim(
                Numbers.plain(aim.target().movePointRight(2)).toPlainString(),
                Numbers.plain(aim.points()).toPlainString(),
                aim.standard().orElse(""),
                Words.of(aim.source()));
    }
}
