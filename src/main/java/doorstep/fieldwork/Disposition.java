package doorstep.fieldwork;

import doorstep.fieldwork.VisitOutcome.Kind;
import java.util.List;

/**
 * What became of a household in the end, from all attempts at its door and from whether it has answered: one final
 * disposition a household, as outcome rates need it.
 *
 * <p>The attempt that tells most decides, not the last one (AAPOR, Standard Definitions, 10th edition 2023: temporary outcomes become
 * final ones by how much they say about the household): nobody at home after an appointment says nothing new. In this order, and among
 * those that say as much, the latest:
 *
 * <ol>
 *   <li>completed, by whichever way: at the door, by the household itself, on paper;
 *   <li>refused: a no is kept, whatever was found later, unless the household answered after all;
 *   <li>ineligible: somebody of the household said so;
 *   <li>interrupted: broken off and never resumed, whatever was agreed later;
 *   <li>no common language, unable, away, appointment: somebody of the household was spoken to;
 *   <li>vacant, not a dwelling: seen or heard, and nobody who lives there was ever met;
 *   <li>unknown, no access, no one home: nothing is known of the household;
 *   <li>not tried: no attempt has reached us.
 * </ol>
 */
public enum Disposition {
    completed(VisitOutcome.completed, 8, false, Household.MAY_ANSWER),
    refused(VisitOutcome.refused, 7, false, Household.MAY_ANSWER),
    ineligible(VisitOutcome.ineligible, 6, false, Household.MAY_NOT_ANSWER),
    interrupted(VisitOutcome.interrupted, 5, true, Household.MAY_ANSWER),
    appointment(VisitOutcome.appointment, 4, true, Household.MAY_ANSWER),
    /** Somebody who speaks their language may still be sent. */
    no_common_language(VisitOutcome.no_common_language, 4, true, Household.MAY_ANSWER),
    away(VisitOutcome.away, 4, false, Household.MAY_ANSWER),
    unable(VisitOutcome.unable, 4, false, Household.MAY_ANSWER),
    vacant(VisitOutcome.vacant, 3, false, Household.NONE),
    not_a_dwelling(VisitOutcome.not_a_dwelling, 3, false, Household.NONE),
    no_one_home(VisitOutcome.no_one_home, 2, true, Household.NOT_KNOWN),
    no_access(VisitOutcome.no_access, 2, true, Household.NOT_KNOWN),
    unknown(VisitOutcome.unknown, 2, true, Household.NOT_KNOWN),
    /** Released, but not attempted or worked. */
    not_tried("3.11", Kind.UNKNOWN, 1, true, Household.NOT_KNOWN);

    /** What it says of who lives there. */
    enum Household {
        MAY_ANSWER,
        MAY_NOT_ANSWER,
        NONE,
        NOT_KNOWN
    }

    /** AAPOR's code. */
    public final String code;

    /** What it amounts to in outcome rates. */
    public final Kind kind;

    /** Whether somebody has yet to go there. */
    public final boolean open;

    /** How much it says of the household; what says as much is of one eligibility. */
    final int tells;

    final Household household;

    Disposition(VisitOutcome outcome, int tells, boolean open, Household household) {
        this(outcome.code, outcome.kind, tells, open, household);
    }

    Disposition(String code, Kind kind, int tells, boolean open, Household household) {
        this.code = code;
        this.kind = kind;
        this.tells = tells;
        this.open = open;
        this.household = household;
    }

    /**
     * The household's disposition as of now.
     *
     * @param attempts in the order in which they were made
     * @param answered whether its answers are in, by whichever way
     */
    public static Disposition of(List<VisitOutcome> attempts, boolean answered) {
        if (answered) {
            return completed;
        }
        Disposition most = not_tried;
        for (VisitOutcome attempt : attempts) {
            Disposition next = valueOf(attempt.name());
            most = next.tells >= most.tells ? next : most;
        }
        return most;
    }
}
