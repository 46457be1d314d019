package doorstep.fieldwork.frames;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists in the shapes that offices keep them in, made up; and what is right with each: {@code frames/right.txt}. */
class FramesOfOfficesTest {
    private static final Path FILES = Path.of("src/test/resources/frames");

    private static Map<String, String> right() throws IOException {
        Map<String, String> right = new TreeMap<>();
        for (String line : Files.readAllLines(FILES.resolve("right.txt"))) {
            String[] parts = line.split(" => ", 2);
            right.put(parts[0], parts[1]);
        }
        return right;
    }

    static Stream<String> files() throws IOException {
        return right().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsTakenOrRefusedAsItShouldBe(String file) throws IOException {
        assertEquals(
                right().get(file),
                ReadLists.one(file, Files.readAllBytes(FILES.resolve(file))).summary());
    }

    @Test
    void everyFileIsLookedAt() throws IOException {
        try (Stream<Path> all = Files.list(FILES)) {
            List<String> names = all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("right.txt"))
                    .sorted()
                    .toList();
            assertEquals(names, List.copyOf(right().keySet()));
        }
    }
}
