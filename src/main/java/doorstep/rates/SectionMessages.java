package doorstep.rates;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts that stand at the head of each page of results; English in {@code messages/section_en.properties}. */
@MessageBundle("section")
public interface SectionMessages {
    @Message("结果的各个页面")
    String pages();

    @Message("总览")
    String overview();

    @Message("指标")
    String items();

    @Message("社区 × 指标")
    String matrix();

    @Message("排名")
    String ranking();

    @Message("趋势")
    String trend();

    @Message("自填与入户")
    String channels();

    @Message("加权")
    String weighting();

    @Message("居民原话")
    String comments();

    @Message("整改复测")
    String retests();

    @Message("宣传")
    String publicity();

    @Message("打印报告")
    String report();

    @Message("导出数据")
    String data();

    @Message("数据截至")
    String asOf();

    @Message("还在调查（到 {closes}），只是初步结果")
    String preliminary(String closes);

    @Message("手机上还有 {records} 条没传上来（含上门记录），还不在这些数里")
    String onPhones(long records);
}
