package doorstep.report.print;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the report that is printed; English in {@code messages/print_en.properties}. */
@MessageBundle("print")
public interface PrintMessages {
    @Message("打印报告")
    String title();

    @Message("{wave} 结果报告")
    String heading(String wave);

    @Message("打印或存为 PDF")
    String print();

    @Message("A4 纵向；黑白打印也看得清。")
    String printHint();

    @Message("加上各社区的表")
    String withCommunities();

    @Message("不要各社区的表")
    String withoutCommunities();

    @Message("内部资料，供本办改进工作用。不足 10 份的率不写出，请不要用别的数去推算。")
    String internal();

    @Message("问卷")
    String questionnaire();

    @Message("答题时间")
    String dates();

    @Message("至")
    String until();

    @Message("调查审批")
    String approval();

    @Message("表号：")
    String formNo();

    @Message("制定机关：")
    String authority();

    @Message("批准文号：")
    String approvalNo();

    @Message("有效期至：")
    String validUntil();

    @Message("一、结论")
    String inBrief();

    @Message("抽样答卷 {sampled} 份，{items} 项指标。")
    String briefAnswers(long sampled, long items);

    @Message("达到目标 {reached} 项，低于目标 {below} 项，还分不清 {unclear} 项。")
    String briefItems(long reached, long unclear, long below);

    @Message("没有率的 {none} 项。")
    String briefNone(long none);

    @Message("照现在的答卷，测评大约要丢 {lost} 分，多半在 {least} 到 {most} 分之间（一共 {points} 分；分值和目标是本办自己的设定）。")
    String briefLost(String lost, String least, String most, String points);

    @Message("照现在的答卷，没有一项指标低于目标，测评不丢分；碰巧的话，最多可能丢 {most} 分。")
    String briefLosesNothing(String most);

    @Message("先做丢分最多的：")
    String briefWeak();

    @Message("丢分最多的社区（括号里是它提到目标、总体能少丢的分）：")
    String briefCommunities();

    @Message("能确定比总体差的只有：")
    String briefSurely();

    @Message("没有一个能确定比总体差，次序可能只是碰巧，不要照着批评。")
    String briefOrderUnsure();

    @Message("{points} 分")
    String briefPoints(String points);

    @Message("升了：")
    String briefRisen();

    @Message("降了（以前做好的可能反弹，先查原因）：")
    String briefFallen();

    @Message(" 至 ")
    String to();

    @Message("还没有抽样答卷，下面没有率。开放链接的答卷不是抽样，不代表全体居民。")
    String briefNoSample();

    @Message("和 {before} 比：{all} 项指标里，有 {clear} 项的变化超出碰巧。")
    String briefChanged(String before, int clear, int all);

    @Message("和 {before} 比：没有哪项指标的变化超出碰巧。")
    String briefNothingChanged(String before);

    @Message("二、问了谁")
    String whom();

    @Message("范围")
    String area();

    @Message("{communities} 个社区，{streets} 个街道")
    String areaOf(int communities, int streets);

    @Message("{all} 个社区里，{sampled} 个有抽样答卷")
    String sampledOf(int sampled, int all);

    @Message("户数")
    String households();

    @Message("名单 {listed} 户，其中能答卷的约 {eligible} 户")
    String householdsOf(String listed, String eligible);

    @Message("有的社区没有填户数")
    String householdsUnknown();

    @Message("怎么抽的")
    String draw();

    @Message("共抽 {drawn} 户（不含备用户）")
    String drawn(long drawn);

    @Message("{communities} 个社区按名单等距抽样，起点由随机种子定，见“抽样”页，可以重做核对")
    String systematic(long communities);

    @Message("{communities} 个社区随机行走")
    String walks(long communities);

    @Message("{communities} 个社区没有抽样")
    String undrawn(long communities);

    @Message("每户答一人；户内有几个成年人，答卷就按几倍计算。")
    String adult();

    @Message("三、多少人答了")
    String field();

    @Message("答卷")
    String answers();

    @Message("住户码自填")
    String household();

    @Message("入户")
    String visit();

    @Message("纸质")
    String paper();

    @Message("抽样合计")
    String sampleAll();

    @Message("开放链接（不是抽样）")
    String link();

    @Message("不符合调查对象")
    String ineligible();

    @Message("工作人员排除")
    String excluded();

    @Message("发出的门户怎么样了")
    String doors();

    @Message("发出")
    String released();

    @Message("完成")
    String completed();

    @Message("拒访或中断")
    String refused();

    @Message("没见到人")
    String notMet();

    @Message("其他")
    String other();

    @Message("不清楚能不能答")
    String unknown();

    @Message("不是调查对象")
    String notEligible();

    @Message("应答率：至少 {rr1}（AAPOR RR1，把弄不清的都算作该答的）；{rr3}（RR3，弄不清的按已弄清的比例算）。")
    String response(String rr1, String rr3);

    @Message("应答率：至少 {rr1}（AAPOR RR1，把弄不清的都算作该答的）。")
    String responseLeast(String rr1);

