package doorstep.wave;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;

/** One round in the field: a questionnaire, its communities, an opening and a closing time (UTC). */
@Entity
public class Wave extends PanacheEntityBase {
    /** Division codes that no real place has: those of demonstrations. */
    private static final String MADE_UP = "99";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    public String formId;

    public String version;

    /** Tags of the languages residents may choose, comma-separated, the first shown first. */
    public String languages;

    /** When it left the drawer; null while it is a draft. */
    public LocalDateTime publishedAt;

    public LocalDateTime opensAt;

    public LocalDateTime closesAt;

    /** The day on which single answers are to be deleted. */
    public LocalDate retainUntil;

    public String approvalFormNo;

    public String approvalAuthority;

    public String approvalNo;

    public LocalDate approvalValidUntil;

    /** True for demonstration data, which every page says. */
    public boolean madeUp;

    public LocalDateTime createdAt;

    @ElementCollection
    @CollectionTable(name = "wave_community", joinColumns = @JoinColumn(name = "wave_id"))
    @Column(name = "community")
    public Set<String> communities = new TreeSet<>();

    /** Where the wave stands at a moment. */
    public enum State {
        DRAFT,
        SCHEDULED,
        OPEN,
        CLOSED
    }

    public State state(LocalDateTime now) {
        return state(publishedAt != null, opensAt, closesAt, now);
    }

    static State state(boolean published, LocalDateTime opensAt, LocalDateTime closesAt, LocalDateTime now) {
        if (!published) {
            return State.DRAFT;
        }
        if (now.isBefore(opensAt)) {
            return State.SCHEDULED;
        }
        return now.isBefore(closesAt) ? State.OPEN : State.CLOSED;
    }

    /** A new draft, with a link for a poster in each community; its questionnaire must be published already. */
    public static Wave create(WavePlan plan, LocalDateTime now) {
        Wave wave = new Wave();
        wave.createdAt = now;
        wave.take(plan);
        wave.persistAndFlush();
        ShareLink.create(wave, plan.communities(), ShareLink.FIRST_LABEL, now);
        return wave;
    }

    private void take(WavePlan plan) {
        name = plan.name();
        formId = plan.formId();
        version = plan.version();
        languages = String.join(",", plan.languages());
        opensAt = plan.opensAt();
        closesAt = plan.closesAt();
        retainUntil = plan.retainUntil();
        approvalFormNo = plan.approval().formNo();
        approvalAuthority = plan.approval().authority();
        approvalNo = plan.approval().number();
        approvalValidUntil = plan.approval().validUntil();
        communities.retainAll(plan.communities());
        communities.addAll(plan.communities());
        madeUp = communities.stream().anyMatch(code -> code.startsWith(MADE_UP));
    }

    /** Leaves the drawer: opens by itself at its opening time. */
    public void publish(LocalDateTime now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Opens at once, whatever opening time was planned. */
    public void open(LocalDateTime now) {
        if (!now.isBefore(closesAt)) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT, "结束时间已过，请先延长。", "Its closing time has passed; extend it first.");
        }
        publish(now);
        if (now.isBefore(opensAt)) {
            opensAt = now;
        }
    }

    /** Closes at once; answers after that are turned away. */
    public void close(LocalDateTime now) {
        if (state(now) != State.OPEN) {
            throw new ProblemException(Problem.CONFLICT, "只有进行中的轮次可以结束。", "Only an open wave can be closed.");
        }
        closesAt = now;
    }
}
