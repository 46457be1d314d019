package doorstep.fieldwork.phone;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages for records of phones that could not be taken; English in {@code messages/field_en.properties}. */
@MessageBundle("field")
public interface FieldMessages {
    @Message("待处理的记录")
    String quarantine();

    @Message("{#when count}{#is 0}待处理的记录：没有{#else}待处理的记录：{count} 条{/when}")
    String toQuarantine(long count);

    @Message("没有对上轮次的记录")
    String quarantineElsewhere();

    @Message("手机送来、但系统没能直接收下的记录放在这里。别的记录不受影响。请逐条看一看：改正后收下，或者注明原因不采用。")
    String quarantineHint();

    @Message("{#when count}{#is 0}没有待处理的记录。{#else}{count} 条待处理。{/when}")
    String openCount(int count);

    @Message("另有 {count} 条记录没有对上任何一轮")
    String elsewhere(long count);

    @Message("手机连不上网？上传救援文件")
    String toRescue();

    @Message("先到的在前")
    String openCaption();

    @Message("已处理的记录（最近 50 条，内容已删除）")
    String settledCaption();

    @Message("记录")
    String record();

    @Message("为什么没收下")
    String why();

    @Message("志愿者")
    String volunteer();

    @Message("送达时间")
    String receivedAt();

    @Message("怎样处理的")
    String decision();

    @Message("您来决定")
    String yourDecision();

    @Message("谁处理的")
    String settledBy();

    @Message("处理时间")
    String settledAt();

    @Message("说明")
    String remark();

    @Message("系统")
    String itself();

    @Message(
            "{#when decision}{#is 'mended'}改正后收下{#is 'accepted'}照原样收下{#is 'rejected'}不采用{#is 'erased'}到期删除{#else}{decision}{/when}")
    String decisionName(String decision);

    @Message("{#when done}{#is 'mended'}已改正并收下。{#is 'accepted'}已收下。{#is 'rejected'}已记为不采用，内容已删除。{#else}{done}{/when}")
    String done(String done);

    @Message(
            "{#when kind}{#is 'interview'}访问问卷{#is 'visit'}上门记录{#is 'door'}走访找到的住户{#is 'back_check'}复核记录{#else}看不出是什么{/when}")
    String kindName(String kind);

    @Message("{#when reason}"
            + "{#is 'not_readable'}这条记录打不开。系统修好或密钥恢复以后，可以再收一次；实在打不开，请问一问志愿者那次访问的情况，必要时请他重新上门，然后记为不采用。"
            + "{#is 'not_understood'}内容不合格式，多半是手机和系统的版本对不上。系统更新以后，可以再收一次；还是不行，请让志愿者更新后重做，再把这条记为不采用。"
            + "{#is 'does_not_match'}里外的编号或轮次不一致，可能被人改动过，也可能是系统的差错。系统修好以后，可以再收一次；否则请问清情况，记为不采用。"
            + "{#is 'unknown_wave'}系统里没有它写的那一轮。请核对志愿者用的邀请是不是本系统的，然后记为不采用。"
            + "{#is 'unknown_household'}系统里没有它写的那一户。请向志愿者问清是哪个社区的第几号住户，选好后收下。为保护居民，选住户的时候不显示他答了什么；回答要改的，先改回答。"
            + "{#is 'unknown_walk'}系统里没有它写的那次随机走访。如果走访计划后来补上了，可以再收一次；否则记为不采用。"
            + "{#is 'unknown_questionnaire'}它用的问卷版本和本轮对不上。请在下面按本轮的问卷核对回答，改好后收下。"
            + "{#is 'answers_do_not_fit'}有些回答不合问卷，下面标出来了。请向志愿者问清后改正，不要自己猜。"
            + "{#is 'before_opening'}完成时间早于本轮开始。如果只是手机的钟不准，可以照原样收下。"
            + "{#is 'after_closing'}完成时间晚于本轮结束。如果办公室同意，可以照原样收下。"
            + "{#is 'answered_before'}这一户已经用别的办法答过了，每户只算一份，先到的算数。这一份记为不采用即可。"
            + "{#is 'id_clash'}编号和另一条记录相同，但内容不同。如果确实是另一次访问，可以照原样收下，系统会给它新编号。"
            + "{#is 'not_expected'}没有安排这一项。安排补上以后，可以再收一次；否则记为不采用。"
            + "{#else}{reason}{/when}")
    String advice(String reason);

    @Message("怎么办")
    String whatToDo();

    @Message("现在还不能收下：{reason}。")
    String stillNot(String reason);

    @Message("这条记录写了什么")
    String contents();

    @Message("居民答了什么")
    String answers();

    @Message("没有回答")
    String noAnswer();

    @Message("改正回答")
    String mend();

    @Message("带 ⚠ 的要改。其他的点开也能改。按前面的回答不用问的题，收下时会自动去掉。")
    String mendHint();

