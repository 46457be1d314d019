package doorstep.report.trend;

import doorstep.questionnaire.VersionDifference;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the trend over waves and of what two questionnaires ask differently; English in {@code messages/trend_en.properties}. */
@MessageBundle("trend")
public interface TrendMessages {
    @Message("趋势")
    String title();

    @Message("和上一轮比，哪些变了？")
    String heading();

    @Message("这是第一轮，还没有上一轮可比。上一轮应该用同一套问卷（版本可以不同）、有相同的社区，并且开始得更早。")
    String firstWave();

    @Message("和“{name}”（{day} 开始）比。")
    String comparedWith(String name, String day);

    @Message("只比两轮都有抽样答卷的 {compared} 个社区（本轮共 {all} 个）。")
    String sameCommunities(long compared, long all);

    @Message("两轮没有同时有答卷的社区，没法比。")
    String noCommon();

    @Message("看哪里")
    String place();

    @Message("全部社区")
    String everywhere();

    @Message("查看")
    String show();

    @Message("升了：")
    String rose();

    @Message("降了：")
    String fell();

    @Message("{label} {change} 个百分点（{limits}）")
    String named(String label, String change, String limits);

    @Message("没有哪一项升降大得不像碰巧。")
    String nothingClear();

    @Message("{count} 项可以说基本没变（上下不到 {margin} 个百分点）")
    String alike(int count, int margin);

    @Message("其余 {count} 项：升了还是降了，这些答卷说不准。说不准不等于没变。")
    String open(long count);

    @Message("不能和上一轮比的（问法或算法改过）：")
    String broken();

    @Message("有 {count} 项在其中一轮没有率。")
    String missing(long count);

    @Message("两份问卷改了哪些地方")
    String seeDiff();

    @Message("四大类")
    String measures();

    @Message("只用每一轮问法和算法都一样、并且都有率的指标，按本轮分值加权，在各轮都有答卷的 {communities} 个社区里算；所以和各轮自己页面上的数可能不同。")
    String measuresNote(long communities);

    @Message("大类")
    String measure();

    @Message("比上一轮（百分点）")
    String change();

    @Message("{used}/{of} 项能比")
    String itemsOf(int used, int of);

    @Message("没有一项能在各轮之间比")
    String noneOf();

    @Message("逐项：和上一轮比")
    String items();

    @Message("指标")
    String item();

    @Message("上一轮")
    String before();

    @Message("本轮")
    String after();

    @Message("升了")
    String verdictRose();

    @Message("降了")
    String verdictFell();

    @Message("基本没变")
    String verdictAlike();

    @Message("说不准")
    String verdictOpen();

    @Message("不能比")
    String verdictBroken();

    @Message("有一轮没有率")
    String verdictMissing();

    @Message("一项一项看：{item}")
    String oneItem(String item);

    @Message("轮次")
    String wave();

    @Message("开始")
    String day();

    @Message("率（95% 区间）")
    String rate();

    @Message("和前一轮能比吗")
    String comparable();

    @Message("能")
    String yes();

    @Message("≠ 不能：{reasons}")
    String no(String reasons);

    @Message("这一轮没有问")
    String notAsked();

    @Message("{name}，{item}：{rate}，95% 区间 {limits}")
    String tip(String name, String item, String rate, String limits);

    @Message("{name}，{item}：{rate}，95% 区间 {limits}，n = {n}")
    String tipN(String name, String item, String rate, String limits, long n);

    @Message("和前一轮不能比：{reasons}")
    String tipBreak(String reasons);

    @Message("线断开、标着“≠”的地方，前后两轮的问法或算法不同，数字不能连着看。")
    String breakNote();

    @Message("和上一轮比，不是和目标比：↑ 升了　↓ 降了　= 基本没变　? 说不准　≠ 不能比")
    String signs();

    @Message("怎么看")
    String howToRead();

    @Message("每一轮都是重新抽户，一升一降里总有碰巧。括号里是变化的 95% 区间（MOVER 法）；区间跨过 0，就可能升了也可能降了。")
    String readLimits();

    @Message("指标一多，总有一两项碰巧显得变了。“升了”“降了”是把所有指标放在一起看（Holm 校正）之后仍不像碰巧的；只看一个地点时，还按有多少个这样的地点再收紧，四类合计也一样。")
    String readHolm();

    @Message("“基本没变”只在整个区间都落在上下 {margin} 个百分点以内时才说。")
    String readAlike(int margin);

    @Message("题目换了说法、换了选项、换了问的人、必答与否或答案的限制（例如最多选几项）变了、换了算分或基数，前后的率就不能比：差别可能只是问法造成的。")
    String readBreaks();

    @Message(
            "{#when reason}{#is ADDED}新加的{#is REMOVED}已去掉{#is QUESTION}换了题目或题型{#is WORDING}题目换了说法{#is CHOICES}选项改了{#is OPENING}问的人变了{#is REQUIRED}必答与否改了{#is CONSTRAINT}答案的限制改了{#is CREDIT}算分改了{#is BASE}基数改了{/when}")
    String reason(VersionDifference.Reason reason);

    @Message("至")
    String to();

    @Message("、")
    String comma();

    @Message("两份问卷哪里不一样？")
    String diffHeading();

    @Message("左边是“{older}”用的版本 {olderVersion}，右边是“{newer}”用的版本 {newerVersion}。")
    String diffOf(String older, String olderVersion, String newer, String newerVersion);

    @Message("和哪一轮比")
    String diffWith();

    @Message("没有别的轮次用过这套问卷。")
    String noOther();

    @Message("两轮用的是同一版问卷，一个字也没改，各项都能比。")
    String sameVersion();

    @Message("题目、选项和算法都一样，各项都能比。")
    String nothingDiffers();

    @Message("改动 {questions} 道题；{comparable} 项指标仍能比，{broken} 项不能比。")
    String diffCounts(int questions, long comparable, int broken);

    @Message("题目")
    String questions();

    @Message("新加")
    String added();

    @Message("去掉")
    String removed();

    @Message("改过")
    String changed();

    @Message("原来")
    String was();

    @Message("现在")
    String isNow();

    @Message("选项")
    String choices();

    @Message("（没有）")
    String nothing();

    @Message("（提示：{hint}）")
    String hint(String hint);

    @Message("题型变了。")
    String otherType();

    @Message("问的人变了：出现这道题的条件和以前不同。")
    String otherOpening();

    @Message("必答与否变了：一轮可以不答，另一轮必须答。")
    String otherRequired();

    @Message("答案的限制变了，例如最多选几项、数字的上下限。")
    String otherConstraint();

    @Message("选项的顺序或互斥规则变了。")
    String otherOrder();

    @Message("不能再和以前比的指标：{items}")
    String breaksItems(String items);

    @Message("没有指标因此不能比。")
    String breaksNothing();

    @Message("不能比的指标")
    String brokenItems();

    @Message("指标")
    String indicator();

    @Message("为什么")
    String why();

    @Message("原来怎么算")
    String formulaBefore();

    @Message("现在怎么算")
    String formulaNow();

    @Message("{number} 及以上计 1，否则计 0")
    String countsFrom(String number);

    @Message("；不计入基数：{choices}")
    String outside(String choices);

    @Message("；没被问到的人算 0")
    String notAskedZero();

    @Message("；没被问到的人不计入基数")
    String notAskedOutside();

    @Message("删去的字加了删除线，新加的字加了下划线。")
    String marks();

    @Message("回到趋势")
    String back();
}
