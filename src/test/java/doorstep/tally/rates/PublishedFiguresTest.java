package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Figures that others have published or that R documents. */
class PublishedFiguresTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void wilson() {
        limits(0.25528852, 0.36620958, BinomialLimits.wilson(81, 263));
        limits(0, 0.16112516, BinomialLimits.wilson(0, 20));
    }

    @Test
    void clopperPearson() {
        limits(0.25273675, 0.36762192, BinomialLimits.clopperPearson(81, 263));
        limits(0, 0.16843347, BinomialLimits.clopperPearson(0, 20));
        limits(0.03080524, 0.07616697, BinomialLimits.clopperPearson(20, 400));
    }

    @Test
    void schoolsByStratum() throws IOException {
        Map<String, CellTally> cells = new LinkedHashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(GOLDEN.resolve("apistrat.csv"))) {
            rows.forEach(row -> {
                cells.computeIfAbsent(row.getField("stratum"), s -> new CellTally(1))
                        .add(yes(row));
                sizes.put(row.getField("stratum"), Long.parseLong(row.getField("size")));
            });
        }
        List<Stratum> strata = cells.entrySet().stream()
                .map(e -> Stratum.of(
                        e.getKey(), sizes.get(e.getKey()), e.getValue().cell()))
                .toList();
        Rate rate = assertInstanceOf(Rate.class, new StratifiedSample(strata).rate(0));
        assertEquals(0.82794801, rate.rate(), 5e-9);
        assertEquals(0.02434478, rate.se(), 5e-9);
        assertEquals(197, rate.df());
        // R's data holds its weights in single precision, which shows in the ninth decimal; with N/n it gives what we
        // give
        limits(0.77417133, 0.87343160, published(rate));
    }

    @Test
    void schoolsByCluster() throws IOException {
        Map<String, CellTally> cells = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(GOLDEN.resolve("apiclus1.csv"))) {
            rows.forEach(row -> cells.computeIfAbsent(row.getField("cluster"), c -> new CellTally(1))
                    .add(yes(row)));
        }
        List<Stratum> clusters = cells.entrySet().stream()
                .map(e -> new Stratum(
                        e.getKey(),
                        OptionalLong.of(e.getValue().cell().responses()),
                        15.0 / 757,
                        List.of(Part.own(e.getValue().cell()))))
                .toList();
        Rate rate = assertInstanceOf(
                Rate.class, new StratifiedSample(clusters, Lot.equal(757), Pooled.of(clusters)).rate(0));
        assertEquals(0.87431694, rate.rate(), 5e-9);
        assertEquals(0.02035948, rate.se(), 5e-9);
        assertEquals(14, rate.df(), 1e-9);
        limits(0.82370221, 0.91470449, published(rate));
    }

    /** Published limits do not cut effective answers at n, as ours do. */
    private static Limits published(Rate rate) {
        double nEff = rate.rate() * (1 - rate.rate()) / rate.se() / rate.se();
        double n = KornGraubard.uncut(nEff, rate.n(), rate.df(), Limits.CONFIDENCE);
        assertEquals(rate.n(), rate.nEff(), 1e-9);
        return BinomialLimits.clopperPearson(rate.rate() * n, n);
    }

    private static Credited yes(NamedCsvRecord row) {
        int credit = row.getField("yes").equals("1") ? Outcome.FULL : 0;
        return Credited.eligible(1, "", List.of(new Outcome.InBase(credit)));
    }

    private static void limits(double low, double high, Limits actual) {
        assertEquals(low, actual.low(), 5e-9);
        assertEquals(high, actual.high(), 5e-9);
    }
}
