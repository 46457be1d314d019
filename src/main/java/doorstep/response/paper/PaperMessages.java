package doorstep.response.paper;

import doorstep.questionnaire.answers.AnswerProblem;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of typing in paper forms; English in {@code messages/paper_en.properties}. */
@MessageBundle("paper")
public interface PaperMessages {
    @Message("纸质问卷")
    String paper();

    @Message("打印空白问卷")
    String printBlank();

    @Message("把填好的纸质问卷录进来：选社区，再照着表上的代码键入。")
    String intro();

    @Message("现在不能录入：本轮还没开始，或者答卷保存期已过。")
    String notTyping();

    @Message("录入方式")
    String setting();

    @Message("录一遍就收下")
    String once();

    @Message("录两遍，由两个人录，一样才收下")
    String twice();

    @Message("录两遍能查出键入错误，时间要多一倍。")
    String settingHint();

    @Message("保存")
    String save();

    @Message("已保存。")
    String saved();

    @Message("已有 {forms} 份录过两遍，比较了 {questions} 题，其中 {differing} 题两遍不同（{share}）。")
    String rate(long forms, long questions, long differing, String share);

    @Message("每有一处不同，两遍里至少有一遍键错；按此估算，录一遍的差错率大约是 {share}。")
    String errorRate(String share);

    @Message("其中 {forms} 份两遍是同一个人录的。")
    String samePersonCount(long forms);

    @Message("还没有录过两遍的表，算不出差错率。")
    String noRate();

    @Message("选社区")
    String chooseCommunity();

    @Message("社区")
    String community();

    @Message("样本户数")
    String households();

    @Message("已答")
    String answered();

    @Message("等第二遍")
    String waiting();

    @Message("两遍不同")
    String differing();

    @Message("搁置")
    String aside();

    @Message("没有抽样")
    String noSample();

    @Message("各社区的纸质问卷")
    String communitiesCaption();

    @Message("“已答”包括扫码、入户和纸质，看不出是哪一种。")
    String answeredHint();

    @Message("待处理的表")
    String openForms();

    @Message("没有待处理的表。")
    String noOpenForms();

    @Message("号")
    String number();

    @Message("第 {number} 户")
    String household(int number);

    @Message("N{number}（没抽中）")
    String slip(int number);

    @Message("情况")
    String state();

    @Message("录入人")
    String typedBy();

    @Message("{#when state}{#is first}等第二遍{#is differs}两遍不同，等决定{#is done}已收下{#is set_aside}搁置{/when}")
    String stateOf(PaperForm.State state);

    @Message("{#when reason}{#is unreadable}必答题读不清或没填{#is answered}这一户已答过，没有收{/when}")
    String reasonOf(PaperForm.Reason reason);

    @Message("做什么")
    String action();

    @Message("录第二遍")
    String typeAgain();

    @Message("看不同")
    String decide();

    @Message("补录")
    String mend();

    @Message("删除")
    String discard();

    @Message("删除原因")
    String discardReason();

    @Message("请写明删除原因。")
    String discardWhy();

    @Message("已删除。")
    String discarded();

    @Message("把这 {forms} 份按录过的一遍收下")
    String takeOnce(long forms);

    @Message("现在是录一遍就收下，但还有表在等第二遍。")
    String takeOnceHint();

    @Message("收下了 {forms} 份。")
    String tookOnce(long forms);

    @Message("样本住户")
    String sample();

    @Message("楼栋、门牌或户号")
    String searchLabel();

    @Message("查找")
    String search();

    @Message("没有找到。")
    String nothingFound();

    @Message("楼栋")
    String building();

    @Message("单元")
    String unit();

    @Message("门牌")
    String door();

    @Message("{#when state}{#is 'answered'}已答{#is 'first'}录过一遍{#is 'differs'}两遍不同{#is 'aside'}搁置{#else}—{/when}")
    String doorState(String state);

    @Message("录入第 {number} 户")
    String typeHousehold(int number);

    @Message("录入样本住户的表")
    String typeDrawn();

    @Message("录入没抽中的人的表")
    String typeNotDrawn();

    @Message("表上没有户号、不在样本里的，从这里录。它们算作“分享链接”的答卷，名称是“纸质问卷”，不和样本混在一起。")
    String notDrawnHint();

    @Message("打印")
    String printing();

    @Message("空白表（手写户号）")
    String printCommunity();

