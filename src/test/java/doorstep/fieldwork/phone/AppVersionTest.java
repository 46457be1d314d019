package doorstep.fieldwork.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.VisitOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AppVersionTest {
    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

    @Test
    void everyFileOfTheAppIsTakenAlong() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("field"))) {
            Set<String> expected = files.map(file -> "/field/" + file.getFileName())
                    .filter(file -> !file.equals(AppVersion.WORKER))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> listed = AppVersion.files().stream()
                    .filter(file -> file.startsWith("/field/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, listed);
        }
    }

    @Test
    void everythingThatAFileImportsIsTakenAlong() throws IOException {
        Pattern imported = Pattern.compile("(?:from |href=|src=)\"(?:\\.(/)|(/))([^\"]+)\"");
        for (String file : AppVersion.files()) {
            String folder = file.substring(0, file.lastIndexOf('/'));
            List<String> missing = imported.matcher(read(file))
                    .results()
                    .map(found -> (found.group(1) == null ? "" : folder) + "/" + found.group(3))
                    .filter(one -> !AppVersion.files().contains(one))
                    .toList();
            assertEquals(List.of(), missing, file);
        }
    }

    @Test
    void everyTextThatIsAskedForIsThereInBothLanguages() throws IOException {
        String words = read("/field/words-app.js") + read("/field/words-doors.js") + read("/field/words-ask.js");
        Set<String> names = Pattern.compile(
                        "(?m)^ {2}\"?([a-z_-]+[a-z0-9_-]*)\"?: \\[\\s*\"(?:[^\"\\\\]|\\\\.)+\",\\s*\"(?:[^\"\\\\]|\\\\.)+\",?\\s*\\],$")
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertTrue(names.size() > 150, "read " + names.size());
        for (String file : AppVersion.files()) {
            List<String> unknown = Pattern.compile("\\bt\\(\"([a-z0-9_-]*[a-z0-9])\"")
                    .matcher(read(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !names.contains(name))
                    .toList();
            assertEquals(List.of(), unknown, file);
        }
        for (VisitOutcome outcome : VisitOutcome.values()) {
            assertTrue(names.contains("outcome-" + outcome), outcome.name());
        }
    }

    @Test
    void workerAndModuleNameTheSameVersion() {
        String version = AppVersion.digest();
        assertTrue(version.matches("[0-9a-f]{12}"));
        assertTrue(AppVersion.named(AppVersion.WORKER, version).contains("const VERSION = \"" + version + "\";"));
        assertTrue(AppVersion.named(AppVersion.MODULE, version).contains("const VERSION = \"" + version + "\";"));
        assertFalse(AppVersion.named(AppVersion.MODULE, version).contains("\"0\""));
    }

    private static String read(String file) throws IOException {
        return Files.readString(RESOURCES.resolve(file.substring(1)));
    }
}
