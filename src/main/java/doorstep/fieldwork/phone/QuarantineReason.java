package doorstep.fieldwork.phone;

import doorstep.questionnaire.Language;

/** Why a phone's record could not be taken as it came; staff look at it. */
public enum QuarantineReason {
    not_readable(
            Chance.MAY_COME_RIGHT, "打不开：可能损坏了，或不是给这一轮加密的", "It cannot be opened: damaged, or sealed to another key"),
    not_understood(Chance.MAY_COME_RIGHT, "打开了，但内容不合格式", "It opens, but what it holds is not in the agreed form"),
    does_not_match(Chance.MAY_COME_RIGHT, "里外写的编号或调查不一致", "Id or wave inside differ from those on the outside"),
    unknown_wave(Chance.ONCE_MENDED, "没有这一轮调查", "There is no such wave"),
    unknown_household(Chance.MAY_COME_RIGHT, "没有找到这一户", "There is no such household"),
    unknown_walk(Chance.MAY_COME_RIGHT, "没有找到这次随机走访", "There is no such random walk"),
    unknown_questionnaire(Chance.ONCE_MENDED, "问卷版本与本轮不符", "The questionnaire's version is none of this wave's"),
    answers_do_not_fit(Chance.ONCE_MENDED, "有些回答不合问卷", "Some answers do not fit the questionnaire"),
    before_opening(Chance.STAFF_MAY_ACCEPT, "完成时间早于本轮开始", "Finished before the wave opened"),
    after_closing(Chance.STAFF_MAY_ACCEPT, "完成时间晚于本轮结束", "Finished after the wave had closed"),
    answered_before(Chance.ONCE_MENDED, "这一户已经答过了", "This household has answered already"),
    id_clash(Chance.STAFF_MAY_ACCEPT, "编号已被另一条内容不同的记录用了", "Another record with other contents has the same id"),
    not_expected(Chance.MAY_COME_RIGHT, "没有安排这一项", "Nobody was to make this record"),
    retention_over(
            Chance.ONCE_MENDED, "已过答卷保存期限，内容没有保留", "The time for keeping answers is over; nothing of it was kept");

    private final Chance chance;
    private final String zh;
    private final String en;

    QuarantineReason(Chance chance, String zh, String en) {
        this.chance = chance;
        this.zh = zh;
        this.en = en;
    }

    public String in(Language language) {
        return language.choose(zh, en);
    }

    /** Whether only the time of it keeps it out. */
    boolean isAboutTime() {
        return this == before_opening || this == after_closing;
    }

    /** Whether what was missing may have come meanwhile, or the service may have learnt to read it. */
    boolean mayComeRight() {
        return chance == Chance.MAY_COME_RIGHT;
    }

    /** Whether staff may take the record as it is all the same, though trying again would not help. */
    boolean staffMayAccept() {
        return chance == Chance.STAFF_MAY_ACCEPT;
    }

    /** How the record may still be taken. */
    private enum Chance {
        MAY_COME_RIGHT,
        STAFF_MAY_ACCEPT,
        /** When something in it is put right, if at all. */
        ONCE_MENDED
    }
}
