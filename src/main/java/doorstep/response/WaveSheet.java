package doorstep.response;

import doorstep.questionnaire.Answers;
import doorstep.questionnaire.Questionnaire;
import doorstep.tally.CellTally;
import doorstep.tally.CreditSheet;
import doorstep.tally.Credited;
import doorstep.wave.Channel;

/** How the answers of one wave are credited: the one place where a stored row turns into what the cells count. */
final class WaveSheet {
    private final Questionnaire questionnaire;
    private final CreditSheet sheet;

    WaveSheet(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        sheet = new CreditSheet(questionnaire);
    }

    CellTally tally() {
        return sheet.tally();
    }

    /** @throws IllegalArgumentException where the text is not that of answers which the questionnaire let through */
    Credited credit(Channel channel, String answers) {
        Answers read = Answers.fromCanonicalJson(questionnaire, answers);
        return channel.isSampled() ? sheet.credit(read) : sheet.creditUnweighted(read);
    }
}