    @Message("按前面的回答不用问")
    String notAsked();

    @Message("不用问，收下时去掉")
    String dropped();

    @Message("问卷里没有的题")
    String strangers();

    @Message("这些内容收下时会去掉。")
    String strangersHint();

    @Message("选定住户")
    String pickHousehold();

    @Message("社区")
    String community();

    @Message("住户编号")
    String householdNumber();

    @Message("志愿者手机上那一户的编号，例如 7。")
    String householdNumberHint();

    @Message("这个社区的样本里没有这个编号。")
    String noSuchHousehold();

    @Message("回答已改好，这里不再显示。")
    String answersKept();

    @Message("下一步：选定住户")
    String toHousehold();

    @Message("完成时间在本轮之外，仍然收下")
    String anyTime();

    @Message("改好了，收下")
    String mendButton();

    @Message("照原样收下")
    String acceptTitle();

    @Message("内容不改，按现在这样计入。")
    String acceptHint();

    @Message("再收一次")
    String retryTitle();

    @Message("内容不改，按现在的安排和系统再试着收一次。")
    String retryHint();

    @Message("不采用")
    String rejectTitle();

    @Message("不计入结果，内容马上删除，不能恢复。手机会得知办公室已经处理。")
    String rejectHint();

    @Message("原因")
    String rejectReason();

    @Message("会写进操作记录。请不要写住址，也不要写他答了什么。")
    String rejectReasonHint();

    @Message("请写明原因。")
    String rejectReasonMissing();

    @Message("原因太长了，请不超过 400 个字。")
    String rejectReasonTooLong();

    @Message("下载原始文件")
    String download();

    @Message("加密的原始内容，给技术人员查看用。")
    String downloadHint();

    @Message("结果")
    String outcome();

    @Message(
            "{#when outcome}{#is 'completed'}完成{#is 'interrupted'}中断{#is 'refused'}拒访{#is 'no_one_home'}无人在家{#is 'no_access'}进不去楼"
                    + "{#is 'appointment'}约了时间{#is 'away'}长期外出{#is 'unable'}身体原因不能答{#is 'no_common_language'}语言不通"
                    + "{#is 'unknown'}情况不明{#is 'vacant'}空置{#is 'not_a_dwelling'}不是住家{#is 'ineligible'}没有符合条件的人{#else}{outcome}{/when}")
    String outcomeName(String outcome);

    @Message("住户")
    String household();

    @Message("{community}第 {number} 号：{address}")
    String door(String community, int number, String address);

    @Message("系统里没有")
    String householdUnknown();

    @Message("完成时间（手机的钟，已校正）")
    String finishedAt();

    @Message("约定再来")
    String againAt();

    @Message("备注")
    String note();

    @Message("门牌")
    String address();

    @Message("序号")
    String number();

    @Message("找到了人")
    String reached();

    @Message("有人上门访问过")
    String visited();

    @Message("是本人回答的")
    String answeredSelf();

    @Message("有人提示过答案")
    String suggested();

    @Message("{#when said}{#is 'yes'}是{#is 'no'}否{#is 'true'}是{#is 'false'}否{#else}说不清{/when}")
    String saidName(String said);

    @Message("不填")
    String leaveOut();

    @Message("上传救援文件")
    String rescue();

    @Message("手机一直连不上网时，志愿者可以在手机上导出“救援文件”，用微信、邮件或数据线交给办公室，在这里上传。文件是加密的，路上没有人能看到内容；上传两次也不会重复。")
    String rescueHint();

    @Message("救援文件")
    String rescueFile();

    @Message("文件名以 .json 结尾，一次一个。")
    String rescueFileHint();

    @Message("请先选择文件。")
    String rescueNoFile();

    @Message("这不是救援文件，或者文件不完整。请让志愿者重新导出。")
    String rescueNotOurs();

    @Message("系统里没有这位志愿者，文件可能来自另一个系统。")
    String rescueNobody();

    @Message("上传")
    String upload();

    @Message("{name} 的手机：共 {count} 条记录")
    String rescued(String name, int count);

    @Message("已收下 {count} 条")
    String rescuedHeld(long count);

    @Message("{count} 条要看一看")
    String rescuedQuarantined(long count);

    @Message("{count} 条的住户已经答过")
    String rescuedBefore(long count);

    @Message("{count} 条暂时没收下，请过一会儿再上传同一个文件")
    String rescuedLater(long count);

    @Message("每条记录的去处")
    String rescuedCaption();

    @Message("编号")
    String id();

    @Message("去处")
    String state();

    @Message("{#when state}{#is 'held'}已收下{#is 'quarantined'}待处理{#is 'answered_before'}住户已答过{#else}暂时没收下{/when}")
    String stateName(String state);

    @Message("再传一个文件")
    String another();

    @Message("志愿者的手机可以把这些记录删掉了：下次联网时它会自己知道。")
    String rescuedPhone();
}
