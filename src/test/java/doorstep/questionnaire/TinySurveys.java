package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tiny questionnaires of the tests, one for each feature of the language. */
public final class TinySurveys {

    public static final Path FOLDER = Path.of("src/test/resources/surveys");
    public static final Path WRONG = FOLDER.resolve("wrong");

    private TinySurveys() {}

    public static Questionnaire read(String formId) {
        return accepted(QuestionnaireReader.read(FOLDER.resolve(formId + ".yaml")));
    }

    public static Questionnaire parse(String yaml) {
        return accepted(QuestionnaireReader.read("test.yaml", yaml));
    }

    public static String text(String formId) {
        return textOf(FOLDER.resolve(formId + ".yaml"));
    }

    public static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static List<Path> all() {
        return yamlIn(FOLDER);
    }

    /** The questionnaires that Doorstep ships. */
    public static List<Path> shipped() {
        return yamlIn(Path.of("surveys"));
    }

    /** The items to pick from: a file a topic, in the same language. */
    public static List<Path> bank() {
        return yamlIn(Path.of("surveys/bank"));
    }

    public static List<Path> wrong() {
        return yamlIn(WRONG);
    }

    private static List<Path> yamlIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Questionnaire accepted(QuestionnaireReading reading) {
        assertEquals(List.of(), reading.faults());
        return reading.questionnaire().orElseThrow();
    }
}
