package doorstep.wave.questionnaires;

import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.FolderReading;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** The bank of items, as files in the folder {@code bank} beside the questionnaires: read whenever staff look, as those are. */
@Singleton
public class Bank {
    private static final Logger LOG = Logger.getLogger("doorstep.questionnaires");

    @Inject
    QuestionnaireFolder questionnaires;

    /** What stands in it now, and what is wrong with files that cannot be read. */
    public FolderReading read() {
        Path folder = questionnaires.folder.resolve("bank");
        return Files.isDirectory(folder)
                ? QuestionnaireReader.readFolder(folder)
                : new FolderReading(List.of(), List.of());
    }

    /** All items, topic by topic. */
    public List<BankItem> items() {
        return read().questionnaires().stream()
                .flatMap(topic -> BankItem.of(topic).stream())
                .toList();
    }

    void sayFaults(@Observes StartupEvent start) {
        for (Fault fault : read().faults()) {
            LOG.warn("bank/" + fault.in(Language.ZH) + " / " + fault.reason().in(Language.EN));
        }
    }
}
