package doorstep.wave;

import doorstep.questionnaire.QuestionType;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of waves, links, posters and questionnaires; English in {@code messages/wave_en.properties}. */
@MessageBundle("wave")
public interface WaveMessages {
    @Message("问卷")
    String questionnaires();

    @Message("新建轮次")
    String newWave();

    @Message("还没有轮次。先新建一轮：选问卷、选社区、定时间。")
    String noWaves();

    @Message("一轮就是一次入场调查：一份问卷、一批社区、开始和结束时间。")
    String wavesHint();

    @Message("全部轮次")
    String allWaves();

    @Message("名称")
    String name();

    @Message("状态")
    String state();

    @Message("时间（北京时间）")
    String time();

    @Message("社区")
    String communities();

    @Message("链接答卷")
    String answers();

    @Message("问卷")
    String questionnaire();

    @Message("{#when state}{#is DRAFT}草稿{#is SCHEDULED}等待开始{#is OPEN}进行中{#is CLOSED}已结束{/when}")
    String stateOf(Wave.State state);

    @Message("演示数据，全部虚构")
    String madeUp();

    @Message("至")
    String to();

    @Message("修改轮次")
    String editWave();

    @Message("保存后还是草稿，下一步选社区。发布之前居民打不开。")
    String formHint();

    @Message("有几处要改一改：")
    String fixThese();

    @Message("居民看不到，只在后台使用，例如“2026 年第一季度”。")
    String nameHint();

    @Message("请选择")
    String choose();

    @Message("{title}（{name}，{questions} 题）")
    String offer(String title, String name, int questions);

    @Message("选定保存后，这一版问卷的内容就固定下来，不能再改。")
    String questionnaireHint();

    @Message("有问卷文件写错了，没有列在这里。")
    String someFilesFaulty();

    @Message("看看错在哪里")
    String seeWhy();

    @Message("先读一遍问卷")
    String readIt();

    @Message("什么时候")
    String when();

    @Message("开始时间")
    String opensAt();

    @Message("结束时间")
    String closesAt();

    @Message("北京时间")
    String beijingTime();

    @Message("问卷语言")
    String languages();

    @Message("中文")
    String languageZh();

    @Message("英文")
    String languageEn();

    @Message("答卷删除日期")
    String retainUntil();

    @Message("到这一天逐份答卷会被删除，只留汇总数。不填就是结束后一年。")
    String retainHint();

    @Message("统计调查批准信息")
    String approval();

    @Message("政府统计调查才需要。要么四项都填，要么都不填；填了会印在问卷和海报上。")
    String approvalHint();

    @Message("表号")
    String approvalFormNo();

    @Message("制定机关")
    String approvalAuthority();

    @Message("批准文号")
    String approvalNo();

    @Message("有效期至")
    String approvalValidUntil();

    @Message("保存")
    String save();

    @Message("保存，下一步选社区")
    String saveAndPick();

    @Message("取消")
    String cancel();

    @Message("请填名称。")
    String problemName();

    @Message("请选择一份问卷。")
    String problemQuestionnaire();

    @Message("至少选一种语言。")
    String problemLanguages();

    @Message("请填日期和时间，例如 2026-03-01T09:00。")
    String problemMoment();

    @Message("请填日期，例如 2027-03-01。")
    String problemDate();

    @Message("结束时间要晚于开始时间。")
    String problemClosesFirst();

    @Message("结束时间已经过去了。")
    String problemClosedAlready();

    @Message("删除日期要晚于结束日期。")
    String problemRetention();

    @Message("四项要么都填，要么都不填。")
    String problemApproval();

    @Message("有效期在结束之前就到了，请核对。")
    String problemApprovalEnds();

    @Message("太长了，最多 {most} 个字。")
    String problemTooLong(int most);

    @Message("第 {number} 步，共 2 步")
    String step(int number);

    @Message("选社区")
    String pickTitle();

    @Message("这一轮已选 {count} 个社区")
    String chosenInAll(int count);

    @Message("已保存。")
    String pickSaved();

    @Message("还要选别的区，就在下面接着选；选好了就回到轮次。")
    String pickAgain();

    @Message("选好了，回到轮次")
    String backToWave();

    @Message("勾上要调查的社区，然后按“保存”。")
    String pickHint();

    @Message("先进入一个区（县），再勾选社区；要整个区都选，就在这里勾上。")
    String pickDistrictHint();

    @Message("先选地方，再往下选到区（县）。")
    String pickBranchHint();

    @Message("本轮已发布：可以加社区，不能去掉已有的。")
    String runningHint();

    @Message("全国")
    String top();

    @Message("进入{name}")
    String goInto(String name);

    @Message("已选 {count}")
    String chosenHere(long count);

