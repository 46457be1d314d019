package doorstep.tally;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Stratum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

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

    /**
     * @param nested the volunteer, of two in each community
     * @param crossing the volunteer, of six who go through all communities; 0 for residents' own answers
     */
    public record Answered(
            String community, String street, long households, long nested, long crossing, Credited credited) {
        static Answered from(NamedCsvRecord row) {
            return new Answered(
                    row.getField("community"),
                    row.getField("street"),
                    Long.parseLong(row.getField("households")),
                    Long.parseLong(row.getField("nested")),
                    Long.parseLong(row.getField("crossing")),
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

    /** One stratum for each community whose code starts so, everybody answering without a volunteer. */
    public List<Stratum> strata(String place) {
        return strata(place, one -> 0);
    }

    /** As above, in weighting classes. */
    public List<Stratum> classed() {
        return strata("", one -> 0, one -> one.credited().weightingClass(), 1);
    }

    /** As above, as if these volunteers had asked. */
    public List<Stratum> strata(String place, ToLongFunction<Answered> asked) {
        return strata(place, asked, one -> "", 1);
    }

    /** As above, each community drawn by that chance. */
    public List<Stratum> drawn(double chance) {
        return strata("", one -> 0, one -> "", chance);
    }

    private record Who(String weightingClass, long interviewer) {}

    private List<Stratum> strata(
            String place, ToLongFunction<Answered> asked, Function<Answered, String> classOf, double chance) {
        Map<String, Map<Who, CellTally>> cells = new TreeMap<>();
        Map<String, Long> households = new TreeMap<>();
        for (Answered answer : answers) {
            if (answer.community().startsWith(place)) {
                cells.computeIfAbsent(answer.community(), c -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Who(classOf.apply(answer), asked.applyAsLong(answer)),
                                who -> new CellTally(List.of(0, 0)))
                        .add(answer.credited());
                households.put(answer.community(), answer.households());
            }
        }
        return cells.entrySet().stream()
                .map(e -> new Stratum(
                        e.getKey(), OptionalLong.of(households.get(e.getKey())), chance, parts(e.getValue())))
                .toList();
    }

    private static List<Part> parts(Map<Who, CellTally> cells) {
        return cells.entrySet().stream()
                .map(one -> new Part(
                        one.getKey().weightingClass(),
                        one.getKey().interviewer(),
                        one.getValue().cell()))
                .toList();
    }
}