    @Message("每户一份，印好户号，附发放清单（{households} 户）")
    String printSample(int households);

    @Message("这个社区还没有抽样。先到“抽样”里抽，或只录没抽中的人的表。")
    String drawFirst();

    @Message("录入")
    String typing();

    @Message("没抽中的人")
    String notDrawn();

    @Message("户号")
    String numberField();

    @Message("表右上角的号。")
    String numberHint();

    @Message("编号（第二遍才填）")
    String slipField();

    @Message("第一遍不用填。第二遍请键入写在表上的 N 几。")
    String slipHint();

    @Message("纸上的语言")
    String paperLanguage();

    @Message("{#when tag}{#is 'en'}English{#else}中文{/when}")
    String languageName(String tag);

    @Message("怎么键入")
    String keysTitle();

    @Message("照方框旁的数字键入。单选键入一个数字后自动跳到下一题；多选连着键入（135 或 1,3,5），再按回车。")
    String keysCodes();

    @Message("回车：下一题。↑：上一题。Ctrl+回车：保存，接着录下一份。")
    String keysMove();

    @Message("没填、读不清或勾重了：键入 -（减号）。")
    String keysIllegible();

    @Message("日期键入 8 位数字，例如 20260501。")
    String keysDate();

    @Message("自动跳到下一题")
    String jump();

    @Message("不用答")
    String notOpen();

    @Message("没填或读不清")
    String illegible();

    @Message("没有代码 {code}")
    String noCode(String code);

    @Message("只能选一个；勾重了请键入 -")
    String oneOnly();

    @Message("可以不填")
    String optional();

    @Message("题")
    String question();

    @Message("保存，录下一份")
    String saveAndNext();

    @Message("有 {count} 题要再看一下，键入的都还在。")
    String lookAgain(long count);

    @Message("没有这一户。请核对表上的户号。")
    String noHousehold();

    @Message("请键入户号。")
    String numberMissing();

    @Message("这一户是后备户，还没有启用，不能录入。")
    String notReleased();

    @Message("没有编号 N{number} 的表在等着。第一遍请不要填编号。")
    String noSlip(long number);

    @Message("已收下。")
    String taken();

    @Message("第一遍已存好，等另一个人录第二遍。")
    String kept();

    @Message("请现在就在这张表的右上角写上 N{slip}。")
    String writeSlip(long slip);

    @Message("两遍有 {questions} 题不同，已留着等决定。请把这张表放到一边。")
    String differ(long questions);

    @Message("去看不同之处")
    String seeDifferences();

    @Message("有必答题读不清，这份已搁置，没有丢。找居民问清楚后可以补录。")
    String unfinished();

    @Message("这一户的答卷先前已经收到（扫码、入户或纸质），每户只收一份，这份没有收。请把这张表放到一边。")
    String hasAnswered();

    @Message("第一遍也是您录的")
    String samePersonTitle();

    @Message("两遍最好由两个人录，同一个人容易键错在同一处。")
    String samePersonHint();

    @Message("没有别人可以录，第二遍也由我录（会记下来）")
    String samePersonTick();

    @Message("这份表两遍已经录完，结果不同，正等决定，不用再录。")
    String undecided();

    @Message("这一页先前已经收下，这次的改动没有保存。要录另一份，请打开新的一页。")
    String takenBefore();

    @Message("打开新的一页")
    String newPage();

    @Message("现在忙，没有存上。键入的都还在，请过几秒再按一次保存。")
    String busy();

    @Message("两遍录入的不同")
    String differences();

    @Message("请对照纸上，选对的一个；都不对就自己键入代码。")
    String differencesHint();

    @Message("第一遍（{who}）")
    String firstBy(String who);

    @Message("第二遍（{who}）")
    String secondBy(String who);

    @Message("都不对，应该是")
    String neither();

    @Message("空着")
    String blank();

    @Message("收下")
    String settle();

    @Message("请选一个。")
    String pickOne();

    @Message("这份表已经处理好了。")
    String settled();

    @Message("{#when kind}{#is REQUIRED}这一题必答。没填或读不清就键入 -。{#is UNKNOWN_CHOICE}没有这个代码，表上是 1 到 {most}。"
            + "{#is WRONG_TYPE}看不懂键入的内容。{#else}{/when}")
    String problem(AnswerProblem.Kind kind, int most);
}
