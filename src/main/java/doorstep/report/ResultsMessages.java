package doorstep.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the overview, the pages of places and the matrix; English in {@code messages/results_en.properties}. */
@MessageBundle("results")
public interface ResultsMessages {
    @Message("结果总览")
    String overview();

    @Message("{wave}：照现在看，测评会怎样")
    String overviewTitle(String wave);

    @Message("这一页里有")
    String onThisPage();

    @Message("照现在的答卷，测评大约要丢")
    String lostLead();

    @Message("{points} 分")
    String pointsOf(String points);

    @Message("，多半在 {least} 到 {most} 分之间。")
    String lostBetween(String least, String most);

    @Message("照现在的答卷，没有一项指标低于目标，测评不丢分；碰巧的话，最多可能丢 {most} 分。")
    String losesNothing(String most);

    @Message("低于目标：")
    String belowTarget();

    @Message("还分不清：")
    String unclear();

    @Message("达到目标：")
    String reached();

    @Message("、")
    String listComma();

    @Message("。")
    String stop();

    @Message("：")
    String colon();

    @Message("先做丢分最多的：")
    String doFirst();

    @Message("（丢 {points} 分）")
    String losing(String points);

    @Message("{of} 项指标里 {shown} 项有率，一共 {points} 分。分值、目标，还有“差多少就按比例丢多少分”，都是本办自己的设定，不是测评方公布的。")
    String verdictNote(int shown, int of, String points);

    @Message("其中 {below} 项低于目标，{unclear} 项还分不清，{reached} 项达到目标。")
    String itemCounts(long below, long unclear, long reached);

    @Message("各社区之间：没有哪个社区能确定比总体差。")
    String noneSurelyBelow();

    @Message("能确定比总体差的社区：")
    String surelyBelow();

    @Message("。其余的都不能确定。")
    String surelyBelowEnd();

    @Message("抽样答卷还太少，每项指标都不足 10 份，看不出结果。再多收一些答卷就有了。")
    String fewVerdict();

    @Message("这一轮只有开放链接的答卷。点进来的人不是抽样抽到的，不能代表全体居民：下面的数只说明点进来的人怎么答，不能用来推算丢分和达标的可能，也不能给社区排名次。")
    String linkVerdict();

    @Message("还没有答卷，所以看不出结果；没有答卷不等于零。有人答题后，这里会说出测评会怎样。")
    String nothingVerdict();

    @Message("各大类")
    String measures();

    @Message("最宽")
    String atMostLimits();

    @Message("达标的可能")
    String chance();

    @Message("预计丢分")
    String lost();

    @Message("丢分 / 分值")
    String lostShort();

    @Message("{lost} / {points} 分")
    String lostOf(String lost, String points);

    @Message("每项指标的基数 n")
    String bases();

    @Message("{of} 项指标里 {shown} 项有率")
    String itemsShown(int shown, int of);

    @Message("还没有率")
    String noRate();

    @Message("开放链接")
    String linkShare();

    @Message("不是抽样")
    String notASample();

    @Message(
            "每类的率是各项指标的率按分值加权的平均；括号里是 95% 区间，写着“最宽”的，实际区间不会更宽。丢分是各项指标相加，所以一类达到目标，其中个别指标仍可能丢分。各数都是四舍五入，相加可能和合计差 0.1。图里：竖线是目标，黑线是率，色带是区间。")
    String measuresNote();

    @Message("每类是各项指标的比例按分值加权的平均。")
    String linkMeasuresNote();

    @Message("各项指标：点进来的人怎么答")
    String linkItems();

    @Message("开放链接，不是抽样：只有比例，没有丢分和达标的可能")
    String linkCaption();

    @Message("指标")
    String item();

    @Message("丢分最多的五项指标")
    String costliestItems();

    @Message("这里丢分最多的指标")
    String costliestHere();

    @Message("没有一项指标的率低于目标。")
    String noneCosts();

    @Message("立项整改")
    String task();

    @Message("立项整改：{item}")
    String taskFor(String item);

    @Message("全部指标")
    String allItems();

    @Message("丢分最多的五个社区")
    String costliestCommunities();

    @Message("没有社区可比：只有一个社区，或没有一项指标丢分。")
    String noCommunityCosts();

    @Message("这个次序可能只是碰巧：没有一个社区能确定比总体差，不要照着次序通报批评。先看大家共同弱的指标。")
    String orderUnsure();

    @Message("写着“确定”的，确实比总体差；其余的次序可能只是碰巧，不要照着次序通报批评。")
    String orderPartly();

    @Message("分")
    String points();

    @Message("提到目标，总体可少丢")
    String gain();

    @Message("单看这里会丢")
    String own();

    @Message("名次（从最差数起）")
    String rank();

    @Message("有率的指标太少，不排名次")
    String rankNone();

    @Message("分不清：{of} 个社区里哪一名都可能")
    String rankAny(int of);

    @Message("第 {worst} 到第 {best} 名都可能（共 {of} 个）")
    String rankBetween(int worst, int best, int of);

    @Message("第 {rank} 名（共 {of} 个）")
    String rankExactly(int rank, int of);

    @Message("确定比总体差")
    String surely();

    @Message("可能差在")
    String weakest();

    @Message("算进来的指标")
    String counted();

    @Message("总体丢分的 {of} 项指标里，这里 {counted} 项有率")
    String countedOf(int counted, int of);

    @Message("这些分数和名次怎么算")
    String gainHow();

