package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts stand in the bundles, and each language has its own punctuation. */
class StaffWordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern FULL_WIDTH = Pattern.compile("[\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Names of things that are Chinese in any language: of a language, of a link, of columns and doors as people type them. */
    private static final Set<String> NAMES = Set.of("otherLanguage", "searchHint", "notDrawnHint", "frameEstates");

    /** Printed for residents in a language chosen for the sheet, not in that of the page. */
    private static final Set<String> SHEETS = Set.of("posters.html", "paper.html", "letterSheets.html");

    /** Examples of files to be sent in. */
    private static final Set<String> EXAMPLES = Set.of("shape.html", "waveFrames.html", "imports.html");

    @Test
    void englishTextsHaveNoChineseMarksOrWords() throws IOException {
        assertEquals(
                List.of(),
                lines("messages", "_en.properties")
                        .filter(line -> !NAMES.contains(line.key()))
                        .filter(line -> FULL_WIDTH.matcher(line.text()).find()
                                || HAN.matcher(line.text()).find())
                        .toList());
    }

    @Test
    void templatesLeaveMarksToTheLanguage() throws IOException {
        assertEquals(
                List.of(),
                lines("templates", ".html")
                        .filter(line -> !SHEETS.contains(line.file()))
                        .filter(line -> FULL_WIDTH.matcher(line.text()).find())
                        .toList());
    }

    @Test
    void templatesLeaveWordsToTheBundles() throws IOException {
        assertEquals(
                List.of(),
                lines("templates", ".html")
                        .filter(line -> !EXAMPLES.contains(line.file()))
                        .filter(line -> HAN.matcher(line.text()).find())
                        .toList());
    }

    private record Line(String file, String text) {
        String key() {
            return text.split("=", 2)[0];
        }
    }

    private static Stream<Line> lines(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream()
                    .flatMap(StaffWordsTest::linesOf);
        }
    }

    private static Stream<Line> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(text -> new Line(file.getFileName().toString(), text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
