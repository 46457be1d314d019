package doorstep.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {
    private static final int INDICATORS = 3;
    private static final List<Integer> GROUPS = List.of(1, 0, 1);

    @Provide
    Arbitrary<List<Credited>> responses() {
        Arbitrary<Outcome> inBase =
                Arbitraries.integers().between(0, Outcome.FULL).map(Outcome.InBase::new);
        Arbitrary<Outcome> outside = Arbitraries.of(Outcome.Outside.class).map(o -> o);
        Arbitrary<Credited> eligible = Combinators.combine(
                        Arbitraries.integers().between(1, Credited.MOST_ADULTS),
                        Arbitraries.oneOf(inBase, inBase, outside).list().ofSize(INDICATORS))
                .as((weight, outcomes) -> Credited.eligible(weight, "f|60+", outcomes));
        return Arbitraries.oneOf(eligible, eligible, eligible, Arbitraries.just(Credited.ineligible("")))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 200)
    void orderNeverMatters(@ForAll("responses") List<Credited> responses, @ForAll long seed) {
        List<Credited> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, new Random(seed));
        assertEquals(tally(responses), tally(shuffled));
    }

    @Property(tries = 200)
    void takingAwayWhatWasAddedLeavesNothing(@ForAll("responses") List<Credited> responses) {
        CellTally tally = new CellTally(tally(responses));
        responses.forEach(tally::subtract);
        assertEquals(new CellTally(GROUPS).cell(), tally.cell());
        assertTrue(tally.cell().isEmpty());
        assertTrue(tally(responses).minus(tally(responses)).isEmpty());
    }

    @Property(tries = 200)
    void partsAddUpToTheWhole(@ForAll("responses") List<Credited> responses, @ForAll long seed) {
        int cut = new Random(seed).nextInt(responses.size() + 1);
        Cell first = tally(responses.subList(0, cut));
        Cell second = tally(responses.subList(cut, responses.size()));
        Cell whole = tally(responses);
        assertEquals(whole, first.plus(second));
        assertEquals(second, whole.minus(first));
        CellTally both = new CellTally(first);
        both.add(second);
        assertEquals(whole, both.cell());
    }

    @Property(tries = 200)
    void textHoldsAll(@ForAll("responses") List<Credited> responses) {
        Cell cell = tally(responses);
        assertEquals(cell, Cell.decode(cell.encode()));
        assertEquals(cell.negated(), Cell.decode(cell.negated().encode()));
    }

    /** The first and the last indicator are of one measure. */
    private static Cell tally(List<Credited> responses) {
        CellTally tally = new CellTally(GROUPS);
        responses.forEach(tally::add);
        return tally.cell();
    }

    @Test
    void ineligibleResponsesAreCountedAndNothingElse() {
        CellTally tally = new CellTally(1);
        tally.add(Credited.ineligible("f|60+"));
        assertEquals(new Cell(0, 1, 0, 0, List.of(Sums.NONE)), tally.cell());
    }

    @Test
    void sumsAreWhatTheySay() {
        CellTally tally = new CellTally(1);
        tally.add(Credited.eligible(2, "", List.of(new Outcome.InBase(7_500))));
        tally.add(Credited.eligible(3, "", List.of(new Outcome.InBase(10_000))));
        tally.add(Credited.eligible(4, "", List.of(Outcome.Outside.UNANSWERED)));
        Sums sums = new Sums(2, 5, 13, 17_500, 156_250_000, 45_000, 120_000, 1_125_000_000, 0, 0, 1);
        assertEquals(new Cell(3, 0, 9, 29, List.of(sums)), tally.cell());
    }

    @Test
    void theStoredFormStaysReadable() {
        Sums sums = new Sums(2, 5, 13, 17_500, 156_250_000, 45_000, 120_000, 1_125_000_000, 0, 0, 1);
        Cell cell = new Cell(3, 0, 9, 29, List.of(Sums.NONE, sums, Sums.NONE));
        String text = "1;3;3,0,9,29;;2,5,13,17500,156250000,45000,120000,1125000000,0,0,1";
        assertEquals(text, cell.encode());
        assertEquals(cell, Cell.decode(text));
        assertEquals("1;3", Cell.empty(3).encode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2;1",
                "1;x",
                "1;-1",
                "1;1;1,2,3",
                "1;1;1,2,3,4,5",
                "1;1;1,2,3,x",
                "1;0;;;",
                "1;99999999999",
                "2;1",
                "2;2;0",
                "2;2;0,x;1,2,3,4",
                "2;2;0,0;;;;1,2,3",
                "2;2;0,1;;;;1,2,3,4",
                "2;2;99999999999,1",
                "1;1;1,2,3,4 ",
                "1;1;1,,3,4",
                "1;1;1,2,3,4;;"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cell.decode(text));
    }

    @Test
    void pairsAreSumsOverTheBaseOfBoth() {
        CellTally tally = new CellTally(GROUPS);
        Outcome most = new Outcome.InBase(7_500);
        tally.add(Credited.eligible(2, "", List.of(TallyWorld.YES, TallyWorld.YES, most)));
        tally.add(Credited.eligible(3, "", List.of(TallyWorld.YES, TallyWorld.YES, Outcome.Outside.DECLARED)));
        tally.add(Credited.eligible(1, "", List.of(most, Outcome.Outside.NOT_ASKED, TallyWorld.YES)));
        Pair pair = new Pair(5, 47_500, 40_000, 375_000_000);
        assertEquals(new Pairs(GROUPS, List.of(pair)), tally.cell().pairs());
        assertEquals(
                "2;3;1,0,1;3,0,6,14;"
                        + "3,6,14,27500,256250000,57500,137500,1356250000,0,0,0;"
                        + "2,5,13,20000,200000000,50000,130000,1300000000,0,1,0;"
                        + "2,3,5,17500,156250000,25000,40000,325000000,1,0,0;5,47500,40000,375000000",
                tally.cell().encode());
    }

    @Test
    void pairsAreLostRatherThanWrong() {
        Cell without = new CellTally(INDICATORS).cell();
        CellTally plain = new CellTally(INDICATORS);
        plain.add(Credited.eligible(1, "", List.of(TallyWorld.YES, TallyWorld.YES, TallyWorld.NO)));
        CellTally with = new CellTally(GROUPS);
        with.add(Credited.eligible(1, "", List.of(TallyWorld.YES, TallyWorld.YES, TallyWorld.NO)));
        assertEquals(with.cell(), without.plus(with.cell()));
        assertEquals(with.cell(), with.cell().plus(without));
        assertEquals(Pairs.NONE, with.cell().plus(plain.cell()).pairs());
        CellTally adopting = new CellTally(Cell.empty(INDICATORS));
        adopting.add(with.cell());
        assertEquals(with.cell(), adopting.cell());
        adopting.add(plain.cell());
        assertEquals(with.cell().plus(plain.cell()), adopting.cell());
        Cell others = new CellTally(List.of(0, 0, 1)).cell();
        assertThrows(IllegalArgumentException.class, () -> with.cell().plus(others));
        assertThrows(IllegalArgumentException.class, () -> new CellTally(with.cell()).add(others));
    }

    @Test
    void cellsOfDifferentQuestionnairesDoNotAddUp() {
        Cell one = Cell.empty(1);
        Cell two = Cell.empty(2);
        assertThrows(IllegalArgumentException.class, () -> one.plus(two));
        assertThrows(IllegalArgumentException.class, () -> new CellTally(one).add(two));
        assertThrows(IllegalArgumentException.class, () -> new CellTally(2)
                .add(Credited.eligible(1, "", List.of(TallyWorld.YES))));
    }

    @Test
    void theLargestNumbersAreReadBack() {
        Cell full = new Cell(Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, List.of());
        assertEquals(full, Cell.decode(full.encode()));
        assertThrows(IllegalArgumentException.class, () -> Cell.decode("1;0;9223372036854775808,0,0,0"));
    }

    @Test
    void sumsThrowRatherThanWrapRound() {
        Cell full = new Cell(Long.MAX_VALUE, 0, 0, 0, List.of(Sums.NONE));
        assertThrows(ArithmeticException.class, () -> full.plus(full));
    }
}
