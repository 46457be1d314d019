package doorstep.wave.questionnaires;

import doorstep.questionnaire.draft.NextVersion;
import doorstep.wave.PublishedQuestionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names and versions that questionnaires have already: in files, published, or as anybody's draft. */
@ApplicationScoped
public class TakenVersions {
    @Inject
    QuestionnaireFolder folder;

    /** The first version after that one that is free. Needs a transaction. */
    public String next(String formId, String version) {
        Set<String> taken = of(formId);
        return NextVersion.after(version, taken::contains);
    }

    /** The version itself where it is free, else the first one after it. Needs a transaction. */
    public String orNext(String formId, String version) {
        Set<String> taken = of(formId);
        return taken.contains(version) ? NextVersion.after(version, taken::contains) : version;
    }

    /** The name of another questionnaire like that one. Needs a transaction. */
    public String name(String formId) {
        Set<String> names = new HashSet<>();
        folder.read().forEach(file -> file.questionnaire().ifPresent(one -> names.add(one.formId())));
        names.addAll(column("select formId from PublishedQuestionnaire"));
        names.addAll(column("select formId from QuestionnaireDraft"));
        return NextVersion.name(formId, names::contains);
    }

    private Set<String> of(String formId) {
        Set<String> versions = new HashSet<>();
        folder.read().forEach(file -> file.questionnaire()
                .filter(one -> one.formId().equals(formId))
                .ifPresent(one -> versions.add(one.version())));
        versions.addAll(column("select version from PublishedQuestionnaire where formId = ?1", formId));
        versions.addAll(column("select version from QuestionnaireDraft where formId = ?1", formId));
        return versions;
    }

    private static List<String> column(String query, Object... values) {
        var asked = PublishedQuestionnaire.getEntityManager().createQuery(query, String.class);
        for (int at = 0; at < values.length; at++) {
            asked.setParameter(at + 1, values[at]);
        }
        return asked.getResultList();
    }
}
