package doorstep.fieldwork.sampling;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of lists of households, samples and letters; English in {@code messages/sampling_en.properties}. */
@MessageBundle("sampling")
public interface SamplingMessages {
    @Message("演示数据，不是真实社区")
    String madeUp();

    @Message("返回")
    String back();

    @Message("：")
    String colon();

    @Message("、")
    String comma();

    @Message("有")
    String yes();

    @Message("没有")
    String no();

    @Message("时间")
    String at();

    @Message("操作人")
    String by();

    @Message("做了什么")
    String what();

    @Message("说明")
    String detail();

    @Message("文件")
    String file();

    @Message("户数")
    String households();

    @Message("楼栋数")
    String buildings();

    @Message("楼栋")
    String building();

    @Message("单元")
    String unit();

    @Message("门牌")
    String door();

    @Message("备注")
    String note();

    @Message("顺序")
    String order();

    @Message("社区")
    String community();

    @Message("住户名单")
    String frameTitle();

    @Message("名单已保存。以后的抽样都从这一版抽；以前抽的不受影响。")
    String frameKept();

    @Message("“{file}”有 {count} 处要改，什么都没有保存。改好后再上传一次。")
    String frameRefused(String file, int count);

    @Message("要改的地方")
    String frameProblems();

    @Message("还有 {rest} 处没有列出")
    String andMore(int rest);

    @Message("在哪里")
    String where();

    @Message("哪里不对")
    String reason();

    @Message("怎么改")
    String remedy();

    @Message("第 {line} 行")
    String inLine(int line);

    @Message("整个文件")
    String wholeFile();

    @Message("一户一行，全社区都要列上：空着的、租出去的也列。抽样时每一户的机会一样，漏掉的户永远抽不到。")
    String frameIntro();

    @Message("只要门牌，不要姓名、电话、身份证号，备注里也不要。发现电话或身份证号的，整个文件不收。")
    String framePersonal();

    @Message("名单文件")
    String frameFile();

    @Message("Excel（.xlsx）或 CSV。先检查给您看，确认后才保存。")
    String frameFileHint();

    @Message("请先选择文件。")
    String frameNoFile();

    @Message("检查名单")
    String frameCheck();

    @Message("名单怎么写")
    String frameFormat();

    @Message("列名：楼栋、单元、门牌（户号）、备注，也可以用 building、unit、door、note。门牌必填，其他没有就空着。")
    String frameColumns();

    @Message("走访顺序：有“顺序”（order）这一列就按它；没有就按楼栋、单元、门牌的数字大小排，2 栋在 10 栋前面。")
    String frameWalk();

    @Message("几个小区都有 3 栋？把小区名写进楼栋，例如“幸福苑3栋”。")
    String frameEstates();

    @Message("示例")
    String frameExample();

    @Message("保存过的名单")
    String frameVersions();

    @Message("名单保存后不再改动，改了就是新的一版。SHA-256 是下载文件的指纹：文件变一个字，指纹就不同。")
    String frameVersionsHint();

    @Message("还没有名单。")
    String frameNone();

    @Message("保存时间")
    String importedAt();

    @Message("现用")
    String current();

    @Message("下载")
    String download();

    @Message("看一看再保存")
    String previewTitle();

    @Message("“{source}”检查通过。请看看户数对不对、走访顺序对不对。")
    String previewIntro(String source);

    @Message("保存这份名单")
    String previewKeep();

    @Message("不保存")
    String previewDrop();

    @Message("现在还什么都没有保存。")
    String previewNothingYet();

    @Message("和 {moment} 保存的名单完全一样，不用再存。")
    String previewSame(String moment);

    @Message("名单有 {listed} 户，地点库里是 {known} 户，差得比较多。请核对有没有漏列，或者地点库里的户数旧了。")
    String previewFar(int listed, Integer known);

    @Message("走访顺序")
    String walkOrder();

    @Message("按“顺序”一列")
    String walkByColumn();

    @Message("按楼栋、单元、门牌")
    String walkByDoor();

