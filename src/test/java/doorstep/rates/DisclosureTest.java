package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.PlainRate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    /** Parts with so many answers in the base each. */
    private static List<Finding<PlainRate>> parts(int... answers) {
        return Arrays.stream(answers).mapToObj(DisclosureTest::part).toList();
    }

    private static Finding<PlainRate> part(int answers) {
        var tally = new CellTally(1);
        for (int i = 0; i < answers; i++) {
            tally.add(Credited.eligible(1, "f|", List.of(new Outcome.InBase(10_000))));
        }
        return Finding.ofLink(tally.cell(), 0, 0.5);
    }

    @Test
    void singlePartWithTooFewIsHiddenWithTheSmallestOther() {
        assertEquals(Set.of(0, 2), Disclosure.hidden(List.of(parts(4, 30, 12, 0))));
    }

    @Test
    void severalPartsThatAreTooFewTogetherAreHiddenWithTheSmallestOther() {
        assertEquals(Set.of(0, 1, 3), Disclosure.hidden(List.of(parts(1, 1, 20, 15))));
        assertEquals(Set.of(0, 1, 2), Disclosure.hidden(List.of(parts(4, 5, 10))));
    }

    @Test
    void severalPartsThatAreManyTogetherAreHiddenAlone() {
        assertEquals(Set.of(0, 1), Disclosure.hidden(List.of(parts(5, 5, 20))));
        assertEquals(Set.of(), Disclosure.hidden(List.of(parts(10, 0, 20))));
    }

    @Test
    void whatIsTooFewInOneTableIsHiddenInAll() {
        List<Finding<PlainRate>> answered = parts(12, 40, 20);
        List<Finding<PlainRate>> inBase = parts(8, 38, 20);
        assertEquals(Set.of(0, 2), Disclosure.hidden(List.of(answered, inBase)));
        List<Finding<PlainRate>> shown = Disclosure.without(Set.of(0, 2), answered);
        assertEquals(
                List.of(false, true, false),
                shown.stream().map(one -> one.shown().isPresent()).toList());
    }

    @Test
    void smallestIsFoundInTheSmallestBase() {
        assertEquals(Set.of(0, 2), Disclosure.hidden(List.of(parts(5, 20, 25), parts(5, 20, 11))));
    }

    @Test
    void nothingIsLeftWhereAllOthersMustGo() {
        assertTrue(Disclosure.hidden(List.of(parts(0, 0, 0))).isEmpty());
        assertEquals(Set.of(0), Disclosure.hidden(List.of(parts(4, 0))));
    }
}
