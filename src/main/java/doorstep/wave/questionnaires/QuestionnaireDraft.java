package doorstep.wave.questionnaires;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftJson;
import doorstep.questionnaire.draft.DraftReading;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** A questionnaire of the office's own while it is edited, as typed; waves use it once nothing in it is wrong. */
@Entity
public class QuestionnaireDraft extends PanacheEntityBase {
    private static final int LONGEST_TITLE = 200;

    /** More than any questionnaire that somebody answers; files are held to the same. */
    private static final int MOST_CHARACTERS = 1 << 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String formId;

    public String version;

    /** The title in Chinese, for lists. */
    public String title;

    /** The code of the place whose office made it; empty for the office of everything. */
    public String place;

    /** What {@link DraftJson} wrote. */
    public String content;

    /** Whether nothing in it is wrong. */
    public boolean sound;

    /** How often it was saved. */
    public int revision;

    /** The version that it came from, with the same name; null for a new questionnaire. */
    public String beforeVersion;

    /** When a wave fixed this version; the next save is of the next version then. */
    public LocalDateTime publishedAt;

    public String changedBy;

    public LocalDateTime changedAt;

    /** A new one; a problem where another has the same name and version. */
    static QuestionnaireDraft begin(Draft draft, Made made) {
        QuestionnaireDraft begun = new QuestionnaireDraft();
        begun.place = made.place();
        begun.beforeVersion = made.beforeVersion().orElse(null);
        begun.take(draft, made.by(), made.at());
        try {
            begun.persistAndFlush();
        } catch (ConstraintViolationException other) {
            throw taken();
        }
        DraftRevision.keep(begun);
        return begun;
    }

    private static ProblemException taken() {
        return new ProblemException(
                Problem.CONFLICT, "同名的版本刚刚有人建了，请再试一次。", "Somebody has just made that version; please try again.");
    }

    /** Who made a draft, where and from what. */
    record Made(String by, LocalDateTime at, String place, Optional<String> beforeVersion) {}

    /** As it stands now. */
    public Draft draft() {
        return DraftJson.read(content);
    }

    /** What it amounts to. */
    public DraftReading read() {
        return draft().read();
    }

    /** Its name and version, such as {@code household 2026.2}. */
    public String named() {
        return formId + " " + version;
    }

    boolean is(String otherId, String otherVersion) {
        return formId.equals(otherId) && version.equals(otherVersion);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Takes what somebody changed; where the version was published, the draft is of another version already. */
    public void save(Draft changed, String by, LocalDateTime now) {
        if (!changed.heading().version().equals(version)) {
            beforeVersion = version;
            publishedAt = null;
        }
        take(changed, by, now);
        try {
            flush();
        } catch (ConstraintViolationException other) {
            throw taken();
        }
        DraftRevision.keep(this);
    }

    private void take(Draft draft, String by, LocalDateTime now) {
        String written = DraftJson.write(draft);
        if (written.length() > MOST_CHARACTERS) {
            throw new ProblemException(
                    Problem.TOO_LARGE,
                    "问卷太长了，超过一百万个字符，没有保存。请返回上一页，删短一些再存。",
                    "The questionnaire is longer than a million characters and was not saved. Go back and shorten it.");
        }
        formId = draft.heading().formId();
        version = draft.heading().version();
        String shown = draft.heading().title().shown("zh");
        title = shown.codePointCount(0, shown.length()) <= LONGEST_TITLE
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_TITLE));
        content = written;
        sound = draft.read().questionnaire().isPresent();
        revision++;
        changedBy = by;
        changedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The wave's version is fixed: from now on the content stays what it is. */
    public void publish(LocalDateTime now) {
        publishedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }
}
