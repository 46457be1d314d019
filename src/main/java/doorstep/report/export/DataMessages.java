package doorstep.report.export;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page that data leaves by; English in {@code messages/data_en.properties}. */
@MessageBundle("data")
public interface DataMessages {
    @Message("导出数据")
    String title();

    @Message("这一轮的答卷和各项率，可以用 Excel 打开，也可以用统计软件复算。")
    String what();

    @Message("答卷一份一行，没有姓名、电话、住址和时刻，只到社区和日期。人少的社区仍可能猜到是谁：不要外传，用完就删。每次下载都记入操作记录。")
    String care();

    @Message("答卷")
    String responses();

    @Message("计入结果的 {answers} 份，顺序打乱。")
    String responsesCount(long answers);

    @Message("居民原话")
    String comments();

    @Message("居民自己写的话，只有题目、地点和原话，与答卷对不上；答卷少的社区只写到街道或更上一级，电话等号码已遮盖。下载也记入操作记录。")
    String commentsWhat();

    @Message("各项率")
    String rates();

    @Message("各地点、各项指标的率，带区间、基数和目标。不到 10 份的没有率。")
    String ratesWhat();

    @Message("编码本")
    String codebook();

    @Message("每一列是什么意思、选项代号、指标怎么算、权数怎么来。也在 Excel 文件的第一张表里。")
    String codebookWhat();

    @Message("CSV")
    String csv();

    @Message("Excel（xlsx）")
    String xlsx();

    @Message("要连同已排除的 {excluded} 份（最后一列 excluded 为 1）：")
    String withExcluded(long excluded);

    @Message("这一轮的保存期已过，单份答卷已经删除；各项率还在。")
    String erased();

    @Message("地点级别")
    String level();

    @Message("文件")
    String file();

    @Message("用 R 复算")
    String r();

    @Message("装好 R 和 survey 包，把答卷 CSV 放在当前目录，下面两行就得到样本和它的设计：")
    String rWhat();

    @Message("先运行一次：")
    String rBefore();

    @Message("然后算率和区间，全体的、一个街道的：")
    String rThen();

    @Message("得数与结果各页显示的相同：率和标准误到小数点后 9 位，区间到 6 位。只有一处不同：一个地方所有人都答得一样时，R 给不出区间，这里用 Clopper–Pearson 法。")
    String rSame();

    @Message("填了普查数、“加权”页有再按普查调整的率时，下面两行用 weight_raked 一列得出同样的率和标准误；没有时这一列是空的，不用运行。")
    String rRaked();

    @Message("每份文件都有的列")
    String columns();

    @Message("列")
    String column();

    @Message("意思")
    String meaning();

    @Message("按社区")
    String community();

    @Message("按街道")
    String street();

    @Message("按区县")
    String district();

    @Message("按市")
    String city();

    @Message("按省")
    String province();
}