    @Message("地点库里的户数")
    String knownHouseholds();

    @Message("和上一版（{moment}）相比")
    String changeTitle(String moment);

    @Message("新增的户")
    String changeAdded();

    @Message("不见了的户")
    String changeGone();

    @Message("没变的户")
    String changeSame();

    @Message("备注改了的户")
    String changeNoted();

    @Message("老住户顺序变动")
    String changeOrder();

    @Message("走访顺序的开头和结尾")
    String walkEnds();

    @Message("就是挨家挨户走一遍的次序。顺序排得像真的走法，抽出来的户才会均匀分布在全社区。")
    String walkEndsHint();

    @Message("抽样")
    String samplesTitle();

    @Message("先有住户名单，再抽样，再印入户信或上门。")
    String samplesIntro();

    @Message("该抽多少户？")
    String howMany();

    @Message("{count} 个社区还没有住户名单，不能抽样")
    String withoutFrame(int count);

    @Message("点社区那一行的“没有名单”去导入；实在没有名单的，进社区页安排随机路线。")
    String withoutFrameHint();

    @Message("名单")
    String frame();

    @Message("{count} 户")
    String householdsOf(int count);

    @Message("没有名单")
    String noFrame();

    @Message("抽中")
    String drawnCount();

    @Message("未抽")
    String notDrawn();

    @Message("备用户启用")
    String reserveReleased();

    @Message("印过信")
    String lettersCount();

    @Message("已答")
    String answeredShare();

    @Message("随机路线")
    String walkTag();

    @Message("{#if count == 0}没有抽样：选中的社区都已抽过，或名单不够长。{#else}已在 {count} 个社区抽样，每个社区用自己的种子。{/if}")
    String drawnIn(int count);

    @Message("名单户数不够、没有抽的：")
    String listsTooShort();

    @Message("一次抽完")
    String drawManyTitle();

    @Message("每个社区抽一样多，各用各的随机种子。抽完还能在各社区的页面核对算法。")
    String drawManyIntro();

    @Message("现在不能抽样：草稿请先发布（开始时间可以在以后），已结束的轮次不再抽样。")
    String notDrawingNow();

    @Message("没有等着抽的社区：都已抽过，或还没有名单。")
    String nothingToDraw();

    @Message("每个社区抽几户")
    String perCommunity();

    @Message("每个社区备用几户")
    String reservePer();

    @Message("备用户先不上门。抽中的户里空房、拒访太多时，再按编号顺序启用。")
    String reserveHint();

    @Message("请填 1 以上的整数。")
    String drawnWrong();

    @Message("请填 0 以上的整数，不要备用就填 0。")
    String reserveWrong();

    @Message("没有哪个社区有这么多户。")
    String tooManyEver();

    @Message("在这 {count} 个社区抽（不要的去掉勾）")
    String communitiesToDraw(int count);

    @Message("开始抽样")
    String drawMany();

    @Message("这个社区在本轮的抽样作废过 {count} 次。")
    String discardedBefore(long count);

    @Message("看记录")
    String seeHistory();

    @Message("名单共 {count} 户（{moment} 保存）。")
    String drawFrom(int count, String moment);

    @Message("看名单")
    String seeFrame();

    @Message("抽取样本")
    String drawTitle();

    @Message("抽几户")
    String drawnLabel();

    @Message("备用几户")
    String reserveLabel();

    @Message("抽的加上备用的，超过了名单的 {count} 户。")
    String tooMany(int count);

    @Message("种子（6 位数字，可不填）")
    String seedLabel();

    @Message("不填由系统随机产生。想让大家都服气，可以填事先说好的公开数字，例如当晚的福利彩票号码。")
    String seedHint();

    @Message("种子要是 6 位数字，例如 037291。")
    String seedWrong();

    @Message("只抽一次。不满意就重抽，会留下记录，所有人都看得到。")
    String drawOnce();

    @Message("抽样")
    String draw();