    @Message("{name}全部社区")
    String wholeDistrict(String name);

    @Message("全选本街道")
    String wholeStreet();

    @Message("已选 {chosen} / {all}")
    String chosenOf(long chosen, int all);

    @Message("本区全选并保存")
    String allHere();

    @Message("这里还没有社区。")
    String noCommunities();

    @Message("还没有导入地点。")
    String noPlaces();

    @Message("先导入地点")
    String importPlaces();

    @Message("所在位置")
    String path();

    @Message("已在本轮")
    String inWaveAlready();

    @Message("此刻勾选")
    String live();

    @Message("查看结果")
    String results();

    @Message("修改")
    String editFacts();

    @Message("选社区")
    String addCommunities();

    @Message("还是草稿，居民打不开。选好社区后发布。")
    String draftSays();

    @Message("已发布，{opens} 自动开始。")
    String scheduledSays(String opens);

    @Message("正在进行，{closes} 自动结束。")
    String openSays(String closes);

    @Message("已在 {closes} 结束，不再收答卷。")
    String closedSays(String closes);

    @Message("发布（到时间自动开始）")
    String publish();

    @Message("现在就开始")
    String openNow();

    @Message("居民马上可以作答，直到 {closes}。")
    String openNowHint(String closes);

    @Message("现在结束…")
    String closeNow();

    @Message("结束后居民不能再提交，包括正在填写的人。以后还可以延长、重新开放。")
    String closeNowHint();

    @Message("确定，现在结束")
    String closeNowButton();

    @Message("改结束时间…")
    String extend();

    @Message("延长、重新开放…")
    String reopen();

    @Message("新的结束时间（北京时间）")
    String newClosing();

    @Message("保存新的结束时间")
    String extendButton();

    @Message("撤回发布")
    String unpublish();

    @Message("删除草稿…")
    String deleteDraft();

    @Message("草稿和它的链接会一起删除，不能恢复。")
    String deleteDraftHint();

    @Message("确定删除")
    String deleteDraftButton();

    @Message("基本情况")
    String facts();

    @Message("还没有选")
    String noneChosen();

    @Message(
            "{#switch done}{#case 'wave.publish'}已发布。{#case 'wave.open'}已开始。{#case 'wave.close'}已结束。{#case 'wave.extend'}结束时间已改。{#case 'wave.unpublish'}已撤回，现在是草稿。{#case 'link.create'}链接已生成。{#case 'link.withdraw'}链接已撤回，居民打不开了。{#else}已保存。{/switch}")
    String actionDone(String done);

    @Message("分享链接和海报")
    String links();

    @Message("每个社区有自己的链接，答卷就知道来自哪里。打印海报贴出去，或者把网址发到群里。")
    String linksHint();

    @Message("打印海报")
    String printAll();

    @Message("大海报，每页一张")
    String largePosters();

    @Message("小海报，每页八张")
    String smallPosters();

    @Message("“{label}”")
    String printFor(String label);

    @Message("再加一种链接")
    String newLabel();

    @Message("例如“电梯海报”“业主群”。分开命名，就能看出哪种管用。已有同名链接的社区不会重复生成；撤回的链接不能恢复，请另起名。")
    String newLabelHint();

    @Message("名称")
    String labelName();

    @Message("为所有社区生成")
    String makeForAll();

    @Message("链接")
    String label();

    @Message("网址")
    String address();

    @Message("打开")
    String opened();

    @Message("开始答")
    String started();

    @Message("答完")
    String finished();

    @Message("打印")
    String print();

    @Message("打印纸质问卷")
    String printPaper();

    @Message("海报")
    String poster();

    @Message("小海报")
    String small();

    @Message("二维码")
    String qr();

    @Message("撤回…")
    String withdraw();

    @Message("撤回后这个网址打不开，已贴的海报也作废；已收的答卷保留。")
    String withdrawHint();

    @Message("确定撤回")
    String withdrawButton();

    @Message("已撤回")
    String withdrawn();

    @Message("复制")
    String copy();

    @Message("已复制")
    String copied();

    @Message("{count} 个社区")
    String streetCount(int count);

    @Message("看这个街道的链接")
    String showStreet();

    @Message("{name}的链接")
    String linksOf(String name);

    @Message("可以使用")
    String sound();

    @Message("写错的文件（{count} 个）")
    String faultyFiles(int count);

    @Message("改好文件、刷新本页即可，不用重启。正在进行的轮次不受影响。")
    String faultyHint();

    @Message("{count} 处问题")
    String problems(int count);

    @Message("以前发布的版本")
    String keptVersions();

    @Message("轮次用过的版本，原文保存在数据库里。")
    String keptHint();

