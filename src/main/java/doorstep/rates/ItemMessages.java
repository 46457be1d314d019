package doorstep.rates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of items, of the ranking and of charts; English in {@code messages/item_en.properties}. */
@MessageBundle("item")
public interface ItemMessages {
    @Message("按方向键逐点看，按回车打开")
    String chartKeys();

    @Message("指标：每一项够不够")
    String items();

    @Message("{items} 项指标：{below} 项整个区间都低于目标，{reached} 项达到目标，{unclear} 项还分不清。")
    String itemsSummary(int items, int below, int reached, int unclear);

    @Message("{withheld} 项没有率，原因见表。")
    String itemsWithheld(int withheld);

    @Message("预计丢分最多的是“{item}”，约 {lost} 分。")
    String worst(String item, String lost);

    @Message("这份问卷没有设指标，所以没有率可看；下面的题目仍可以看回答分布。")
    String noItems();

    @Message("全部指标")
    String allItems();

    @Message("指标")
    String item();

    @Message("大类")
    String measure();

    @Message("率（95% 区间）")
    String rateWithLimits();

    @Message("基数 n")
    String base();

    @Message("目标")
    String target();

    @Message("分值")
    String points();

    @Message("预计丢分")
    String lost();

    @Message("达标的可能")
    String chance();

    @Message("开放链接（不是抽样）")
    String linkShare();

    @Message("目标和分值是本办自己的设定，不是测评方公布的标准；预计丢分按“差多少，就按比例丢多少”估计。")
    String assumption();

    @Message("点列名可以排序。")
    String sortNote();

    @Message("竖虚线是各项自己的目标；▼ 整个区间低于目标，▲ 整个区间达到目标，● 还分不清。")
    String ofTarget();

    @Message("没有指标的题目")
    String otherQuestions();

    @Message("只有回答分布，没有率和目标。")
    String otherQuestionsNote();

    @Message("{name}：{rate}（95% 区间 {limits}），{n} 份答案")
    String tip(String name, String rate, String limits, long n);

    @Message("各项指标的率和 95% 区间")
    String chartOfItems();

    @Message("{place}：{rate}（95% 区间 {limits}，{n} 份答案），目标 {target}。")
    String saidRate(String place, String rate, String limits, long n, String target);

    @Message("{place}得分率 {rate}（95% 区间 {limits}，{n} 份答案），目标 {target}。")
    String saidScore(String place, String rate, String limits, long n, String target);

    @Message("这一项按答对多少给分，{rate} 是平均得分，不是“{rate} 的人”。全对的人占多少，这里算不出来：只记了每个选项各有多少人选。")
    String scoreNote(String rate);

    @Message("这一项答对一部分也给分，{rate} 是平均得分，不是“{rate} 的人”。得满分的人占 {full}。")
    String scoreFull(String rate, String full);

    @Message("整个区间都低于目标，预计丢 {lost} 分（满分 {points}）。")
    String saidBelow(String lost, String points);

    @Message("整个区间都达到目标。")
    String saidReached();

    @Message("目标落在区间里，还分不清够不够；按现在的答卷，达标的可能约 {chance}。")
    String saidUnclear(String chance);

    @Message("{place}的抽样还没有率：{reason}")
    String saidNothing(String place, String reason);

    @Message("这道题没有指标：只看大家怎么回答。")
    String saidQuestion();

    @Message("这里只看大家怎么回答；由这道题算出的指标：")
    String saidHasIndicators();

    @Message("抽样")
    String sample();

    @Message("开放链接")
    String link();

    @Message("立项整改")
    String newTask();

    @Message("看居民原话")
    String readComments();

    @Message("哪些社区真的差")
    String compareCommunities();

    @Message("怎么问、怎么算")
    String howAsked();

    @Message("题目")
    String question();

    @Message("提示")
    String hint();

    @Message("可以选几项；各项的分加起来，不低于 0，不高于 1。")
    String multiple();

    @Message("可以选几项。")
    String multipleOnly();

    @Message("不是人人都问：前面的回答决定问不问这道题。")
    String notForAll();

    @Message("选项")
    String choice();

    @Message("计分")
    String credit();

    @Message("不计入基数")
    String outsideBase();

    @Message("{number} 及以上计 1，否则计 0。")
    String creditFrom(String number);

    @Message("没有被问到的人")
    String notAskedRule();

    @Message("计入基数，算 0")
    String notAskedZero();

    @Message("不计入基数")
    String notAskedOutside();

    @Message("对应测评内容")
    String standard();

    @Message("大家怎么回答")
    String distribution();

    @Message("抽样按户数和户内成年人数加权；开放链接不加权。各选项合起来是 100%。")
    String distributionOne();

