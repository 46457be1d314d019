package doorstep.questionnaire.draft;

import doorstep.questionnaire.Indicator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a question's answers amount to, as typed.
 *
 * @param measure the keyword of one; empty until somebody has chosen it
 */
public record DraftIndicator(
        String name,
        String measure,
        Words label,
        String question,
        DraftCredit credit,
        Indicator.NotAsked notAsked,
        DraftAim aim,
        Words card) {

    /** An indicator of which nothing is known yet but its question and what it is called. */
    public static DraftIndicator blank(String name, String question, Words label) {
        return new DraftIndicator(
                name, "", label, question, DraftCredit.NONE, Indicator.NotAsked.OUTSIDE, DraftAim.NONE, Words.NONE);
    }

    /** The same with a choice more outside the base. */
    DraftIndicator outside(String choice) {
        List<String> more =
                Stream.concat(credit.outside().stream(), Stream.of(choice)).toList();
        DraftCredit counted = new DraftCredit(credit.byChoice(), more, credit.least());
        return new DraftIndicator(name, measure, label, question, counted, notAsked, aim, card);
    }

    static DraftIndicator of(Indicator indicator) {
        return new DraftIndicator(
                indicator.name(),
                indicator.measure().keyword(),
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
