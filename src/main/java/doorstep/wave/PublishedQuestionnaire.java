package doorstep.wave;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.yaml.Fault;
import doorstep.web.Sha256;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The text of a questionnaire version that a wave uses, kept so that it never changes any more. */
@Entity
@IdClass(PublishedQuestionnaire.Key.class)
public class PublishedQuestionnaire extends PanacheEntityBase {
    /** Which questionnaire, in which version. */
    public record Key(String formId, String version) implements Serializable {}

    @Id
    public String formId;

    @Id
    public String version;

    public String yaml;

    public String sha256;

    public LocalDateTime publishedAt;

    public static Optional<PublishedQuestionnaire> find(Questionnaire questionnaire) {
        return findByIdOptional(new Key(questionnaire.formId(), questionnaire.version()));
    }

    /** All versions that were ever published, the latest first. */
    public static List<Key> keys() {
        return getEntityManager()
                .createQuery(
                        "select new doorstep.wave.PublishedQuestionnaire$Key(q.formId, q.version)"
                                + " from PublishedQuestionnaire q order by q.publishedAt desc",
                        Key.class)
                .getResultList();
    }

    static void keep(Questionnaire questionnaire, String yaml, LocalDateTime now) {
        var kept = new PublishedQuestionnaire();
        kept.formId = questionnaire.formId();
        kept.version = questionnaire.version();
        kept.yaml = kept(yaml);
        kept.sha256 = sha256(yaml);
        kept.publishedAt = now;
        kept.persist();
    }

    public boolean holds(String text) {
        return sha256.equals(sha256(text));
    }

    /** The text as it is kept and compared: editors on Windows may end lines in their own way. */
    static String kept(String text) {
        return text.replace("\r\n", "\n");
    }

    /** What is wrong with a file that differs from what was published under its version. */
    public static Fault changed(String fileName, Questionnaire questionnaire) {
        Text reason = Text.of(
                "版本 " + questionnaire.version() + " 已有调查在用，内容不能再改。请恢复原文，或换一个新的 version。",
                "Version " + questionnaire.version()
                        + " is in use by a wave and must not change. Restore the text, or raise version.");
        return new Fault(fileName, 0, "version", reason);
    }

    static String sha256(String text) {
        return Sha256.hex(kept(text));
    }
}
