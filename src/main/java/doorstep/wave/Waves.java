package doorstep.wave;

import doorstep.account.AuditFact;
import doorstep.account.AuditNames;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The one door through which pages, files and the API come to a wave, so that one place decides what a caller may see. */
@RequestScoped
public class Waves {
    @Singleton
    static AuditNames names() {
        return new AuditNames(AuditFact.WAVE, numbers -> Wave.<Wave>list("id in ?1", numbers).stream()
                .collect(Collectors.toMap(wave -> wave.id, wave -> wave.name)));
    }

    /** The wave; a problem "not found" where there is none. */
    public Wave find(long id) {
        return Wave.<Wave>findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有编号为 " + id + " 的轮次。", "There is no wave with the number " + id + "."));
    }

    /** The wave, which goes to the community; a problem "not found" where it doesn't. */
    public Wave find(long id, String community) {
        Wave wave = find(id);
        if (!wave.communities.contains(community)) {
            throw new ProblemException(Problem.NOT_FOUND, "本轮没有这个社区。", "This community is not in the wave.");
        }
        return wave;
    }

    /** The newest first. */
    public List<Wave> all() {
        return Wave.list("order by id desc");
    }

    /** Those that ask this version of the questionnaire, the newest first. */
    public List<Wave> asking(String formId, String version) {
        return Wave.list("formId = ?1 and version = ?2 order by id desc", formId, version);
    }

    /** Published ones that ask the questionnaire in any version, the first to open first. */
    public List<Wave> published(String formId) {
        return Wave.list("formId = ?1 and publishedAt is not null order by opensAt, id", formId);
    }

    /** Published ones that have opened, the last to open first. */
    public List<Wave> openedBy(LocalDateTime now) {
        return Wave.list("publishedAt is not null and opensAt <= ?1 order by opensAt desc, id desc", now);
    }

    /** Published ones of the same questionnaire that opened before it, the last to open first. */
    public List<Wave> before(Wave wave) {
        return Wave.list(
                "formId = ?1 and publishedAt is not null and opensAt < ?2 order by opensAt desc, id desc",
                wave.formId,
                wave.opensAt);
    }

    /** All others of the same questionnaire, drafts too, the last to open first. */
    public List<Wave> besides(Wave wave) {
        return Wave.list("formId = ?1 and id <> ?2 order by opensAt desc, id desc", wave.formId, wave.id);
    }
}
