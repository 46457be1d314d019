package doorstep.followup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of tasks, re-tests and publicity; English in {@code messages/followup_en.properties}. */
@MessageBundle("followup")
public interface FollowupMessages {
    @Message("整改台账")
    String register();

    @Message("薄弱的题目立项整改：挂号、办结、下一轮复测销号。复测结果由数字说了算，不由人填。")
    String registerHint();

    @Message("新建整改")
    String newTask();

    @Message("整改")
    String task();

    @Message("整改挂号单 第 {id} 号")
    String taskTitle(long id);

    @Message("共 {shown} 项")
    String taskCount(int shown);

    @Message("（全部 {all} 项）")
    String ofAll(long all);

    @Message("未办结 {count}")
    String openCount(long count);

    @Message("其中超期 {count}")
    String lateCount(long count);

    @Message("已办结 {count}")
    String doneCount(long count);

    @Message("还没有整改。在结果页上找到薄弱的题目，就可以立项。")
    String noTasks();

    @Message("没有符合条件的整改。")
    String noneMatch();

    @Message("看全部")
    String showAll();

    @Message("筛选")
    String filter();

    @Message("显示")
    String show();

    @Message("全部")
    String all();

    @Message("状态")
    String state();

    @Message("地点")
    String place();

    @Message("题目")
    String item();

    @Message("责任单位、责任人")
    String owner();

    @Message("只看超期的")
    String late();

    @Message("期限")
    String lateLabel();

    @Message("轮次")
    String wave();

    @Message("来自轮次")
    String fromWave();

    @Message("复测")
    String retest();

    @Message("{#when state}{#is open}未办结{#is done}已办结{/when}")
    String stateName(Task.State state);

    @Message("超期 {days} 天")
    String daysLate(long days);

    @Message("期限")
    String due();

    @Message("整改措施")
    String measure();

    @Message("编号")
    String number();

    @Message("立项时")
    String rateThen();

    @Message("立项时的数字（95% 范围）")
    String rateThenLong();

    @Message("目标")
    String target();

    @Message("分值")
    String points();

    @Message("基数 n = {n}")
    String base(long n);

    @Message("没办结的在前，期限近的在上")
    String registerCaption();

    @Message("导出 CSV")
    String exportCsv();

    @Message("导出 Excel")
    String exportXlsx();

    @Message("打印")
    String print();

    @Message("“{name}”复测了哪些")
    String retestsOf(String name);

    @Message("各轮复测")
    String retestPages();

    @Message(
            "{#when slug}{#is 'improved'}改进{#is 'unchanged'}没变{#is 'fallen-back'}反弹{#is 'cannot-tell'}说不准{#is 'not-comparable'}不可比{#is 'no-rate'}没有数字{#is 'waiting'}等复测{#else}{slug}{/when}")
    String verdictName(String slug);

    @Message(
            "{#when slug}{#is 'improved'}▲{#is 'unchanged'}＝{#is 'fallen-back'}▼{#is 'cannot-tell'}●{#is 'not-comparable'}≠{#is 'no-rate'}–{#is 'waiting'}…{#else}{slug}{/when}")
    String verdictMark(String slug);

    @Message("改进过，又回落")
    String afterImprovement();

    @Message("{by}，与 {since} 比")
    String bySinceShort(String by, String since);

    @Message("还在调查，只是初步")
    String preliminary();

    @Message("还没有后一轮。")
    String waitingForWave();

    @Message("整改台账")
    String crumbs();

    @Message("选题目和地点")
    String chooseTitle();

    @Message("哪一轮")
    String chooseWave();

    @Message("哪一题")
    String chooseItem();

    @Message("哪里（各级都可以）")
    String choosePlace();

    @Message("请选择")
    String choose();

    @Message("{#when level}{#is province}省{#is city}市{#is district}区县{#is street}街道{#is community}社区{/when}")
    String levelName(doorstep.place.PlaceLevel level);

    @Message("现在的数字")
    String howItStands();

    @Message("预计失分")
    String expectedLoss();

    @Message("要是评估时测得和这里一样。分值和目标是本办公室自己定的。")
    String expectedLossHint();

    @Message("达标的可能")
    String chance();

    @Message("{place}失分最多的题目")
    String costly(String place);

    @Message("点题目就选中它。范围宽的，先后说不准。")
    String costlyHint();

    @Message("这里没有低于目标的题目，或者答卷太少。")
    String nothingCosts();

    @Message("这一题在这里已有没办结的整改：")
    String alreadyOpen();

    @Message("约定")
    String agreement();

    @Message("单位或人名，最多 {longest} 个字，例如：城管科 李强")
    String ownerHint(int longest);

    @Message("谁去做什么，写具体。最多 {longest} 个字。")
    String measureHint(int longest);

    @Message("到这一天为止要办结")
    String dueHint();

    @Message("居民原话（可不填）")
    String comment();

    @Message("居民原话")
    String commentLabel();

    @Message("不要写人名、电话、门牌号。")
    String commentHint();

    @Message("立项")
    String openTask();

    @Message("取消")
    String cancel();

    @Message("有的地方需要改一改，见下面的说明。")
    String fixThese();

    @Message("先在上面选好题目和地点，再填约定。")
    String chooseFirst();

    @Message("请选一轮已发布的调查。")
    String problemWave();

    @Message("请选这一轮问卷里的题目。")
    String problemItem();

    @Message("请选这一轮调查到的地点。")
    String problemPlace();

    @Message("请填写责任单位或责任人。")
    String problemOwner();

    @Message("请写明要做什么。")
    String problemMeasure();

    @Message("请填写日期，例如 2026-12-31。")
    String problemDay();

    @Message("期限不能早于今天。")
    String problemDuePast();

    @Message("请写明做了什么。")
    String problemWhat();

