package doorstep.quality;

import doorstep.fieldwork.Disposition;
import doorstep.fieldwork.VisitOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often somebody at the door said yes or no to a volunteer: each door once, by what it came to in the end.
 *
 * @param asked doors where somebody decided: completed, broken off for good or refused
 * @param refused those who said no or broke it off for good
 */
public record Contacts(long asked, long refused) {
    /** A volunteer at a door. */
    record At(UUID household, long volunteer) {}

    /** What came of one volunteer's attempts at one door, in their order. */
    static final class Attempts {
        private final List<VisitOutcome> outcomes = new ArrayList<>();
        private boolean answered;

        /** @param householdAnswered whether the household answered after all, to whomever */
        void add(VisitOutcome outcome, boolean householdAnswered) {
            outcomes.add(outcome);
            answered |= householdAnswered;
        }

        /**
         * A no stays one of this volunteer's although somebody else had more luck later: who was told no did not make it up. But what
         * was broken off and went on later, with whomever, was never a no, and nobody's yes but the one's who completed it.
         */
        private Contacts contacts() {
            Disposition own = Disposition.of(outcomes, false);
            boolean wentOn = own == Disposition.interrupted && answered;
            return switch (own.kind) {
                case COMPLETE -> new Contacts(1, 0);
                case REFUSAL -> wentOn ? new Contacts(0, 0) : new Contacts(1, 1);
                case NON_CONTACT, OTHER, UNKNOWN, INELIGIBLE -> new Contacts(0, 0);
            };
        }
    }

    /** By volunteer; those at whose doors nobody decided are left out. */
    static Map<Long, Contacts> of(Map<At, Attempts> doors) {
        Map<Long, Contacts> contacts = new HashMap<>();
        doors.forEach((at, attempts) -> contacts.merge(at.volunteer(), attempts.contacts(), Contacts::plus));
        contacts.values().removeIf(one -> one.asked() == 0);
        return contacts;
    }

    private Contacts plus(Contacts other) {
        return new Contacts(asked + other.asked, refused + other.refused);
    }
}
