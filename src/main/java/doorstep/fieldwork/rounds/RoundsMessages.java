package doorstep.fieldwork.rounds;

import doorstep.fieldwork.Disposition;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of volunteers, assignment and progress; English in {@code messages/rounds_en.properties}. */
@MessageBundle("rounds")
public interface RoundsMessages {
    @Message("志愿者")
    String volunteers();

    @Message("上门入户的人。每人用自己的手机扫一次码就能用，不用装软件，也没有密码。")
    String volunteersHint();

    @Message("还没有志愿者。先在下面添加。")
    String noVolunteers();

    @Message("在用的志愿者")
    String listCaption();

    @Message("已停用的志愿者（{count}）")
    String endedCaption(int count);

    @Message("姓名")
    String name();

    @Message("所属地点")
    String place();

    @Message("全部地方")
    String wholeOffice();

    @Message("手机")
    String phones();

    @Message("最近联系")
    String lastContact();

    @Message("还没有")
    String never();

    @Message("还没传上来")
    String waiting();

    @Message("登录")
    String invitation();

    @Message("已登录")
    String signedIn();

    @Message("已发码，还没扫")
    String invited();

    @Message("码已过期")
    String invitationExpired();

    @Message("还没发码")
    String notInvited();

    @Message("添加一位")
    String add();

    @Message("一次添加多位")
    String addMany();

    @Message("姓名或大家叫得出的称呼。同名请加以区别，例如“张伟（3 栋）”。")
    String nameHint();

    @Message("选了街道或社区，就能按地点一次分好户。")
    String placeHint();

    @Message("名单")
    String names();

    @Message("每行一个姓名，可以直接从表格里粘贴一列。最多 200 位。")
    String namesHint();

    @Message("添加，出登录卡")
    String addButton();

    @Message("全部添加，出登录卡")
    String addManyButton();

    @Message("{name}（全部）")
    String allOf(String name);

    @Message("全区")
    String wide();

    @Message("请填姓名。")
    String problemNoName();

    @Message("一次最多 {most} 位，请分几次。")
    String problemTooMany(int most);

    @Message("姓名太长了，最多 {most} 个字。")
    String problemLongName(int most);

    @Message("没有这个地点，请重新选。")
    String problemPlace();

    @Message("这些名字已经有了，或在名单里出现两次：{names}。请加以区别。")
    String problemTaken(String names);

    @Message("请至少选一位志愿者。")
    String problemNobodyTicked();

    @Message("请先勾选要分的户或整栋楼（做完的户不能再分）。")
    String problemNoDoor();

    @Message("登录卡")
    String cards();

    @Message("登录码只在这一页显示这一次，离开就看不到了：请现在打印，或者把链接单独发给本人，不要发到群里。")
    String cardsOnce();

    @Message("入户调查登录卡")
    String cardTitle();

    @Message("用自己的手机扫码登录")
    String cardHow();

    @Message("14 天内有效（到 {until}），只能用一次，请勿转给别人")
    String cardRule(String until);

    @Message("换手机或码过期，请找办公室再要一张。")
    String cardLost();

    @Message("打印")
    String print();

    @Message("A4 纸，每页 8 张，沿虚线裁开。")
    String printHint();

    @Message("复制链接")
    String copyLink();

    @Message("已复制")
    String copied();

    @Message("返回")
    String back();

    @Message("已停用")
    String endedTag();

    @Message("已保存。")
    String doneEdit();

    @Message("已停用，手机也都退出了。还没做完的户在下面，请分给别人。")
    String doneEnd();

    @Message("这部手机已退出。")
    String donePhone();

    @Message("已分给别人。")
    String doneHandover();

    @Message("发新的登录码")
    String newInvitation();

    @Message("旧的没用过的码作废；已登录的手机不受影响。")
    String newInvitationHint();

    @Message("登录的手机")
    String phonesOf();

    @Message("还没有手机登录过。")
    String noPhones();

    @Message("手机")
    String phone();

    @Message("登录时间")
    String signedInAt();

    @Message("手机时钟")
    String clock();

    @Message("准")
    String clockRight();

    @Message("{#if slow}慢{#else}快{/if} {n} {#switch unit}{#case 'days'}天{#case 'hours'}小时{#else}分钟{/switch}")
    String clockOff(boolean slow, long n, String unit);

    @Message("都传上来了")
    String syncFine();

    @Message("一天多没联系，可能还有没传的")
    String syncSilent();

    @Message("{n} 条待传")
    String syncWaiting(int n);

    @Message("{n} 条待传，超过 24 小时")
    String syncLate(int n);

    @Message("{n} 条待传，超过 48 小时")
    String syncVeryLate(int n);

    @Message("已退出")
    String phoneEnded();

    @Message("退出这部手机…")
    String endPhone();

