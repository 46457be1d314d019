package doorstep.response.resident;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the residents' pages; English in {@code messages/response_en.properties}. The script fills in what begins with %. */
@MessageBundle("response")
public interface ResponseMessages {
    @Message("跳到正文")
    String skip();

    @Message("叩门")
    String doorstep();

    @Message("演示用的问卷，社区和结果都是虚构的。")
    String madeUp();

    @Message("字号")
    String textSize();

    @Message("标准")
    String sizeNormal();

    @Message("大")
    String sizeLarge();

    @Message("特大")
    String sizeLargest();

    @Message("高对比")
    String contrast();

    @Message("朗读")
    String readAloud();

    @Message("朗读这一题")
    String readThis();

    @Message("停止朗读")
    String stopReading();

    @Message("English")
    String otherLanguage();

    @Message("en")
    String otherLanguageTag();

    @Message("答题之前")
    String beforeYouBegin();

    @Message("您的答案保存到 {day}，到期删除。")
    String keptUntil(String day);

    @Message("没答完的内容只存在这部手机上，7 天后自动删除。")
    String keptOnPhone();

    @Message("表号")
    String formNo();

    @Message("制定机关")
    String authority();

    @Message("批准文号")
    String approvalNo();

    @Message("有效期至")
    String validUntil();

    @Message("统计调查批准信息")
    String approval();

    @Message("开始答题")
    String begin();

    @Message("可以不填")
    String optional();

    @Message("新的问题")
    String newQuestion();

    @Message("提交")
    String submit();

    @Message("提交答卷")
    String submitLast();

    @Message("根据您的回答，后面最多还有 {count} 题。您填的都会保留。")
    String mayFollow(int count);

    @Message("上一题")
    String back();

    @Message("下一题")
    String next();

    @Message("不选了")
    String clear();

    @Message("例如 2024-05-01")
    String dateExample();

    @Message("还可以写 %n 个字")
    String charactersLeft();

    @Message("多了 %n 个字，请删短一些")
    String charactersOver();

    @Message("第 %n 题，共 %t 题")
    String progress();

    @Message("第 %n 题，最多 %t 题")
    String progressAtMost();

    @Message("请看这里：")
    String problemHere();

    @Message("还有 {count} 处要看一下")
    String errorsTitle(int count);

    @Message("您填的都还在。点下面的题目，可以直接跳过去。")
    String errorsKept();

    @Message("谢谢。根据您的回答，还有 {count} 个问题。")
    String newsTitle(long count);

    @Message("标着“新的问题”的就是。前面填的都还在。")
    String newsWhere();

    @Message("这份答卷已经交过了")
    String otherAnswersTitle();

    @Message("如果您想改自己的答案：请先用凭证号撤回原来那份，再回来提交。下面填的都还在。")
    String otherAnswersOwn();

    @Message("如果这是另一个人的答案：直接点“提交”就行，会算作新的一份。")
    String otherAnswersElse();

    @Message("这份答卷已经撤回了")
    String withdrawnTitle();

    @Message("下面填的都还在。想重新交，点“提交”就行，会算作新的一份。")
    String withdrawnRemedy();

    @Message("信上的码")
    String letterCode();

    @Message("在二维码旁边，26 位字母和数字。不分大小写，空格可以不输。")
    String letterCodeHint();

    @Message("请对照信，把 26 位都填上。")
    String letterCodeWrong();

    @Message("还缺信上的码")
    String codeMissingTitle();

    @Message("您填的答案都还在。请填上信上二维码旁边的那一串码，再提交。")
    String codeMissingRemedy();

    @Message("您填的答案都还在。请对照信再看一遍码；如果后来又收到一封信，请用新信上的码。")
    String codeWrongRemedy();

    @Message("没有认出您那张信上的住户码")
    String unknownCodeTitle();

    @Message("您填的都还在。点“提交”，就不带住户码提交；也可以重新扫一下信上的二维码。")
    String unknownCodeRemedy();

    @Message("现在提交的人多，还没有收下")
    String busyTitle();

    @Message("您填的都还在。请等一会儿，再点一次。多点几次也只算一份。")
    String busyRemedy();

    @Message("再提交一次")
    String tryAgain();

    @Message("用凭证号撤回答卷")
    String withdrawalLink();

    @Message("没有找到这份问卷")
    String unknownTitle();

    @Message("可能是地址少了或错了几个字，也可能这个链接已经停用。请对照海报或消息，再扫一次二维码，或重新输入地址。")
    String unknownCheck();

    @Message("还是打不开，请问社区居委会。")
    String unknownAsk();

    @Message("这次问卷已经结束了")
    String closedTitle();

    @Message("答题时间是 {from} 到 {to}（北京时间）。")
    String closedDates(String from, String to);

    @Message("很抱歉没能赶上，谢谢您愿意参加。下次再请您说说看法。")
    String closedThanks();

    @Message("您填的内容还在这部手机上，没有丢，但这次已经不能提交了。")
    String closedDraft();

    @Message("问卷还没有开始")
    String notYetTitle();

    @Message("答题时间是 {from} 到 {to}（北京时间）。")
    String notYetDates(String from, String to);

    @Message("到时候请再打开这个页面，链接不变。")
    String notYetComeBack();

