package doorstep.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDateTime;

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
}