    @Message("请填写是谁办的。")
    String problemBy();

    @Message("办结日期不能晚于今天。")
    String problemOnFuture();

    @Message("办结日期不能早于立项那天。")
    String problemOnEarly();

    @Message("请写明为什么重新打开。")
    String problemReason();

    @Message("太长了，最多 {longest} 个字。")
    String problemTooLong(int longest);

    @Message("修改约定")
    String edit();

    @Message("保存")
    String save();

    @Message("办结")
    String finishTitle();

    @Message("填了就算办结。有没有用，等下一轮复测。")
    String finishHint();

    @Message("做了什么")
    String what();

    @Message("谁办的")
    String doneBy();

    @Message("哪天办完")
    String doneOn();

    @Message("办结")
    String finish();

    @Message("重新打开")
    String reopenTitle();

    @Message("为什么")
    String reason();

    @Message("重新打开")
    String reopen();

    @Message("没有保存：您打开页面以后，别人改过这项整改")
    String meanwhileTitle();

    @Message("下面是别人做的。看过以后，要改再保存一次。")
    String meanwhileHint();

    @Message("您刚才填的：{text}")
    String youTyped(String text);

    @Message("经过")
    String history();

    @Message("{#when kind}{#is opened}立项{#is edited}修改约定{#is done}办结{#is reopened}重新打开{/when}")
    String eventName(TaskEvent.Kind kind);

    @Message("{actor}，{moment}")
    String eventBy(String actor, String moment);

    @Message("{#when field}{#is 'owner'}责任{#is 'due'}期限{#is 'measure'}措施{#else}{field}{/when}：{before} → {after}")
    String changed(String field, String before, String after);

    @Message("{by}，{on} 办完")
    String doneByOn(String by, java.time.LocalDate on);

    @Message("复测：下一轮的数字怎么说")
    String retestTitle();

    @Message("{name}")
    String retestBy(String name);

    @Message(
            "没变：变化的范围整个在 ±{margin} 个百分点以内。改进、反弹：变化超出抽样误差，而且这一轮复测的 {together} 项比较一起判断（Holm 校正，整体误报不超过 5%）。只比两轮都有抽样答卷的社区。")
    String retestMethod(String margin, int together);

    @Message("与立项时（{name}）比")
    String sinceTask(String name);

    @Message("与上一次复测（{name}）比")
    String sinceLast(String name);

    @Message("前后")
    String beforeAfter();

    @Message("变化（百分点）")
    String change();

    @Message("结论")
    String verdict();

    @Message("比{name}高，超出抽样误差。")
    String sayImproved(String name);

    @Message("变化在 ±{margin} 个百分点以内。")
    String sayUnchanged(String margin);

    @Message("比{name}低，超出抽样误差。")
    String sayFallenBack(String name);

    @Message("这么多答卷，说不准变没变：真实变化要到大约 {detectable} 个百分点，才多半看得出来。")
    String sayCannotTell(String detectable);

    @Message("单看这一项像是变了；和其他项一起看，可能只是碰巧。")
    String sayClearAlone();

    @Message("这一题不能比：")
    String sayNotComparable();

    @Message(
            "{#when why}{#is ADDED}前一轮没有这一题{#is REMOVED}后一轮没有这一题{#is QUESTION}换了一个问题{#is WORDING}问法改了{#is CHOICES}选项改了{#is OPENING}问的人不一样了{#is CREDIT}计分改了{#is BASE}基数改了{/when}")
    String breakName(doorstep.questionnaire.VersionDifference.Reason why);

    @Message("两轮没有都有抽样答卷的社区，没法比。")
    String noCommunity();

    @Message("{name}：{reason}")
    String missing(String name, String reason);

    @Message("{count} 个社区")
    String comparedIn(int count);

    @Message("这一轮开始时，这项整改还没办结：就算变了，也不能说是整改的功劳。")
    String notDoneBefore();

    @Message("“{name}”将于 {moment} 开始，会复测这项整改。")
    String comesNext(String name, String moment);

    @Message("还没有后一轮调查这里。同一份问卷、到这里的下一轮发布后，自动复测。")
    String noWaveYet();

    @Message("还在调查，数字会变，结论只是初步的。")
    String onlyClosed();

    @Message("数据截至 {moment}")
    String asOfMoment(String moment);

    @Message("{name}：复测整改")
    String retestsTitle(String name);

    @Message("这一轮的数字对以前立项的整改怎么说。")
    String retestsHint();

    @Message("这一轮没有复测到任何整改：要么没有更早立项的，要么不在这些社区。")
    String retestsNone();

    @Message("一项整改一行；有上一次复测的，多比一次")
    String retestsCaption();

    @Message("与哪一轮比")
    String against();

    @Message("那一轮")
    String before();

    @Message("这一轮")
    String after();

    @Message("责任人（签字）")
    String signOwner();

    @Message("办结确认（签字）")
    String signDone();

    @Message("日期")
    String signDate();

    @Message("打印于 {moment}")
    String printedAt(String moment);

    @Message("对应测评标准")
    String standard();

    @Message("立项整改")
    String makeTask();

    @Message("地点代码")
    String columnPlaceCode();

    @Message("上级")
    String columnWithin();

    @Message("指标类别")
    String columnMeasureOf();

    @Message("下限")
    String columnLow();

    @Message("上限")
    String columnHigh();

    @Message("基数 n")
    String columnBase();

    @Message("超期天数")
    String columnLate();

    @Message("复测轮次")
    String columnRetestWave();

    @Message("变化（百分点）")
    String columnChange();

    @Message("是否初步")
    String columnPreliminary();

    @Message("立项人")
    String columnOpenedBy();

    @Message("立项日期")
    String columnOpenedOn();
}
