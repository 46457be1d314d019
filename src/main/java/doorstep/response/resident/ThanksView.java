package doorstep.response.resident;

import java.util.List;

/**
 * What stands on the thanks page.
 *
 * @param receipt in groups; empty when it is no longer shown
 * @param keptUntil the day until which the answers can be withdrawn; empty where none is known
 * @param cards publicity texts, for people whose answers are in
 */
record ThanksView(String lang, String thanks, String receipt, String keptUntil, List<String> cards) {}
