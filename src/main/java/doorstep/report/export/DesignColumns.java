package doorstep.report.export;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Text;
import doorstep.rates.WavePlaces;
import doorstep.report.export.ResponseColumn.Type;
import doorstep.web.CsvText;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the files say of each response beside its answers, as far as its crowd allows: where and how it came, and how it weighs. */
final class DesignColumns {
    private static final String MERGED = "merged";
    private static final String MERGED_NAME = "（合并）";
    private static final Text MAY_BE_EMPTY = Text.of("可能不写", "may be left empty");

    private final Map<String, WavePlaces.Community> communities;
    private final Map<String, String> names;

    private DesignColumns(WavePlaces places) {
        communities = places.communities().stream()
                .collect(Collectors.toMap(WavePlaces.Community::code, Function.identity()));
        names = places.names();
    }

    static List<ResponseColumn> of(WavePlaces places) {
        DesignColumns columns = new DesignColumns(places);
        return List.of(
                ResponseColumn.of("community", Type.CODE, Text.of("社区代码", "Code of the community"), columns::community)
                        .with(MAY_BE_EMPTY),
                ResponseColumn.of(
                                "community_name",
                                Type.TEXT,
                                Text.of("社区", "Community"),
                                line -> columns.named(columns.community(line)))
                        .with(Text.of("不写的为“（合并）”", "（合并） where it is not told")),
                ResponseColumn.of("street", Type.CODE, Text.of("街道代码", "Code of the street"), DesignColumns::street)
                        .with(MAY_BE_EMPTY),
                ResponseColumn.of(
                                "street_name", Type.TEXT, Text.of("街道", "Street"), line -> columns.named(street(line)))
                        .with(Text.of("不写的为“（合并）”", "（合并） where it is not told")),
                ResponseColumn.of(
                                "channel",
                                Type.CHOICE,
                                Text.of("答卷怎么来的", "How the answer came"),
                                line -> line.trait(TraitSheet.CHANNEL))
                        .withChoices(
                                Text.of(
                                        "household=住户码自填; visit=入户; paper=纸质; link=自愿扫码",
                                        "household=by the household’s own code; visit=at the door; paper=on paper; link=by an open link"))
                        .with(MAY_BE_EMPTY),
                ResponseColumn.of(
                        "sampled",
                        Type.BIT,
                        Text.of(
                                "1：属于抽样（household、visit、paper）；0：自愿扫码，不是抽样",
                                "1: of the sample; 0: by an open link, which is no sample"),
                        line -> ResponseColumns.bit(line.channel().isSampled())),
                ResponseColumn.of(
                                "language",
                                Type.CODE,
                                Text.of("作答语言", "Language of the answers"),
                                line -> line.trait(TraitSheet.LANGUAGE))
                        .with(MAY_BE_EMPTY),
                ResponseColumn.of(
                                "stratum",
                                Type.CODE,
                                Text.of("层：每个社区一层", "Stratum: one a community"),
                                line -> place(line).isEmpty() ? MERGED : place(line))
                        .with(
                                Text.of(
                                        "社区不写的，同街道的合为一层；街道也不写的合为一层 merged",
                                        "where no community is told, those of a street are one, and those without a street are one, merged")),
                ResponseColumn.of(
                                "households_listed",
                                Type.NUMBER,
                                Text.of("抽样名单上的户数", "Doors of the list that the sample was drawn from"),
                                line -> columns.number(line, WavePlaces.Community::listed))
                        .with(
                                Text.of(
                                        "没有名单时，是地区里登记的户数；社区不写的为空",
                                        "Without a list, households as the tree of places has them; empty where no community is told")),
                ResponseColumn.of(
                                "households",
                                Type.NUMBER,
                                Text.of("N：其中能答卷的户数", "N: those of them that may answer"),
                                line -> columns.number(line, WavePlaces.Community::households))
                        .with(Text.of(
                                "名单户数 × 已弄清情况的门里能答卷户的比例，四舍五入；社区不写的为空",
                                "households_listed × the share of eligible households among the doors of which it is known,"
                                        + " rounded; empty where no community is told")),
                ResponseColumn.of(
                                "adults_weight",
                                Type.NUMBER,
                                Text.of("户内成年人数（1–9）", "Adults of the household, 1 to 9"),
                                line -> whole(line.crowd().adults()))
                        .with(Text.of(
                                "自愿扫码的都是 1；凭信上的码作答而不是信上点名的那一位答的也是 1（家里自己定谁答，机会不知道）；合在一起的是平均数",
                                "1 for open links, and with a letter's code where not the adult answered whom the letter names (the chance of"
                                        + " whoever answered is unknown); the mean of those put together")),
                ResponseColumn.of("weight", Type.NUMBER, Text.of("权数", "Weight"), DesignColumns::weight)
                        .with(
                                Text.of(
                                        "households ÷ 本社区抽样答卷份数 ÷ 抽中本社区的机会（没有抽社区的是 1）× adults_weight；合在一起的，是他们各自权数的平均数。不属于抽样、已排除或不知道户数的为空。"
                                                + "取决于下载时已有多少份：两次下载的文件不要合并使用",
                                        "households ÷ answers of the sample in the community ÷ the chance with which the community was drawn (1 where all were"
                                                + " taken) × adults_weight; of those put together, the mean of"
                                                + " their own. Empty where the answer is not of the sample, excluded, or households are unknown. It"
                                                + " depends on how many answers there were at the download: never mix two files")),
                ResponseColumn.of(
                                "weight_raked",
                                Type.NUMBER,
                                Text.of("按普查数再调整的权数", "Weight, raked to census figures"),
                                DesignColumns::raked)
                        .with(
                                Text.of(
                                        "weight × 这一类人（如女、60 岁以上）的调整倍数，倍数在 1/3 到 3 之间；合在一起的是平均数。没有填普查数或调不到一起的，整列为空",
                                        "weight × one factor for each class of people (women of 60 and over), held between 1/3 and 3; of those"
                                                + " put together, the mean. All empty where no census figures were entered, or no weights meet them")),
                ResponseColumn.of(
                                "fpc",
                                Type.NUMBER,
                                Text.of("有限总体校正用的比例，0–1", "Fraction for the finite population correction, 0 to 1"),
                                DesignColumns::fpc)
                        .with(Text.of(
                                "本层答卷份数 ÷ 所代表的户数（最多 1）× Σ成年人数 ÷ Σ成年人数²：一户只问一位成年人，没问到的家人怎么想，问遍各户也不知道",
                                "answers of the stratum / households that they stand for, at most 1, × the sum of adults / the sum of their"
                                        + " squares: one adult of a household is asked, and what the others think is not known even where all"
                                        + " households are")));
    }

