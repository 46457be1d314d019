package doorstep.report.weighting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page about weights, of the census figures and of small communities; English in {@code messages/weighting_en.properties}. */
@MessageBundle("weighting")
public interface WeightingMessages {
    @Message("加权")
    String title();

    @Message("每份答卷代表多少人？加权以后率变了多少？")
    String heading();

    @Message("每户只抽一个大人来答，所以一份答卷代表：社区户数 ÷ 该社区的抽样答卷数 × 这一户的成年人数。户多答卷少的社区、人多的家庭，每份答卷的份量就重。")
    String how();

    @Message("{answers} 份抽样答卷，因为份量有轻有重，只顶得上大约 {effective} 份一样重的答卷（设计效应 {kish}，Kish 公式）。")
    String effect(long answers, long effective, String kish);

    @Message("再按普查的“{questions}”调整以后，顶得上大约 {effective} 份（设计效应 {kish}）。")
    String effectRaked(String questions, long effective, String kish);

    @Message("调整时，任何一类人的份量最多放大到 {bound} 倍、最少缩到 {bound} 分之一。")
    String bound(int bound);

    @Message("没有一份碰到这个限度，各类人的占比和普查数一致。")
    String notTrimmed();

    @Message("有 {trimmed} 份答卷碰到了这个限度，所以各类人的占比和普查数最多还差 {missed} 个百分点。")
    String trimmed(long trimmed, String missed);

    @Message("还没有抽样答卷，所以没有权可算。")
    String noAnswers();

    @Message("三种算法放在一起看")
    String sideBySide();

    @Message("各页面用的都是中间一列（按户数和成年人数加权）。另外两列只作对照：三列差得多，说明答卷的人和全体居民不大一样，要小心。")
    String mainOne();

    @Message("指标")
    String item();

    @Message("不加权")
    String unweighted();

    @Message("按户数和成年人数加权（各页面用的）")
    String weighted();

    @Message("再按普查调整")
    String raked();

    @Message("调整后变了")
    String moved();

    @Message("百分点")
    String points();

    @Message("普查人数")
    String census();

    @Message("填的应是 18 岁以上常住人口，和问卷问的人一致。可以按区填，也可以按街道、按社区填；同一处有几种时，用最细的一种。")
    String censusHint();

    @Message("用的是：{places}")
    String usedPlaces(String places);

    @Message("还缺：{places}。所有社区都有了数，才会用上。")
    String missingPlaces(String places);

    @Message("还没有填。")
    String nothingEntered();

    @Message("几个地方都填了，但其中有百分比；要合在一起，请都改填人数。")
    String percentsOfSeveral();

    @Message("几个地方都填了，但填的格子不一样：有的地方空着的格子，别处填了数。没有人的请填 0。")
    String levelsDiffer();

    @Message("回答")
    String level();

    @Message("普查占比")
    String censusShare();

    @Message("答卷占比（加权后）")
    String answersShare();

    @Message("普查没有这一类，保持答卷里的占比")
    String kept();

    @Message("已填的地方")
    String entered();

    @Message("地点")
    String place();

    @Message("填的数")
    String figures();

    @Message("本轮用上了吗")
    String isUsed();

    @Message("用上了")
    String used();

    @Message("没用上")
    String notUsed();

    @Message("填哪个地方的？")
    String choosePlace();

    @Message("去填")
    String goEnter();

    @Message("各社区的份量")
    String communities();

    @Message("社区")
    String community();

    @Message("能答卷的户数")
    String households();

    @Message("抽样答卷")
    String answered();

    @Message("每份代表多少户")
    String each();

    @Message("缺户数")
    String unknown();

    @Message("再乘以这一户的成年人数（最多算 9 人），就是这份答卷的份量。")
    String timesAdults();

    @Message("怎么看")
    String howToRead();

    @Message("份量越悬殊，同样多的答卷能说明的就越少。设计效应是 1 时没有损失，是 2 时只顶一半。")
    String readKish();

