package doorstep.report;

import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Credit;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.Figures;
import java.util.List;

/**
 * How an indicator's rate is made, as its file declares it: shown beside the number, so that nobody has to guess.
 *
 * @param question what was asked
 * @param credits what each answer counts, such as {@code 很满意 1}
 * @param outside answers that leave the base
 * @param atLeast the number from which on an answer counts; empty where choices are credited
 * @param isNotAskedZero whether those who were not asked count as 0, rather than staying outside
 */
public record Formula(
        String question, List<String> credits, List<String> outside, String atLeast, boolean isNotAskedZero) {

    public static Formula of(Questionnaire questionnaire, Indicator indicator, Language language) {
        Question question = questionnaire.question(indicator.question()).orElseThrow();
        String asked = question.label().in(language);
        boolean zero = indicator.notAsked() == Indicator.NotAsked.ZERO;
        Credit credit = indicator.credit();
        List<Choice> choices = question.choices().choices();
        return new Formula(
                asked,
                choices.stream()
                        .filter(choice -> credit.byChoice().containsKey(choice.name()))
                        .map(choice -> choice.label().in(language) + " "
                                + Figures.plain(credit.byChoice().get(choice.name())))
                        .toList(),
                choices.stream()
                        .filter(choice -> credit.outsideBase().contains(choice.name()))
                        .map(choice -> choice.label().in(language))
                        .toList(),
                credit.threshold().map(Figures::plain).orElse(""),
                zero);
    }
}
