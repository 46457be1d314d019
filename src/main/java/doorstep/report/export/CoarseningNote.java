package doorstep.report.export;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import doorstep.response.cells.NamedAdults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file of single answers tells less of than was answered, in words. */
final class CoarseningNote {
    static final Text RULE = Text.of(
            "外人能知道的列（社区、渠道、语言、户内成年人数、问到的个人情况，以及哪些按情况才问的题答了）合起来，每种组合至少有 5 人；不够的按固定次序一样一样放粗，够了就停"
                    + "（k-匿名，k = 5，Sweeney 2002）。回答和计分不变，除非写明不写。不足 5 人又无处可合的不在文件里，不符合调查对象条件的也不在",
            "What others can know (community, channel, language, adults of the household, the facts asked for, and which of the questions"
                    + " that not everybody is asked were answered) is told so that every combination holds at least 5 people; where there"
                    + " are fewer, one thing after another is told less of, in a fixed order, until there are enough (k-anonymity with"
                    + " k = 5, Sweeney 2002). Answers and credits stay as they are unless it says that they are not told. Fewer than 5 whom"
                    + " nobody can be put with are not in the file, nor are those whom the survey is not about");

    static final Text LIMITS = Text.of(
            "一种组合里的人要是答得都一样，仍知道他们怎么答的；下载之间有人被排除或恢复，两个文件一比就看得出是哪一行：不要外传，用完就删",
            "Where all people of a combination said the same, it is known what each of them said; where somebody was left out or taken back"
                    + " between two downloads, the two files show which row it was: pass nothing on, and delete it after use");

    private CoarseningNote() {}

    /** Of how many people it tells less, thing by thing. */
    static List<Text> steps(Crowds crowds) {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("文件里共 " + crowds.told() + " 份", "Answers in the file: " + crowds.told()));
        for (Crowds.Step step : crowds.steps()) {
            lines.add(Text.of(
                    step.what().zh() + "：" + step.people() + " 份", step.what().in(Language.EN) + ": " + step.people()));
        }
        if (crowds.leftOut() > 0) {
            lines.add(Text.of(
                    "不足 5 人、不在文件里的：" + crowds.leftOut() + " 份", "fewer than 5, not in the file: " + crowds.leftOut()));
        }
        return lines;
    }

    /** How many answers with a letter's code weigh by the adults of their household, and how many do not. */
    static Text named(NamedAdults.Count count) {
        return count.isTold()
                ? Text.of(
                        "凭信上的码作答 " + count.all() + " 份，其中信上点名的那一位答的 " + count.drawn() + " 份；其余的 adults_weight 是 1",
                        "Answers with a letter's code: " + count.all()
                                + ", of these by the adult whom the letter names: " + count.drawn()
                                + "; the others have adults_weight 1")
                : Text.of(
                        "凭信上的码作答的，不是信上点名的那一位答的，adults_weight 是 1",
                        "Answers with a letter's code that are not by the adult whom the letter names have adults_weight 1");
    }

    /** How far rates by the file may be from ours. */
    static Text gap(Optional<Double> largest) {
        double gap = largest.orElse(0.0);
        if (gap < 1e-12) {
            return Text.of("全体的率，用这份文件算出来与结果页一样", "Rates of all together by this file are those of the results");
        }
        String points = BigDecimal.valueOf(gap * 100)
                .setScale(2, RoundingMode.UP)
                .stripTrailingZeros()
                .toPlainString();
        return Text.of(
                "全体的率，用这份文件算出来与结果页最多差 " + points + " 个百分点（合在一起的人用平均权数）",
                "Rates of all together by this file differ from the results by " + points
                        + " percentage points at most (people put together have their mean weight)");
    }
}
