package doorstep.quality;

import doorstep.fieldwork.phone.FieldRecord;
import doorstep.quality.doubts.FlagKind;
import doorstep.quality.doubts.Reading;
import doorstep.quality.exclusions.Exclusion;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of doubts, back-checks and exclusions; English in {@code messages/quality_en.properties}. */
@MessageBundle("quality")
public interface QualityMessages {
    @Message("演示数据，全部是编造的")
    String madeUp();

    @Message("疑点")
    String doubts();

    @Message("回访")
    String backChecks();

    @Message("排除与恢复")
    String exclusions();

    @Message("回到回访")
    String backToChecks();

    @Message("这里列的是值得看一看的地方，不是结论。每一条都可能有正常的原因：先聊一聊，再回访几户，然后由人来判断。")
    String notAVerdict();

    @Message("每一项都和本轮其他志愿者比。人一多，总会有人碰巧显得特别，这一点已经算进去：大家都正常时，每 20 轮里至多 1 轮会在某一项上误点到人。")
    String howCompared();

    @Message("还没有入户访问的答卷。志愿者的手机同步以后，这里就有了。")
    String noInterviews();

    @Message("志愿者")
    String volunteer();

    @Message("入户答卷")
    String interviews();

    @Message("值得看的单份")
    String standOut();

    @Message("值得看一看的")
    String reasons();

    @Message("最值得看的在最前面")
    String doubtsCaption();

    @Message("这里看的几样没有特别的")
    String nothing();

    @Message("这里不看单项指标上有没有人提示答案，那要看：")
    String itemByItem();

    @Message("自填与入户的差距")
    String selfAgainstDoor();

    @Message("数量太少，看不出")
    String tooFew();

    @Message("已排除 {count} 份，不再参加比较。")
    String excludedHere(int count);

    @Message(
            "{#when kind}{#is too_fast}答得太快{#is odd_hours}时间不寻常{#is bursts}一份紧接一份{#is straight_lined}一路选一样的"
                    + "{#is near_identical}几乎一样的答卷{#is no_refusals}没有人拒绝{#is far_from_residents}和居民自填差得远{#is drawn_again}重选答题人{/when}")
    String kindName(FlagKind kind);

    @Message("{#when kind}"
            + "{#is too_fast}平均每题只用 {own} 秒，其他志愿者是 {peers} 秒（{n} 份对 {peersN} 份）。"
            + "{#is odd_hours}{own} 的访问在早上 8 点前或晚上 9 点后开始，其他志愿者是 {peers}（{n} 份对 {peersN} 份）。"
            + "{#is bursts}{own} 的访问紧接着上一份（隔不到 45 秒），而且很短，其他志愿者是 {peers}（{n} 份对 {peersN} 份）。"
            + "{#is straight_lined}{own} 的答卷里，同一种选项的题全选了一样的答案，其他志愿者是 {peers}（{n} 份对 {peersN} 份）。"
            + "{#is near_identical}{own} 的答卷和自己做的另一份像得出奇，不同志愿者之间 2000 对里也难有 1 对这么像；其他志愿者是 {peers}（{n} 份对 {peersN} 份）。"
            + "{#is no_refusals}开了门的 {n} 户，没有一户拒绝；其他志愿者遇到 {peers} 的人家拒绝（{peersN} 户）。"
            + "{#is far_from_residents}问来的得分和同社区居民自己填的相差 {own} 个百分点（{n} 份对 {peersN} 份自填），其他志愿者平均相差 {peers}。"
            + "{#is drawn_again}{own} 的访问，选定答题人后又重填了家里的成年人，其他志愿者是 {peers}（{n} 份对 {peersN} 份）。{/when}")
    String unusual(FlagKind kind, String own, String peers, long n, long peersN);

    @Message("{#when kind}"
            + "{#is too_fast}每题 {own} 秒，其他人一般 {peers} 秒。"
            + "{#is odd_hours}{own} 点多开始，其他人只有 {peers} 在早 8 点前或晚 9 点后。"
            + "{#is bursts}离上一份只隔 {own} 秒，而且很短，其他人只有 {peers} 这样。"
            + "{#is straight_lined}同一种选项的 {own} 道题全选一样；照大家的答法，碰巧这样的只有 {peers}。"
            + "{#is near_identical}和同一位志愿者的另一份有 {own} 相同；不同志愿者之间，2000 对里难有 1 对超过 {peers}。"
            + "{#is drawn_again}选定答题人后又重填了 {own} 次成年人，其他人只有 {peers} 这样。"
            + "{#else}{own} / {peers}{/when}")
    String unusualInterview(FlagKind kind, String own, String peers);

    @Message("{#when kind}"
            + "{#is too_fast}也许是问得熟练、住户答得干脆，或者手机时间不准。"
            + "{#is odd_hours}也许是和住户约好的，或者住户上夜班。"
            + "{#is bursts}也许是同一层几户都在等，或者上一份忘了点“完成”。"
            + "{#is straight_lined}也许住户真是这么想的，或者答累了一路点下去。"
            + "{#is near_identical}也许同一个小区的人看法本来就接近。"
            + "{#is no_refusals}也许是熟人多的社区，或者没把拒绝的户记下来。"
            + "{#is far_from_residents}也许是当面说话客气些，或者问到的和自己填的不是同一类人。"
            + "{#is drawn_again}也许是第一次把人数填错了。{/when}")
    String innocent(FlagKind kind);

