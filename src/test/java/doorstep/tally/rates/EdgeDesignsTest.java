package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Small designs on the edge: against R (golden/edges.R), and where R itself has no answer, against what the classes
 * promise.
 */
class EdgeDesignsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TestFactory
    List<DynamicTest> everyEdgeIsRs() throws IOException {
        Map<String, Map<String, CellTally>> cells = new TreeMap<>();
        Map<String, OptionalLong> households = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(GOLDEN.resolve("edges.csv"))) {
            rows.forEach(row -> {
                String name = row.getField("case");
                String community = row.getField("community");
                cells.computeIfAbsent(name, n -> new TreeMap<>())
                        .computeIfAbsent(community, c -> new CellTally(1))
                        .add(credited(row));
                String known = row.getField("households");
                households.put(
                        name + community,
                        known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(known)));
            });
        }
        JsonNode expected =
                new ObjectMapper().readTree(GOLDEN.resolve("edges.json").toFile());
        List<DynamicTest> tests = new ArrayList<>();
        cells.forEach((name, communities) -> {
            List<Stratum> strata = communities.entrySet().stream()
                    .map(e -> new Stratum(
                            e.getKey(),
                            households.get(name + e.getKey()),
                            e.getValue().cell()))
                    .toList();
            tests.add(DynamicTest.dynamicTest(name, () -> check(expected.get(name), strata)));
        });
        assertEquals(expected.size(), tests.size());
        return tests;
    }

    private static Credited credited(NamedCsvRecord row) {
        String credit = row.getField("credit");
        Outcome outcome = credit.isEmpty() ? Outcome.Outside.DECLARED : Outcome.credited(new BigDecimal(credit));
        return Credited.eligible(Integer.parseInt(row.getField("adults")), "", List.of(outcome));
    }

    private static void check(JsonNode expected, List<Stratum> strata) {
        Rate rate = assertInstanceOf(Rate.class, new StratifiedSample(strata).rate(0));
        assertEquals(expected.get("n").asLong(), rate.n());
        assertEquals(expected.get("df").asDouble(), rate.df(), 1e-9);
        assertEquals(expected.get("rate").asDouble(), rate.rate(), 1e-9);
        assertEquals(expected.get("se").asDouble(), rate.se(), 1e-9);
        assertEquals(expected.get("se").asDouble() == 0, rate.se() == 0);
        assertTrue(rate.limits().contain(rate.rate()));
        assertTrue(rate.nEff() > 0 && rate.designEffect() > 0);
        if (rate.se() == 0) {
            double n = rate.n() / expected.get("kish").asDouble();
            assertEquals(n, rate.nEff(), 1e-9);
            double plain = n / expected.get("spread").asDouble();
            Limits limits = BinomialLimits.clopperPearson(rate.rate() * plain, plain);
            assertEquals(limits.low(), rate.low(), 1e-9);
            assertEquals(limits.high(), rate.high(), 1e-9);
        }
    }

    @Test
    void nobodyAnsweredIsNoRateOfZero() {
        assertEquals(NoEstimate.Reason.NO_ANSWERS, reason());
        assertEquals(NoEstimate.Reason.NO_ANSWERS, reason(Stratum.of("a", 10, Cell.empty(1))));
    }

    @Test
    void answersOutsideTheBaseAreNoRateEither() {
        Stratum stratum = Stratum.of("a", 10, TallyWorld.cell(Outcome.Outside.DECLARED, Outcome.Outside.NOT_ASKED));
        assertEquals(NoEstimate.Reason.NONE_IN_BASE, reason(stratum));
        assertEquals(
                new Base(2, 0, 1, 1, 0),
                new StratifiedSample(List.of(stratum)).rate(0).base());
    }

    @Test
    void unknownHouseholdsLeaveNoTotalButACommunitysOwnRate() {
        Stratum unknown = new Stratum("a", OptionalLong.empty(), TallyWorld.cell(TallyWorld.YES, TallyWorld.NO));
        Stratum none = new Stratum("c", OptionalLong.of(0), TallyWorld.cell(TallyWorld.YES, TallyWorld.NO));
        Stratum outside = new Stratum("d", OptionalLong.empty(), TallyWorld.cell(Outcome.Outside.UNANSWERED));
        Stratum known = Stratum.of("b", 10, TallyWorld.cell(TallyWorld.YES));
        assertEquals(NoEstimate.Reason.HOUSEHOLDS_UNKNOWN, reason(unknown, known));
        assertEquals(NoEstimate.Reason.HOUSEHOLDS_UNKNOWN, reason(none, known));
        assertInstanceOf(Rate.class, new StratifiedSample(List.of(unknown)).rate(0));
        assertInstanceOf(Rate.class, new StratifiedSample(List.of(outside, known)).rate(0));
    }

    @Test
    void oneAnswerHasLimitsThatSayHowLittleItIs() {
        Rate rate = TallyWorld.rate(Stratum.of("a", 100, TallyWorld.cell(TallyWorld.YES)));
        assertEquals(1, rate.rate());
        assertEquals(0, rate.df());
        assertEquals(0.025, rate.low(), 1e-12);
        assertEquals(1, rate.high());
    }

    @Test
    void moreAnswersThanHouseholdsIsACensus() {
        Rate rate = TallyWorld.rate(Stratum.of("a", 2, TallyWorld.cell(TallyWorld.YES, TallyWorld.NO, TallyWorld.YES)));
        assertEquals(0, rate.se());
        assertEquals(3, rate.nEff());
    }

    @Test
    void aWithdrawalAheadOfItsAnswerIsAskedAgainLater() {
        Stratum ahead = Stratum.of("a", 100, TallyWorld.cell(TallyWorld.YES).negated());
        assertEquals(NoEstimate.Reason.UNSETTLED, reason(ahead));
    }

    private static NoEstimate.Reason reason(Stratum... strata) {
        List<Stratum> padded = new ArrayList<>(List.of(strata));
        padded.add(Stratum.of("empty", 5, Cell.empty(1)));
        return assertInstanceOf(NoEstimate.class, new StratifiedSample(padded).rate(0))
                .reason();
    }
}
