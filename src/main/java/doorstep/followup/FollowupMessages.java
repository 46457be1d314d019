package doorstep.followup;

import doorstep.followup.publicity.Handout;
import doorstep.followup.tasks.Task;
import doorstep.followup.tasks.TaskEvent;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of tasks, re-tests and publicity; English in {@code messages/followup_en.properties}. */
@MessageBundle("followup")
public interface FollowupMessages {
    @Message("整改台账")
    String register();

    @Message("薄弱的指标立项整改：挂号、办结、下一轮复测销号。复测结果由数字说了算，不由人填。")
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

    @Message("还没有整改。在结果页上找到薄弱的指标，就可以立项。")
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

    @Message("指标")
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

    @Message("立项时的率（95% 区间）")
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
            "{#when slug}{#is 'improved'}↑{#is 'unchanged'}＝{#is 'fallen-back'}↓{#is 'cannot-tell'}?{#is 'not-comparable'}≠{#is 'no-rate'}–{#is 'waiting'}…{#else}{slug}{/when}")
    String verdictMark(String slug);

    @Message("改进过，又回落")
    String afterImprovement();

    @Message("“{by}”与“{since}”比")
    String bySinceShort(String by, String since);

    @Message("还在调查，只是初步")
    String preliminary();

    @Message("还没有后一轮。")
    String waitingForWave();

    @Message("整改台账")
    String crumbs();

    @Message("选指标和地点")
    String chooseTitle();

    @Message("哪一轮")
    String chooseWave();

    @Message("哪一项指标")
    String chooseItem();

    @Message("哪里（各级都可以）")
    String choosePlace();

    @Message("请选择")
    String choose();

    @Message("{#when level}{#is province}省{#is city}市{#is district}区县{#is street}街道{#is community}社区{/when}")
    String levelName(doorstep.place.PlaceLevel level);

    @Message("现在的率")
    String howItStands();

    @Message("预计丢分")
    String expectedLoss();

    @Message("要是测评时测得和这里一样。分值和目标是本办自己的设定，不是测评方公布的。")
    String expectedLossHint();

    @Message("达标的可能")
    String chance();

    @Message("{place}丢分最多的指标")
    String costly(String place);

    @Message("点一项就选中它。区间宽的，先后说不准。")
    String costlyHint();

    @Message("这里没有低于目标的指标，或者答卷太少。")
    String nothingCosts();

    @Message("这项指标在这里已有没办结的整改：")
    String alreadyOpen();

    @Message("约定")
    String agreement();

    @Message("单位或人名，最多 {longest} 个字，例如：城管科 李强。可以留办公电话；不要写居民的姓名、电话。证件号会自动遮住。")
    String ownerHint(int longest);

    @Message("谁去做什么，写具体。最多 {longest} 个字。")
    String measureHint(int longest);

    @Message("到这一天为止要办结")
    String dueHint();

    @Message("居民原话")
    String commentLabel();

    @Message("不要把居民的原话、人名、电话抄在这里：原话请从“居民原话”页转过来。填了的电话、证件号会自动遮住。")
    String noWordsHere();

    @Message("{count} 条")
    String quoteCount(int count);

    @Message("这条原话已不再显示")
    String quoteGone();

    @Message("居民撤回了答卷，或者答卷已排除、保存期已满，原话就不再显示。")
    String quoteGoneHint();

    @Message("有 {count} 条已不再显示，不会带过去。")
    String quotesGoneMeanwhile(int count);

    @Message("整改里只记下是哪几条，不抄原话：居民撤回答卷，原话就从整改里自己消失。")
    String quotesHint();

    @Message("要去掉的原话")
    String quoteDrop();

    @Message("加到一项没办结的整改")
    String joinTitle();

    @Message("哪一项")
    String joinWhich();

    @Message("第 {id} 号 {item} · {place}（期限 {due}）")
    String joinOption(long id, String item, String place, java.time.LocalDate due);

    @Message("加进去")
    String join();

    @Message("或者在下面新建一项整改。")
    String orNew();

    @Message("请选一项整改。")
    String problemTask();

    @Message("附居民原话 {count} 条")
    String quotedCount(int count);

    @Message("，其中 {count} 条不再显示")
    String quotedGone(long count);

    @Message("…另有 {count} 条")
    String moreQuotes(int count);

    @Message("没有加上新的原话：选的那些这项整改里已经有了，或者已不再显示。")
    String noneJoined();

    @Message("打印稿")
    String printView();

    @Message("A4 纸，横向。")
    String landscapeHint();

    @Message("回到整改台账")
    String backToRegister();

    @Message("只列")
    String onlyThese();

    @Message("本页复测：")
    String onThisPage();

    @Message("翻页")
    String pages();

    @Message("上一页")
    String pageBefore();

    @Message("下一页")
    String pageAfter();

    @Message("第 {page} 页，共 {pages} 页")
    String ofPages(int page, int pages);

    @Message("立项")
    String openTask();

    @Message("取消")
    String cancel();

    @Message("有的地方需要改一改，见下面的说明。")
    String fixThese();

    @Message("先在上面选好指标和地点，再填约定。")
    String chooseFirst();

    @Message("请选一轮已发布的调查。")
    String problemWave();

    @Message("请选这一轮问卷里的指标。")
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

    @Message("上面是别人做的。看过以后，还要改就再保存一次。")
    String meanwhileHint();

    @Message("您刚才填的：{text}")
    String youTyped(String text);

    @Message("经过")
    String history();

    @Message("{#when kind}{#is opened}立项{#is edited}修改约定{#is quoted}加上居民原话{#is done}办结{#is reopened}重新打开{/when}")
    String eventName(TaskEvent.Kind kind);

    @Message("{actor}，{moment}")
    String eventBy(String actor, String moment);

    @Message(
            "{#when field}{#is 'owner'}责任{#is 'due'}期限{#is 'measure'}措施{#is 'quotes'}居民原话（条）{#else}{field}{/when}：{before} → {after}")
    String changed(String field, String before, String after);

    @Message("{by}，{on} 办完")
    String doneByOn(String by, java.time.LocalDate on);

    @Message("复测：下一轮的数字怎么说")
    String retestTitle();

    @Message("{name}")
    String retestBy(String name);

    @Message(
            "没变：变化的区间整个在 ±{margin} 个百分点以内。改进、反弹：变化超出抽样误差，这一轮复测的 {together} 项比较一起判断（Holm 校正）。“改进”判得更严：挑最低的来整改，什么也不做，下一轮也常会自己高一些；所以与立项那一轮比时，按当时能挑的全部指标和同级地点来校正（Bonferroni）。判为改进，也不等于就是整改的功劳。只比两轮都有抽样答卷的社区，只看立项以后才开始的轮次。")
    String retestMethod(String margin, int together);

    @Message("与立项时“{name}”比")
    String sinceTask(String name);

    @Message("与上一次复测“{name}”比")
    String sinceLast(String name);

    @Message("前后")
    String beforeAfter();

    @Message("变化（百分点）")
    String change();

    @Message("结论")
    String verdict();

    @Message("比“{name}”高，超出抽样误差。")
    String sayImproved(String name);

    @Message("变化在 ±{margin} 个百分点以内。")
    String sayUnchanged(String margin);

    @Message("比“{name}”低，超出抽样误差。")
    String sayFallenBack(String name);

    @Message("这么多答卷，说不准变没变：真实变化要到大约 {detectable} 个百分点，才多半看得出来。")
    String sayCannotTell(String detectable);

    @Message("单看这一项像是变了；和其他项一起看，可能只是碰巧。")
    String sayClearAlone();

    @Message("这项指标不能比：")
    String sayNotComparable();

    @Message(
            "{#when why}{#is ADDED}前一轮没有这项指标{#is REMOVED}后一轮没有这项指标{#is QUESTION}换了一个问题{#is WORDING}问法改了{#is CHOICES}选项改了{#is OPENING}问的人不一样了{#is REQUIRED}必答与否改了{#is CONSTRAINT}答案的限制改了{#is CREDIT}计分改了{#is BASE}基数改了{/when}")
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

    @Message("还没有后一轮调查这里。同一份问卷、到这里的下一轮发布后，自动复测；立项那天或更早开始的轮次不算。")
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

    @Message("宣传")
    String publicity();

    @Message("大家最不知道什么，该宣传什么")
    String publicityTitle();

    @Message("宣传要和调查分开")
    String coachingTitle();

    @Message("填问卷以前不发，和问卷一起不发，问卷和二维码旁边不贴、不念。入户的人只问，不讲答案；谁都不能提示居民怎么答。不然测出来的数字没有用，还会违反统计法。")
    String coaching();

    @Message("“{name}”正在调查（到 {moment}）：现在不要发，等它结束再发。")
    String askingNow(String name, String moment);

    @Message("{place}：知晓率最低的")
    String leastTitle(String place);

    @Message("本轮所有社区")
    String wholeWave();

    @Message("知晓率最低的是“{item}”，这一点可以确定。")
    String leastOne(String item);

    @Message("知晓率最低的，可能是下面标了“可能最低”的 {count} 项中的任何一项：区间重叠，分不出先后。")
    String leastSeveral(int count);

    @Message("还没有可以显示的数字。")
    String leastNone();

    @Message("可能排第几（从最低数起）")
    String ranks();

    @Message("名次是合在一起算的：有 95% 的把握，每一项真正的名次都在写出的区间里。")
    String ranksHint();

    @Message("可能最低")
    String mayBeLeast();

    @Message("知晓率（95% 区间）")
    String rate();

    @Message("打印")
    String printTitle();

    @Message("海报")
    String poster();

    @Message("卡片")
    String cards();

    @Message("打印海报：{item}")
    String posterOf(String item);

    @Message("打印卡片：{item}")
    String cardsOf(String item);

    @Message("问卷里没有宣传文字")
    String noCard();

    @Message("立项整改：{item}")
    String taskOf(String item);

    @Message("各社区最不知道的")
    String byCommunity();

    @Message("一个社区的答卷少，先后多半分不清；点社区看全部。")
    String byCommunityHint();

    @Message("社区")
    String community();

    @Message("数字最低的")
    String lowest();

    @Message("也可能最低的")
    String alsoLowest();

    @Message("另 {count} 项：{names}")
    String othersToo(int count, String names);

    @Message("没有，可以确定")
    String certain();

    @Message("在哪里发过")
    String handedTitle();

    @Message("发了就登记：以后才能看出有没有用。登记错了可以撤销。")
    String handedHint();

    @Message("登记一次发放")
    String record();

    @Message("宣传哪一项")
    String handoutItem();

    @Message("哪天发的")
    String handoutOn();

    @Message("只看哪一天。两轮之间发的，才能看出效果。")
    String handoutOnHint();

    @Message("什么形式")
    String kind();

    @Message("{#when kind}{#is card}卡片{#is poster}海报{#is other}其他{/when}")
    String kindName(Handout.Kind kind);

    @Message("每个社区多少份")
    String pieces();

    @Message("备注（可不填）")
    String note();

    @Message("不要写人名和门牌号；电话、证件号会自动遮住。")
    String noteHint();

    @Message("哪些社区")
    String whichCommunities();

    @Message("登记")
    String recordButton();

    @Message("已登记 {count} 个社区。")
    String recorded(int count);

    @Message("请选宣传的是哪一项。")
    String problemHandoutItem();

    @Message("请选是卡片、海报还是其他。")
    String problemKind();

    @Message("请填每个社区的份数，1 到 1000000。")
    String problemPieces();

    @Message("请勾选本轮的社区，至少一个。")
    String problemCommunities();

    @Message("还没发的先不登记，日期不能晚于今天。")
    String problemHandoutFuture();

    @Message("那一天正在调查，请看说明，再决定。")
    String problemAsking();

    @Message("那一天，“{name}”正在这些社区调查。调查期间发的，会影响那一轮的数字；发了的社区，这一项不参加效果比较。要是日期没填错，就如实登记。")
    String askingThen(String name);

    @Message("日期没错，如实登记")
    String sure();

    @Message("还没有登记。")
    String noHandouts();

    @Message("同一份问卷、本轮社区的发放记录，近的在前")
    String handoutsCaption();

    @Message("对本轮来说")
    String when();

    @Message(
            "{#when when}{#is BEFORE}前一轮以前，两轮都看得到{#is WHILE_EARLIER}前一轮调查期间，这个社区不比{#is BETWEEN}两轮之间，算数{#is WHILE_LATER}本轮调查期间，这个社区不比{#is AFTER}本轮以后，看下一轮{/when}")
    String whenName(Between.When when);

    @Message("调查期间")
    String askingTag();

    @Message("谁登记的")
    String recordedBy();

    @Message("撤销")
    String undo();

    @Message("撤销：{item}，{place}，{day}")
    String undoOf(String item, String place, java.time.LocalDate day);

    @Message("已撤销（{actor}）")
    String undone(String actor);

    @Message("发了以后，知晓率升得更多吗")
    String effectTitle();

    @Message("这是第一轮，还没有可以比的。下一轮以后再看。")
    String effectFirst();

    @Message("两轮之间没有登记过发放，没有可比的。")
    String effectNone();

    @Message("本轮以后发的，请看“{name}”的宣传页。")
    String effectNext(String name);

    @Message("从“{before}”到“{after}”：发了的社区，比没发的多升了多少。")
    String effectPair(String before, String after);

    @Message("只算在前一轮结束那天以后、本轮开始那天以前发的。调查期间（含开始、结束当天）发的社区，这一项不参加比较；更早发的，两轮都看得到，算没发。")
    String effectRule();

    @Message("这样比有个前提：要是没发，两类社区本来会一样变化。数字没法验证这个前提。没发的社区也可能看到了。发以前只看一轮，所以看不出两类社区原来的走势。")
    String assumption();

    @Message(
            "比的是发了的比没发的多升多少（双重差分）。专挑低的发，会自己回升，所以还从校正过的起点再算一遍（β-二项模型）。校正后的数和区间，只有发了的社区本来不是特别的一类（比如不是同在一条老街）才成立。所以两个算法结论一致，才说升得更多或更少；{count} 项一起判断（Holm 校正）。")
    String effectMethod(int count);

    @Message(
            "{#when slug}{#is 'rose-more'}升得更多{#is 'rose-less'}升得更少{#is 'cannot-tell'}说不准{#is 'not-comparable'}不可比{#is 'nobody-else'}没有对照{#is 'too-few'}社区太少{#is 'no-rate'}没有数字{#else}{slug}{/when}")
    String effectName(String slug);

    @Message(
            "{#when slug}{#is 'rose-more'}↑{#is 'rose-less'}↓{#is 'cannot-tell'}?{#is 'not-comparable'}≠{#else}–{/when}")
    String effectMark(String slug);

    @Message("发了的社区比没发的多升 {difference} 个百分点，超出抽样误差。")
    String sayRoseMore(String difference);

    @Message("前一轮的社区不到 {fewest} 个，看不出发了的社区当初有几分是碰巧低，所以不下结论。")
    String sayTooFew(int fewest);

    @Message("未校正：{plain} 个百分点。")
    String uncorrected(String plain);

    @Message("要是卡片多发给了前一轮数字最低的社区：最低的总有几分是碰巧，不发也会回升。所以起点按全部社区的情况校正过，再看升了多少。两个数都升得更多（或更少），才下结论。")
    String whyCorrected();

    @Message("校正后的起点")
    String start();

    @Message("从校正后的起点算起的变化")
    String changeFromStart();

    @Message("这不等于是宣传的功劳：要是没发，两类社区会一样变化，才能这么说。")
    String sayNotProof();

    @Message("发了的社区反而比没发的升得少（{difference} 个百分点），超出抽样误差。")
    String sayRoseLess(String difference);

    @Message("看不出差别，但不等于没用：真实差别要到大约 {detectable} 个百分点，这么多答卷才多半看得出来。")
    String sayEffectUnclear(String detectable);

    @Message("校正前后说法不一：只有一个数超出抽样误差，或者一升一降。所以不下结论。")
    String sayDisagree();

    @Message("可比的社区都发了，没有没发的来对照。")
    String sayNobodyElse();

    @Message("发了的")
    String thereSide();

    @Message("没发的")
    String elsewhereSide();

    @Message("另有 {count} 个社区在调查期间发过，没有算进来")
    String leftOut(int count);

    @Message("用 A4 纸打印，选“实际大小”。")
    String printHint();

    @Message("A4 纸，一张四份，沿虚线剪开。")
    String printFour();

    @Message("回到宣传页")
    String back();

    @Message("加印英文")
    String withEnglish();

    @Message("不印英文")
    String withoutEnglish();

    @Message("最低")
    String isLeast();

    @Message("开始时还没办结")
    String notDoneThen();

    @Message("登记过的 {count} 条")
    String handoutCount(int count);

    @Message("现在的率（95% 区间）")
    String rateNow();

    @Message("变化下限")
    String columnChangeLow();

    @Message("变化上限")
    String columnChangeHigh();
}
