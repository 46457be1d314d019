package doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** Each line of trust.csv says who can learn what, and has its test or says plainly that it has none. */
class TrustTest {
    private static final Path FILE = Path.of("src/test/resources/trust.csv");

    @Test
    void eachLineHasATestThatIsThereOrAnHonestSentence() throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            List<NamedCsvRecord> all = lines.stream().toList();
            assertFalse(all.isEmpty());
            assertEquals(
                    List.of(),
                    all.stream()
                            .filter(line -> !isShown(line.getField("shown by")))
                            .toList());
        }
    }

    private static boolean isShown(String by) {
        if (by.equals("honest sentence")) {
            return true;
        }
        String[] parts = by.split("#");
        try {
            return Stream.of(Class.forName(parts[0]).getDeclaredMethods())
                    .filter(method -> method.getName().equals(parts[1]))
                    .anyMatch(method -> method.isAnnotationPresent(Test.class)
                            || method.isAnnotationPresent(ParameterizedTest.class));
        } catch (ClassNotFoundException gone) {
            return false;
        }
    }
}
