package doorstep.report.trend;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about residents' own answers and volunteers'; English in {@code messages/channels_en.properties}. */
@MessageBundle("channels")
public interface ChannelsMessages {
    @Message("自填与入户")
    String title();

    @Message("志愿者问来的，比居民自己填的好多少？")
    String heading();

    @Message("志愿者入户问到 {door} 份，居民自己答的（住户码、纸质）有 {self} 份。只在两样都有的社区里比，所以不是“去了哪些社区”造成的差。")
    String counts(long door, long self);

    @Message("两样答卷都要有才能比：还缺一样。")
    String nothingToCompare();

    @Message("全区合起来，入户和自己答差得明显的指标：")
    String clearItems();

    @Message("{name}（{gap}，{limits}）")
    String clearItem(String name, String gap, String limits);

    @Message("各项合起来看，没有哪一项的差距能说不是碰巧。")
    String noClearItems();

    @Message("值得看一看的志愿者和指标：")
    String standOutLead();

    @Message("{name}，“{item}”：入户 {door}，同社区居民自己答的 {self}，差 {gap} 个百分点（{limits}）")
    String standOut(String name, String item, String door, String self, String gap, String limits);

    @Message("，其他志愿者差 {others}")
    String othersGap(String others);

    @Message("这是去聊一聊、回访几户的理由，不是结论。")
    String notAVerdict();

    @Message("看这位志愿者的入户情况")
    String seeVolunteer();

    @Message("逐个志愿者、逐项比了 {looked} 次，没有一处比碰巧更大。")
    String nothingStandsOut(long looked);

    @Message("还没有能比的入户答卷：每位志愿者要有至少 10 份，同社区自己答的也要有至少 10 份。")
    String nothingLooked();

    @Message("各项的差距，大的在前")
    String byItem();

    @Message("指标")
    String item();

    @Message("入户")
    String door();

    @Message("自己答")
    String self();

    @Message("差（入户减自己答，百分点）")
    String gap();

    @Message("入户 n")
    String doorN();

    @Message("自己答 n")
    String selfN();

    @Message("入户明显高")
    String higher();

    @Message("入户明显低")
    String lower();

    @Message("看不出差别")
    String unclear();

    @Message("有一边不到 10 份，不比")
    String tooFew();

    @Message("{name}，{kind}：{rate}，95% 区间 {limits}，n = {n}")
    String tip(String name, String kind, String rate, String limits, long n);

    @Message("“{item}”：按社区")
    String byCommunity(String item);

    @Message("“{item}”：按志愿者")
    String byVolunteer(String item);

    @Message("社区")
    String community();

    @Message("志愿者")
    String volunteer();

    @Message("入户答卷")
    String interviews();

    @Message("其他志愿者的差")
    String othersColumn();

    @Message("换一项看")
    String chooseItem();

    @Message("查看")
    String show();

    @Message("没有入户答卷。")
    String noInterviews();

    @Message("入户和自己答比，不是和目标比：+ 入户明显高　− 入户明显低　? 看不出差别")
    String signs();

    @Message("怎么看")
    String howToRead();

    @Message("差距大，常常是入户时有人提示了答案，或者居民当着人不好意思说不满意。正式测评没有人提示，这一项就可能比入户的数低一截。")
    String readCoached();

    @Message("谁扫码自己答、谁等到人上门才答，不是抽签定的：自己答的多半年轻些、更愿意说话。所以差距里有一部分可能只是人不同。")
    String readNotByLot();

    @Message("括号里是差距的 95% 区间；“明显”是把同一张表里的各行放在一起看（Holm 校正）之后仍不像碰巧。")
    String readHolm();

    @Message("志愿者要两样都明显才列出来：和同社区居民自己答的差得远，差得也和其他志愿者不一样。大家都一样高，是入户这种方式的问题，看上面各项的差距。")
    String readBoth();

    @Message("任何一边不到 10 份的都不比，也不显示。这里只按成年人数加权，各社区按两边答卷数合并（Mantel–Haenszel 权），所以率和别的页面略有不同。")
    String readFew();
}
