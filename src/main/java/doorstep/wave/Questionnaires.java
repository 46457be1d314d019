package doorstep.wave;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.Fault;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The published versions of questionnaires: what waves use, and what never changes any more. */
@ApplicationScoped
public class Questionnaires {
    private final Map<PublishedQuestionnaire.Key, Questionnaire> memory = new ConcurrentHashMap<>();

    /** The version that a wave uses, from memory after its first reading; throws NoSuchElementException if never published. */
    public Questionnaire published(String formId, String version) {
        var key = new PublishedQuestionnaire.Key(formId, version);
        Questionnaire known = memory.get(key);
        return known != null ? known : read(key);
    }

    /** Remembers only what is committed: another transaction looks, and what ours has just written is read each time. */
    private Questionnaire read(PublishedQuestionnaire.Key key) {
        Optional<String> committed = QuarkusTransaction.requiringNew().call(() -> text(key));
        if (committed.isPresent()) {
            return memory.computeIfAbsent(key, missing -> parse(missing, committed.get()));
        }
        String own = QuarkusTransaction.joiningExisting()
                .call(() -> text(key))
                .orElseThrow(
                        () -> new NoSuchElementException(key.formId() + " " + key.version() + " was never published"));
        return parse(key, own);
    }

    private static Optional<String> text(PublishedQuestionnaire.Key key) {
        return PublishedQuestionnaire.<PublishedQuestionnaire>findByIdOptional(key)
                .map(found -> found.yaml);
    }

    private static Questionnaire parse(PublishedQuestionnaire.Key key, String yaml) {
        QuestionnaireReading reading = QuestionnaireReader.read(key.formId() + ".yaml", yaml);
        return reading.questionnaire()
                .orElseThrow(() -> new IllegalStateException(lines(reading.faults(), Language.EN)));
    }

    /**
     * Keeps a questionnaire for waves to use, in the caller's transaction; the same text again changes nothing.
     *
     * @param fileName stands in the faults
     * @throws ProblemException DOES_NOT_FIT with all faults, or CONFLICT where the version was published with other content
     */
    public Questionnaire publish(String fileName, String yaml, LocalDateTime now) {
        QuestionnaireReading reading = QuestionnaireReader.read(fileName, yaml);
        Questionnaire questionnaire = reading.questionnaire()
                .orElseThrow(() -> new ProblemException(
                        Problem.DOES_NOT_FIT,
                        lines(reading.faults(), Language.ZH),
                        lines(reading.faults(), Language.EN)));
        Optional<PublishedQuestionnaire> before = PublishedQuestionnaire.find(questionnaire);
        if (before.isEmpty()) {
            PublishedQuestionnaire.keep(questionnaire, yaml, now);
        } else if (!before.get().holds(yaml)) {
            Fault changed = PublishedQuestionnaire.changed(fileName, questionnaire);
            throw new ProblemException(Problem.CONFLICT, changed.in(Language.ZH), changed.in(Language.EN));
        }
        return questionnaire;
    }

    private static String lines(List<Fault> faults, Language language) {
        return faults.stream().map(fault -> fault.in(language)).collect(Collectors.joining("\n"));
    }
}
