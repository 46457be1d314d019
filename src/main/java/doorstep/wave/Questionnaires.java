package doorstep.wave;

import doorstep.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;

/** The questionnaires: the files of the folder, and the published versions that waves use. */
@ApplicationScoped
public class Questionnaires {
    /** The version that a wave uses, from memory after its first reading; throws NoSuchElementException if never published. */
    public Questionnaire published(String formId, String version) {
        throw new UnsupportedOperationException("being built in the wave room");
    }
}
