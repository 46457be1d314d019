package doorstep.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new database can take its steps in the order in which their files are read. */
class StepsTest {
    private static final Path STEPS = Path.of("src/main/resources/db/steps");
    private static final Pattern MAKES = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern NEEDS =
            Pattern.compile("(?:ALTER TABLE|REFERENCES|INSERT INTO|UPDATE|DELETE FROM) (\\w+)");

    @Test
    void noStepNeedsATableThatALaterOneMakes() throws IOException {
        Set<String> made = new HashSet<>();
        List<String> early = new ArrayList<>();
        for (Path step : steps()) {
            String sql = Files.readString(step).replaceAll("(?m)^--.*", "");
            found(MAKES, sql).forEach(made::add);
            found(NEEDS, sql)
                    .filter(table -> !made.contains(table))
                    .forEach(table -> early.add(step.getFileName() + " needs " + table));
        }
        assertEquals(List.of(), early, "Steps from V100 on stand in db/steps/from100");
    }

    @Test
    void noNumberStandsTwice() throws IOException {
        List<String> numbers = steps().stream()
                .map(step -> step.getFileName().toString().split("__")[0])
                .toList();
        assertEquals(numbers.stream().distinct().toList(), numbers);
    }

    /** As Liquibase takes them: by their paths. */
    private static List<Path> steps() throws IOException {
        try (Stream<Path> files = Files.walk(STEPS)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult one) -> one.group(1));
    }
}
