package doorstep.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One final disposition for each household: whatever tells most of it. */
class DispositionTest {
    private static Disposition of(VisitOutcome... attempts) {
        return Disposition.of(List.of(attempts), false);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    no_one_home                                     | no_one_home
                    no_one_home, no_access                          | no_access
                    no_access, no_one_home                          | no_one_home
                    refused, completed                              | completed
                    completed, refused                              | completed
                    refused, no_one_home                            | refused
                    refused, vacant                                 | refused
                    refused, appointment                            | refused
                    interrupted, no_one_home, no_one_home           | interrupted
                    interrupted, appointment, no_one_home           | interrupted
                    interrupted, refused                            | refused
                    interrupted, completed                          | completed
                    interrupted, ineligible                         | ineligible
                    appointment, no_one_home                        | appointment
                    no_one_home, appointment, no_access             | appointment
                    appointment, away                               | away
                    away, appointment                               | appointment
                    appointment, unable, no_one_home                | unable
                    vacant, no_one_home                             | vacant
                    no_one_home, vacant                             | vacant
                    vacant, appointment                             | appointment
                    vacant, not_a_dwelling                          | not_a_dwelling
                    unknown, no_one_home                            | no_one_home
                    ineligible, no_one_home                         | ineligible
                    """,
            delimiter = '|')
    void whateverTellsMostIsFinal(String attempts, Disposition expected) {
        VisitOutcome[] made = Arrays.stream(attempts.split(","))
                .map(name -> VisitOutcome.valueOf(name.strip()))
                .toArray(VisitOutcome[]::new);
        assertEquals(expected, of(made));
    }

    @ParameterizedTest
    @EnumSource(VisitOutcome.class)
    void householdThatAnsweredIsCompleteWhateverWasFoundAtItsDoor(VisitOutcome outcome) {
        assertEquals(Disposition.completed, Disposition.of(List.of(outcome, outcome), true));
    }

    @ParameterizedTest
    @EnumSource(VisitOutcome.class)
    void oneAttemptAloneKeepsItsCodeAndKind(VisitOutcome outcome) {
        assertEquals(outcome.code, of(outcome).code);
        assertEquals(outcome.kind, of(outcome).kind);
    }

    @Test
    void doorWithoutAttemptIsNotTriedAndOfUnknownEligibility() {
        assertEquals(Disposition.not_tried, of());
        assertEquals(VisitOutcome.Kind.UNKNOWN, of().kind);
        assertEquals("3.11", of().code);
        assertTrue(of().open);
    }

    @Test
    void nobodyIsSentToWhoeverSaidNo() {
        assertFalse(of(VisitOutcome.refused, VisitOutcome.no_one_home).open);
        assertTrue(of(VisitOutcome.interrupted).open);
        assertTrue(of(VisitOutcome.appointment, VisitOutcome.no_access).open);
    }

    @Property
    boolean nobodyHomeNeverChangesWhatIsKnown(@ForAll List<VisitOutcome> attempts) {
        List<VisitOutcome> later = new ArrayList<>(attempts);
        later.add(VisitOutcome.no_one_home);
        Disposition before = Disposition.of(attempts, false);
        Disposition after = Disposition.of(later, false);
        return before.kind == VisitOutcome.Kind.UNKNOWN ? after == Disposition.no_one_home : after == before;
    }
}
