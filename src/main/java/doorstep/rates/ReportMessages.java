package doorstep.rates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the results pages; English in {@code messages/report_en.properties}. */
@MessageBundle("report")
public interface ReportMessages {
    @Message("问卷")
    String questionnaire();

    @Message("答题时间")
    String dates();

    @Message("至")
    String until();

    @Message("社区")
    String communities();

    @Message("{answered} 个有抽样答卷，共 {all} 个")
    String sampledOf(int answered, int all);

    @Message("答卷份数")
    String answers();

    @Message("住户本人（住户码）")
    String household();

    @Message("志愿者入户")
    String visit();

    @Message("纸质补录")
    String paper();

    @Message("开放链接（不是抽样）")
    String link();

    @Message("不符合答题条件")
    String ineligible();

    @Message("排除")
    String excluded();

    @Message("谁、为什么")
    String excludedWhy();

    @Message("还没有答卷。有人答题后，这里就会出现各项率；没有答卷不等于零。")
    String noAnswersYet();

    @Message("这份问卷没有设指标，所以没有率可看。")
    String noIndicators();

    @Message("有 {volunteers} 位志愿者的入户答卷和别人明显不同。")
    String doubtedVolunteers(int volunteers);

    @Message("有 {interviews} 份入户答卷单看也不寻常。")
    String doubtedInterviews(int interviews);

    @Message("这些答卷没有排除，这里的数字都包括它们。不寻常不等于有错，请先去看。")
    String doubtedIncluded();

    @Message("有没有不寻常的入户答卷，这里没有数；有的话，数字都包括它们。")
    String doubtedUnknown();

    @Message("看疑点")
    String toDoubts();

    @Message("得分率")
    String score();

    @Message("标“得分率”的指标按答对多少给分，是平均得分，不是“百分之几的人”。")
    String scoreNote();

    @Message("下载")
    String downloads();

    @Message("各项率（CSV）")
    String ratesFile();

    @Message("全部答卷（CSV）")
    String responsesFile();

    @Message("怎么看这些数")
    String howToRead();

    @Message("▲ 达到目标　● 还分不清　▼ 低于目标　▼▼ 明显低于目标。目标是本办自己的设定；开放链接不是抽样。")
    String legend();

    @Message("率后面括号里是 95% 区间：真实的率很可能在这两个数之间。区间越宽，越说不准。n 是基数，也就是算这个率用到的答案份数。")
    String readLimits();

    @Message("▲ 整个区间都达到目标；▼ 整个区间都低于目标；▼▼ 整个区间低于目标 10 个百分点以上；● 目标落在区间里，还分不清，不宜当作问题通报。")
    String readMarks();

    @Message("格子很多时，总会有个别格子碰巧显得好或差（大约四十个里有一个）。请结合 n 和下一轮再判断。")
    String readChance();

    @Message("抽样一栏合并住户本人、志愿者入户和纸质答卷，按户数和户内成年人数加权。开放链接是自愿点进来的人，不是抽样，不能代表全体居民，所以单列一栏，从不混在一起。")
    String readLink();

    @Message(
            "加权用的户数只算能答卷的户：名单上的户数，乘以去过且弄清情况的门里能答卷户的比例；空房、不是住家、没有符合条件的人的，都不算。例如名单 1000 户，弄清的门一半是空房，就按 500 户算。没有名单时用地区户数，里面本来就没有空房，只扣没有符合条件的人的户。还没有走访结果的社区按原来的户数。这个比例也有误差，没有算进区间。")
    String readHouseholds();

    @Message("目标和分值是本办自己的设定，不是测评方公布的标准。")
    String readTargets();

    @Message("基数不足 10 份的率不显示，以免看出某一个人的回答；只写有几份。为免用总数减去别的地点推算出来，旁边最小的另一个地点也一并不显示。")
    String readFew();

    @Message("抽样")
    String sample();

    @Message("开放链接")
    String linkShort();

    @Message("不是抽样")
    String notASample();

    @Message("无")
    String none();

    @Message("目标")
    String target();

    @Message("按")
    String by();

    @Message("省")
    String province();

    @Message("市")
    String city();

    @Message("区县")
    String district();

    @Message("街道")
    String street();

    @Message("社区")
    String community();

    @Message("地点")
    String place();

    @Message("率（95% 区间）")
    String rateWithLimits();

    @Message("率和区间")
    String interval();

    @Message("竖线是目标")
    String intervalNote();

    @Message("基数 n")
    String base();

    @Message("一张图看全部指标")
    String matrix();

    @Message("现在看的是抽样答卷。")
    String matrixOfSample();

    @Message("现在看的是开放链接答卷：只说明点进来答题的人，不是抽样，不能代表全体居民。")
    String matrixOfLink();

    @Message("改看开放链接（不是抽样）")
    String showLink();

    @Message("改看抽样")
    String showSample();

    @Message("率（%）")
    String percentages();

    @Message("没有数字的格子写明原因；n 是基数。")
    String matrixNote();

    @Message("合计")
    String total();

    @Message("{answered} / {all} 个社区有抽样答卷")
    String coverage(int answered, int all);
}