    @Message(
            "总体丢分的每项指标：分值 ÷ 目标 ×（总体差的百分点，和“这个社区在总体里占的份额 × 它差的百分点”，取小的那个），各项相加。意思是：这个社区在这些指标上都提到目标，总体能少丢几分。社区大，或者率低，都会让它变多；答卷少的社区，光凭碰巧也会显得多。")
    String gainFormula();

    @Message("名次只看率，不看大小：把总体丢分的各项指标按“分值 ÷ 目标”加权平均，和总体在同样指标上的平均比。名次区间对所有社区同时成立（95%）。")
    String rankFormula();

    @Message("一项一项看排名和“谁比谁差”")
    String toRanking();

    @Message("和上一轮比")
    String changes();

    @Message("没有可比的上一轮：这份问卷在这些社区还没有做过别的轮次。")
    String noEarlier();

    @Message("上一轮“{wave}”和这一轮没有一个社区都有抽样答卷，不能比。")
    String nothingInCommon(String wave);

    @Message("上一轮是“{wave}”。只比两轮都有抽样答卷的 {communities} 个社区；所有指标一起看，同级的其他地方也算进去，碰巧的变化不算。")
    String comparedWith(String wave, int communities);

    @Message("{items} 项指标都看不出变化。")
    String noChange(int items);

    @Message("升了：")
    String rose();

    @Message("降了：")
    String fell();

    @Message("（{difference} 个百分点，95% 区间 {limits}；n {before} → {after}）")
    String changeBy(String difference, String limits, long before, long after);

    @Message("其余 {items} 项指标看不出变化。")
    String restUnclear(int items);

    @Message("{items} 项指标改过问法、选项、答案的限制或算法，不能和上一轮比。")
    String broken(int items);

    @Message("{items} 项指标有一轮没有率，不能比。")
    String untold(int items);

    @Message("看趋势和两轮问卷的差别")
    String toTrend();

    @Message("现场进度")
    String fieldwork();

    @Message("还没有放出要走访的门。")
    String noDoors();

    @Message("要走访的户")
    String doorsDrawn();

    @Message("已有结果的户")
    String doorsTried();

    @Message("已有答卷的户")
    String doorsAnswered();

    @Message("应答率（最保守，RR1）")
    String responseRate();

    @Message("走访进度")
    String toFieldwork();

    @Message("还没进到这些数里的")
    String notIn();

    @Message("都到齐了：手机上没有没传的记录，没有待处理的，每个社区都有足够的抽样答卷。")
    String allIn();

    @Message("手机上还有 {records} 条没传上来（含上门记录）")
    String onPhones(long records);

    @Message("{records} 条传上来的记录有问题，等工作人员处理")
    String quarantined(long records);

    @Message("{forms} 份纸质问卷还没录完，或两次录入不一致")
    String paperWaiting(long forms);

    @Message("{communities} 个社区还没有一份抽样答卷")
    String silentCommunities(int communities);

    @Message("{communities} 个社区的抽样答卷不足 10 份")
    String fewCommunities(int communities);

    @Message("哪几个")
    String which();

    @Message("哪些指标没有率，为什么")
    String silent();

    @Message("每项指标都有率。社区里没有率的格子，原因写在格子里。")
    String noneSilent();

    @Message("（答卷 {responses} 份，算进基数 {n} 份）")
    String behind(long responses, long n);

    @Message("没有率的各种原因")
    String allReasons();

    @Message("为什么有的率没有数")
    String whyNoRate();

    @Message("答卷从哪里来")
    String answersFrom();

    @Message("工作人员排除了 {count} 份答卷，不在这一页的任何数字里：")
    String excludedNote(long count);

    @Message("预计丢分＝分值 × 差的百分点 ÷ 目标，各项指标相加。“多半在……之间”是把每项指标的区间上限和下限分别代进去相加，所以偏宽。测评怎样把率换成分，没有公布；这是本办自己的假定。")
    String readPoints();

    @Message("达标的可能：按现有答卷，真实的率达到目标的可能。50% 就是对半。它只算抽样的误差；答卷里如果有人被教着答，数会虚高，看“自填与入户”。")
    String readChance();

    @Message("整个轮次")
    String wholeWave();

    @Message("{place}：照现在看，测评会怎样")
    String placeTitle(String place);

    @Message("这里有抽样答卷 {sampled} 份，开放链接答卷 {linked} 份。")
    String answersHere(long sampled, long linked);

    @Message("这里的整改")
    String toTasks();

    @Message("下面各市")
    String belowCity();

    @Message("下面各区县")
    String belowDistrict();

    @Message("下面各街道")
    String belowStreet();

    @Message("下面各社区")
    String belowCommunity();

    @Message("按编号排，不是名次：区间互相重叠的，分不出高低。")
    String belowNote();

    @Message("抽样答卷")
    String sampledAnswers();

    @Message("全部指标")
    String itemsHere();

    @Message("，灰块是{place}")
    String aboveMark(String place);

    @Message("哪里弱在哪一项")
    String matrixTitle();

    @Message("看哪一类")
    String columns();

    @Message("全部")
    String allMeasures();

    @Message("各地弱在哪")
    String digest();

    @Message("点一个地点，看它有哪几项指标确定低于目标，差得最多的在前。")
    String digestNote();

    @Message("{place}的全部结果")
    String toPlace(String place);

    @Message("看整张表")
    String toTable();

    @Message("另有：● 还分不清 {unclear} 项 · ▲ 达到目标 {reached} 项 · 没有率 {none} 项")
    String restCounts(long unclear, long reached, long none);

    @Message("▼ 低于目标 {weak} 项")
    String weakCount(int weak);

    @Message("没有确定低于目标的指标")
    String noneWeak();
}
