package doorstep.tally.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
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
    private static final Sums.Weighted WEIGHTED = new Sums.Weighted(45_000, 120_000, 1_125_000_000);

    private static final int INDICATORS = 3;
    private static final List<Integer> GROUPS = List.of(1, 0, 1);
    private static final List<Integer> SIZES = List.of(2, 3);

    @Provide
    Arbitrary<List<Credited>> responses() {
        Arbitrary<Outcome> inBase =
                Arbitraries.integers().between(0, Outcome.FULL).map(Outcome.InBase::new);
        Arbitrary<Outcome> outside = Arbitraries.of(Outcome.Outside.class).map(o -> o);
        Arbitrary<Credited> eligible = Combinators.combine(
                        Arbitraries.integers().between(1, Credited.MOST_ADULTS),
                        Arbitraries.oneOf(inBase, inBase, outside).list().ofSize(INDICATORS),
                        Combinators.combine(reply(2), reply(3)).as(List::of))
                .as((weight, outcomes, replies) -> new Credited(true, weight, "f|60+", outcomes, replies));
        return Arbitraries.oneOf(eligible, eligible, eligible, Arbitraries.just(Credited.ineligible("")))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Reply> reply(int choices) {
        Arbitrary<Reply> picked = Arbitraries.integers()
                .between(0, choices - 1)
                .set()
                .ofMinSize(1)
                .map(all -> new Reply.Picked(List.copyOf(all)));
        return Arbitraries.oneOf(
                picked, picked, Arbitraries.of(Reply.Missing.class).map(missing -> missing));
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
        assertEquals(new CellTally(GROUPS, SIZES).cell(), tally.cell());
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
    void anEmptyTallyCountsAllThatItsFirstCellCounts(@ForAll("responses") List<Credited> responses) {
        CellTally tally = new CellTally(Cell.empty(INDICATORS));
        tally.add(tally(responses));
        tally.add(tally(responses));
        Cell twice = tally(responses).plus(tally(responses));
        assertEquals(twice, tally.cell());
        assertEquals(twice, Cell.empty(INDICATORS).plus(twice));
    }

    @Property(tries = 200)
    void textHoldsAll(@ForAll("responses") List<Credited> responses) {
        Cell cell = tally(responses);
        assertEquals(cell, Cell.decode(cell.encode()));
        assertEquals(cell.negated(), Cell.decode(cell.negated().encode()));
    }

    @Property(tries = 200)
    void choicesAreCountedAsTheyWerePicked(@ForAll("responses") List<Credited> responses) {
        Cell cell = tally(responses);
        List<Credited> eligible = responses.stream().filter(Credited::eligible).toList();
        for (int q = 0; q < SIZES.size(); q++) {
            int question = q;
            List<Reply> replies =
                    eligible.stream().map(one -> one.replies().get(question)).toList();
            assertEquals(
                    count(replies, Reply.Missing.BLANK::equals), cell.choices().blank(q));
            assertEquals(
                    count(replies, Reply.Missing.NOT_ASKED::equals),
                    cell.choices().notAsked(q));
            assertEquals(
                    count(replies, Reply.Picked.class::isInstance),
                    cell.choices().answered(q));
            for (int c = 0; c < SIZES.get(q); c++) {
                int choice = c;
                long picked = count(
                        replies, r -> r instanceof Reply.Picked p && p.choices().contains(choice));
                assertEquals(picked, cell.choices().picked(q, c));
                assertEquals(picked * Outcome.FULL, cell.ofChoices(q).sums(c).y());
            }
        }
    }

    private static long count(List<Reply> replies, Predicate<Reply> which) {
        return replies.stream().filter(which).count();
    }

    /** The first and the last indicator are of one measure. */
    private static Cell tally(List<Credited> responses) {
        CellTally tally = new CellTally(GROUPS, SIZES);
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
        Sums sums = new Sums(2, 5, 13, 17_500, 156_250_000, WEIGHTED, new Sums.Outside(0, 0, 1));
        assertEquals(new Cell(3, 0, 9, 29, List.of(sums)), tally.cell());
    }

    @Test
    void theStoredFormStaysReadable() {
        Sums sums = new Sums(2, 5, 13, 17_500, 156_250_000, WEIGHTED, new Sums.Outside(0, 0, 1));
        Cell cell = new Cell(3, 0, 9, 29, List.of(Sums.NONE, sums, Sums.NONE));
        String text = "3;3;;;3,0,9,29;;2,5,13,17500,156250000,45000,120000,1125000000,0,0,1";
        assertEquals(text, cell.encode());
        assertEquals(cell, Cell.decode(text));
        assertEquals("3;3;;", Cell.empty(3).encode());
    }

    @Test
    void formsOfEarlierVersionsAreReadAndGoOnInTheNewOne() {
        Sums sums = new Sums(2, 5, 13, 17_500, 156_250_000, WEIGHTED, new Sums.Outside(0, 0, 1));
        String numbers = "3,0,9,29;;2,5,13,17500,156250000,45000,120000,1125000000,0,0,1";
        Cell first = new Cell(3, 0, 9, 29, List.of(Sums.NONE, sums, Sums.NONE));
        assertEquals(first, Cell.decode("1;3;" + numbers));
        assertEquals(Cell.empty(3), Cell.decode("1;3"));
        Pairs pairs = new Pairs(GROUPS, List.of(new Pair(5, 47_500, 40_000, 375_000_000)));
        Cell second = Cell.decode("2;3;1,0,1;" + numbers + ";;5,47500,40000,375000000");
        assertEquals(new Cell(3, 0, 9, 29, first.sums(), pairs, Choices.NONE), second);
        Cell more = tally(List.of(new Credited(
                true,
                1,
                "",
                List.of(TallyWorld.YES, TallyWorld.NO, TallyWorld.YES),
                List.of(Reply.Missing.BLANK, Reply.Missing.BLANK))));
        for (Cell old : List.of(first, second)) {
            Cell both = old.plus(more);
            assertEquals(4, both.responses());
            assertEquals(Choices.NONE, both.choices());
            assertTrue(both.encode().startsWith("3;3;"));
            assertEquals(both, Cell.decode(both.encode()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "0;3;3,0,9,29",
                "4;1;0;;1,2,3,4",
                "1;1;;;1,2,3,4",
                "2;1;0;2;1,2,3,4",
                "2;2;0;1,2,3,4",
                "3;x",
                "3;-1",
                "3;1;;;1,2,3",
                "3;1;;;1,2,3,4,5",
                "3;1;;;1,2,3,x",
                "3;0;;;;;",
                "3;99999999999",
                "3;2;0",
                "3;2;0,x;;1,2,3,4",
                "3;2;0,0;;;;;1,2,3",
                "3;2;0,1;;;;;1,2,3,4",
                "3;2;99999999999,1",
                "3;1;;;1,2,3,4 ",
                "3;1;;;1,,3,4",
                "3;1;;;1,2,3,4;;;",
                "3;1;;-1;1,2,3,4",
                "3;1;;1;1,2,3,4;;1,2,3,4,5,6,7",
                "3;1;;99999"
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
                "3;3;1,0,1;;3,0,6,14;"
                        + "3,6,14,27500,256250000,57500,137500,1356250000,0,0,0;"
                        + "2,5,13,20000,200000000,50000,130000,1300000000,0,1,0;"
                        + "2,3,5,17500,156250000,25000,40000,325000000,1,0,0;5,47500,40000,375000000",
                tally.cell().encode());
    }

    @Test
    void choicesAreStoredBehindThePairs() {
        CellTally tally = new CellTally(List.of(0), List.of(2, 3));
        Reply second = new Reply.Picked(List.of(1));
        Reply both = new Reply.Picked(List.of(0, 2));
        tally.add(new Credited(true, 2, "", List.of(TallyWorld.YES), List.of(second, both)));
        tally.add(new Credited(true, 3, "", List.of(TallyWorld.YES), List.of(second, Reply.Missing.NOT_ASKED)));
        tally.add(new Credited(true, 1, "", List.of(TallyWorld.NO), List.of(Reply.Missing.BLANK, both)));
        assertEquals(
                "3;1;0;2,3;3,0,6,14;3,6,14,20000,200000000,50000,130000,1300000000,0,0,0;"
                        + "2,5,13,1,0,0,0,0,2,5,13;2,3,5,0,1,2,3,5,0,0,0,2,3,5",
                tally.cell().encode());
    }

    @Test
    void choicesAreLostRatherThanWrong() {
        Cell without = TallyWorld.share(1, 1);
        CellTally with = new CellTally(List.of(0), List.of(2));
        with.add(new Credited(true, 1, "", List.of(TallyWorld.YES), List.of(Reply.Missing.BLANK)));
        assertEquals(with.cell().choices(), with.cell().plus(Cell.empty(1)).choices());
        assertEquals(Choices.NONE, with.cell().plus(without).choices());
        CellTally adopting = new CellTally(Cell.empty(1));
        adopting.add(with.cell());
        assertEquals(with.cell(), adopting.cell());
        adopting.add(without);
        assertEquals(Choices.NONE, adopting.cell().choices());
        Cell others = new CellTally(List.of(0), List.of(3)).cell();
        assertThrows(IllegalArgumentException.class, () -> with.cell().plus(others));
        assertThrows(IllegalArgumentException.class, () -> with.add(Credited.eligible(1, "", List.of(TallyWorld.YES))));
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
        assertThrows(IllegalArgumentException.class, () -> Cell.decode("3;0;;;9223372036854775808,0,0,0"));
    }

    @Test
    void sumsThrowRatherThanWrapRound() {
        Cell full = new Cell(Long.MAX_VALUE, 0, 0, 0, List.of(Sums.NONE));
        assertThrows(ArithmeticException.class, () -> full.plus(full));
    }
}
