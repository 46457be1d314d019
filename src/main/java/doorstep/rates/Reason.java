package doorstep.rates;

import doorstep.questionnaire.Text;
import doorstep.tally.rates.NoEstimate;

/** Why no rate is shown in a place that has room for one. */
public enum Reason {
    NO_ANSWERS(Text.of("无答卷", "no answers"), Text.of("还没有计入的答卷。", "No answers count yet.")),
    TOO_FEW(Text.of("太少", "too few"), Text.of("答案少于 10 份，不显示。", "Fewer than 10 answers: not shown.")),
    WITH_ANOTHER(
            Text.of("一并不显示", "kept back"),
            Text.of(
                    "旁边有格子不足 10 份；显示这一格就能推算出来，所以一并不显示。",
                    "Other parts have fewer than 10 answers and could be worked out from this one: it is not shown either.")),
    NONE_IN_BASE(
            Text.of("无基数", "no base"),
            Text.of("有答卷，但没有一份计入基数。", "There are answers, but none of them is in the base.")),
    FEW_ITEMS(
            Text.of("指标太少", "few items"),
            Text.of("能显示的指标太少，没法和别处比。", "Too few of its items have a rate to compare it with other places.")),
    HOUSEHOLDS_UNKNOWN(
            Text.of("缺户数", "households?"),
            Text.of(
                    "有的社区没有填户数，不知道各社区该占多少，所以不能合并。请在“地点”里补上户数。",
                    "Of some communities the number of households is missing, so nobody can say how much each counts. Add it under Places.")),
    ONE_DRAWN(
            Text.of("只有一个社区", "one community"),
            Text.of(
                    "社区是抽签抽中的，目前只有一个有答卷，看不出社区之间差多少，所以不估计全部社区。",
                    "Communities were drawn by lot and only one of them has answers: how far they differ is not known, so nothing is said of all.")),
    APART(
            Text.of("不合计", "no total"),
            Text.of("您看的是几处地方，各看各的，不合计。", "You see several places: each by itself, without a total.")),
    NOT_COUNTED(
            Text.of("没有计", "not counted"),
            Text.of("有的答卷没有按选项计数，所以没有占比。", "Some answers were not counted by choice, so there are no shares.")),
    UNSETTLED(Text.of("更新中", "updating"), Text.of("数据正在更新，请稍后再看。", "Being updated: look again in a moment."));

    private final Text brief;
    private final Text sentence;

    Reason(Text brief, Text sentence) {
        this.brief = brief;
        this.sentence = sentence;
    }

    static Reason of(NoEstimate.Reason reason) {
        return switch (reason) {
            case NO_ANSWERS -> NO_ANSWERS;
            case NONE_IN_BASE -> NONE_IN_BASE;
            case HOUSEHOLDS_UNKNOWN -> HOUSEHOLDS_UNKNOWN;
            case ONE_DRAWN -> ONE_DRAWN;
            case UNSETTLED -> UNSETTLED;
        };
    }

    /** A word or two, for the small cells of a matrix. */
    public Text brief() {
        return brief;
    }

    public Text sentence() {
        return sentence;
    }

    /** As in the API and in CSV: {@code too-few}. */
    public String slug() {
        return Slug.of(this);
    }
}