    @Message("问卷是 surveys 文件夹里的文件。每次打开本页都会重新读取。")
    String questionnairesHint();

    @Message("没有可用的问卷。")
    String noQuestionnaires();

    @Message("标题")
    String title();

    @Message("版本")
    String version();

    @Message("文件")
    String file();

    @Message("题数")
    String questions();

    @Message("指标")
    String indicators();

    @Message("用在哪些轮次")
    String usedBy();

    @Message("还没有用过")
    String notUsed();

    @Message("正常")
    String good();

    @Message("有错")
    String faulty();

    @Message("已发布，内容固定")
    String fixed();

    @Message("还没有发布，文件仍可修改")
    String fromFile();

    @Message("答题前的说明")
    String notice();

    @Message("答完后的话")
    String thanks();

    @Message("谁可以答")
    String eligible();

    @Message("说明文字")
    String noteOnly();

    @Message("必答")
    String required();

    @Message("可不答")
    String optional();

    @Message("只在这时问：")
    String onlyIf();

    @Message(
            "{#when type}{#is SELECT_ONE}单选{#is SELECT_MULTIPLE}多选{#is INTEGER}整数{#is DECIMAL}数字{#is TEXT}填写文字{#is DATE}日期{#is NOTE}说明{/when}")
    String type(QuestionType type);

    @Message("第 {number} 题选了{choices}")
    String conditionIn(int number, String choices);

    @Message("第 {number} 题没选{choices}")
    String conditionNotIn(int number, String choices);

    @Message("第 {number} 题不小于 {least}")
    String conditionAtLeast(int number, String least);

    @Message("第 {number} 题不大于 {most}")
    String conditionAtMost(int number, String most);

    @Message("第 {number} 题在 {least} 到 {most} 之间")
    String conditionBetween(int number, String least, String most);

    @Message("不是（{condition}）")
    String conditionNot(String condition);

    @Message("{one}，并且{other}")
    String and(String one, String other);

    @Message("{one}或{other}")
    String or(String one, String other);

    @Message("（{condition}）")
    String bracketed(String condition);

    @Message("“{text}”")
    String quoted(String text);

    @Message("选 {least} 到 {most} 项")
    String choiceCount(int least, int most);

    @Message("最多选 {most} 项")
    String choicesAtMost(int most);

    @Message("最多 {most} 个字")
    String lettersAtMost(int most);

    @Message("今天")
    String today();

    @Message("目标和分值是本办公室自己的估计，不是测评的官方标准。计分方法写在问卷文件里，照此公布。")
    String indicatorsHint();

    @Message("指标")
    String indicator();

    @Message("类别")
    String measure();

    @Message("第 {number} 题")
    String fromQuestion(int number);

    @Message("怎样计")
    String counts();

    @Message("不进基数")
    String outsideBase();

    @Message("没问到的人")
    String notAsked();

    @Message("进基数，按 0 计")
    String notAskedZero();

    @Message("不进基数")
    String notAskedOutside();

    @Message("目标")
    String target();

    @Message("分值")
    String points();

    @Message("对应的测评内容")
    String standard();

    @Message("答完后给居民看的宣传内容")
    String card();

    @Message("{choice} = {credit}")
    String credit(String choice, String credit);

    @Message("多选题：把所选各项相加，不到 0 算 0，超过 1 算 1。")
    String creditsAreSummed();

    @Message("不小于 {least} 计 1，否则计 0")
    String creditFromNumber(String least);

    @Message("居民问卷")
    String posterFrom();

    @Message("想听听住在这里的人的真实感受，用来改进工作。怎么想就怎么答，没有对错。")
    String posterPurpose();

    @Message("大约 {minutes} 分钟")
    String posterMinutes(int minutes);

    @Message("不问姓名")
    String posterNoName();

    @Message("自愿参加")
    String posterVoluntary();

    @Message("手机扫码作答")
    String scan();

    @Message("或在浏览器里输入")
    String orType();

    @Message("截止 {closes}")
    String until(String closes);

    @Message("也可以用中文作答")
    String alsoInThisLanguage();

    @Message("打印")
    String printNow();

    @Message("用 A4 纸，缩放选“100%”或“实际大小”，不要页眉页脚。")
    String printHint();

    @Message("这一轮还没有发布：海报可以先印，二维码要等开始后才能用。")
    String posterDraft();

    @Message("返回")
    String back();

    @Message("本轮的页面")
    String sections();

    @Message("概况")
    String sectionOverview();

    @Message("抽样")
    String sectionSamples();

    @Message("入户")
    String sectionFieldwork();

    @Message("纸质")
    String sectionPaper();

    @Message("疑点")
    String sectionDoubts();

    @Message("结果")
    String sectionResults();
}