    @Message("开始的时间还没有定。请过些日子再打开这个页面。")
    String notYetWithoutDate();

    @Message("再看一次")
    String reload();

    @Message("您家已经答过了，谢谢")
    String householdTitle();

    @Message("每户的信只能答一次，这封信上的住户码已经用过。家里有人答过，您就不用再答了。")
    String householdAnswered();

    @Message("如果家里没有人答过，请告诉社区居委会。")
    String householdAsk();

    @Message("收到了，谢谢您")
    String thanksTitle();

    @Message("您的凭证号")
    String yourReceipt();

    @Message("请抄下来或截图。凭它可以：")
    String receiptGood();

    @Message("证明您的答卷已经收到；")
    String receiptProof();

    @Message("向居委会询问这份答卷；")
    String receiptAsk();

    @Message("在 {day} 之前撤回答卷。")
    String receiptWithdraw(String day);

    @Message("撤回答卷。")
    String receiptWithdrawAnyDay();

    @Message("凭证号里没有您的姓名和住址。我们查不到哪份是谁答的，丢了也补不了。")
    String receiptOnlyYou();

    @Message("为了您的隐私，一小时后这个页面就不再显示凭证号。")
    String receiptHour();

    @Message("已经过了一小时，凭证号不再显示。您的答卷已经收到。")
    String receiptGone();

    @Message("撤回答卷")
    String withdrawNow();

    @Message("您可能想知道")
    String cardsTitle();

    @Message("换一个人来答")
    String anotherPerson();

    @Message("家里别人也想答，可以用这部手机再答一份。")
    String anotherPersonHint();

    @Message("撤回答卷")
    String withdrawalTitle();

    @Message("请输入提交后得到的凭证号，一共 12 位字母和数字。")
    String withdrawalHow();

    @Message("凭证号")
    String receiptLabel();

    @Message("大小写、空格和横线都没关系。")
    String receiptHint();

    @Message("下一步")
    String continueStep();

    @Message("凭证号应当是 12 位字母和数字，请再看一下。")
    String receiptUnreadable();

    @Message("没有找到这个凭证号，请再核对一遍。")
    String receiptUnknown();

    @Message("现在人多，还没有撤回。请等一会儿，再试一次。")
    String withdrawalBusy();

    @Message("确定要撤回吗？")
    String confirmTitle();

    @Message("撤回以后，这份答卷不再计入结果，也不能恢复。")
    String confirmWhat();

    @Message("确定撤回")
    String confirmYes();

    @Message("不撤回了")
    String confirmNo();

    @Message("已经撤回")
    String doneTitle();

    @Message("您的答卷不再计入结果。")
    String doneWhat();

    @Message("回到问卷")
    String toTheSurvey();

    @Message("这部手机上有一份没答完的问卷")
    String draftTitle();

    @Message("上次答到 %d，已答 %n 题。")
    String draftWhen();

    @Message("如果不是您答的，请点“重新开始”，那一份会删掉。")
    String draftShared();

    @Message("继续上次的填写")
    String draftResume();

    @Message("重新开始")
    String draftAnew();

    @Message("这部手机上已经交过一份。每人答一份就够了；家里别人要答，请点“开始答题”。")
    String answeredHere();

    @Message("正在提交……")
    String sending();

    @Message("还没有发出去，已保存在这部手机上")
    String waitingTitle();

    @Message("现在连不上网络。连上以后会自动发送，不用重新填。")
    String waitingWhat();

    @Message("页面开着，会一直试。也可以关掉：下次用这部手机打开问卷链接时再发送。")
    String waitingClose();

    @Message("现在提交的人多，正在排队，会自动再发。")
    String waitingBusy();

    @Message("请在 {closing} 之前连一次网络，过了就收不下了。")
    String waitingUntil(String closing);

    @Message("还没有发出去，请先不要关掉页面")
    String memoryTitle();

    @Message("这个浏览器不让网页保存内容。连上网络后会自动发送。")
    String memoryWhat();

    @Message("现在再试一次")
    String retryNow();

    @Message("这份答卷没能收下")
    String refusedTitle();

    @Message("这部手机上有 %n 份答卷等着发送。")
    String laterWaiting();

    @Message("之前存在这部手机上的答卷已收到。凭证号：")
    String laterReceived();

    @Message("之前存在这部手机上的一份答卷没能收下：")
    String laterRefused();

    @Message("知道了，删掉")
    String understood();

    @Message("问卷已经结束。")
    String refusedClosed();

    @Message("您家已经答过了，谢谢。")
    String refusedHousehold();

    @Message("同一份答卷之前已经收到，以先收到的为准。")
    String refusedOther();

    @Message("这个问卷链接已经停用。")
    String refusedUnknown();

    @Message("没有认出住户码。")
    String refusedCode();

    @Message("这份答卷已经撤回，不再计入。")
    String refusedWithdrawn();

    @Message("有的答案不合要求。")
    String refusedMisfit();

    @Message("不带住户码提交")
    String sendWithoutCode();

    @Message("回去看一下")
    String lookAgain();

    @Message("现在连不上网络，换不了语言。您填的都还在。")
    String noNetworkForLanguage();
}
