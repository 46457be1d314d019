package doorstep.wave.sheet;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands on printed questionnaires; English in {@code messages/sheet_en.properties}. */
@MessageBundle("sheet")
public interface PaperSheetMessages {
    @Message("返回")
    String back();

    @Message("打印")
    String printNow();

    @Message("A4 纸，缩放选“100%”或“实际大小”，不要页眉页脚。")
    String printHint();

    @Message("共 {forms} 份，{pages} 页")
    String extent(long forms, long pages);

    @Message("双面打印：每份从新的一张纸开始")
    String bothSides();

    @Message("单面打印")
    String oneSide();

    @Message("English")
    String otherLanguage();

    @Message("本轮还没发布，可以先看样子；发布以后再发给居民。")
    String draft();

    @Message("演示数据，全部虚构")
    String madeUp();

    @Message("户号")
    String number();

    @Message("第 {number} 户")
    String household(int number);

    @Message("社区")
    String community();

    @Message("编号（录入人员填）")
    String slip();

    @Message("表号")
    String approvalFormNo();

    @Message("制定机关")
    String approvalAuthority();

    @Message("批准文号")
    String approvalNo();

    @Message("有效期至")
    String approvalValidUntil();

    @Message("答卷保存到 {day}，到期删除。")
    String keptUntil(String day);

    @Message("怎么填")
    String how();

    @Message("请在方框里打勾。选错了，把那个方框涂黑，再勾对的。")
    String howTick();

    @Message("有的题不用每个人都答，题目上面会写明。")
    String howSkip();

    @Message("一共 {questions} 题，大约 {minutes} 分钟。")
    String howLong(int questions, int minutes);

    @Message("第 {page} 页，共 {pages} 页")
    String page(long page, long pages);

    @Message("选一项")
    String tickOne();

    @Message("可以选几项")
    String tickMany();

    @Message("可以选几项，最多 {most} 项")
    String tickAtMost(int most);

    @Message("选 {least} 到 {most} 项")
    String tickBetween(int least, int most);

    @Message("选了{labels}，就不要再选别的")
    String alone(String labels);

    @Message("可以不填")
    String mayBeLeft();

    @Message("（{how}）")
    String bracketed(String how);

    @Message("“{text}”")
    String quoted(String text);

    @Message("{one}或{other}")
    String or(String one, String other);

    @Message("{one}；{other}")
    String both(String one, String other);

    @Message("户号只用来核对：每户只收一份。录入以后，户号和答案就分开，查不出谁答了什么。")
    String numberWhy();

    @Message("只在{condition}时回答；否则跳到第 {next} 题。")
    String onlyElse(String condition, int next);

    @Message("只在{condition}时回答；否则到这里就填完了。")
    String onlyElseEnd(String condition);

    @Message("只在{condition}时看：")
    String onlyNote(String condition);

    @Message("如果{condition}，到这里就填完了，谢谢您。其他人请接着答第 {next} 题。")
    String stopIf(String condition, int next);

    @Message("如果{condition}，请接着答第 {next} 题。其他人到这里就填完了，谢谢您。")
    String goOnIf(String condition, int next);

    @Message("年")
    String year();

    @Message("月")
    String month();

    @Message("日")
    String day();

    @Message("填完了，谢谢您！")
    String end();

    @Message("发放清单")
    String cover();

    @Message("{community} · 样本 {households} 户，每户一份，户号已印在表上，不要换着发。")
    String coverHint(String community, int households);

    @Message("样本里的住户")
    String coverCaption();

    @Message("楼栋")
    String building();

    @Message("单元")
    String unit();

    @Message("门牌")
    String door();

    @Message("备注")
    String note();

    @Message("发出")
    String handedOut();

    @Message("收回")
    String collected();

    @Message("请谁填：家里有几位能参加的成人，就请第几位")
    String chosen();

    @Message("{adults} 位")
    String adults(int adults);

    @Message("家里能参加的成人先男后女、各从年长到年轻排好，数到表里写的那一位，请这一位填。只有一位，就请这一位。不要换成愿意填的人，否则结果会偏。")
    String chosenHint();

    @Message("这份清单有门牌，用完请交回办公室，不要和填好的表放在一起。")
    String coverKeep();
}