    @Message("这一轮没有发出抽样门户，所以没有应答率。")
    String noDoors();

    @Message("这一轮的保存期已过：单份答卷和没有答卷的走访记录都已删除，拒访、没见到人的数会偏少，应答率会偏高。")
    String erased();

    @Message("四、四类率")
    String measures();

    @Message("类别")
    String measure();

    @Message("率（95% 区间）")
    String rate();

    @Message("目标")
    String target();

    @Message("与目标相比")
    String standing();

    @Message("{items}/{all} 项")
    String ofItems(int items, int all);

    @Message("指标数")
    String itemsUsed();

    @Message("大类的率是各项指标按分值加权的平均。")
    String totalsNote();

    @Message("五、各项指标")
    String items();

    @Message("指标")
    String item();

    @Message("基数")
    String base();

    @Message("分值")
    String points();

    @Message("链接")
    String linkShort();

    @Message("“链接”一列是开放链接自愿作答的，不加权，不是抽样，只供参考。")
    String linkNote();

    @Message("六、薄弱的指标")
    String weak();

    @Message("按预计丢分排，最多十项。丢分 = 分值 × 差的部分 ÷ 目标，是本办的假定，不是测评的公式；各数四舍五入，相加可能和合计差 0.1。“达标的可能”是真实的率达到目标的可能。")
    String weakNote();

    @Message("差几个百分点")
    String missing();

    @Message("预计丢分")
    String lost();

    @Message("达标的可能")
    String chance();

    @Message("区间整个低于目标的街道")
    String surely();

    @Message("分不清")
    String surelyNone();

    @Message("全部街道")
    String allStreets();

    @Message("没有率低于目标的指标。")
    String noWeak();

    @Message("不到 1%")
    String under1();

    @Message("99% 以上")
    String over99();

    @Message("七、和上一轮比")
    String changes();

    @Message("与 {before} 比，只比两轮都有抽样答卷的 {communities} 个社区。")
    String changesOf(String before, int communities);

    @Message("“超出碰巧”是把所有指标放在一起看（Holm 校正）。说不准不等于没变。")
    String changesNote();

    @Message("前面没有可以比的轮次。")
    String noEarlier();

    @Message("上一轮")
    String before();

    @Message("这一轮")
    String now();

    @Message("变化（95% 区间），百分点")
    String change();

    @Message("结论")
    String verdict();

    @Message("↑ 升了，超出碰巧")
    String better();

    @Message("↓ 降了，超出碰巧")
    String worse();

    @Message("? 说不准")
    String noClearChange();

    @Message("有一轮没有率")
    String noRate();

    @Message("问法、选项、答案的限制或算法变了，不能比")
    String broken();

    @Message("八、各街道")
    String streets();

    @Message("九、各社区")
    String communities();

    @Message("各社区：{street}")
    String communitiesOf(String street);

    @Message("每格：率（%）、95% 区间、基数。")
    String matrixNote();

    @Message("没有打印各社区的表。")
    String noCommunities();

    @Message("▲ 达到目标　● 还分不清　▼ 低于目标　▼▼ 明显低于目标（整个区间低于目标 10 个百分点以上）")
    String legend();

    @Message("十、方法和局限")
    String method();

    @Message("率怎么算：每个社区单独抽户，每户答一人。一份答卷代表多少人 = 本社区能答卷的户数 ÷ 抽样答卷份数 × 户内成年人数。大社区因此分量重，不会因为答得多就分量重。")
    String m1();

    @Message("区间是什么意思：同样再问很多次，95% 的时候真实的率落在区间里（Korn–Graubard 法，考虑了分层、权数和有限总体）。两个地方的区间大部分重叠时，说不出谁好谁差。")
    String m2();

    @Message("开放链接：谁看到谁答，不是抽样，不代表全体居民，从不和抽样合在一起。")
    String m3();

    @Message("少于 10 份不写：人少时，率会透露个人的回答，也说明不了什么。为免用总数减出来，旁边最小的另一个地点也一并不写。")
    String m4();

    @Message("目标和分值是本办自己的设定。测评怎样把率折成分，没有公开。")
    String m5();

    @Message("没有算进区间的：没答的人可能和答了的人不一样；能答卷的户数本身是估计的；有人会照着“应该说的”来答；志愿者也可能影响回答（见“自填与入户”页）。")
    String m6();

    @Message("答案极少不同的指标（只有个别人答得不一样），区间可能略窄：真实的率落在里面的把握约 91%。")
    String m7();

    @Message("保存期过后，单份答卷和没有答卷的走访记录会删除：率不变，应答率会偏高。")
    String m8();

    @Message("想自己复算：见“导出数据”页，答卷文件带层、权数和户数，附 R 的两行代码。")
    String m9();

    @Message("附：问了什么、怎么算")
    String questions();

    @Message("号")
    String number();

    @Message("题目和选项")
    String question();

    @Message("怎么算")
    String counts();

    @Message("不计分")
    String notCounted();

    @Message("：")
    String colon();
}