    @Message("按普查调整，是把各类人（例如青年男性）的份量同时放大或缩小，使性别、年龄的占比都和普查一致（迭代比例拟合，raking）。")
    String readRaking();

    @Message("调整能纠正“哪类人答得多”，纠正不了“同一类人里，答的和没答的想法不同”。")
    String readLimits();

    @Message("调整后的区间把调整后的份量当作已知，没有算调整本身的出入；在示例里这样差大约百分之一。")
    String readErrors();

    @Message("不加权一列的区间，好像每份答卷都是随机抽到的一个人（Wilson 法），只作对照。")
    String readUnweighted();

    @Message("程序可以从 /api/v1/waves/{wave}/rates/raked 取到这些数。")
    String api(Long wave);

    @Message("填普查人数：{place}")
    String formHeading(String place);

    @Message("每一题，要么都填人数，要么都填百分比（合计 100）。普查没有的一类空着；整题空着就等于删掉。")
    String formHint();

    @Message("有的数要改一改，还没有保存。")
    String formWrong();

    @Message("填的是")
    String unit();

    @Message("人数")
    String people();

    @Message("百分比")
    String percent();

    @Message("保存")
    String save();

    @Message("不填了，回去")
    String back();

    @Message(
            "{#when fault}{#is NOT_A_NUMBER}请填 0 或正数，例如 12345 或 51.2（最多 4 位小数）。{#is TOO_FEW_LEVELS}至少要填两类，才知道各占多少。{#is ALL_ZERO}不能全是 0。{#is NOT_A_HUNDRED}百分比合计应是 100（允许四舍五入差 0.5）。{/when}")
    String censusFault(CensusForm.Fault fault);

    @Message("小社区：模型估计")
    String modelled();

    @Message("答卷少的社区，借别的社区的力量估一估")
    String modelledHeading();

    @Message("答卷少的社区，率很容易碰巧偏高或偏低。模型把每个社区的率往全体的平均拉近一些：答卷越少拉得越多，各社区本来差别越小也拉得越多。")
    String modelledHow();

    @Message("模型估计只作参考：不排名，不和目标比，不代替左边的直接估计，也不进任何报表。")
    String modelledNot();

    @Message("选一项")
    String chooseItem();

    @Message("查看")
    String show();

    @Message("全体的率约 {common}，各社区真实的率上下相差大约 {between} 个百分点（标准差）。")
    String modelledFit(String common, String between);

    @Message("有抽样答卷的社区不到 {fewest} 个，看不出各社区差多少，所以没有模型估计。")
    String modelledTooFew(int fewest);

    @Message("直接估计")
    String direct();

    @Message("模型估计")
    String byModel();

    @Message("基数 n")
    String base();

    @Message("不是实测")
    String modelOnly();

    @Message("拉近了")
    String shrunk();

    @Message("{community}：直接估计 {rate}，95% 区间 {limits}，n = {n}")
    String tipDirect(String community, String rate, String limits, long n);

    @Message("{community}：模型估计 {rate}，95% 区间 {limits}（不是实测）")
    String tipModelled(String community, String rate, String limits);

    @Message("按社区代码排列，不是排名。")
    String notRanked();

    @Message("“拉近了 40%”是说：从直接估计到全体平均，走了四成的路。")
    String readShrunk();

    @Message("不足 10 份的社区两种估计都不显示：知道拉近了多少，就能倒推出那几个人的回答。它们仍参加模型，帮着估计全体的平均。")
    String readFew();

    @Message("模型假定各社区真实的率像是从同一批里来的（贝塔-二项模型）。如果有个社区确实与众不同，模型会把它说得太接近平均。")
    String readModel();

    @Message("模型的区间包含了平均和差别本身估不准的部分；直接估计的区间和别的页面一样（Korn–Graubard 法）。")
    String readModelLimits();
}
