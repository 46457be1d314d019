package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads questionnaire files; wrong content never throws, it comes back as faults, all of them at once. */
public final class QuestionnaireReader {

    private QuestionnaireReader() {}

    /**
     * Reads a questionnaire from text.
     *
     * @param fileName stands in the faults
     */
    public static QuestionnaireReading read(String fileName, String yaml) {
        Faults faults = new Faults(fileName);
        Optional<Questionnaire> questionnaire =
                new YamlFile(faults).read(yaml).map(top -> new QuestionnaireFile(top).read());
        return faults.isEmpty() && questionnaire.isPresent()
                ? new QuestionnaireReading.Accepted(questionnaire.get())
                : new QuestionnaireReading.Refused(faults.all());
    }

    /**
     * Reads a questionnaire that came in another shape, put into YAML's nodes.
     *
     * @param fileName stands in the faults
     * @param top a node with a mark, as have all below it
     */
    public static QuestionnaireReading read(String fileName, Node top, SpotNames names) {
        Faults faults = new Faults(fileName, names);
        Questionnaire questionnaire = new QuestionnaireFile(new YamlNode(top, faults)).read();
        return faults.isEmpty()
                ? new QuestionnaireReading.Accepted(questionnaire)
                : new QuestionnaireReading.Refused(faults.all());
    }

    /** Reads a file; one that cannot be read or is not UTF-8 is a fault too. */
    public static QuestionnaireReading read(Path file) {
        String name = file.getFileName().toString();
        Faults faults = new Faults(name);
        try {
            if (Files.size(file) > YamlFile.MOST_CHARACTERS) {
                faults.add(0, "", "文件超过 1 MB。", "The file is larger than 1 MB.");
                return new QuestionnaireReading.Refused(faults.all());
            }
            return readBytes(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            faults.add(0, "", "文件读不出来：" + unreadable, "The file cannot be read: " + unreadable);
            return new QuestionnaireReading.Refused(faults.all());
        }
    }

    private static QuestionnaireReading readBytes(String name, byte[] bytes) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            return read(name, StandardCharsets.UTF_8.newDecoder().decode(rest).toString());
        } catch (CharacterCodingException notUtf8) {
            int line = 1;
            for (int at = 0; at < rest.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            Faults faults = new Faults(name);
            faults.add(line, "", "文件不是 UTF-8 编码，请另存为 UTF-8。", "The file is not UTF-8; save it as UTF-8.");
            return new QuestionnaireReading.Refused(faults.all());
        }
    }

    /** Reads all {@code *.yaml} and {@code *.yml} of a folder; two with the same form_id and version are a fault. */
    public static FolderReading readFolder(Path folder) {
        List<Questionnaire> sound = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, String> fileOf = new HashMap<>();
        for (Path file : questionnairesIn(folder, faults)) {
            String name = file.getFileName().toString();
            QuestionnaireReading reading = read(file);
            faults.addAll(reading.faults());
            reading.questionnaire().ifPresent(questionnaire -> {
                String first = fileOf.putIfAbsent(questionnaire.toString(), name);
                if (first == null) {
                    sound.add(questionnaire);
                } else {
                    faults.add(new Fault(name, 0, "version", sameAs(first, questionnaire)));
                }
            });
        }
        return new FolderReading(sound, faults);
    }

    private static Text sameAs(String first, Questionnaire questionnaire) {
        return Text.of(
                "form_id 和 version（" + questionnaire + "）与 " + first + " 相同；改了内容要换新的 version。",
                "Its form_id and version (" + questionnaire + ") are those of " + first
                        + "; changed content needs a new version.");
    }

    private static List<Path> questionnairesIn(Path folder, List<Fault> faults) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            Text reason = Text.of("文件夹读不出来：" + unreadable, "The folder cannot be read: " + unreadable);
            faults.add(new Fault(String.valueOf(folder.getFileName()), 0, "", reason));
            return List.of();
        }
    }
}