    @Message("这个社区还没有住户名单，先导入才能抽样。")
    String noFrameYet();

    @Message("导入住户名单")
    String importFrame();

    @Message("随机路线（没有名单时）")
    String walkTitle();

    @Message("实在没有名单，安排随机路线")
    String walkSummary();

    @Message("从一个起点出发，按写好的规则走，每隔几户敲一户的门，敲到够数为止。门牌由上门的人用手机记下来，走过而不敲的户也算数。")
    String walkIntro();

    @Message("随机路线不如名单抽样：谁也说不准每户的机会有多大，结果的区间只能当参考。有名单就不要用。")
    String walkWorse();

    @Message("起点")
    String walkStart();

    @Message("写得谁去都能找到同一个地方，例如“河沿路与民主路口的东北角”。在地图上随机点一个，不要选方便的。")
    String walkStartHint();

    @Message("请写明起点（200 字以内）。")
    String walkStartWrong();

    @Message("走法")
    String walkRule();

    @Message("面向起点的门牌，沿路右手边走；遇到路口右转；走到头就过马路往回走。楼房从最高一层往下数。")
    String walkRuleProposal();

    @Message("请写明走法（400 字以内）。")
    String walkRuleWrong();

    @Message("每隔几户敲一户")
    String walkStep();

    @Message("请填 1 到 100。")
    String walkStepWrong();

    @Message("一共要几户")
    String walkWanted();

    @Message("请填 1 到 1000。")
    String walkWantedWrong();

    @Message("保存路线")
    String walkSave();

    @Message("从起点按走法走，每 {step} 户敲一户，敲到 {wanted} 户为止。门牌由上门的人记下来。")
    String walkExplained(int step, int wanted);

    @Message("已记下的户")
    String walkFound();

    @Message(
            "{#when done}{#is 'draw'}已抽好。下面是抽中的户和算法。{#is 'walk'}路线已保存。{#is 'discard'}这次抽样已作废，留有记录。{#is 'release'}备用户已启用。{#else}{done}{/when}")
    String actionDone(String done);

    @Message("抽样间隔和楼的户数合了拍：{drawn} 户里有 {count} 户都是“{door}”，别的户型抽不到。最好作废，换个抽取数（多一户或少一户）再抽。")
    String rhythm(int drawn, int count, String door);

    @Message("要问的户")
    String toBeAsked();

    @Message("已答")
    String answered();

    @Message("种子")
    String seed();

    @Message("抽样人")
    String drawnBy();

    @Message("状态")
    String state();

    @Message("要问")
    String toAsk();

    @Message("备用")
    String standingBy();

    @Message("编号")
    String number();

    @Message("r + i×k（只截不入）")
    String reckoning();

    @Message("名单第几户")
    String position();

    @Message("入户信")
    String lettersTitle();

    @Message("信上有这一户自己的码：扫一扫或手输就能答，一户只能答一次。信只写门牌，不写姓名。")
    String lettersIntro();

    @Message("印给谁")
    String lettersTo();

    @Message("还没有信的户（{count} 户）")
    String lettersNew(long count);

    @Message("所有还没答的户（{count} 户），有信的换新信")
    String lettersUnanswered(long count);

    @Message("只给这几户")
    String lettersNumbers();

    @Message("编号")
    String lettersWhich();

    @Message("编号请写成“3, 7, 12-15”。")
    String lettersNumbersWrong();

    @Message("怎么排")
    String lettersLayout();

    @Message("一页一封（A4，大字）")
    String lettersOne();

    @Message("一页两封（裁开）")
    String lettersTwo();

    @Message("给一户印了新信，旧信上的码马上作废。印出来的页面只显示这一次，请直接打印。")
    String lettersDie();

    @Message("生成信件")
    String lettersPrint();

    @Message("启用备用户")
    String releaseTitle();

    @Message("备用户已全部启用。")
    String releaseNone();

    @Message("还有 {count} 户备用。只能按编号顺序启用，不能挑。")
    String releaseIntro(long count);

