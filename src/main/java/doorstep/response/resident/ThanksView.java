package doorstep.response.resident;

import doorstep.questionnaire.Speech.Said;
import java.util.List;

/**
 * What stands on the thanks page.
 *
 * @param lang the tag of the language that was answered in
 * @param thanks the questionnaire's own; null where it has none
 * @param receipt in groups; empty when it is no longer shown
 * @param keptUntil the day until which the answers can be withdrawn; empty where none is known
 * @param cards publicity texts, for people whose answers are in
 */
record ThanksView(String lang, Said thanks, String receipt, String keptUntil, List<Said> cards) {}