    @Message("每一项：勾了它的人占答了这道题的人的多少；可以勾几项，合起来会超过 100%。")
    String distributionMany();

    @Message("抽样 {sample} 份答了这道题，开放链接 {link} 份。")
    String answered(long sample, long link);

    @Message("{communities} 个社区有答卷是软件早先的版本计的，没有按选项计数，所以缺的占比不显示；指标的率不受影响。答卷还没有到期删除的，管理员运行 recount --repair 后就有。")
    String uncounted(int communities);

    @Message("占比（95% 区间）")
    String share();

    @Message("不同的人怎么回答")
    String byPeople();

    @Message("都是抽样，已加权；每格是占比，括号里是 95% 区间。")
    String byPeopleNote();

    @Message("哪些人")
    String people();

    @Message("{what}（表）")
    String tableOf(String what);

    @Message("看表格")
    String showTable();

    @Message("各地的率")
    String byPlace();

    @Message("按")
    String by();

    @Message("省")
    String province();

    @Message("市")
    String city();

    @Message("区县")
    String district();

    @Message("街道")
    String street();

    @Message("社区")
    String community();

    @Message("地点")
    String place();

    @Message("基数外")
    String outside();

    @Message("距目标")
    String fromTarget();

    @Message("开放链接 n")
    String linkBase();

    @Message("{answered} / {all} 个社区有抽样答卷")
    String coverage(int answered, int all);

    @Message("说不清等")
    String declared();

    @Message("没被问到")
    String notAsked();

    @Message("没有作答")
    String unanswered();

    @Message("不同的人，率差多少")
    String byParts();

    @Message("同一份抽样分成几部分来看，各部分的区间按整个抽样设计计算。不足 10 份的不显示；只有一格不足时，最小的另一格也不显示，免得被推算出来。")
    String byPartsNote();

    @Message("按渠道：谁来问、怎么答")
    String byChannel();

    @Message("自己填和入户是不同的人，差别不一定是渠道造成的。")
    String byChannelNote();

    @Message("看“自己填与入户”")
    String moreChannels();

    @Message("住户本人填")
    String household();

    @Message("志愿者入户")
    String visit();

    @Message("纸质")
    String paper();

    @Message("没填")
    String blank();

    @Message("按“{question}”")
    String byQuestion(String question);

    @Message("谁不在基数里，为什么")
    String whoIsOutside();

    @Message("抽样共 {responses} 份，其中 {n} 份计入基数，其余：")
    String outsideIntro(long responses, long n);

    @Message("答卷太少，不显示。")
    String outsideFew();

    @Message("全部计入基数，没有人在外面。")
    String nobodyOutside();

    @Message("回答“{choice}”")
    String whyDeclared(String choice);

    @Message("没有被问到")
    String whyNotAsked();

    @Message("问到了，没有作答")
    String whyUnanswered();

    @Message("原因")
    String why();

    @Message("份数")
    String count();

    @Message("同一道题还有别的指标：")
    String sameQuestion();

    @Message("全部指标")
    String backToItems();

    @Message("还没有答卷。有人答题后，这里就会出现数字；没有答卷不等于零。")
    String noAnswersYet();

    @Message("目标 {target}")
    String targetLine(String target);

    @Message("排名：谁真的好，谁真的差")
    String ranking();

    @Message("看哪一项")
    String rankingOf();

    @Message("查看")
    String show();

    @Message("大类合计")
    String measures();

    @Message("{what} · 抽样")
    String rankOf(String what);

    @Message("没有两个以上的地点有足够的抽样答卷，排不了名。")
    String noRanking();

    @Message("{places} 个{level}里，没有一个与总体（{rate}）差到碰巧很难做到的地步：看不出谁好谁差，请不要按这个名次批评或表扬。")
    String rankNothing(int places, String level, String rate);

    @Message("{names}明显低于总体（{rate}）：碰巧低到这一步的可能不到千分之一。")
    String rankBelow(String names, String rate);

    @Message("{names}明显高于总体（{rate}）：碰巧高到这一步的可能不到千分之一。")
    String rankAbove(String names, String rate);

    @Message("其余 {places} 个看不出谁好谁差。")
    String rankRest(int places);

    @Message("值得留意、还不能下结论：{names}在 95% 线外、99.8% 线内。{places} 个{level}全都一样好时，光凭碰巧也会有约 {expected} 个落到 95% 线外。")
    String rankWatch(String names, int places, String level, String expected);

    @Message("（约为碰巧的 {phi} 倍，φ）")
    String rankPhi(String phi);

    @Message("各{level}之间的差别大于碰巧会有的，确实有高有低。")
    String rankPhiOver(String level);

    @Message("各{level}之间的差别没有超出碰巧会有的（全都一样时约为 1）。")
    String rankPhiSame(String level);

