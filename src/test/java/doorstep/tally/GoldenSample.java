package doorstep.tally;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Stratum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The made-up sample of golden/README.md as cells, and what R makes of it. */
public record GoldenSample(List<Answered> answers, JsonNode expected) {
    static final int AWARENESS = 0;
    static final int SATISFACTION = 1;
    private static final Map<String, Outcome> HEARD =
            Map.of("well", new Outcome.InBase(10_000), "some", new Outcome.InBase(10_000), "no", new Outcome.InBase(0));
    private static final Map<String, Outcome> SATISFIED = Map.of(
            "satisfied",
            new Outcome.InBase(10_000),
            "fairly",
            new Outcome.InBase(7_500),
            "dissatisfied",
            new Outcome.InBase(0),
            "cannot_say",
            Outcome.Outside.DECLARED);

    public record Answered(String community, String street, long households, Credited credited) {
        static Answered from(NamedCsvRecord row) {
            return new Answered(
                    row.getField("community"),
                    row.getField("street"),
                    Long.parseLong(row.getField("households")),
                    Credited.eligible(
                            Integer.parseInt(row.getField("adults")),
                            row.getField("sex") + Credited.LEVELS + row.getField("age"),
                            List.of(HEARD.get(row.getField("heard")), SATISFIED.get(row.getField("satisfied")))));
        }
    }

    /** The folder of the golden files, or another one that oracle.R wrote with its own seed. */
    public static GoldenSample read(Path folder) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve("responses.csv"))) {
            return new GoldenSample(
                    rows.stream().map(Answered::from).toList(),
                    new ObjectMapper().readTree(Files.readString(folder.resolve("expected.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One stratum for each community whose code starts so. */
    public List<Stratum> strata(String place) {
        Map<String, CellTally> cells = new TreeMap<>();
        Map<String, Long> households = new TreeMap<>();
        for (Answered answer : answers) {
            if (answer.community().startsWith(place)) {
                cells.computeIfAbsent(answer.community(), c -> new CellTally(List.of(0, 0)))
                        .add(answer.credited());
                households.put(answer.community(), answer.households());
            }
        }
        return cells.entrySet().stream()
                .map(e -> Stratum.of(
                        e.getKey(), households.get(e.getKey()), e.getValue().cell()))
                .toList();
    }
}