    @Message("启用几户")
    String releaseHowMany();

    @Message("请填 1 到 {most}。")
    String releaseWrong(long most);

    @Message("原因")
    String releaseReason();

    @Message("例如：8 户空房、3 户非住宅。会留在记录里。")
    String releaseReasonHint();

    @Message("请写明原因。")
    String releaseReasonMissing();

    @Message("启用")
    String release();

    @Message("这些户是怎么抽出来的")
    String howTitle();

    @Message("不用相信我们：照下面的算法，拿计算器或表格自己算一遍，结果一定相同。")
    String howIntro();

    @Message("名单有 {count} 户，按走访顺序从 1 编到 {count}，抽样后不能再改。")
    String howList(int count);

    @Message("下载名单，SHA-256 指纹")
    String howDownload();

    @Message("户数 N 除以抽取数 n，得间隔 k。")
    String howInterval();

    @Message("种子前面加“0.”，乘以 k，得起点 r。")
    String howStart();

    @Message("从 r 开始，每次加一个 k（i = 0、1、2……），去掉小数加 1，就是名单里的第几户。")
    String howPick();

    @Message("用表格软件：A 列填 i（从 A2 起填 0、1、2……），旁边填：")
    String howSheet();

    @Message("抽中的 {count} 户")
    String mainCaption(int count);

    @Message("备用户")
    String reserveTitle();

    @Message("去掉抽中的户，剩下 {left} 户，仍按走访顺序从 1 编起，用同样的办法抽 {count} 户。")
    String howLeft(int left, int count);

    @Message("种子另算（不然会抽到抽中户的隔壁）：把“种子:社区代码:reserve”算 SHA-256，取前 8 位。")
    String howSeed2();

    @Message("剩下的户里的第几户：")
    String howPick2();

    @Message("编号的顺序：抽出的备用户围成一圈，从第 {first} 户开始，每次往后数 {step} 户。这样不管启用几户，都散在全社区，不会集中在一栋楼。起点由 SHA-256 的第 9 到 16 位算出：")
    String howOrder(int first, int step);

    @Message("备用的 {count} 户，按启用顺序")
    String reserveCaption(int count);

    @Message("一户里问谁")
    String adultTitle();

    @Message("也不由上门的人挑：每户有自己的随机数，是“种子:社区代码:编号”的 SHA-256 的前 8 位。家里有 a 个成年人，先男后女、从大到小排，问第几个由它算出。以 1 号户为例：")
    String adultHow();

    @Message("这个社区的抽样记录")
    String history();

    @Message("来自操作记录，事后改动会被发现。")
    String historyHint();

    @Message(
            "{#when action}{#is 'sample.draw'}抽样{#is 'sample.walk'}安排随机路线{#is 'sample.discard'}作废{#is 'sample.release'}启用备用户{#is 'letters.print'}印入户信{#else}{action}{/when}")
    String actionName(String action);

    @Message("作废重抽")
    String discardTitle();

    @Message("作废这次抽样")
    String discard();

    @Message("只有还没分给志愿者、没印信、没上门、没人答过才能作废。作废会连同原来的种子留在记录里，这一页一直显示。")
    String discardHint();

    @Message("确认作废")
    String discardButton();

    @Message("已经分给志愿者、印过信、上过门或有人答过，这次抽样不能再作废。")
    String discardNot();

    @Message("入户信 {count} 封")
    String lettersCountOf(int count);

    @Message("打印")
    String lettersPrintNow();

    @Message("这一页只显示这一次，关掉就没有了：请现在打印（A4、100% 缩放）。不要截图、不要群发。")
    String lettersOnce();

    @Message("有 {count} 户已经答过，没有印。")
    String lettersLeftOut(int count);

    @Message("致")
    String letterTo();

    @Message("编号 {number}")
    String letterNo(int number);

    @Message("您好！{community}正在请住户说说对身边环境和服务的看法。您家的门牌是随机抽中的。")
    String letterWhat(String community);