    @Message("{places} 个{level}全在同一档：没有一个能与最高的区分开，看不出谁好谁差。")
    String rankOneTier(int places, String level);

    @Message("{places} 个{level}分成 {tiers} 档；最低一档：{names}。")
    String rankTiers(int places, String level, int tiers, String names);

    @Message("除上面点名的以外，各{level}之间的差别没有超出碰巧会有的。")
    String rankPhiElse(String level);

    @Message("“档”的规则：同一档里的都与该档最高的那个区分不开；排在下一档的，都明显低于上面各档最高的那个（所有比较合起来 95% 的把握）。写“1–2 档”的，还说不准在哪一档。")
    String tierRule();

    @Message("名次只是数字大小的顺序；“真实名次可能在”是把误差算进去后的名次区间（全部合起来 95% 的把握）。")
    String rankNote();

    @Message("名次")
    String rank();

    @Message("真实名次可能在")
    String rankMayBe();

    @Message("档")
    String tier();

    @Message("按率从高到低的区间图")
    String chartOfRanks();

    @Message("名次、区间和档")
    String rankTable();

    @Message("和总体比，不是和目标比：◀ 明显低于总体，▶ 明显高于总体（99.8% 线外），圆点是其余的；虚线是总体。")
    String rankTones();

    @Message("和第 1 档最高的那个比，不是和目标比：◀ 明显低于它，圆点是其余的；虚线是总体。")
    String rankTonesTier();

    @Message("总体 {rate}")
    String wholeLine(String rate);

    @Message("差别是真的还是碰巧（漏斗图）")
    String funnel();

    @Message("每个点是一个社区，越往右答案越多。答案越少，碰巧偏离得越远，所以线左边宽、右边窄。虚线之间：20 个一样的社区里约有 19 个会在里面；实线之外：碰巧很少会到（一千个里约两个）。")
    String funnelNote();

    @Message("漏斗图只按社区、单项来画。")
    String funnelOnly();

    @Message("各社区的率与有效答卷数")
    String funnelChart();

    @Message("有效答卷数")
    String effective();

    @Message("有效答卷数：加权以后，这些答卷相当于多少份简单抽样的答卷。")
    String effectiveNote();

    @Message("95% 线")
    String within95();

    @Message("99.8% 线")
    String within998();

    @Message("位置")
    String band();

    @Message("线内")
    String bandInside();

    @Message("95% 线外")
    String bandBeyond95();

    @Message("99.8% 线外")
    String bandBeyond998();

    @Message("两条线的数字")
    String curves();

    @Message("X 比 Y 差吗？")
    String compare();

    @Message("第一个")
    String compareFirst();

    @Message("第二个")
    String compareSecond();

    @Message("比一比")
    String compareDo();

    @Message("真的差：{a}比{b}低 {difference} 个百分点（95% 区间：低 {from} 到 {to}）。")
    String compareLower(String a, String b, String difference, String from, String to);

    @Message("真的好：{a}比{b}高 {difference} 个百分点（95% 区间：高 {from} 到 {to}）。")
    String compareHigher(String a, String b, String difference, String from, String to);

    @Message("看不出：{a}（{rateA}）和{b}（{rateB}）的差是 {difference} 个百分点，但真实的差可能在 {from} 到 {to} 之间，谁高谁低都有可能。")
    String compareCannot(String a, String rateA, String b, String rateB, String difference, String from, String to);

    @Message("这么多答卷，真实的差要有约 {points} 个百分点，才多半看得出来。")
    String compareDetectable(String points);

    @Message("这么多答卷，再大的差也看不出来。")
    String compareNever();

    @Message("就算是看了排名才挑出这两个来比（要用更严的 {confidence}），结论也一样。")
    String compareStrictSame(String confidence);

    @Message("但如果是看了排名才挑出这两个来比，要用更严的 {confidence}：那样就看不出了。")
    String compareStrictLost(String confidence);

    @Message("请选两个不同的地点。")
    String compareSelf();

    @Message("两个下拉框各选一个，一句话告诉您差别是真的还是碰巧。")
    String compareHint();

    @Message("请选")
    String choose();

    @Message("没有排进来的")
    String apart();

    @Message("这些地点没有率，所以不排名，也不算差。")
    String apartNote();

    @Message("原因")
    String reason();

    @Message("这一类共 {of} 项，按各地都有率的 {items} 项合计，这样各地才可比。")
    String measureOf(int items, int of);

    @Message("、")
    String listEnd();

    @Message("{names} 等 {count} 个")
    String andOthers(String names, int count);

    @Message("社区")
    String communities();

    @Message("街道")
    String streets();

    @Message("区县")
    String districts();

    @Message("地点")
    String places();
}
