package doorstep.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Outcome rates against figures worked out by hand, and against those that others published. */
class OutcomeRatesTest {
    private static void assertShare(double numerator, double denominator, Optional<OutcomeRates.Share> share) {
        assertEquals(numerator, share.orElseThrow().numerator(), 1e-12);
        assertEquals(denominator, share.orElseThrow().denominator(), 1e-12);
    }

    private static void add(List<Disposition> households, Disposition what, int times) {
        households.addAll(Collections.nCopies(times, what));
    }

    /**
     * A community of 40 doors, by hand: I = 18; R = 5 refused + 1 broken off = 6; NC = 2 away; O = 1 appointment + 1 ill = 2;
     * U = 4 nobody home + 1 locked gate + 1 not tried = 6; NE = 3 vacant + 1 shop + 2 nobody of age = 6. Known eligible: 18 + 6 + 2 + 2 = 28;
     * e = 28/34; eU = 28/34 × 6 = 84/17.
     */
    @Test
    void fortyDoorsWorkedOutByHand() {
        List<Disposition> doors = new ArrayList<>();
        add(doors, Disposition.completed, 18);
        add(doors, Disposition.refused, 5);
        add(doors, Disposition.interrupted, 1);
        add(doors, Disposition.away, 2);
        add(doors, Disposition.appointment, 1);
        add(doors, Disposition.unable, 1);
        add(doors, Disposition.no_one_home, 4);
        add(doors, Disposition.no_access, 1);
        add(doors, Disposition.not_tried, 1);
        add(doors, Disposition.vacant, 3);
        add(doors, Disposition.not_a_dwelling, 1);
        add(doors, Disposition.ineligible, 2);
        OutcomeRates rates = OutcomeRates.of(doors);
        assertEquals(new OutcomeRates(18, 6, 2, 2, 6, 6), rates);
        assertEquals(40, rates.households());
        assertShare(28, 34, rates.e());
        assertShare(18, 34, rates.rr1());
        assertShare(18, 28 + 84 / 17.0, rates.rr3());
        assertEquals(0.5464285714285714, rates.rr3().orElseThrow().value(), 1e-12);
        assertShare(26, 34, rates.con1());
        assertShare(26, 28, rates.con3());
        assertShare(18, 26, rates.coop1());
        assertShare(18, 24, rates.coop3());
        assertShare(6, 34, rates.ref1());
        assertShare(6, 28, rates.ref3());
    }

    /**
     * The example of R's package outcomerate (rOpenSci, README): I 4, P 2, R 1, NC 1, O 1, UH 1, UO 1, NE 1, with e = 0.9. We have no P; it stands
     * beside O in every denominator but COOP3's, where it stands beside R.
     */
    @Test
    void agreesWithThePublishedExampleOfOutcomerate() {
        OutcomeRates rates = new OutcomeRates(4, 1, 1, 1 + 2, 2, 1);
        assertEquals(0.9, rates.e().orElseThrow().value(), 1e-12);
        assertEquals(0.364, rates.rr1().orElseThrow().value(), 0.0005);
        assertEquals(0.370, rates.rr3().orElseThrow().value(), 0.0005);
        assertEquals(0.500, rates.coop1().orElseThrow().value(), 0.0005);
        assertEquals(0.091, rates.ref1().orElseThrow().value(), 0.0005);
        assertEquals(0.111, rates.ref3().orElseThrow().value(), 0.0005);
        assertEquals(0.727, rates.con1().orElseThrow().value(), 0.0005);
        assertEquals(0.889, rates.con3().orElseThrow().value(), 0.0005);
        OutcomeRates partialAsRefusal = new OutcomeRates(4, 1 + 2, 1, 1, 2, 1);
        assertEquals(0.571, partialAsRefusal.coop3().orElseThrow().value(), 0.0005);
    }

    /** The example of R's package responserates (README): 100 complete, 20 not met. */
    @Test
    void agreesWithThePublishedExampleOfResponserates() {
        OutcomeRates rates = new OutcomeRates(100, 0, 20, 0, 0, 0);
        assertEquals(0.833, rates.rr1().orElseThrow().value(), 0.0005);
        assertEquals(0.833, rates.rr3().orElseThrow().value(), 0.0005);
        assertEquals(1.0, rates.coop1().orElseThrow().value());
        assertEquals(0.0, rates.ref1().orElseThrow().value());
        assertEquals(0.833, rates.con1().orElseThrow().value(), 0.0005);
    }

    @Test
    void whereNothingIsKnownThereIsNoRateInsteadOfZero() {
        OutcomeRates nobodyTried = new OutcomeRates(0, 0, 0, 0, 12, 0);
        assertTrue(nobodyTried.e().isEmpty());
        assertTrue(nobodyTried.rr3().isEmpty());
        assertTrue(nobodyTried.coop1().isEmpty());
        assertShare(0, 12, nobodyTried.rr1());
        OutcomeRates nothingReleased = new OutcomeRates(0, 0, 0, 0, 0, 0);
        assertTrue(nothingReleased.rr1().isEmpty());
        assertTrue(nothingReleased.con1().isEmpty());
    }

    @Test
    void whereAllKnownAreIneligibleTheUnknownCountForNothing() {
        OutcomeRates emptyHouse = new OutcomeRates(0, 0, 0, 0, 5, 5);
        assertShare(0, 5, emptyHouse.e());
        assertTrue(emptyHouse.rr3().isEmpty());
    }

    @Property
    void contactTimesCooperationIsResponse(@ForAll @Size(6) List<@IntRange(max = 50) Integer> n) {
        OutcomeRates rates = new OutcomeRates(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
        if (rates.coop1().isPresent()) {
            double product = rates.con1().orElseThrow().value()
                    * rates.coop1().orElseThrow().value();
            assertEquals(rates.rr1().orElseThrow().value(), product, 1e-12);
        }
    }

    @Property
    void rr3IsAtLeastRr1AndAtMostOne(@ForAll @Size(6) List<@IntRange(max = 50) Integer> n) {
        OutcomeRates rates = new OutcomeRates(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
        rates.rr3().ifPresent(rr3 -> {
            assertTrue(rr3.value() >= rates.rr1().orElseThrow().value() - 1e-12);
            assertTrue(rr3.value() <= 1);
        });
    }
}