    @Message("手机丢了就退出它。上面没传的记录还在手机里，只能用救援文件交上来。")
    String endPhoneHint();

    @Message("确定退出")
    String endPhoneButton();

    @Message("手上的户")
    String doorsOf();

    @Message("还没有分到户。")
    String noDoors();

    @Message("共 {doors} 户，其中 {open} 户还要去")
    String doorsSay(int doors, int open);

    @Message("把还要去的户分给别人…")
    String handover();

    @Message("勾上接手的人，系统按楼栋平均分。做完的户留在原来的人名下。")
    String handoverHint();

    @Message("这里没有别的志愿者可以接手，请先添加。")
    String handoverNobody();

    @Message("平均分给他们")
    String handoverButton();

    @Message("修改姓名或地点")
    String editTitle();

    @Message("保存")
    String save();

    @Message("停用这位志愿者…")
    String endTitle();

    @Message("不再上门的人请停用：所有手机退出，登录码作废，已做的记录都保留。")
    String endHint();

    @Message("确定停用")
    String endButton();

    @Message("分配入户")
    String assignment();

    @Message("把抽中的户分给志愿者。按楼栋分，户数尽量一样多，随时可以改。")
    String assignmentHint();

    @Message("社区")
    String community();

    @Message("户")
    String doors();

    @Message("还要去")
    String open();

    @Message("没人负责")
    String unassigned();

    @Message("人手")
    String people();

    @Message("各社区")
    String allCommunities();

    @Message("一次分好所有社区")
    String allAtOnce();

    @Message("每个社区分给所属社区的志愿者；没有就分给所属街道的，再没有就分给“全部地方”的。")
    String allAtOnceHint();

    @Message("还没有志愿者，")
    String nobodyActive();

    @Message("先去添加。")
    String addFirst();

    @Message("只分没人负责的户（{n} 户）")
    String whichUnassigned(int n);

    @Message("还要去的户全部重分（{n} 户）")
    String whichAll(int n);

    @Message("本轮共要去")
    String totalThen();

    @Message("另有 {n} 个社区还没有要入户的户。")
    String communitiesWithout(int n);

    @Message("还没登录过")
    String notSignedIn();

    @Message("分哪些户")
    String which();

    @Message("先看看怎么分")
    String preview();

    @Message("会这样分")
    String proposal();

    @Message("{doors} 户分给 {people} 人。看好了再确认。")
    String proposalSays(int doors, int people);

    @Message("没有要分的户。")
    String proposalNothing();

    @Message("分到")
    String gets();

    @Message("在哪里")
    String where();

    @Message("就这样分")
    String confirm();

    @Message("不分了")
    String cancel();

    @Message("刚才又有变化（有户做完了，或别人改过），下面是新的分法，请再看一遍。")
    String changedSince();

    @Message("这些社区没有志愿者，没有分：{names}")
    String withoutSays(String names);

    @Message("已分好 {doors} 户。志愿者的手机下次联网就会看到。")
    String assigned(String doors);

    @Message("看进度")
    String toFieldwork();

    @Message("志愿者")
    String toVolunteers();

    @Message("分配入户")
    String toAssignments();

    @Message("现在谁有哪些户")
    String whoHasWhat();

    @Message("还没有分给谁。")
    String nobodyYet();

    @Message("还有 {n} 户没人负责。")
    String unassignedSays(int n);

    @Message("平均分")
    String shareEvenly();

    @Message("分给谁")
    String whoShares();

    @Message("其他地方的志愿者（{n}）")
    String otherVolunteers(int n);

    @Message("自己挑着分")
    String byHand();

    @Message("勾上整栋楼或单户，在下面选人。拒访、空置等做完的户不再列出。")
    String byHandHint();

    @Message("还要去 {open} 户，做完 {closed} 户")
    String buildingSays(int open, int closed);

    @Message("整栋 {n} 户")
    String wholeBuilding(int n);

    @Message("（没有楼栋号）")
    String noBuilding();

    @Message("没人负责")
    String withNobody();

    @Message("给谁")
    String giveTo();

    @Message("请选择")
    String chooseOne();

    @Message("收回，先不给谁")
    String takeBack();

    @Message("分给他")
    String giveButton();

    @Message("这个社区还没有要入户的户，先去抽样。")
    String noReleased();

    @Message("还没有要入户的户，先去抽样。")
    String noReleasedAtAll();

    @Message("去抽样")
    String toSamples();

    @Message("去过 {n} 次")
    String times(int n);

    @Message(
            "{#when d}{#is completed}完成{#is refused}拒访{#is ineligible}没有符合条件的人{#is interrupted}中断未完{#is appointment}约了时间{#is no_common_language}语言不通{#is away}人在外地{#is unable}生病等不便{#is vacant}空置{#is not_a_dwelling}非住宅{#is no_one_home}无人{#is no_access}进不去{#is unknown}找不到或情况不明{#is not_tried}还没去{/when}")
    String disposition(Disposition d);

