package doorstep.report.export;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import doorstep.rates.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of the files of rates mean. */
final class RatesCodebook {
    private static final Map<String, Text> PLACE = new LinkedHashMap<>();
    private static final Map<String, Text> FIGURE = new LinkedHashMap<>();

    static {
        PLACE.put("wave", Text.of("调查编号", "Number of the wave"));
        PLACE.put("as_of", Text.of("数据截至（UTC）", "As of, UTC"));
        PLACE.put(
                "wave_waiting",
                Text.of(
                        "全轮等着放出、还没有计入的答卷数（含撤回和排除）",
                        "Answers of the wave that wait for a release and do not count yet, withdrawals and exclusions among them"));
        PLACE.put("by", Text.of("各行是哪一级地点", "Level of the rows"));
        PLACE.put("place", Text.of("地点代码", "Code of the place"));
        PLACE.put("place_name", Text.of("地点", "Place"));
        PLACE.put("within", Text.of("上一级地点", "The place above it"));
        PLACE.put("communities", Text.of("其中参加本轮的社区数", "Communities in it that the wave asks"));
        PLACE.put("communities_sampled", Text.of("其中有抽样答卷的社区数", "Communities of them with answers of the sample"));
        PLACE.put(
                "communities_there",
                Text.of(
                        "这个地方一共有几个社区；空着是没有数，但比参加的多",
                        "Communities that the place has; empty where not counted, but more than are asked"));
        PLACE.put(
                "speaks_of",
                Text.of(
                        "数字说的是：all 全部社区，drawn 抽签代表全部，some 只说问到的",
                        "Of which communities it speaks: all, drawn by lot for all, or some, those asked alone"));
        PLACE.put("indicator", Text.of("指标的名称（程序用）", "Name of the indicator"));
        PLACE.put("label", Text.of("指标", "Indicator"));
        PLACE.put("measure", Text.of("属于哪一类率", "Measure that it belongs to"));
        PLACE.put("target", Text.of("目标（本办自己的设定），0–1", "Target, the office's own assumption, 0 to 1"));
        PLACE.put("points", Text.of("分值（本办自己的设定）", "Points at stake, the office's own assumption"));
        FIGURE.put("responses", Text.of("符合条件的答卷份数", "Eligible answers"));
        FIGURE.put("n", Text.of("基数", "Answers in the base"));
        FIGURE.put("outside_declared", Text.of("选了不计入基数的选项的份数", "Answers with a choice outside the base"));
        FIGURE.put("outside_not_asked", Text.of("没问到的份数", "Not asked"));
        FIGURE.put("outside_unanswered", Text.of("问到了没答的份数", "Asked and left empty"));
        FIGURE.put("rate", Text.of("率，0–1", "Rate, 0 to 1"));
        FIGURE.put("low", Text.of("95% 下限", "Lower 95 % limit"));
        FIGURE.put("high", Text.of("95% 上限", "Upper 95 % limit"));
        FIGURE.put("from_target", Text.of("率减目标", "Rate less target"));
        FIGURE.put("standing", Text.of("与目标相比", "How it stands to the target"));
        FIGURE.put("reason", Text.of("为什么没有率", "Why there is no rate"));
        FIGURE.put("se", Text.of("标准误", "Standard error"));
        FIGURE.put("df", Text.of("自由度", "Degrees of freedom"));
        FIGURE.put("n_eff", Text.of("有效样本量", "Effective sample size"));
        FIGURE.put(
                "spread",
                Text.of(
                        "单份得分的离散程度：s²/(p(1−p))，0–1，只有 0 和 1 两种得分时是 1",
                        "How much single credits vary: s²/(p(1−p)), 0 to 1, 1 where credits are 0 and 1"));
        FIGURE.put("deff_weights", Text.of("份量不同使方差变大的倍数（Kish）", "What unequal weights cost (Kish)"));
        FIGURE.put(
                "deff_volunteers",
                Text.of("同一位志愿者问来的答卷彼此相像，使方差变大的倍数", "What it costs that one volunteer’s answers are alike"));
        FIGURE.put("deff_communities", Text.of("社区是抽来的，使方差变大的倍数", "What it costs that communities were drawn"));
        FIGURE.put(
                "intraclass", Text.of("同一位志愿者问来的两份答卷的相关系数", "Correlation of two answers that one volunteer collected"));
        FIGURE.put("unweighted", Text.of("不加权的率", "Unweighted rate"));
    }

    private RatesCodebook() {}

    /** Rows as {@link Codebook#HEADER} has them. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (String column : RatesCsv.header()) {
            Text text = text(column);
            String type = RatesCsv.isNumber(column) ? "number" : "text";
            rows.add(List.of(column, type, text.zh(), text.in(Language.EN), "", "", "", "", "", "", ""));
        }
        rows.add(List.of("# method", "", Method.NOTE.zh(), Method.NOTE.in(Language.EN), "", "", "", "", "", "", ""));
        return rows;
    }

    private static Text text(String column) {
        if (column.startsWith("sample_")) {
            Text figure = FIGURE.get(column.substring("sample_".length()));
            return Text.of("抽样：" + figure.zh(), "Sample: " + figure.in(Language.EN));
        } else if (column.startsWith("link_")) {
            Text figure = FIGURE.get(column.substring("link_".length()));
            return Text.of("自愿扫码（不是抽样）：" + figure.zh(), "Open links, no sample: " + figure.in(Language.EN));
        } else if (column.startsWith("wave_excluded_")) {
            return Text.of(
                    "全轮被排除的答卷份数：" + column.substring("wave_excluded_".length()),
                    "Answers of the wave that staff left out: " + column.substring("wave_excluded_".length()));
        }
        return PLACE.get(column);
    }
}
