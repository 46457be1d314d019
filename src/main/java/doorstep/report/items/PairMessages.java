package doorstep.report.items;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page that compares two places in everything. */
@MessageBundle("pair")
public interface PairMessages {
    @Message("两地比全部指标")
    String title();

    @Message("X 真比 Y 差吗？差在哪几项？")
    String heading();

    @Message("选两个地点，全部指标一起比：差别是真的，还是碰巧。")
    String hint();

    @Message("没有一项指标能说{a}和{b}有高低：{open} 项都说不清。")
    String nothing(String a, String b, long open);

    @Message("{a}在 {lower} 项指标上低于{b}，")
    String lower(String a, String b, int lower);

    @Message("{a}在 {higher} 项指标上高于{b}，")
    String higher(String a, String b, int higher);

    @Message("在 {higher} 项上高于它，")
    String andHigher(int higher);

    @Message("{a}的{measures}低于{b}。")
    String lowerIn(String a, String b, String measures);

    @Message("{a}的{measures}高于{b}。")
    String higherIn(String a, String b, String measures);

    @Message("{measure}合计")
    String total(String measure);

    @Message("单看每一项指标，{open} 项都说不清。")
    String singly(long open);

    @Message("其余 {open} 项说不清。")
    String rest(long open);

    @Message("没有一项说不清。")
    String noRest();

    @Message("说不清不等于一样好：答卷只有这么多，分不出高低。")
    String openNote();

    @Message("另有 {count} 项至少一边没有率，比不了。")
    String missing(long count);

    @Message("没有一项两边都有率，比不了。")
    String allMissing();

    @Message("低的：")
    String lowerNames();

    @Message("高的：")
    String higherNames();

    @Message("如果您是看了名次才挑出这两个（同级的地点一共能配 {pairs} 对），要更严：那样还站得住的有 {count} 项：{names}。")
    String strict(long pairs, int count, String names);

    @Message("如果您是看了名次才挑出这两个（同级的地点一共能配 {pairs} 对），要更严：那样一项也站不住，请不要当成定论。")
    String strictNone(long pairs);

    @Message("四类合计")
    String measures();

    @Message("每一类只按两边都有率的指标算，这样才可比；所以可能和两地各自页面上的数不同。")
    String measuresNote();

    @Message("按 {of} 项中的 {items} 项算")
    String itemsOf(int items, int of);

    @Message("各地的每一类都只按大家都有率的同样几项指标算，这样才好互相比；所以可能和各地自己页面上的数不同。丢分只算有率的指标，少了的会写明。")
    String belowNote();

    @Message("全部指标")
    String items();

    @Message("说得清的在前，差得多的在前。点指标名，看所有地点在这一项上的名次。")
    String itemsNote();

    @Message("指标")
    String item();

    @Message("类别")
    String measure();

    @Message("相差（百分点，95% 区间）和结论")
    String difference();

    @Message("至")
    String to();

    @Message("{a}和{b}比")
    String versus(String a, String b);

    @Message("{a}更低")
    String verdictLower(String a);

    @Message("{a}更高")
    String verdictHigher(String a);

    @Message("说不清")
    String verdictOpen();

    @Message("比不了")
    String verdictMissing();

    @Message("答卷 {n} 份")
    String answers(long n);

    @Message("怎么读")
    String how();

    @Message("“相差”是{a}减{b}：负数是{a}低。括号里是 95% 区间（MOVER 法），跨过 0 就可能谁高谁低都有。")
    String readDifference(String a, String b);

    @Message("指标一多，总有一两项碰巧显得有差别。“更低”“更高”是把全部指标和合计放在一起看（Holm 校正）之后仍不像碰巧的，所以有的区间没跨过 0，结论仍是说不清。只由一项算成的合计，就是那一项。")
    String readHolm();

    @Message("不足 10 份的不显示，也不比。")
    String readFew();

    @Message("先选两个不同的地点。")
    String choose();

    @Message("没有两个同级的地点可比。")
    String onlyOne();

    @Message("这两个里有一个不在这一轮的这一级地点里，请重选。")
    String unknown();

    @Message("把这两个在全部指标上比一比")
    String fromRanking();

    @Message("选两个，在全部指标上比")
    String fromRankingEmpty();

    @Message("和别的地点比")
    String fromPlace();

    @Message("互换")
    String swap();

    @Message("{name}在这一项上没有率，比不了。可以看看别的指标。")
    String noRateHere(String name);
}