    @Message("入户进度")
    String fieldwork();

    @Message("截至")
    String asOf();

    @Message("要入户的户")
    String released();

    @Message("已答")
    String answered();

    @Message("自己答的")
    String bySelf();

    @Message("扫信上的码，或交了纸质问卷")
    String bySelfHint();

    @Message("上门完成的")
    String atDoor();

    @Message("完成但答卷还没到")
    String notIn();

    @Message("还没去过")
    String notTried();

    @Message("约好再去")
    String again();

    @Message("{n} 户已过约定时间")
    String overdue(int n);

    @Message("结束未答")
    String endedWithout();

    @Message("拒访、空置、不符合等，不再去")
    String endedHint();

    @Message("每户去过")
    String attemptsEach();

    @Message("{n} 次")
    String timesEach(String n);

    @Message("还在手机上")
    String onPhones();

    @Message("{n} 条")
    String records(long n);

    @Message("含答卷和上门记录；同时做几轮的人，每轮都算进去")
    String onPhonesHint();

    @Message("按社区")
    String byCommunity();

    @Message("按志愿者")
    String byVolunteer();

    @Message("怎样分组")
    String groupBy();

    @Message("做到哪一步")
    String progressTable();

    @Message("全部")
    String whole();

    @Message("没人负责的户")
    String nobodys();

    @Message("志愿者")
    String volunteer();

    @Message("入户质量")
    String ratesTable();

    @Message("率的下面是“几户 / 几户”。轮次没结束时，还没去的户都算“不知道”，应答率会偏低。")
    String ratesLead();

    @Message("接触率")
    String con1();

    @Message("合作率")
    String coop1();

    @Message("拒访率")
    String ref1();

    @Message("应答率 RR1")
    String rr1();

    @Message("应答率 RR3")
    String rr3();

    @Message("e（住户估计）")
    String e();

    @Message("还算不出")
    String noRate();

    @Message("这些率是什么意思")
    String meansTitle();

    @Message("接触率（CON1）：见到了人、说上话的户，占所有该去的户（空置、非住宅、没有符合条件的人除外）。")
    String meansCon();

    @Message("合作率（COOP1）：见到人的户里，愿意答完的有多少。接触率 × 合作率 = 应答率 RR1。")
    String meansCoop();

    @Message("拒访率（REF1）：明确说不答、或答到一半不答了的户。")
    String meansRef();

    @Message("应答率 RR1：最保守，一直没人、进不去、还没去的户都当作有人住、该答的。")
    String meansRr1();

    @Message("应答率 RR3：没见到人的户，按 e 打折后再算，更接近实情。")
    String meansRr3();

    @Message("e：已经弄清楚的户里，真有符合条件的人的比例，也用来估计没弄清楚的户（按比例分摊，CASRO 方法）。")
    String meansE();

    @Message("一户去过多次，以最说明情况的一次为准：答了就是完成；拒访过一直没答就是拒访；约过时间后来没人，仍算约过。")
    String meansFinal();

    @Message("只算放出来要入户的户；备用户没放出来不算，放出来后才算。随机走访的社区，找到一户算一户。")
    String meansReserve();

    @Message("按志愿者：按现在由谁负责来算，不看当初是谁去的。户数少时，率上下很大，不要拿来排名。")
    String meansWho();

    @Message("公式出自美国民意研究协会（AAPOR）《标准定义》第 10 版（2023）。中断的访问不留答案，算在拒访里，所以没有“部分完成”。")
    String meansSource();

    @Message("另一种算法（只看弄清楚了的户）")
    String otherRates();

    @Message("接触率 CON3")
    String con3();

    @Message("合作率 COOP3")
    String coop3();

    @Message("拒访率 REF3")
    String ref3();

    @Message("每户的最终结果")
    String endings();

    @Message("结果")
    String result();

    @Message("AAPOR 代码")
    String aapor();

    @Message("还要去")
    String stillOpen();

    @Message("手机同步")
    String phonesTable();

    @Message("这一轮的志愿者还没有手机登录过。")
    String noPhonesHere();

    @Message("{n} 部手机要留意")
    String phonesInNeed(long n);

    @Message("手机都正常")
    String phonesFine();

    @Message("情况")
    String state();

    @Message("下载各户结果")
    String files();

    @Message("每户一行，给 Excel 用。完成的户只写“完成”，不写谁去的、怎么答的，免得对出是谁的答卷。")
    String filesHint();

    @Message("下载{name}各户结果")
    String downloadOf(String name);

    @Message("下载 CSV")
    String download();

    @Message("{n} 户还没人负责")
    String withoutVolunteer(int n);

    @Message("、")
    String gap();
}
