package doorstep.census;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import doorstep.tally.rates.NotRaked;
import java.util.OptionalLong;

/** Why there are no raked rates, for staff to mend. */
public enum RakingTrouble {
    NO_QUESTIONS(
            "这份问卷没有设加权用的题目（例如性别、年龄段），所以不能按普查数再加权。",
            "This questionnaire has no weighting questions (such as sex and age band), so there is nothing to rake to."),
    NO_FIGURES(
            "还没有填普查人数，所以只有按户数和成年人数加权的率。",
            "No census figures have been entered, so there are only rates weighted by households and adults."),
    PLACES_MISSING(
            "普查人数还没有填全：有的社区还没有数，所以先不用。",
            "Census figures are not complete: some communities have none, so they are not used yet."),
    PERCENTS_OF_SEVERAL(
            "几个地方的数要合在一起，就得都填人数：只填百分比，不知道各地该占多少。",
            "Figures of several places can be joined only if they count people: percents don't say how much each place counts."),
    LEVELS_DIFFER(
            "几个地方的数要合在一起，填的格子就得一样：有的地方空着的格子，别处填了数。请把空着（或填了 0）的格子补上。",
            "Figures of several places can be joined only if they fill in the same levels: one leaves blank, or at 0, what another has. Fill it in."),
    NO_ANSWERS("还没有抽样答卷。", "There are no answers of the sample yet."),
    HOUSEHOLDS_UNKNOWN(
            "有的社区没有填户数，不知道各社区该占多少。请在“地点”里补上户数。",
            "Of some communities the number of households is missing. Add it under Places."),
    UNSETTLED("数据正在更新，请稍后再看。", "Being updated: look again in a moment."),
    LEVEL_WITHOUT_ANSWERS(
            "普查里有“%2$s”的人，可是这一类还没有人答卷，没有权可调。等有人答了就会用上。（%1$s）",
            "By the census there are people of “%2$s”, but none of them has answered: no weight to change."
                    + " They are used once somebody has. (%1$s)"),
    ANSWERS_WITHOUT_PEOPLE(
            "普查数里“%2$s”空着或者是 0，可是已经有%3$s答了，所以这次调查不用普查数。下一次调查开始前请补上这一类的数。（%1$s）",
            "The census figures leave “%2$s” blank or at 0, but there are%3$s answers, so this wave does not use them. Fill in this level before the next wave opens. (%1$s)"),
    NO_CONVERGENCE(
            "这几组普查数在现有答卷里互相顶着，怎么调都不能同时满足。多收一些答卷再看。",
            "Within these answers the census figures contradict each other: no weights meet them all. More answers may help.");

    private final Text sentence;

    RakingTrouble(String zh, String en) {
        this.sentence = Text.of(zh, en);
    }

    /** Why raking itself gave up. */
    public static RakingTrouble of(NotRaked.Reason reason) {
        return valueOf(reason.name());
    }

    /** As it stands where it is about no level in particular. */
    public Text sentence() {
        return sentence;
    }

    /**
     * With the label of the question and of the level that it is about.
     *
     * @param answers at that level, where it is told how many
     */
    public Text sentence(Text question, Text level, OptionalLong answers) {
        String many = answers.isPresent() ? " " + answers.getAsLong() : "";
        return Text.of(
                sentence.zh().formatted(question.zh(), level.zh(), many + (many.isEmpty() ? "人" : " 人")),
                sentence.in(Language.EN).formatted(question.in(Language.EN), level.in(Language.EN), many));
    }
}
