package doorstep.report.export;

import doorstep.questionnaire.Text;
import doorstep.report.export.ResponseColumn.Type;
import doorstep.web.CsvText;
import doorstep.web.DisplayTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the files say of each response beside its answers: where, how and when it came, and how it weighs. */
final class DesignColumns {
    private DesignColumns() {}

    /** @param names of the places above the communities, by code */
    static List<ResponseColumn> of(Map<String, String> names) {
        return List.of(
                ResponseColumn.of(
                        "community", Type.CODE, Text.of("社区代码", "Code of the community"), line -> line.community()
                                .code()),
                ResponseColumn.of("community_name", Type.TEXT, Text.of("社区", "Community"), line -> line.community()
                        .name()),
                ResponseColumn.of("street", Type.CODE, Text.of("街道代码", "Code of the street"), ResponseColumns::street),
                ResponseColumn.of(
                        "street_name",
                        Type.TEXT,
                        Text.of("街道", "Street"),
                        line -> names.getOrDefault(ResponseColumns.street(line), "")),
                ResponseColumn.of("channel", Type.CHOICE, Text.of("答卷怎么来的", "How the answer came"), line -> line.kept()
                                .channel()
                                .name())
                        .withChoices(
                                Text.of(
                                        "household=住户码自填; visit=入户; paper=纸质; link=开放链接",
                                        "household=by the household’s own code; visit=at the door; paper=on paper; link=by an open link")),
                ResponseColumn.of(
                        "sampled",
                        Type.BIT,
                        Text.of(
                                "1：属于抽样（household、visit、paper）；0：开放链接，不是抽样",
                                "1: of the sample; 0: by an open link, which is no sample"),
                        line -> ResponseColumns.bit(line.kept().channel().isSampled())),
                ResponseColumn.of("language", Type.CODE, Text.of("作答语言", "Language of the answers"), line -> line.kept()
                        .language()),
                // when a door was found answered is on pages to the minute: the day of its answers is all that may
                // stand here
                ResponseColumn.of(
                        "received_on",
                        Type.DAY,
                        Text.of("收到的日期（中国时间）", "Day on which it came, Chinese time"),
                        line -> DisplayTime.day(line.kept().receivedAt())),
                ResponseColumn.of(
                                "eligible",
                                Type.BIT,
                                Text.of("1：符合调查对象条件", "1: a person whom the survey is about"),
                                line -> ResponseColumns.bit(line.credited().eligible()))
                        .with(Text.of("0 的不进任何基数", "0 is in no base")),
                ResponseColumn.of(
                        "stratum", Type.CODE, Text.of("层：每个社区一层", "Stratum: one a community"), line -> line.community()
                                .code()),
                ResponseColumn.of(
                                "households_listed",
                                Type.NUMBER,
                                Text.of("抽样名单上的户数", "Doors of the list that the sample was drawn from"),
                                line -> number(line.community().listed()))
                        .with(Text.of("没有名单时，是地区里登记的户数", "Without a list, households as the tree of places has them")),
                ResponseColumn.of(
                                "households",
                                Type.NUMBER,
                                Text.of("N：其中能答卷的户数", "N: those of them that may answer"),
                                line -> number(line.community().households()))
                        .with(
                                Text.of(
                                        "名单户数 × 已弄清情况的门里能答卷户的比例，四舍五入",
                                        "households_listed × the share of eligible households among the doors of which it is known, rounded")),
                ResponseColumn.of(
                                "adults_weight",
                                Type.NUMBER,
                                Text.of("户内成年人数（1–9）", "Adults of the household, 1 to 9"),
                                line -> "" + line.credited().weight())
                        .with(Text.of("开放链接的都是 1", "1 for open links")),
                ResponseColumn.of("weight", Type.NUMBER, Text.of("权数", "Weight"), DesignColumns::weight)
                        .with(Text.of(
                                "households ÷ 本社区抽样答卷份数 × adults_weight。不属于抽样、不符合条件、已排除或不知道户数的为空。"
                                        + "取决于下载时已有多少份：两次下载的文件不要合并使用",
                                "households ÷ answers of the sample in the community × adults_weight. Empty where the answer is not of"
                                        + " the sample, not eligible, excluded, or households are unknown. It depends on how many answers"
                                        + " there were at the download: never mix two files")),
                ResponseColumn.of(
                                "weight_raked",
                                Type.NUMBER,
                                Text.of("按普查数再调整的权数", "Weight, raked to census figures"),
                                DesignColumns::raked)
                        .with(Text.of(
                                "weight × 这一类人（如女、60 岁以上）的调整倍数，倍数在 1/3 到 3 之间。没有填普查数或调不到一起的，整列为空",
                                "weight × one factor for each class of people (women of 60 and over), held between 1/3 and 3."
                                        + " All empty where no census figures were entered, or no weights meet them")),
                ResponseColumn.of(
                                "fpc",
                                Type.NUMBER,
                                Text.of("有限总体校正用的户数", "Households for the finite population correction"),
                                DesignColumns::fpc)
                        .with(Text.of(
                                "即 households；答卷比它还多时，是答卷份数",
                                "households, or the number of answers where there are more of them")));
    }

    private static String weight(ResponseLine line) {
        return hasWeight(line) ? CsvText.number(weighed(line)) : "";
    }

    private static String raked(ResponseLine line) {
        return hasWeight(line) && line.raking().isPresent()
                ? CsvText.number(weighed(line) * line.raking().getAsDouble())
                : "";
    }

    private static boolean hasWeight(ResponseLine line) {
        return line.isInSample() && line.community().households().isPresent() && line.sampled() > 0;
    }

    private static double weighed(ResponseLine line) {
        return (double) line.community().households().orElseThrow()
                / line.sampled()
                * line.credited().weight();
    }

    private static String fpc(ResponseLine line) {
        OptionalLong households = line.community().households();
        return !line.isInSample() || households.isEmpty() ? "" : "" + Math.max(households.getAsLong(), line.sampled());
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? "" + number.getAsLong() : "";
    }
}