    @Message("自愿参加，不答也没有任何影响。")
    String letterVoluntary();

    @Message("不问姓名和电话；答案不与门牌放在一起，{day} 删除。")
    String letterNames(String day);

    @Message("每户只能答一次，由家里一位成年人来答。这个码是您家的，请不要转发。")
    String letterOnce();

    @Message("大约 {minutes} 分钟。")
    String letterMinutes(int minutes);

    @Message("手机扫一扫")
    String letterScan();

    @Message("扫不了？在浏览器里输入：")
    String letterType();

    @Message("打开后填上您家的码：")
    String letterThenCode();

    @Message("不分大小写，空格可以不输。")
    String letterCodeHint();

    @Message("The survey is also available in English.")
    String letterAlsoEnglish();

    @Message("问卷也有中文版。")
    String letterAlsoChinese();

    @Message("不方便上网也没关系，我们的志愿者可能会上门来问。")
    String letterVisit();

    @Message("请在 {moment} 前作答。")
    String letterUntil(String moment);

    @Message("咨询电话：")
    String letterAsk();

    @Message("社区盖章：")
    String letterSeal();

    @Message("这封信代替以前的信，以前信上的码已作废。")
    String letterReplaces();

    @Message("表号")
    String approvalFormNo();

    @Message("制定机关")
    String approvalAuthority();

    @Message("批准文号")
    String approvalNo();

    @Message("有效期至")
    String approvalValidUntil();

    @Message("该抽多少户")
    String sizeTitle();

    @Message("先想好结果要多准，再看要敲多少扇门。人少了结果就飘：20 户里 18 户满意，真实的满意率可能是七成到九成七。")
    String sizeIntro();

    @Message("误差 ±（百分点）")
    String sizeMargin();

    @Message("例如 10：结果 85%，真实的大约在 75% 到 95%。")
    String sizeMarginHint();

    @Message("估计的率（%）")
    String sizeShare();

    @Message("上一轮的结果；没把握填 50（最保险）。")
    String sizeShareHint();

    @Message("社区户数")
    String sizeHouseholds();

    @Message("名单上的户数；空着当作很大。")
    String sizeHouseholdsHint();

    @Message("能问成的比例（%）")
    String sizeResponse();

    @Message("敲 100 扇门，能问成多少户。")
    String sizeResponseHint();

    @Message("设计效应")
    String sizeEffect();

    @Message("每户人数不同、要加权，误差会变大。1.3 一般够用，1 是不算。")
    String sizeEffectHint();

    @Message("请填 {least} 到 {most}。")
    String sizeBetween(String least, String most);

    @Message("算一算")
    String sizeReckon();

    @Message("结果")
    String sizeResult();

    @Message("户要抽")
    String sizeDoors();

    @Message("大约问成 {count} 户")
    String sizeAnswers(int count);

    @Message("超过了这个社区的 {all} 户：要么放宽误差，要么几个社区合起来看。")
    String sizeImpossible(int all);

    @Message("少敲几扇门会怎样")
    String sizeTable();

    @Message("抽几户")
    String sizeDoorsColumn();

    @Message("约问成")
    String sizeAnswersColumn();

    @Message("误差（百分点）")
    String sizeMarginColumn();

    @Message("结果是 {share}% 时，真实的大约在")
    String sizeMeaning(String share);

    @Message("怎么算的")
    String sizeHow();

    @Message("假如社区无限大，要问成多少户（p 是估计的率，e 是误差，deff 是设计效应，1.96 对应 95% 的把握）：")
    String sizeStep1();

    @Message("社区只有 N 户，可以少一些：")
    String sizeStep2();

    @Message("除以能问成的比例，就是要抽的户数：")
    String sizeStep3();

    @Message("公式：W. G. Cochran《抽样技术》（1977）式 4.2、4.4；设计效应：L. Kish（1965）8.2 节。这是事先的打算；结果页的区间用 Korn–Graubard 法，会稍宽一点。")
    String sizeSource();
}
