package doorstep.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import doorstep.rates.WavePlaces;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.cells.Credited;
import doorstep.wave.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** The golden sample as a wave: its answers to golden/survey.yaml, the households of its communities, and what R makes of it. */
public final class GoldenWave {
    static final Path RESOURCES = Path.of("src/test/resources");

    /** One person of the sample. */
    public record Person(String community, Answers answers) {}

    private GoldenWave() {}

    public static String yaml() {
        return text(RESOURCES.resolve("golden/survey.yaml"));
    }

    public static Questionnaire questionnaire() {
        QuestionnaireReading reading = QuestionnaireReader.read("survey.yaml", yaml());
        return reading.questionnaire().orElseThrow(() -> new AssertionError(reading.faults()));
    }

    public static JsonNode expected() {
        return expected("golden");
    }

    /** What R makes of the sample in that folder. */
    public static JsonNode expected(String folder) {
        try {
            return new ObjectMapper().readTree(text(RESOURCES.resolve(folder).resolve("expected.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Person> people() {
        return people("golden");
    }

    /** The people of the sample in that folder. */
    public static List<Person> people(String folder) {
        return rows(folder).stream()
                .map(row -> new Person(row.getField("community"), answers(row)))
                .toList();
    }

    /** Households of each community. */
    public static Map<String, Integer> households() {
        return households("golden");
    }

    /** Households of each community of the sample in that folder. */
    public static Map<String, Integer> households(String folder) {
        Map<String, Integer> households = new TreeMap<>();
        rows(folder)
                .forEach(row -> households.put(row.getField("community"), Integer.valueOf(row.getField("households"))));
        return households;
    }

    public static WavePlaces places() {
        return new WavePlaces(
                households().entrySet().stream()
                        .map(e ->
                                new WavePlaces.Community(e.getKey(), "社区" + e.getKey(), OptionalLong.of(e.getValue())))
                        .toList(),
                Map.of("990101", "样例区", "990101001", "一街"));
    }

    public static WaveTally tally() {
        CreditSheet sheet = new CreditSheet(questionnaire());
        Map<CellKey, CellTally> tallies = new HashMap<>();
        for (Person person : people()) {
            Credited credited = sheet.credit(person.answers());
            CellKey key = new CellKey(person.community(), Channel.household, credited.weightingClass());
            tallies.computeIfAbsent(key, k -> sheet.tally()).add(credited);
        }
        Map<CellKey, Cell> cells = new HashMap<>();
        tallies.forEach((key, cell) -> cells.put(key, cell.cell()));
        return new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), cells, Map.of());
    }

    private static Answers answers(NamedCsvRecord row) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(row.getField("heard")),
                "satisfied", new Answer.Chosen(row.getField("satisfied")),
                "adults", new Answer.Whole(Long.parseLong(row.getField("adults"))),
                "sex", new Answer.Chosen(row.getField("sex")),
                "age", new Answer.Chosen("from_" + row.getField("age").substring(0, 2))));
    }

    private static List<NamedCsvRecord> rows(String folder) {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(RESOURCES.resolve(folder).resolve("responses.csv"))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a community is kept back with the one of its street that has too few answers: it is the smallest of the others.
     *
     * @param communities of one indicator, by code
     */
    public static boolean isKeptBack(JsonNode communities, String code) {
        List<String> street = new ArrayList<>();
        communities.fieldNames().forEachRemaining(one -> {
            if (code.length() == 12 && one.startsWith(code.substring(0, 9))) {
                street.add(one);
            }
        });
        ToLongFunction<String> n = one -> communities.get(one).get("n").asLong();
        boolean isOneFew =
                street.stream().filter(one -> n.applyAsLong(one) < 10).count() == 1;
        return isOneFew
                && street.stream()
                        .filter(one -> n.applyAsLong(one) >= 10)
                        .min(Comparator.comparingLong(n))
                        .filter(code::equals)
                        .isPresent();
    }
}