    @Message("{#when kind}"
            + "{#is too_fast}可以问问是怎么念题的，再多回访几户。"
            + "{#is odd_hours}可以问问那几次的情况，再多回访几户。"
            + "{#is bursts}可以问问那几户是怎么走的，再多回访几户。"
            + "{#is straight_lined}可以请志愿者把题一道一道念完，再多回访几户。"
            + "{#is near_identical}可以多回访几户，问问是不是来过、是不是本人答的。"
            + "{#is no_refusals}可以提醒把拒绝的也记上，再多回访几户。"
            + "{#is far_from_residents}可以多回访几户，问问有没有人提示答案。"
            + "{#is drawn_again}可以讲讲为什么选中谁就问谁，再多回访几户。{/when}")
    String advice(FlagKind kind);

    @Message(
            "{#when kind}{#is too_fast}每题用时{#is odd_hours}早晚时段的访问{#is bursts}紧接上一份的访问{#is straight_lined}整排选一样的答卷"
                    + "{#is near_identical}和自己另一份几乎一样的答卷{#is no_refusals}拒绝的人家{#is far_from_residents}和居民自填的得分差{#is drawn_again}重选答题人的访问{/when}")
    String figureName(FlagKind kind);

    @Message("{#when kind}{#is too_fast}{figure} 秒{#is far_from_residents}{figure} 分{#else}{figure}{/when}")
    String figure(FlagKind kind, String figure);

    @Message("特别的地方多的在前面")
    String singleCaption();

    @Message("按社区和走访顺序排")
    String listCaption();

    @Message("各项比较")
    String allFigures();

    @Message("每一项和本轮其他志愿者的比较")
    String figuresCaption();

    @Message("看什么")
    String kind();

    @Message("这位志愿者")
    String own();

    @Message("其他志愿者")
    String peers();

    @Message("数量（本人 / 其他人）")
    String base();

    @Message("看法")
    String state();

    @Message("{#when state}{#is FLAGGED}值得看一看{#is NOTHING}没有特别{#is TOO_FEW}太少，看不出{/when}")
    String stateName(Reading.State state);

    @Message("值得看的单份答卷")
    String single();

    @Message("只列时间和特别之处，不列门牌和答案：答卷和住户之间没有联系。勾选的可以排除出结果。")
    String singleHint();

    @Message("没有值得单独看的答卷。")
    String noneSingle();

    @Message("选")
    String pick();

    @Message("选这一份：{day}{#if hour} {hour} 点{/if}，{community}")
    String pickOne(String day, String hour, String community);

    @Message("社区")
    String community();

    @Message("开始")
    String started();

    @Message("{day}{#if hour} {hour} 点{/if}")
    String oclock(String day, String hour);

    @Message("用时（分:秒）")
    String length();

    @Message("特别之处")
    String why();

    @Message("不计入结果")
    String excludeTitle();

    @Message("这是工作人员的决定，要写理由，进操作记录，随时可以恢复。排除多少份，结果页上会写明。")
    String excludeHint();

    @Message("哪些答卷")
    String which();

    @Message("上面勾选的")
    String whichChosen();

    @Message("这位志愿者本轮到现在为止的全部 {count} 份")
    String whichAll(int count);

    @Message("只是一个社区的：")
    String whichCommunity();

    @Message("请选择社区")
    String chooseCommunityOption();

    @Message("{name}（{count} 份）")
    String communityCount(String name, long count);

    @Message("理由")
    String reason();

    @Message("例如：回访 5 户，3 户说没来过。不要写住户的姓名和门牌。")
    String reasonHint();

    @Message("排除")
    String exclude();

    @Message("请先勾选要排除的答卷。")
    String chooseSome();

    @Message("请选择是哪个社区。")
    String chooseCommunity();

    @Message("请写理由：以后别人要看得懂为什么。")
    String reasonMissing();

    @Message("理由太长，最多 {longest} 个字。")
    String reasonTooLong(int longest);

    @Message("谁在什么时候因为什么把哪些答卷排除在结果之外，又恢复了哪些。新的排除从志愿者的疑点页开始。")
    String exclusionsHint();

    @Message("还没有排除过答卷。")
    String noExclusions();

    @Message(
            "第 {id} 号：{volunteer}，{#when scope}{#is chosen}勾选的 {count} 份{#is volunteer}本轮全部 {count} 份{#is community}{community} 的 {count} 份{/when}")
    String decision(long id, String volunteer, Exclusion.Scope scope, String community, long count);

    @Message("已排除")
    String standing();

    @Message("已恢复")
    String restored();

    @Message("办了 {done} / {count} 份")
    String progress(long done, long count);

    @Message("还没办完：中途断了或系统太忙。已办的不会重复，接着办就行。")
    String unfinished();

    @Message("接着办")
    String goOn();

