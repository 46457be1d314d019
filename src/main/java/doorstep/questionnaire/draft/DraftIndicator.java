package doorstep.questionnaire.draft;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;

/** What a question's answers amount to, as typed. */
public record DraftIndicator(
        String name,
        Measure measure,
        Words label,
        String question,
        DraftCredit credit,
        Indicator.NotAsked notAsked,
        DraftAim aim,
        Words card) {

    /** An indicator of which nothing is known yet but its question and what it is called. */
    public static DraftIndicator blank(String name, String question, Words label) {
        return new DraftIndicator(
                name,
                Measure.AWARENESS,
                label,
                question,
                DraftCredit.NONE,
                Indicator.NotAsked.OUTSIDE,
                DraftAim.NONE,
                Words.NONE);
    }

    static DraftIndicator of(Indicator indicator) {
        return new DraftIndicator(
                indicator.name(),
                indicator.measure(),
                Words.of(indicator.label()),
                indicator.question(),
                DraftCredit.of(indicator.credit()),
                indicator.notAsked(),
                DraftAim.of(indicator.aim()),
                Words.of(indicator.card()));
    }

    /** The same under another name, of another question. */
    DraftIndicator counting(String otherName, String otherQuestion) {
        return new DraftIndicator(otherName, measure, label, otherQuestion, credit, notAsked, aim, card);
    }
}
