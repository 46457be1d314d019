package doorstep.wave.questionnaires;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.wave.PublishedQuestionnaire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The questionnaires as files: read at start, and anew whenever staff look, because people edit them meanwhile. */
@Singleton
public class QuestionnaireFolder {
    private static final Logger LOG = Logger.getLogger("doorstep.questionnaires");

    @ConfigProperty(name = "doorstep.surveys")
    public Path folder;

    /** Wrong files are said, all at once, and never keep the service or its running waves from going on. */
    void sayFaults(@Observes StartupEvent start) {
        for (SurveyFile file : QuarkusTransaction.requiringNew().call(this::read)) {
            for (Fault fault : file.faults()) {
                LOG.warn(fault.in(Language.ZH) + " / " + fault.reason().in(Language.EN));
            }
        }
    }

    /** All files, sorted by name; needs a transaction, as what was published is compared. */
    public List<SurveyFile> read() {
        Map<String, List<Fault>> faults = QuestionnaireReader.readFolder(folder).faults().stream()
                .collect(Collectors.groupingBy(Fault::file, TreeMap::new, Collectors.toList()));
        var files = new ArrayList<SurveyFile>();
        for (Path path : paths()) {
            String name = path.getFileName().toString();
            List<Fault> found = faults.remove(name);
            files.add(found == null ? readable(path, name) : new SurveyFile(name, "", Optional.empty(), found));
        }
        faults.forEach((name, found) -> files.add(new SurveyFile(name, "", Optional.empty(), found)));
        return compared(files);
    }

    /** What was published, of all files at once. */
    private static List<SurveyFile> compared(List<SurveyFile> files) {
        Set<String> forms = files.stream()
                .flatMap(file -> file.questionnaire().stream())
                .map(Questionnaire::formId)
                .collect(Collectors.toSet());
        List<PublishedQuestionnaire> published =
                forms.isEmpty() ? List.of() : PublishedQuestionnaire.list("formId in ?1", forms);
        return files.stream().map(file -> compared(file, published)).toList();
    }

    private static SurveyFile compared(SurveyFile file, List<PublishedQuestionnaire> published) {
        boolean isChanged = published.stream()
                .anyMatch(before -> file.is(new PublishedQuestionnaire.Key(before.formId, before.version))
                        && !before.holds(file.text()));
        return isChanged
                ? new SurveyFile(
                        file.name(),
                        file.text(),
                        file.questionnaire(),
                        List.of(PublishedQuestionnaire.changed(
                                file.name(), file.questionnaire().orElseThrow())))
                : file;
    }

    private List<Path> paths() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static SurveyFile readable(Path path, String name) {
        String text = text(path);
        return new SurveyFile(name, text, QuestionnaireReader.read(name, text).questionnaire(), List.of());
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