    @Message("{at}，{by} 排除：{reason}")
    String decidedBy(String at, String by, String reason);

    @Message("{at}，{by} 恢复：{reason}")
    String restoredBy(String at, String by, String reason);

    @Message("恢复计入结果")
    String restore();

    @Message("为什么恢复")
    String restoreReason();

    @Message("恢复")
    String restoreButton();

    @Message("请另一个人到已完成的住户问四句话：联系上没有？有人来访问过吗？是您本人答的吗？有人提示答案吗？")
    String checksHint();

    @Message("现在完成了 {doors} 户。")
    String completedNow(int doors);

    @Message("抽取比例")
    String share();

    @Message("{percent}%")
    String percent(int percent);

    @Message("抽取")
    String draw();

    @Message("再抽（补上新完成的）")
    String drawAgain();

    @Message("完全随机抽。有疑点的志愿者另外多抽一些：答卷和住户没有联系，没法只查某一份，所以多查几户。")
    String drawHint();

    @Message("怎么抽的")
    String howDrawn();

    @Message(
            "种子 {seed}。给每个已完成的住户算一个数：SHA-256（“种子:住户编号”），数比 2^256 的 {share}% 小的就抽中，所以早完成晚完成，每户机会都一样，抽中几户有多有少。同一个种子谁来算都是同一批。一户都没抽中时，取数最小的一户，记作“多抽”。有疑点的志愿者，从最小的数取起，取到 {times} 倍比例，至少 3 户。最近一次：{day}，{by}，当时完成 {doors} 户。")
    String drawnBy(String seed, int share, int times, String day, String by, int doors);

    @Message("还没有完成的住户，等有了再抽。")
    String nothingToDraw();

    @Message("结果")
    String results();

    @Message("随机抽的 {drawn} 户：问到 {reached} 户。")
    String byChance(long drawn, long reached);

    @Message("能说清的 {told} 户里，{no} 户说没有人来过，按此估计占 {limits}。")
    String byChanceVisited(long told, long no, String limits);

    @Message("问到的户数少时，区间会很宽：一两户说“没来过”，也可能是记不清，或是家里别人答的。")
    String resultsHint();

    @Message("按当初上门的志愿者")
    String resultsCaption();

    @Message("抽了")
    String drawn();

    @Message("问到")
    String reached();

    @Message("说来过")
    String saidYes();

    @Message("说没来过")
    String saidNo();

    @Message("记不清")
    String saidUnsure();

    @Message("不是本人答的")
    String notSelf();

    @Message("有人提示答案")
    String suggestedYes();

    @Message("没来过的占（95% 区间）")
    String shareNo();

    @Message("回访名单")
    String list();

    @Message("谁去回访可以改；去过这户的人不在可选之列。选了志愿者，下次同步就出现在那位志愿者的手机上。")
    String listHint();

    @Message("打印办公室的名单")
    String printList();

    @Message("保存安排")
    String saveAssignment();

    @Message("住户")
    String door();

    @Message("当初上门")
    String visitor();

    @Message("抽法")
    String how();

    @Message("随机")
    String chance();

    @Message("多抽")
    String more();

    @Message("谁去回访")
    String checker();

    @Message("{door}：谁去回访")
    String checkerOf(String door);

    @Message("办公室")
    String office();

    @Message("结果")
    String outcome();

    @Message("填结果")
    String typeOutcome();

    @Message("改结果")
    String changeOutcome();

    @Message("没联系上")
    String notReached();

    @Message("{#when reply}{#is yes}来过{#is no}没来过{#is unsure}记不清{/when}")
    String visitedReply(FieldRecord.Said reply);

    @Message("{#when reply}{#is yes}本人答{#is no}不是本人答{#is unsure}谁答的不清楚{/when}")
    String selfReply(FieldRecord.Said reply);

    @Message("{#when reply}{#is yes}有人提示{#is no}没人提示{#is unsure}有没有提示记不清{/when}")
    String suggestedReply(FieldRecord.Said reply);

    @Message("回访结果")
    String outcomeTitle();

    @Message("联系上了吗？")
    String askReached();

    @Message("前几天有人来做过入户访问吗？")
    String askVisited();

    @Message("当时是您本人回答的吗？")
    String askSelf();

    @Message("当时有没有人提示您该怎么答？")
    String askSuggested();

    @Message("是")
    String yes();

    @Message("否")
    String no();

    @Message("说不清")
    String unsure();

    @Message("有")
    String there();

    @Message("没有")
    String notThere();

    @Message("备注（可以不填，最多 200 字）")
    String note();

    @Message("不要写对方的姓名、电话和当时答了什么。")
    String noteHint();

    @Message("保存")
    String save();

    @Message("请先选联系上了没有；联系上的，还要选有没有人来过。")
    String outcomeMissing();

    @Message("问的话：“您好，我是社区办公室的。前几天有人来您家做过问卷吗？”不要说出当初是谁去的，也不要提当时的回答。")
    String script();

    @Message("回访名单（办公室）")
    String printTitle();

    @Message("没有要办公室回访的住户。")
    String nothingToPrint();

    @Message("打印")
    String print();

    @Message("日期")
    String date();
}
