package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates are read in an editor, beside the page that they make. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final int WIDEST = 160;

    @Test
    void noLineIsTooWide() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path template : templates()) {
            int number = 0;
            for (String line : Files.readAllLines(template)) {
                number++;
                if (line.length() > WIDEST) {
                    wide.add(template + ":" + number);
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void documentsBeginWithTheSharedHead() throws IOException {
        List<Path> others = new ArrayList<>();
        for (Path template : templates()) {
            if (Files.readString(template).contains("<html") && !template.endsWith("web/document.html")) {
                others.add(template);
            }
        }
        assertEquals(List.of(), others);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            List<Path> found = all.filter(Files::isRegularFile).sorted().toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }
}