    private static String place(ResponseLine line) {
        return line.trait(TraitSheet.PLACE);
    }

    private String community(ResponseLine line) {
        return communities.containsKey(place(line)) ? place(line) : "";
    }

    private static String street(ResponseLine line) {
        return place(line).isEmpty() ? "" : PlaceLevel.street.codeOf(place(line));
    }

    private String named(String code) {
        return code.isEmpty()
                ? MERGED_NAME
                : communities.containsKey(code) ? communities.get(code).name() : names.getOrDefault(code, "");
    }

    private static String weight(ResponseLine line) {
        return line.isWeighted() ? CsvText.number(line.crowd().weight()) : "";
    }

    private static String raked(ResponseLine line) {
        return line.crowd().raked() > 0 ? CsvText.number(line.crowd().raked()) : "";
    }

    private static String fpc(ResponseLine line) {
        return line.isWeighted() ? CsvText.number(line.crowd().asked().taken()) : "";
    }

    private static String whole(double number) {
        return number == Math.rint(number) ? "" + (long) number : CsvText.number(number);
    }

    private String number(ResponseLine line, Function<WavePlaces.Community, OptionalLong> which) {
        String code = community(line);
        OptionalLong number = code.isEmpty() ? OptionalLong.empty() : which.apply(communities.get(code));
        return number.isPresent() ? "" + number.getAsLong() : "";
    }
}
